"""【登记职责】: one entry of a block, typed or taken over from a contract, visit, fact or promise."""

from datetime import date
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kehu_desk.keyaccounts import service
from kehu_desk.keyaccounts.dialogs.asking import KaForm
from kehu_desk.keyaccounts.queries import Takeable
from kehu_desk.keyaccounts.rules.duties import DUTIES, LONGEST, STEP, DutyTerms
from kehu_desk.keyaccounts.service import choosing
from kehu_desk.keyaccounts.words import duty_name, field_name, source_name
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.fields import Field, Group, Kind
from kehu_desk.ui.latest import Latest


class DutyDialog(KaForm):
    """【登记职责】: one entry of a block, typed or taken over from what is known already."""

    places = {"E_KA_SOURCE": "source"}

    def __init__(self, desk: Desk, account: UUID, customer: UUID, head: str, duty: str, parent: QWidget | None = None) -> None:
        """duty: the block that is chosen; what may be taken over is read on a worker."""
        title = QCoreApplication.translate("KaDialogs", "Note duty")
        options = [(each, duty_name(each)) for each in DUTIES]
        fields = (
            Field(key="duty", label=field_name("duty"), kind=Kind.CHOICE, options=options, required=True),
            Field(key="done_on", label=field_name("done_on"), kind=Kind.DATE, required=True),
            Field(key="source", label=QCoreApplication.translate("KaDialogs", "Take over from"), kind=Kind.CHOICE, span=2),
            Field(key="body", label=field_name("body"), kind=Kind.LONG, required=True, limit=LONGEST),
            Field(key="next_step", label=field_name("next_step"), limit=STEP),
            Field(key="next_on", label=field_name("next_on"), kind=Kind.DATE),
        )  # fmt: skip
        super().__init__(desk, title, (Group(title, fields),), parent)
        self._account, self._customer = account, customer
        self.offered: list[Takeable] = []
        self._reading = Latest(self, self._show_offered, desk.tell)
        self.show_head(head)
        self.form.set_values({"duty": duty, "done_on": self.today()})
        self.form.edited.connect(self._hear)
        self._read()

    def _hear(self, key: str) -> None:
        if key == "duty":
            self._read()
        elif key == "source":
            self._take_over()

    def _read(self) -> None:
        door, caller, customer, duty = self._desk.door, self._desk.caller, self._customer, self.form.values()["duty"]
        self._show_offered([])
        if duty:
            self._reading.ask(lambda: choosing.sources(door, caller, customer, duty))

    def _show_offered(self, found: list[Takeable]) -> None:
        self.offered = found
        self.form.editor("source").set_options([(str(place), _told(each)) for place, each in enumerate(found)])

    def source(self) -> Takeable | None:
        """What is taken over."""
        key = self.form.values()["source"]
        return self.offered[int(key)] if key else None

    def _take_over(self) -> None:
        it = self.source()
        if it is not None:
            self.form.set_values({"done_on": it.on, "body": it.body, "next_step": it.next_step[:STEP]})
            self.form.set_values({"next_on": it.next_on if it.next_step else None})

    def do(self) -> None:
        """Write it down."""
        values, it = self.form.values(), self.source()
        done: date = values["done_on"]
        terms = DutyTerms(
            values["duty"], done, values["body"], values["next_step"], values["next_on"], it.noun if it else "", it.id if it else None
        )
        self._desk.act(service.note_duty, self._account, terms)


def _told(it: Takeable) -> str:
    return " ".join(part for part in (source_name(it.noun), it.title, it.on.isoformat(), it.body[:30]) if part)

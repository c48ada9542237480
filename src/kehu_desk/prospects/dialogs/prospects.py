"""【发现新客户】, 【更正】 and the steps of a prospect. What is typed stays when it is refused."""

from collections.abc import Callable
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kehu_desk.archives.dialogs.section_form import line_of
from kehu_desk.archives.dialogs.values import stored
from kehu_desk.archives.rules.fields import field
from kehu_desk.kernel.errors import No, no
from kehu_desk.kernel.regions import find_region
from kehu_desk.prospects import service
from kehu_desk.prospects.queries import ProspectView
from kehu_desk.prospects.rules.codes import LONGEST, REASONS, SHORTEST, SOURCES
from kehu_desk.prospects.rules.fit import MARKS
from kehu_desk.prospects.rules.prospects import Next, ProspectTerms
from kehu_desk.prospects.words import FIELDS, explain, reason_name, source_name
from kehu_desk.ui.asking_form import AskingForm
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.fields import Field, Group, Kind
from kehu_desk.ui.words import named

CARD: Final = ("name_full", "customer_type", "region_code", "phone")


def label(key: str) -> str:
    """What a field is called."""
    return named(FIELDS, "ProspectField", key)


class ProspectForm(AskingForm):
    """Refusals in the words of prospects, those of one field beside it."""

    places = {"E_PROSPECT_STEP": "next_on", "E_LOST_WHY": "note"}

    def sentence(self, refusal: No) -> str:
        """A no in the words of prospects."""
        return explain(refusal)

    def place(self, refusal: No) -> str:
        """Faults of fields stand at their fields."""
        if refusal.code in ("E_PROSPECT_FIELD", "E_MARKET_FIELD"):
            return str(dict(refusal.facts)["field"])
        if refusal.code == "E_FIELD":
            return f"BAS.{dict(refusal.facts)['field']}"
        return super().place(refusal)

    def following(self) -> Next:
        """The next step as typed."""
        values = self.form.values()
        return Next(values["next_step"], values["next_on"])


def step_fields() -> tuple[Field, ...]:
    """The next step and its day."""
    return (
        Field(key="next_step", label=label("next_step"), required=True, limit=LONGEST),
        Field(key="next_on", label=label("next_on"), kind=Kind.DATE, required=True),
    )


def _terms_fields() -> tuple[Field, ...]:
    return (
        Field(
            key="source", label=label("source"), kind=Kind.CHOICE, required=True, options=[(each, source_name(each)) for each in SOURCES]
        ),
        Field(key="wish", label=label("wish"), kind=Kind.CHOICE, options=[(str(mark), str(mark)) for mark in MARKS]),
        Field(key="est_annual_fen", label=label("est_annual_fen"), kind=Kind.MONEY),
        Field(key="need", label=label("need"), kind=Kind.LONG, span=2, limit=LONGEST),
        *step_fields(),
    )


class ProspectDialog(ProspectForm):
    """A new prospect with its card, or what is put right in one that is open."""

    def __init__(self, desk: Desk, view: ProspectView | None = None, parent: QWidget | None = None) -> None:
        """view: the prospect that is corrected. Raises Refused E_FORBIDDEN."""
        self._view, self.prospect_id = view, view.row.id if view else None
        groups = [Group(QCoreApplication.translate("ProspectDialogs", "Prospect"), _terms_fields())]
        if view is None:
            card = [line_of(field("BAS", key)) for key in CARD]
            despite = QCoreApplication.translate("ProspectDialogs", "Reason for a second archive, if one looks the same")
            card.append(Field(key="despite", label=despite, span=2))
            groups.insert(0, Group(QCoreApplication.translate("ProspectDialogs", "Card"), card))
        opens, corrects = (
            QCoreApplication.translate("ProspectDialogs", "New prospect"),
            QCoreApplication.translate("ProspectDialogs", "Correct"),
        )
        super().__init__(desk, corrects if view else opens, groups, parent)
        self.setAccessibleName(self.windowTitle())
        self.form.set_values(self._given())
        self.show_head(view.row.customer if view else "")

    def _given(self) -> dict[str, Any]:
        if self._view is None:
            return {"source": "visit"}
        row = self._view.row
        return {
            "source": self._view.source, "wish": str(self._view.wish or ""), "est_annual_fen": row.est_annual_fen,
            "need": self._view.need, "next_step": row.next_step, "next_on": row.next_on,
        }  # fmt: skip

    def do(self) -> None:
        """Write it down."""
        values = self.form.values()
        wish = int(values["wish"]) if values["wish"] else None
        terms = ProspectTerms(values["source"], self.following(), values["need"], values["est_annual_fen"], wish)
        if self._view is not None:
            self._desk.act(service.correct_prospect, self._view.row.id, terms)
            return
        if values["BAS.region_code"] and not find_region(values["BAS.region_code"]):
            raise_region()
        bas = {key: stored(field("BAS", key), values[f"BAS.{key}"]) for key in CARD}
        kept = {key: value for key, value in bas.items() if value not in (None, "")}
        self.prospect_id = self._desk.act(service.open_prospect, kept, terms, despite=values["despite"])


def raise_region() -> None:
    """Raises Refused E_FIELD: the region is not known."""
    from kehu_desk.kernel.errors import Refused

    raise Refused(no("E_FIELD", field="region_code", section="BAS", why="region"))


class StepDialog(ProspectForm):
    """On to the next stage, with the step that follows."""

    def __init__(
        self, desk: Desk, view: ProspectView, title: str, deed: Callable[[Next, str], object], parent: QWidget | None = None
    ) -> None:
        """deed: carries it out with the next step and the note."""
        self._deed = deed
        note = Field(
            key="note", label=QCoreApplication.translate("ProspectDialogs", "What happened"), kind=Kind.LONG, span=2, limit=LONGEST
        )
        super().__init__(desk, title, [Group(title, (note, *step_fields()))], parent)
        self.show_head(view.row.customer)

    def do(self) -> None:
        """Go on."""
        self._deed(self.following(), self.form.values()["note"])


class LoseDialog(ProspectForm):
    """It came to nothing: why."""

    def __init__(self, desk: Desk, prospect: UUID, customer: str, parent: QWidget | None = None) -> None:
        """A reason of the list, and words."""
        self._prospect = prospect
        title = QCoreApplication.translate("ProspectDialogs", "Not won")
        least = QCoreApplication.translate("ProspectDialogs", "At least {least} characters").format(least=SHORTEST)
        fields = (
            Field(key="why", label=QCoreApplication.translate("ProspectDialogs", "Reason"), kind=Kind.CHOICE, required=True, span=2,
                  options=[(each, reason_name(each)) for each in REASONS]),
            Field(key="note", label=QCoreApplication.translate("ProspectDialogs", "In words"), kind=Kind.LONG, required=True, help=least,
                  span=2),
        )  # fmt: skip
        super().__init__(desk, title, [Group(title, fields)], parent)
        self.show_head(customer)

    def do(self) -> None:
        """Write it down."""
        values = self.form.values()
        self._desk.act(service.lose_prospect, self._prospect, values["why"], values["note"])

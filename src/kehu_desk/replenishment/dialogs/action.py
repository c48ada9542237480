"""Dialogs about goods that lie too long: 【处理措施】 begun, 【处理结果】 told."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QLabel, QWidget

from kehu_desk.archives.table import region_words
from kehu_desk.kernel.errors import Refused
from kehu_desk.kernel.money import plain, scaled
from kehu_desk.replenishment.dialogs.asking import FieldsDialog
from kehu_desk.replenishment.queries.actions import ActionRow, OwnerRow
from kehu_desk.replenishment.queries.matching import Match
from kehu_desk.replenishment.queries.overstock import WatchRow
from kehu_desk.replenishment.rules.actions import KINDS, TRANSFER, ActionTerms
from kehu_desk.replenishment.service.acting import begin_action, finish_action
from kehu_desk.replenishment.service.reading import matches, owner_rows
from kehu_desk.replenishment.table import match_line, match_source
from kehu_desk.replenishment.words import action_kind_name, cause_name, qty_text
from kehu_desk.replenishment.words.refusals import field_name
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.fields import Field, Kind
from kehu_desk.ui.latest import Latest
from kehu_desk.ui.table_view import TableView
from kehu_desk.ui.window_model import WindowModel

TERM: Final = timedelta(days=14)
HIGH: Final = 130  # px of the list of customers


class ActionDialog(FieldsDialog):
    """For a transfer a customer of the list below is chosen; the list holds those who would have to order the product."""

    read = Signal()
    """The list of customers is there."""

    def __init__(self, desk: Desk, row: WatchRow, today: date, parent: QWidget | None = None) -> None:
        """row: what lies too long. Raises Refused E_NOT_FOUND, E_NO_RELATION."""
        self._row = row
        self._matches: Sequence[Match] = ()
        owners = owner_rows(desk.door, desk.caller, row.customer_id)
        title = QCoreApplication.translate("ActionDialog", "Write action down")
        head = f"{row.customer}\n{row.product}    {qty_text(row.on_hand3, row.unit)}"
        super().__init__(desk, title, head, _fields(row, owners), parent)
        self.said = QLabel(self.tr("Customers nearby who would have to order it:"))
        self.model = WindowModel(match_source(self._lines))
        self.view = TableView(self.tr("Customers who could take it over"), self.model)
        self.model.setParent(self.view)
        self.view.setFixedHeight(look.scaled(HIGH))
        at = self.column.indexOf(self.problems)
        self.column.insertWidget(at, self.view)
        self.column.insertWidget(at, self.said)
        self.form.set_values({
            "cause": row.causes[0], "qty3": plain(_usual3(row), 3, 0), "due_on": today + TERM,
            "owner": str(next((each.id for each in owners if each.id == desk.caller.person), owners[0].id)),
        })  # fmt: skip
        self.form.edited.connect(lambda _key: self._follow())
        self._reading = Latest(self, self._show, self.show_refused)
        self._reading.ask(lambda: matches(desk.door, desk.caller, row.customer_id, row.product_id))
        self._follow()
        self.resize(look.scaled(640), look.scaled(480))

    def _lines(self) -> list[Any]:
        return [match_line(each, region_words(each.region_code)) for each in self._matches]

    def _show(self, found: Sequence[Match]) -> None:
        self._matches = found
        self.model.refresh()
        self._follow()
        self.read.emit()

    def _follow(self) -> None:
        """The list belongs to a transfer."""
        wanted = self.form.values()["kind"] == TRANSFER
        self.view.setVisible(wanted and bool(self._matches))
        self.said.setVisible(wanted)
        none = self.tr("No customer nearby that you may see would have to order it.")
        self.said.setText(self.tr("Customers nearby who would have to order it:") if self._matches else none)

    def target(self) -> UUID | None:
        """The customer chosen for a transfer."""
        ids = self.view.chosen_ids() if self.view.chosen_count() == 1 else []
        return ids[0] if ids and isinstance(ids[0], UUID) else None

    def do(self) -> None:
        """Write it down."""
        values = self.form.values()
        kind = values["kind"]
        terms = ActionTerms(
            self._row.product_id, values["cause"], kind, scaled(values["qty3"], 3) or 0, values["due_on"], UUID(values["owner"]),
            values["plan"], self.target() if kind == TRANSFER else None,
        )  # fmt: skip
        self._desk.act(begin_action, self._row.customer_id, terms)


class ResultDialog(FieldsDialog):
    """What came of an action."""

    def __init__(self, desk: Desk, row: ActionRow, parent: QWidget | None = None) -> None:
        """row: the action."""
        self._row = row
        fields = (
            Field(key="done3", label=field_name("done3"), required=True, help=row.unit),
            Field(key="result", label=field_name("result"), kind=Kind.LONG, required=True, limit=500, span=2),
        )
        title = QCoreApplication.translate("ActionDialog", "Tell the result")
        head = f"{row.customer}\n{row.product}    {action_kind_name(row.kind)} {qty_text(row.qty3, row.unit)}\n{row.plan}".strip()
        super().__init__(desk, title, head, fields, parent)
        self.form.set_values({"done3": plain(row.qty3, 3, 0)})
        self.setMinimumWidth(look.scaled(460))

    def do(self) -> None:
        """Finish it."""
        values = self.form.values()
        done3 = scaled(values["done3"], 3)
        if done3 is None:
            self.form.set_problems({"done3": self.tr("This cannot be read. Please correct it.")})
            raise Refused
        self._desk.act(finish_action, self._row.id, values["result"], done3)


def _usual3(row: WatchRow) -> int:
    return row.over3 or row.expiring3 or row.on_hand3


def _fields(row: WatchRow, owners: Sequence[OwnerRow]) -> tuple[Field, ...]:
    causes = [(each, cause_name(each)) for each in row.causes]
    kinds = [(each, action_kind_name(each)) for each in KINDS]
    people = [(str(each.id), each.name) for each in owners]
    return (
        Field(key="cause", label=field_name("cause"), kind=Kind.CHOICE, options=causes, required=True),
        Field(key="kind", label=field_name("kind"), kind=Kind.CHOICE, options=kinds, required=True),
        Field(key="qty3", label=field_name("qty3"), required=True, help=row.unit),
        Field(key="due_on", label=field_name("due_on"), kind=Kind.DATE, required=True),
        Field(key="owner", label=field_name("owner"), kind=Kind.CHOICE, options=people, required=True),
        Field(key="plan", label=field_name("plan"), limit=500, span=2),
    )

"""Left of a plan: the year, a line that finds a customer, and the customers who have a plan for that year."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from kehu_desk.borrowing.dialogs.archive_line import ArchiveLine
from kehu_desk.kernel.errors import Refused
from kehu_desk.sales.rules.plans import YEARS_AHEAD
from kehu_desk.sales.service import plan_pages
from kehu_desk.sales.words.plans import plan_state
from kehu_desk.ui import look
from kehu_desk.ui.cells import Mark, Row
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.empty_state import EmptyState, Switch
from kehu_desk.ui.labelled import labelled
from kehu_desk.ui.latest import Latest
from kehu_desk.ui.listing import listed
from kehu_desk.ui.table_view import TableView
from kehu_desk.ui.window_model import WindowModel

YEARS_BACK: Final = 5
WIDTHS: Final = (140, 90)
MARKS: Final = {
    "draft": Mark("warn", "file-pen"), "submitted": Mark("warn", "clock"), "approved": Mark("ok", "circle-check"),
    "revised": Mark("idle", "history"),
}  # fmt: skip


class PlanList(QWidget):
    """chosen tells a customer that was clicked or found; turned that another year is wanted."""

    chosen = Signal(object)
    turned = Signal()
    settled = Signal()
    """The list is the newest."""

    def __init__(self, desk: Desk, today: date, parent: QWidget | None = None) -> None:
        """today: the office's day."""
        super().__init__(parent)
        self._desk = desk
        self.rows: list[tuple[UUID, str, str]] = []
        self._reading = Latest(self, self._show, self._lose)
        self.year, self.line = QComboBox(), ArchiveLine(desk)
        for year in range(today.year + YEARS_AHEAD, today.year - YEARS_BACK - 1, -1):
            self.year.addItem(str(year), year)
        self.year.setCurrentIndex(self.year.findData(today.year))
        self.line.hits.hide()
        source = listed(self._lines, [self.tr("Customer"), self.tr("State")], ("customer", "state"), self._word, self._mark)
        self.model = WindowModel(replace(source, widths=WIDTHS, elastic={0: 90}, tip=lambda row, _at: str(row[1])), self)
        self.view = TableView(self.tr("Customers with a plan"), self.model, memory=desk.memory, key="plans/customers")
        self.switch = Switch(self.view, EmptyState(self.tr("No plan for this year. Find a customer above to begin one.")))
        self._lay_out()
        self.line.search.changed.connect(lambda typed: self.line.hits.setVisible(bool(typed)))
        self.line.chosen.connect(self._take)
        self.year.currentIndexChanged.connect(lambda _place: self.turned.emit())
        self.view.clicked.connect(lambda _index: self._choose())
        self.view.activated.connect(lambda _index: self._choose())

    def _lay_out(self) -> None:
        above = QHBoxLayout()
        above.addWidget(labelled(self.tr("Year of the plan"), self.year))
        above.addWidget(self.year, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(look.GAP)
        layout.addLayout(above)
        layout.addWidget(self.line)
        layout.addWidget(self.switch, 1)

    def chosen_year(self) -> int:
        """The year chosen."""
        return int(self.year.currentData())

    def show_year(self, year: int) -> None:
        """Choose a year without telling."""
        self.year.blockSignals(True)
        if self.year.findData(year) < 0:
            self.year.addItem(str(year), year)
        self.year.setCurrentIndex(self.year.findData(year))
        self.year.blockSignals(False)

    def refresh(self) -> None:
        """Read the customers anew."""
        door, caller, year = self._desk.door, self._desk.caller, self.chosen_year()
        self._reading.ask(lambda: plan_pages.plan_lists(door, caller, year))

    def mark(self, customer: UUID | None) -> None:
        """Choose the row of a customer, if there is one."""
        self.view.choose_ids([customer] if customer else [])

    def _show(self, rows: list[tuple[UUID, str, str]]) -> None:
        self.rows = rows
        self.model.refresh()
        self.switch.show_empty(not rows)
        self.settled.emit()

    def _lose(self, refused: Refused) -> None:
        self._show([])
        self._desk.tell(refused)

    def _lines(self) -> Sequence[Row]:
        return self.rows

    def _word(self, value: Any, column: int) -> str:
        return plan_state(value) if column else str(value)

    def _mark(self, row: Row, column: int) -> Mark | None:
        return MARKS.get(str(row[2])) if column else None

    def _choose(self) -> None:
        ids = self.view.chosen_ids() if self.view.chosen_count() == 1 else []
        if ids and isinstance(ids[0], UUID):
            self.chosen.emit(ids[0])

    def _take(self, customer: UUID) -> None:
        self.line.search.line.clear()
        self.line.hits.hide()
        self.chosen.emit(customer)

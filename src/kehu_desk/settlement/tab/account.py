"""The pane beside the ageing: what is open of one customer, line by line, and the figures worked out of it."""

from collections.abc import Hashable
from datetime import date
from typing import Final
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from kehu_desk.kernel.errors import Refused
from kehu_desk.kernel.money import yuan
from kehu_desk.settlement.service.reading import Account, account
from kehu_desk.settlement.tab.copying import CountedCopy
from kehu_desk.settlement.table import open_line, open_source
from kehu_desk.settlement.words import explain_all, share_text
from kehu_desk.ui import look
from kehu_desk.ui.cells import Row
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.empty_state import EmptyState, Switch
from kehu_desk.ui.latest import Latest
from kehu_desk.ui.lines import Lines
from kehu_desk.ui.table_view import TableView
from kehu_desk.ui.window_model import WindowModel

HABITS: Final = "settlement/open"


class AccountPane(QWidget):
    """Reads one account at a time, on a worker; the entry of the reading comes first (B-140)."""

    read = Signal()
    """Another account is shown now, or none."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Nothing is shown yet."""
        super().__init__(parent)
        self.setAccessibleName(self.tr("Account"))
        self._desk = desk
        self.account: Account | None = None
        self.head, self.figures, self.said = QLabel(), QLabel(), Lines(self.tr("Letters and promises"))
        self.model = WindowModel(open_source(self._lines), self)
        self._copy = CountedCopy(desk, self, self._customer)
        self.view = TableView(self.tr("Open lines"), self.model, memory=desk.memory, key=HABITS, may_copy=self._copy)
        self.empty = EmptyState(self.tr("Choose a customer to see what is open."))
        self.switch = Switch(self.view, self.empty)
        self._reading = Latest(self, self._show, self._refuse)
        font = self.head.font()
        font.setBold(True)
        self.head.setFont(font)
        self.head.setAccessibleName(self.tr("Customer"))
        self.figures.setAccessibleName(self.tr("Figures"))
        self.figures.setObjectName("muted")
        for each in (self.head, self.figures):
            each.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, look.TIGHT, 0, 0)
        layout.setSpacing(look.TIGHT)
        for part in (self.head, self.figures, self.said, self.switch):
            layout.addWidget(part, 1 if part is self.switch else 0)
        self._show_nothing()

    def show_account(self, customer: UUID | None, day: date | None) -> None:
        """Read an account as of a day; without both the pane is emptied."""
        if customer is None or day is None:
            self._reading.drop()
            self._show_nothing()
            return
        door, caller = self._desk.door, self._desk.caller
        self._reading.ask(lambda: account(door, caller, customer, day))

    def _customer(self, _line: Hashable) -> UUID | None:
        return self.account.customer if self.account else None

    def _lines(self) -> list[Row]:
        return [open_line(row) for row in self.account.open_rows] if self.account else []

    def _show(self, found: Account) -> None:
        self.account = found
        self.head.setText(self.tr("{name}, as of {day}").format(name=found.name, day=found.day.isoformat()))
        self.figures.setText(self._figures(found))
        self.said.show_lines(self._letters(found))
        self.model.refresh()
        self.empty.sentence.setText(self.tr("Nothing is open."))
        self.switch.show_empty(not found.open_rows)
        self._show_parts(True)
        self.read.emit()

    def _show_nothing(self) -> None:
        self.account = None
        self.model.refresh()
        self.empty.sentence.setText(self.tr("Choose a customer to see what is open."))
        self.switch.show_empty(True)
        self._show_parts(False)
        self.said.show_lines([])
        self.read.emit()

    def _refuse(self, refused: Refused) -> None:
        self._show_nothing()
        self.empty.sentence.setText("\n".join(explain_all(refused)))

    def _show_parts(self, shown: bool) -> None:
        self.head.setVisible(shown)
        self.figures.setVisible(shown)

    def _figures(self, found: Account) -> str:
        numbers, rest = found.figures, sum(row.rest_fen for row in found.sources)
        parts = [
            self.tr("{left} to allocate").format(left=yuan(rest)),
            self.tr("overdue {days} days by weight").format(days=numbers.aged.weighted_days),
            self.tr("DSO {days} days").format(days=numbers.dso),
            self.tr("paid on time {share}").format(share=share_text(numbers.on_time_bp)),
        ]
        if numbers.broken:
            parts.append(self.tr("{count} promises broken").format(count=numbers.broken))
        return " · ".join(parts)

    def _letters(self, found: Account) -> list[str]:
        lines = []
        for letter in found.letters[:1]:
            text = self.tr("Last letter: {number}, level {level}, of {day}, to be paid by {pay_by}")
            lines.append(text.format(number=letter.no, level=letter.level, day=letter.as_of.isoformat(), pay_by=letter.pay_by.isoformat()))
        for promise in [each for each in found.promises if each.fate == "waiting"][:1]:
            text = self.tr("Promised: {amount} by {day}, {contact}")
            lines.append(text.format(amount=yuan(promise.fen), day=promise.promised_on.isoformat(), contact=promise.contact))
        return lines

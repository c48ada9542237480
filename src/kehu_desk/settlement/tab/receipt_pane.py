"""The pane of one receipt: its facts, what it pays and has paid, and what may be done with it."""

from collections.abc import Hashable
from typing import Final
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from kehu_desk.door.workflow import Offer
from kehu_desk.kernel.errors import Refused
from kehu_desk.kernel.money import yuan
from kehu_desk.settlement.queries import PaidRow, ReceiptRow
from kehu_desk.settlement.rules.receipts import HOME
from kehu_desk.settlement.service.reading import ReceiptAccount, receipt_account
from kehu_desk.settlement.tab.copying import CountedCopy
from kehu_desk.settlement.table import paid_line, paid_source
from kehu_desk.settlement.words import amount_text, explain_all, method_name, rate_text, state_name
from kehu_desk.ui import look
from kehu_desk.ui.cells import Row
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.empty_state import EmptyState, Switch
from kehu_desk.ui.latest import Latest
from kehu_desk.ui.lines import Lines
from kehu_desk.ui.table_view import TableView
from kehu_desk.ui.window_model import WindowModel

HABITS: Final = "settlement/paid"


class ReceiptPane(QWidget):
    """Reads one receipt at a time, on a worker."""

    read = Signal()
    """Another receipt is shown now, or none."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Nothing is shown yet."""
        super().__init__(parent)
        self.setAccessibleName(self.tr("Details of the receipt"))
        self._desk = desk
        self.row: ReceiptRow | None = None
        self.offers: list[Offer] = []
        self._paid: dict[UUID, PaidRow] = {}
        self.head, self.facts = QLabel(), Lines(self.tr("Details"))
        self.model = WindowModel(paid_source(self._lines), self)
        self._copy = CountedCopy(desk, self, self._customer)
        self.view = TableView(self.tr("Allocations"), self.model, memory=desk.memory, key=HABITS, may_copy=self._copy)
        self.empty = EmptyState("")
        self.switch = Switch(self.view, self.empty)
        self._reading = Latest(self, self._show, self._refuse)
        font = self.head.font()
        font.setBold(True)
        self.head.setFont(font)
        self.head.setWordWrap(True)
        self.head.setAccessibleName(self.tr("Receipt"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, look.TIGHT, 0, 0)
        layout.setSpacing(look.TIGHT)
        for part in (self.head, self.facts, self.switch):
            layout.addWidget(part, 1 if part is self.switch else 0)
        self._show_nothing(self.tr("Choose a receipt to see what it pays."))

    def show_receipt(self, receipt: UUID | None) -> None:
        """Read a receipt; without one the pane is emptied."""
        if receipt is None:
            self._reading.drop()
            self._show_nothing(self.tr("Choose a receipt to see what it pays."))
            return
        door, caller = self._desk.door, self._desk.caller
        self._reading.ask(lambda: receipt_account(door, caller, receipt))

    def standing_chosen(self) -> PaidRow | None:
        """The one allocation chosen, if it still stands."""
        ids: list[Hashable] = self.view.chosen_ids() if self.view.chosen_count() == 1 else []
        found = self._paid.get(ids[0]) if ids and isinstance(ids[0], UUID) else None
        return found if found is not None and found.undone_on is None else None

    def _customer(self, _allocation: Hashable) -> UUID | None:
        return self.row.customer_id if self.row else None

    def _lines(self) -> list[Row]:
        return [paid_line(row) for row in self._paid.values()]

    def _show(self, found: ReceiptAccount) -> None:
        self.row, self.offers = found.row, found.offers
        self._paid = {row.id: row for row in found.paid}
        self.head.setText(f"{found.row.no}  {found.row.customer}")
        self.head.show()
        self.facts.show_lines(self._facts(found.row))
        self.model.refresh()
        self.empty.sentence.setText(self.tr("It pays no line yet."))
        self.switch.show_empty(not self._paid)
        self.read.emit()

    def _refuse(self, refused: Refused) -> None:
        self._show_nothing("\n".join(explain_all(refused)))

    def _show_nothing(self, sentence: str) -> None:
        self.row, self.offers, self._paid = None, [], {}
        self.head.hide()
        self.facts.show_lines([])
        self.model.refresh()
        self.empty.sentence.setText(sentence)
        self.switch.show_empty(True)
        self.read.emit()

    def _facts(self, row: ReceiptRow) -> list[str]:
        """What the columns leave out."""
        amount = amount_text(row.amount_doc, row.currency)
        if row.currency != HOME:
            text = self.tr("{amount} at {rate}: {yuan} yuan")
            amount = text.format(amount=amount, rate=rate_text(row.fx_rate8), yuan=yuan(row.amount_fen))
        lines = [" · ".join((state_name(row.state), method_name(row.method), amount))]
        if row.acceptance_due_on:
            lines.append(self.tr("Acceptance due {day}").format(day=row.acceptance_due_on.isoformat()))
        if row.bank_ref:
            lines.append(self.tr("Bank reference {text}").format(text=row.bank_ref))
        if row.confirmed_on:
            lines.append(self.tr("Confirmed {day} by {person}").format(day=row.confirmed_on.isoformat(), person=row.confirmed_by))
        if row.voided_on:
            lines.append(self.tr("Voided {day}: {reason}").format(day=row.voided_on.isoformat(), reason=row.void_reason))
        return [*lines, row.note] if row.note else lines

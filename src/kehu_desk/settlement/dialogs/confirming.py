"""The dialog 【确认回款】: what came, in figures and in capitals; what goes beyond the debts is a prepayment only by an own tick."""

from PySide6.QtWidgets import QCheckBox, QDialog, QFormLayout, QLabel, QVBoxLayout, QWidget

from kehu_desk.kernel.errors import Refused
from kehu_desk.kernel.money import yuan
from kehu_desk.kernel.rmb import capitals
from kehu_desk.settlement.queries import ReceiptRow
from kehu_desk.settlement.rules.receipts import HOME
from kehu_desk.settlement.service import confirm_receipt
from kehu_desk.settlement.words import amount_text, explain_all, method_name, rate_text
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.dialogs import button, button_row, cancel_button, named
from kehu_desk.ui.lines import Lines


class ConfirmDialog(QDialog):
    """The tick 【作为预收款】 appears when the amount turns out to be more than all that is owed."""

    def __init__(self, desk: Desk, row: ReceiptRow, parent: QWidget | None = None) -> None:
        """row: the receipt as the list shows it."""
        super().__init__(parent)
        named(self, self.tr("Confirm receipt"))
        self._desk, self._row = desk, row
        self.prepayment = QCheckBox(self.tr("Take what is too much as a prepayment"))
        self.prepayment.setAccessibleName(self.prepayment.text())
        self.prepayment.hide()
        self.problems, self.confirm_button = Lines(self.tr("Why not"), "bad"), button(self.tr("The money is there"), primary=True)
        form = QFormLayout()
        form.setSpacing(look.GAP)
        for title, text in self._facts():
            said = QLabel(text)
            said.setWordWrap(True)
            said.setAccessibleName(title)
            form.addRow(title, said)
        layout = QVBoxLayout(self)
        layout.setSpacing(look.GAP)
        layout.addLayout(form)
        layout.addWidget(self.problems)
        layout.addWidget(self.prepayment)
        layout.addStretch(1)
        layout.addLayout(button_row(cancel_button(self), self.confirm_button))
        self.confirm_button.clicked.connect(self.submit)
        self.setMinimumWidth(look.scaled(500))

    def _facts(self) -> list[tuple[str, str]]:
        row = self._row
        facts = [
            (self.tr("Receipt no."), row.no), (self.tr("Customer"), row.customer), (self.tr("Received on"), row.received_on.isoformat()),
            (self.tr("Method"), method_name(row.method)), (self.tr("Amount"), amount_text(row.amount_doc, row.currency)),
        ]  # fmt: skip
        if row.currency != HOME:
            text = self.tr("{amount} at {rate}").format(amount=yuan(row.amount_fen), rate=rate_text(row.fx_rate8))
            facts.append((self.tr("In yuan"), text))
        facts += [(self.tr("In capitals"), capitals(row.amount_fen)), (self.tr("Entered by"), row.entered_by)]
        if row.bank_ref:
            facts.append((self.tr("Bank reference"), row.bank_ref))
        return facts

    def submit(self) -> None:
        """Confirm, or say inside why not."""
        try:
            self._desk.act(confirm_receipt, self._row.id, prepayment=self.prepayment.isChecked())
        except Refused as refusal:
            self.problems.show_lines(explain_all(refusal))
            self.prepayment.setVisible(self.prepayment.isChecked() or "E_MORE_THAN_OWED" in refusal.codes)
            return
        self.accept()

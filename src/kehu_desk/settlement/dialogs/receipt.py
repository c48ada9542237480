"""The dialogs 【登记回款】 and 【更正回款】."""

from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kehu_desk.borrowing.dialogs.customer_form import CustomerForm
from kehu_desk.kernel.errors import No, Refused, no
from kehu_desk.kernel.money import RATE, scaled
from kehu_desk.settlement.queries import ReceiptRow
from kehu_desk.settlement.rules.receipts import HOME, Entry, Method
from kehu_desk.settlement.service import correct_receipt, enter_receipt
from kehu_desk.settlement.words import explain, method_name, rate_text
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.fields import Field, Kind


class ReceiptDialog(CustomerForm):
    """Enters a receipt, or corrects one that nobody has confirmed yet. Money of another currency is typed with its rate."""

    def __init__(self, desk: Desk, customer: UUID | None, row: ReceiptRow | None = None, parent: QWidget | None = None) -> None:
        """row: the receipt to correct. Raises Refused E_NOT_FOUND."""
        super().__init__(desk, _title(row), _fields(), row.customer_id if row else customer, parent)
        self._row = row
        self.form.set_values(_values_of(row) if row else {"received_on": self.today(), "method": Method.BANK.value, "currency": HOME})
        self.form.edited.connect(self._follow)
        self._follow()

    def _follow(self, _key: str = "") -> None:
        """An acceptance alone has a due day, other money alone a rate."""
        values, locked = self.form.values(), []
        if values["method"] != Method.ACCEPTANCE:
            locked.append("acceptance_due_on")
        if str(values["currency"]).upper() == HOME:
            locked.append("rate")
        self.form.read_only(locked)

    def entry(self) -> Entry:
        """What was typed. Raises Refused E_CURRENCY when the rate is no number."""
        values: dict[str, Any] = self.form.values()
        currency = str(values["currency"]).strip().upper()
        rate = RATE if currency == HOME else scaled(str(values["rate"]), 8)
        if rate is None:
            raise Refused(no("E_CURRENCY"))
        due = values["acceptance_due_on"] if values["method"] == Method.ACCEPTANCE else None
        return Entry(values["received_on"], values["method"], values["amount"], currency, rate, values["bank_ref"], due, values["note"])

    def sentence(self, refusal: No) -> str:
        """A no in the words of settlement."""
        return explain(refusal)

    def carry_out(self, customer: UUID) -> None:
        """Enter or correct."""
        if self._row is None:
            self._desk.act(enter_receipt, customer, self.entry())
        else:
            self._desk.act(correct_receipt, self._row.id, self.entry())


def _title(row: ReceiptRow | None) -> str:
    if row is not None:
        return QCoreApplication.translate("ReceiptDialog", "Correct receipt")
    return QCoreApplication.translate("ReceiptDialog", "Enter receipt")


def _values_of(row: ReceiptRow) -> dict[str, Any]:
    return {
        "received_on": row.received_on, "method": row.method, "amount": row.amount_doc, "currency": row.currency,
        "rate": "" if row.currency == HOME else rate_text(row.fx_rate8), "bank_ref": row.bank_ref,
        "acceptance_due_on": row.acceptance_due_on, "note": row.note,
    }  # fmt: skip


def _fields() -> tuple[Field, ...]:
    rate = QCoreApplication.translate("ReceiptDialog", "CNY for one unit, such as 7.185")
    methods = [(each.value, method_name(each.value)) for each in Method]
    return (
        Field(key="received_on", label=QCoreApplication.translate("ReceiptDialog", "Received on"), kind=Kind.DATE, required=True),
        Field(key="method", label=QCoreApplication.translate("ReceiptDialog", "Method"), kind=Kind.CHOICE, options=methods, required=True),
        Field(key="amount", label=QCoreApplication.translate("ReceiptDialog", "Amount"), kind=Kind.MONEY, required=True),
        Field(key="currency", label=QCoreApplication.translate("ReceiptDialog", "Currency"), required=True, limit=3),
        Field(key="rate", label=QCoreApplication.translate("ReceiptDialog", "Rate"), help=rate),
        Field(key="acceptance_due_on", label=QCoreApplication.translate("ReceiptDialog", "Acceptance due"), kind=Kind.DATE),
        Field(key="bank_ref", label=QCoreApplication.translate("ReceiptDialog", "Bank reference"), span=2, limit=80),
        Field(key="note", label=QCoreApplication.translate("ReceiptDialog", "Note"), kind=Kind.LONG),
    )

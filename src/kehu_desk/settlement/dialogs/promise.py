"""The dialog 【登记付款承诺】."""

from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kehu_desk.borrowing.dialogs.customer_form import CustomerForm
from kehu_desk.kernel.errors import No
from kehu_desk.settlement.rules.promises import Vow
from kehu_desk.settlement.service import record_promise
from kehu_desk.settlement.words import explain
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.fields import Field, Kind


class PromiseDialog(CustomerForm):
    """Who of theirs promised to pay how much by when."""

    def __init__(self, desk: Desk, customer: UUID | None, parent: QWidget | None = None) -> None:
        """Raises Refused E_NOT_FOUND."""
        super().__init__(desk, QCoreApplication.translate("PromiseDialog", "Record promise"), _fields(), customer, parent)

    def sentence(self, refusal: No) -> str:
        """A no in the words of settlement."""
        return explain(refusal)

    def carry_out(self, customer: UUID) -> None:
        """Write it down."""
        values: dict[str, Any] = self.form.values()
        self._desk.act(record_promise, customer, Vow(values["promised_on"], values["amount"], values["contact"], values["note"]))


def _fields() -> tuple[Field, ...]:
    return (
        Field(key="promised_on", label=QCoreApplication.translate("PromiseDialog", "Pays by"), kind=Kind.DATE, required=True),
        Field(key="amount", label=QCoreApplication.translate("PromiseDialog", "Amount"), kind=Kind.MONEY, required=True),
        Field(key="contact", label=QCoreApplication.translate("PromiseDialog", "Promised by"), required=True, limit=40, span=2),
        Field(key="note", label=QCoreApplication.translate("PromiseDialog", "Note"), kind=Kind.LONG),
    )

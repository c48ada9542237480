"""The dialog 【新建供货承诺】: how much of a product is guaranteed a month, how soon, for how long."""

from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kehu_desk.kernel.money import plain
from kehu_desk.supplies import service
from kehu_desk.supplies.dialogs.asking import GoodsForm
from kehu_desk.supplies.queries import CommitmentView
from kehu_desk.supplies.rules.commitments import PRIORITIES, CommitTerms
from kehu_desk.supplies.words import field_name, priority_name
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.fields import Field, Kind


class CommitmentDialog(GoodsForm):
    """A new commitment, or what is put right in a draft."""

    def __init__(self, desk: Desk, customer: UUID | None, view: CommitmentView | None = None, parent: QWidget | None = None) -> None:
        """view: the commitment that is corrected. Raises Refused E_NOT_FOUND."""
        self._view, self.commitment_id = view, view.row.id if view else None
        new = QCoreApplication.translate("SupplyDialogs", "Commit supply")
        title = QCoreApplication.translate("SupplyDialogs", "Correct commitment") if view else new
        super().__init__(desk, title, _fields(), customer, parent, "month_qty3")
        self.form.set_values(self._given())
        if view is not None:
            self.goods.show_product(view.row.product_id, view.row.product)

    def _given(self) -> dict[str, Any]:
        if self._view is None:
            today = self.today()
            return {"priority": "2", "response_days": 3, "starts_on": today, "ends_on": today.replace(month=12, day=31)}
        row = self._view.row
        return {
            "month_qty3": plain(row.month_qty3, 3, 0), "priority": str(row.priority), "response_days": row.response_days,
            "starts_on": row.starts_on, "ends_on": row.ends_on,
        }  # fmt: skip

    def write(self, customer: UUID, product: UUID, amount: int | None) -> None:
        """Write it down."""
        typed = self.form.values()
        terms = CommitTerms(product, amount or 0, int(typed["priority"]), typed["response_days"], typed["starts_on"], typed["ends_on"])
        if self._view is not None:
            self._desk.act(service.correct_commitment, self._view.row.id, terms)
        else:
            self.commitment_id = self._desk.act(service.commit_supply, customer, terms)


def _fields() -> tuple[Field, ...]:
    base = QCoreApplication.translate("SupplyDialogs", "In base units")
    ranks = [(str(each), priority_name(each)) for each in PRIORITIES]
    return (
        Field(key="month_qty3", label=field_name("month_qty3"), required=True, help=base),
        Field(key="priority", label=field_name("priority"), kind=Kind.CHOICE, options=ranks, required=True),
        Field(key="response_days", label=field_name("response_days"), kind=Kind.INT, required=True, span=2),
        Field(key="starts_on", label=field_name("starts_on"), kind=Kind.DATE, required=True),
        Field(key="ends_on", label=field_name("ends_on"), kind=Kind.DATE, required=True),
    )

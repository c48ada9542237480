"""Carrying out the buttons of the page: a dialog where something is typed, one deed otherwise."""

from collections.abc import Callable
from datetime import date
from typing import Final
from uuid import UUID

from PySide6.QtWidgets import QDialog, QWidget

from kehu_desk.credit.dialogs.small import ReleaseDialog
from kehu_desk.kernel.money import yuan
from kehu_desk.orders.dialogs.order import OrderDialog
from kehu_desk.orders.dialogs.small import BillDialog, DeliverDialog
from kehu_desk.orders.queries.view import OrderView
from kehu_desk.orders.service import deciding, drafting
from kehu_desk.orders.words import explain_all
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.doing import Doing

LEAST: Final = 5


class OrderDeeds(Doing):
    """Every way ends in done, or in a notice that says why not. what: the words of the button."""

    def __init__(self, desk: Desk, owner: QWidget, today: date) -> None:
        """owner: the page, parent of all dialogs."""
        super().__init__(desk, owner, explain_all, LEAST)
        self._today = today

    def draft(self, customer: UUID | None, saved: Callable[[UUID], object]) -> None:
        """【新建订单】; saved hears the id."""

        def make() -> QDialog:
            dialog = OrderDialog(self._desk, customer, None, self._owner)
            dialog.accepted.connect(lambda: saved(dialog.order_id) if dialog.order_id else None)
            return dialog

        self.open(make)

    def revise(self, view: OrderView) -> None:
        """【修改订单】."""
        self.open(lambda: OrderDialog(self._desk, view.row.customer_id, view, self._owner))

    def submit(self, what: str, view: OrderView) -> None:
        """提交."""
        self.fire(what, drafting.submit_order, view.row.id)

    def look(self, what: str, view: OrderView) -> None:
        """财务已阅."""
        self.fire(what, deciding.look_at_order, view.row.id)

    def approve(self, what: str, view: OrderView) -> None:
        """批准 the very version that is shown."""
        self.fire(what, deciding.approve_order, view.row.id, view.version)

    def send_back(self, view: OrderView) -> None:
        """退回, with a reason."""
        self.ask(self.tr("Send back"), _head(view), deciding.send_back_order, view.row.id)

    def cancel(self, view: OrderView) -> None:
        """取消订单, with a reason."""
        self.ask(self.tr("Cancel order"), _head(view), drafting.cancel_order, view.row.id)

    def deliver(self, view: OrderView) -> None:
        """【登记发货】."""
        self.open(lambda: DeliverDialog(self._desk, view.row.id, _head(view), self._today, self._owner))

    def bill(self, view: OrderView) -> None:
        """【登记开票】."""
        self.open(lambda: BillDialog(self._desk, view.row.id, _head(view), self._today, self._owner))

    def close(self, what: str, view: OrderView) -> None:
        """关闭."""
        self.fire(what, deciding.close_order, view.row.id)

    def ask_release(self, view: OrderView) -> None:
        """【申请放行】."""
        row = view.row
        self.open(lambda: ReleaseDialog(self._desk, row.customer_id, row.id, row.no, row.amount_fen, self._owner))


def _head(view: OrderView) -> str:
    return f"{view.row.no}  {view.row.customer}  {yuan(view.row.amount_fen)}"

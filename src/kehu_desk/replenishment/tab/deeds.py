"""Carrying out the buttons of the page 【要货计划】."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from PySide6.QtWidgets import QDialog, QWidget

from kehu_desk.kernel.errors import Refused
from kehu_desk.replenishment.dialogs.confirm import ConfirmDialog, ShipDialog
from kehu_desk.replenishment.dialogs.policy import PolicyDialog
from kehu_desk.replenishment.dialogs.propose import ProposeDialog
from kehu_desk.replenishment.dialogs.why import WhyDialog
from kehu_desk.replenishment.queries.listing import ProposalRow
from kehu_desk.replenishment.queries.view import ProposalView
from kehu_desk.replenishment.service import deciding
from kehu_desk.replenishment.service.proposing import Proposed, Supply, propose, unlimited
from kehu_desk.replenishment.service.reading import Seat
from kehu_desk.replenishment.tab.running import Running
from kehu_desk.replenishment.words import explain_all, qty_text
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.doing import Doing
from kehu_desk.ui.job import Step

LEAST: Final = 5


class ProposalDeeds(Doing):
    """Every way ends in done, or in a notice that says why not. what: the words of the button."""

    def __init__(self, desk: Desk, owner: QWidget, seat: Seat, supply: Supply = unlimited) -> None:
        """owner: the page, parent of all dialogs; supply: what is left of commitments."""
        super().__init__(desk, owner, explain_all, LEAST)
        self._seat, self._supply, self.running = seat, supply, Running(desk, owner)

    def ask_for(self, customers: Sequence[UUID] = ()) -> None:
        """【生成要货计划】: for whom; customers are ticked at first."""

        def make() -> QDialog:
            dialog = ProposeDialog(self._desk, customers, self._owner)
            dialog.accepted.connect(lambda: self.make_for(dialog.customers()))
            return dialog

        self.open(make)

    def make_for(self, customers: Sequence[UUID]) -> None:
        """Work out what these customers need, on a worker."""
        door, caller, supply = self._desk.door, self._desk.caller, self._supply

        def tell(found: object) -> None:
            assert isinstance(found, Proposed)
            self.running.tell_proposed(found)

        self.running.start(self.tr("Making order proposals"), lambda step: propose(door, caller, customers, step, supply), tell)

    def adjust(self, view: ProposalView, q3: int, reason: str) -> Refused | None:
        """Another quantity; the refusal is the line's to tell."""
        try:
            self._desk.act(deciding.adjust_proposal, view.row.id, q3, reason, view.row.version)
        except Refused as refusal:
            return refusal
        return None

    def submit(self, what: str, rows: Sequence[ProposalRow]) -> None:
        """提交."""
        door, caller, ids = self._desk.door, self._desk.caller, [row.id for row in rows]
        self.running.start(what, lambda step: deciding.submit_proposals(door, caller, ids, step), lambda found: self._tell(what, found))

    def confirm(self, what: str, rows: Sequence[ProposalRow]) -> None:
        """【确认要货】, with or without order drafts."""

        def make() -> QDialog:
            dialog = ConfirmDialog(rows, self._owner)
            dialog.accepted.connect(lambda: self.confirm_these(what, [row.id for row in rows], dialog.orders.isChecked()))
            return dialog

        self.open(make)

    def confirm_these(self, what: str, ids: Sequence[UUID], orders: bool) -> None:
        """Confirm, on a worker."""
        door, caller = self._desk.door, self._desk.caller

        def work(step: Step) -> object:
            return deciding.confirm_proposals(door, caller, ids, orders=orders, step=step)

        self.running.start(what, work, lambda found: self._tell(what, found))

    def _tell(self, what: str, found: object) -> None:
        assert isinstance(found, deciding.Many)
        self.running.tell_many(what.removesuffix("…"), found)

    def send_back(self, view: ProposalView) -> None:
        """退回, with a reason."""
        self.ask(self.tr("Send back"), _head(view), deciding.send_back_proposal, view.row.id)

    def ship(self, view: ProposalView) -> None:
        """【登记发货】."""
        self.open(lambda: ShipDialog(self._desk, view.row.id, _head(view), self._seat.today, self._owner))

    def close(self, what: str, view: ProposalView) -> None:
        """关闭."""
        self.fire(what, deciding.close_proposal, view.row.id)

    def cancel(self, view: ProposalView) -> None:
        """取消, with a reason."""
        self.ask(self.tr("Cancel proposal"), _head(view), deciding.cancel_proposal, view.row.id)

    def explain(self, view: ProposalView) -> None:
        """【为什么】."""
        self.open(lambda: WhyDialog(view, self._owner))

    def keep(self, view: ProposalView) -> None:
        """【备货策略】."""
        self.open(lambda: PolicyDialog(self._desk, view.row.customer_id, view.row.product_id, self._owner))


def _head(view: ProposalView) -> str:
    return f"{view.row.no}  {view.row.customer}\n{view.row.product}  {qty_text(view.row.qty3, view.row.unit)}"

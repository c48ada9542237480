"""Carrying out the buttons of the page: a dialog where something is typed, one deed otherwise."""

from collections.abc import Callable
from typing import Final
from uuid import UUID

from PySide6.QtWidgets import QDialog, QWidget

from kehu_desk.complaints.dialogs import small
from kehu_desk.complaints.dialogs.block import BlockDialog
from kehu_desk.complaints.dialogs.figures import FiguresDialog
from kehu_desk.complaints.dialogs.register import RegisterDialog
from kehu_desk.complaints.dialogs.revisit import RevisitDialog
from kehu_desk.complaints.queries.view import ComplaintView
from kehu_desk.complaints.rules.case import REASON
from kehu_desk.complaints.service import deciding, handling
from kehu_desk.complaints.service.reading import Seat
from kehu_desk.complaints.words import explain_all
from kehu_desk.kernel.money import yuan
from kehu_desk.returns.dialogs.register import RmaDialog
from kehu_desk.returns.service.reading import seat as return_seat
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.doing import Doing

PLAIN: Final = {
    "accept": small.AcceptDialog, "assign": small.AssignDialog, "wait": small.WaitDialog, "answer": small.AnswerDialog,
    "grant": small.MoneyDialog, "confirm": small.ConfirmDialog, "close": small.CloseDialog, "revisit": RevisitDialog,
}  # fmt: skip
TIMED: Final = {"reply": small.ReplyDialog, "attempt": small.AttemptDialog}


class ComplaintDeeds(Doing):
    """Every way ends in done, or in a notice that says why not."""

    def __init__(self, desk: Desk, owner: QWidget, seat: Seat) -> None:
        """owner: the page, parent of all dialogs."""
        super().__init__(desk, owner, explain_all, REASON)
        self._seat = seat

    def register(self, customer: UUID | None, saved: Callable[[UUID], object]) -> None:
        """【登记投诉】; saved hears the id."""

        def make() -> QDialog:
            dialog = RegisterDialog(self._desk, customer, self._seat.office, self._owner)
            dialog.accepted.connect(lambda: saved(dialog.complaint_id) if dialog.complaint_id else None)
            return dialog

        self.open(make)

    def start(self, event: str, what: str, view: ComplaintView) -> None:
        """What a button begins. what: its words."""
        if event in PLAIN:
            self.open(lambda: PLAIN[event](self._desk, view, self._owner))
        elif event in TIMED:
            self.open(lambda: TIMED[event](self._desk, view, self._seat.office, self._owner))
        elif event == "resume":
            self.fire(what, handling.resume_complaint, view.row.id)
        elif event == "allow":
            self.fire(what, deciding.decide_money, view.row.id, True)
        elif event == "deny":
            self.ask(what, f"{small.head_of(view)}    {yuan(view.granted_fen)}", deciding.decide_money, view.row.id, False)
        else:
            deed = {"reject": deciding.reject_complaint, "reopen": deciding.reopen_complaint}[event]
            self.ask(what, small.head_of(view), deed, view.row.id)

    def write(self, view: ComplaintView, block: str) -> None:
        """The dialog of one block."""
        self.open(lambda: BlockDialog(self._desk, view, block, self._owner))

    def revisit(self) -> None:
        """【登记回访】 without a complaint."""
        self.open(lambda: RevisitDialog(self._desk, None, self._owner))

    def register_return(self, view: ComplaintView) -> None:
        """【登记退换】 for the customer of the complaint; the draft that was saved hangs on the complaint."""

        def make() -> QDialog:
            desk = self._desk
            dialog = RmaDialog(desk, return_seat(desk.door, desk.caller), view.row.customer_id, None, self._owner)
            dialog.form.set_values({"contact": view.contact})
            dialog.accepted.connect(lambda: desk.do(handling.link_return, view.row.id, dialog.rma_id) if dialog.rma_id else None)
            return dialog

        self.open(make)

    def figures(self) -> None:
        """【投诉指标】."""
        self.open(lambda: FiguresDialog(self._desk, self._seat, self._owner))

"""Carrying out the buttons of the tab: a dialog where words are needed, one deed otherwise, and many decided one by one."""

from collections.abc import Callable, Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from kehu_desk.borrowing.dialogs.changes import ChangesDialog
from kehu_desk.borrowing.dialogs.decision import ApproveDialog
from kehu_desk.borrowing.dialogs.editor import EditLoan
from kehu_desk.borrowing.dialogs.request import RequestDialog
from kehu_desk.borrowing.dialogs.results import Result, ResultsDialog
from kehu_desk.borrowing.dialogs.returning import ReturnDialog
from kehu_desk.borrowing.queries import LoanView
from kehu_desk.borrowing.service import editing, lending, returning
from kehu_desk.borrowing.tab.standing import Seat
from kehu_desk.borrowing.words import explain_all
from kehu_desk.door.change import Door
from kehu_desk.kernel.errors import Refused
from kehu_desk.people.actor import Caller
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.dialogs import button
from kehu_desk.ui.job import Job, Step
from kehu_desk.ui.notices import Notice, ReasonDialog, say
from kehu_desk.ui.progress import ProgressDialog

Plain = Callable[[Door, Caller, UUID], None]
WithReason = Callable[[Door, Caller, UUID, str], None]
PLAIN: Final[dict[str, Plain]] = {
    "submit": lending.submit_loan, "approve": lending.approve_loan, "release": lending.release_loan, "withdraw": lending.withdraw_loan,
    "take_back": lending.take_back_approval, "hand_in": editing.hand_in, "review": editing.review_revision,
    "accept": editing.accept_revision, "drop": editing.drop_changes,
}  # fmt: skip
REASONED: Final[dict[str, WithReason]] = {
    "reject": lending.reject_loan, "send_back": editing.send_back_revision, "refuse_return": returning.refuse_return,
    "release": lending.release_loan,
}  # fmt: skip
ASKED: Final = frozenset({"drop", "withdraw", "take_back"})
SHORTEST: Final = 5


class Deeds(QObject):
    """Every way ends in done, or in a notice that says why not."""

    done = Signal()

    def __init__(self, desk: Desk, seat: Seat, owner: QWidget) -> None:
        """owner: the tab, parent of all dialogs."""
        super().__init__(owner)
        self._desk, self._seat, self._owner = desk, seat, owner

    # dialogs

    def _open(self, dialog: QDialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.accepted.connect(self.done)
        dialog.open()

    def request(self) -> None:
        """Open 【借阅申请】 for an archive still to be chosen."""

        def do() -> None:
            dialog = RequestDialog(self._desk, None, self._owner)
            dialog.accepted.connect(lambda: say(self._owner.window(), dialog.told()))
            self._open(dialog)

        self._try(do, "")

    def give_back(self, loan_id: UUID | None) -> None:
        """Open 【归还登记】."""
        self._try(lambda: self._open(ReturnDialog(self._desk, self._seat.office, loan_id, self._owner)), "")

    def edit(self, loan: LoanView) -> None:
        """Open 【改档】."""
        self._try(lambda: self._open(EditLoan(self._desk, loan, self._seat.office, self._owner)), "")

    def compare(self, loan: LoanView) -> None:
        """Open 【改稿对照】."""
        title = f"{loan.row.no}  {loan.row.customer}  {loan.row.borrower}"
        self._try(lambda: self._open(ChangesDialog(self._desk, loan.row.id, title, self._owner)), "")

    # one loan

    def start(self, event: str, what: str, loan: LoanView) -> None:
        """The button of an event was pressed for one loan. what: the words of the button."""
        inspects_late = event == "release" and loan.row.kind == "INSPECT" and loan.overdue_loans > 0
        if event == "approve":
            self._try(lambda: self._open(ApproveDialog(self._desk, loan, self._seat.office, self._owner)), what)
        elif event == "accept_return":
            self.give_back(loan.row.id)
        elif event in REASONED and (event not in PLAIN or inspects_late):
            self._ask_reason(event, what, loan.row.id)
        elif event in ASKED:
            self._ask(event, what, loan)
        else:
            self._fire(PLAIN[event], what, loan.row.id)

    def _ask_reason(self, event: str, what: str, loan_id: UUID) -> None:
        label = self.tr("Reason (the borrower reads it)")
        dialog = ReasonDialog(self._owner, what, label, SHORTEST)
        dialog.accepted.connect(lambda: self._fire(REASONED[event], what, loan_id, dialog.reason()))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _ask(self, event: str, what: str, loan: LoanView) -> None:
        yes = button(what, primary=event != "drop")
        stay = button(self.tr("Cancel"))
        text = self.tr("{what}: {loan} {customer}?").format(what=what, loan=loan.row.no, customer=loan.row.customer)
        lost, final = self.tr("The changes of this loan are lost."), self.tr("This cannot be undone; a new request is possible.")
        line = lost if event == "drop" else final
        notice = Notice(what, text, [line], [stay, yes], "bad" if event == "drop" else "warn", self._owner)
        stay.clicked.connect(notice.reject)
        yes.clicked.connect(notice.accept)
        notice.accepted.connect(lambda: self._fire(PLAIN[event], what, loan.row.id))
        notice.finished.connect(notice.deleteLater)
        notice.open()

    def _fire(self, deed: Callable[..., None], what: str, loan_id: UUID, *said: str) -> None:
        def do() -> None:
            self._desk.act(deed, loan_id, *said)
            say(self._owner.window(), self.tr("{what}: done.").format(what=what))

        self._try(do, what)
        self.done.emit()

    def _try(self, do: Callable[[], None], what: str) -> None:
        try:
            do()
        except Refused as refusal:
            self.tell(refusal, what)

    def tell(self, refused: Refused, what: str) -> None:
        """Say what was not done and every reason why, primary first."""
        understood = button(self.tr("Understood"), primary=True)
        headline = self.tr("{action} was not done.").format(action=what) if what else self.tr("This was not done.")
        notice = Notice(self.tr("Not possible now"), headline, explain_all(refused), [understood], "warn", self._owner)
        understood.clicked.connect(notice.accept)
        notice.finished.connect(notice.deleteLater)
        notice.open()

    # many loans

    def start_many(self, event: str, what: str, loans: Sequence[tuple[UUID, str, str]]) -> None:
        """Each loan (id, number, customer) decided alone, on a worker; a list of as many lines follows (B-009)."""
        deed, door, caller = PLAIN[event], self._desk.door, self._desk.caller

        def work(step: Step) -> list[Result]:
            found = []
            for place, (loan_id, number, customer) in enumerate(loans, 1):
                found.append(Result(number, customer, _why(deed, door, caller, loan_id)))
                step(place, len(loans))
            return found

        application = QCoreApplication.instance()
        assert application is not None
        job = Job(work, application)
        job.succeeded.connect(lambda found: self._show_results(what, found))
        ProgressDialog(job, what, self._owner)
        job.start()

    def _show_results(self, what: str, found: Sequence[Result]) -> None:
        self.done.emit()
        dialog = ResultsDialog(what, found, self._owner)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def _why(deed: Plain, door: Door, caller: Caller, loan_id: UUID) -> str:
    try:
        deed(door, caller, loan_id)
    except Refused as refusal:
        return " ".join(explain_all(refusal))
    return ""

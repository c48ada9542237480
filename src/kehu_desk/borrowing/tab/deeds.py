"""Carrying out the buttons of the tab: a dialog where words are needed, one deed otherwise, and many decided one by one."""

from collections.abc import Callable, Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from kehu_desk.borrowing.dialogs.changes import ChangesDialog
from kehu_desk.borrowing.dialogs.deciding import RecallDialog, ReleaseDialog, ReorderDialog, TakeOverDialog
from kehu_desk.borrowing.dialogs.decision import ApproveDialog
from kehu_desk.borrowing.dialogs.editor import EditLoan
from kehu_desk.borrowing.dialogs.request import RequestDialog
from kehu_desk.borrowing.dialogs.results import Result, ResultsDialog
from kehu_desk.borrowing.dialogs.returning import ReturnDialog
from kehu_desk.borrowing.queries import LoanView, followers, queue_of
from kehu_desk.borrowing.rules.guards import SHORTEST
from kehu_desk.borrowing.rules.terms import ORIGINAL
from kehu_desk.borrowing.service.calling_back import recall_loan, take_over
from kehu_desk.borrowing.service.lending import release_loan
from kehu_desk.borrowing.service.queueing import join_queue, reorder_queue
from kehu_desk.borrowing.tab.asking import ASKED, PLAIN, REASONED, reason_label
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

TAKEN: Final = frozenset({"E_LOCKED", "E_HELD_FOR_OTHER"})
Chosen = tuple[UUID, str, str]  # id, number, customer


class Deeds(QObject):
    """Every way ends in done, or in a notice that says why not."""

    done = Signal()

    def __init__(self, desk: Desk, seat: Seat, owner: QWidget) -> None:
        """owner: the tab, parent of all dialogs."""
        super().__init__(owner)
        self._desk, self._seat, self._owner = desk, seat, owner

    # dialogs

    def _open(self, dialog: QDialog, done: str = "") -> None:
        """done: what is said once it was done; empty says nothing."""
        dialog.finished.connect(dialog.deleteLater)
        dialog.accepted.connect(self.done)
        if done:
            dialog.accepted.connect(lambda: say(self._owner.window(), self.tr("{what}: done.").format(what=done)))
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
        self._try(lambda: self._open(ChangesDialog(self._desk, loan.row.id, _head(loan), self._owner)), "")

    # one loan

    def start(self, event: str, what: str, loan: LoanView) -> None:
        """The button of an event was pressed for one loan. what: the words of the button."""
        dialogs: dict[str, Callable[[], QDialog]] = {
            "approve": lambda: ApproveDialog(self._desk, loan, self._seat.office, self._owner),
            "recall": lambda: self._recall(what, loan),
            "take_over": lambda: self._take_over(what, loan),
            "reorder": lambda: self._reorder(what, loan),
        }
        paper, inspects_late = ORIGINAL in loan.asked, loan.row.kind == "INSPECT" and loan.overdue_loans > 0
        if event in dialogs:
            self._try(lambda: self._open(dialogs[event](), what), what)
        elif event in ("accept_return", "check_in"):
            self.give_back(loan.row.id)
        elif event == "release" and (paper or inspects_late):
            self._open(self._release(what, loan, paper=paper, reason=inspects_late), what)
        elif event in REASONED:
            self._ask_reason(event, what, lambda reason: self._fire(REASONED[event], what, loan.row.id, reason))
        elif event in ASKED:
            self._ask(event, what, loan)
        else:
            self._fire(PLAIN[event], what, loan.row.id)

    def _release(self, what: str, loan: LoanView, *, paper: bool, reason: bool) -> QDialog:
        def do(said: str, pages: int) -> None:
            self._desk.act(release_loan, loan.row.id, said, pages=pages)

        return ReleaseDialog(what, _head(loan), do, self._owner, paper=paper, reason=reason)

    def _recall(self, what: str, loan: LoanView) -> QDialog:
        return RecallDialog(what, _head(loan), lambda cause, text: self._desk.act(recall_loan, loan.row.id, cause, text), self._owner)

    def _take_over(self, what: str, loan: LoanView) -> QDialog:
        with self._desk.door.look(self._desk.caller) as (session, actor):
            rows = followers(session, actor, loan.row.id)

        def do(following: UUID | None, reason: str) -> None:
            if following is not None:
                self._desk.act(take_over, loan.row.id, following, reason)

        return TakeOverDialog(what, _head(loan), rows, do, self._owner)

    def _reorder(self, what: str, loan: LoanView) -> QDialog:
        with self._desk.door.look(self._desk.caller) as (session, actor):
            rows = queue_of(session, actor, loan.customer_id)
        head = f"{loan.row.customer}  {loan.row.archive_no}"
        act, customer = self._desk.act, loan.customer_id
        return ReorderDialog(what, head, rows, lambda order, reason: act(reorder_queue, customer, order, reason), self._owner)

    def _ask_reason(self, event: str, what: str, then: Callable[[str], None]) -> None:
        dialog = ReasonDialog(self._owner, what, reason_label(event), SHORTEST)
        dialog.accepted.connect(lambda: then(dialog.reason()))
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

        try:
            do()
        except Refused as refusal:
            waits = deed is release_loan and TAKEN & set(refusal.codes)
            self.tell(refusal, what, wait_for=loan_id if waits else None)
        self.done.emit()

    def _try(self, do: Callable[[], None], what: str) -> None:
        try:
            do()
        except Refused as refusal:
            self.tell(refusal, what)

    def tell(self, refused: Refused, what: str, *, wait_for: UUID | None = None) -> None:
        """Say what was not done and every reason why, primary first. wait_for: a loan for which the queue is offered."""
        understood, join = button(self.tr("Understood"), primary=True), button(self.tr("Join the queue"))
        headline = self.tr("{action} was not done.").format(action=what) if what else self.tr("This was not done.")
        buttons = [understood] if wait_for is None else [join, understood]
        notice = Notice(self.tr("Not possible now"), headline, explain_all(refused), buttons, "warn", self._owner)
        understood.clicked.connect(notice.accept)
        if wait_for is not None:
            join.clicked.connect(notice.accept)
            join.clicked.connect(lambda: self._fire(join_queue, join.text(), wait_for))
        notice.finished.connect(notice.deleteLater)
        notice.open()

    # many loans

    def start_many(self, event: str, what: str, loans: Sequence[Chosen]) -> None:
        """Words that are needed are asked for once; then each loan is decided alone (B-009)."""
        if event == "recall":
            head = self.tr("{count} loans chosen").format(count=len(loans))
            self._open(RecallDialog(what, head, lambda *said: self._do_many(recall_loan, what, loans, *said), self._owner))
        elif event in REASONED:
            self._ask_reason(event, what, lambda reason: self._do_many(REASONED[event], what, loans, reason))
        else:
            self._do_many(PLAIN[event], what, loans)

    def _do_many(self, deed: Callable[..., None], what: str, loans: Sequence[Chosen], *said: str) -> None:
        """On a worker; a list of as many lines follows."""
        door, caller = self._desk.door, self._desk.caller

        def work(step: Step) -> list[Result]:
            found = []
            for place, (loan_id, number, customer) in enumerate(loans, 1):
                found.append(Result(number, customer, _why(deed, door, caller, loan_id, *said)))
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


def _head(loan: LoanView) -> str:
    return f"{loan.row.no}  {loan.row.customer}  {loan.row.borrower}"


def _why(deed: Callable[..., None], door: Door, caller: Caller, loan_id: UUID, *said: str) -> str:
    try:
        deed(door, caller, loan_id, *said)
    except Refused as refusal:
        return " ".join(explain_all(refusal))
    return ""

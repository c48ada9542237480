"""The view 【情报表】: the list with its queues, the pane of one fact, and the buttons that follow what is chosen."""

from collections.abc import Callable, Sequence
from typing import Final
from uuid import UUID

from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QWidget

from kehu_desk.door import workflow
from kehu_desk.intelligence.dialogs.following import FollowDialog
from kehu_desk.intelligence.dialogs.noting import FactDialog
from kehu_desk.intelligence.dialogs.small import UseDialog, VerifyDialog
from kehu_desk.intelligence.dialogs.sources import FinishDialog, SourceDialog, TraceDialog
from kehu_desk.intelligence.queries import SOON, FactView, TaskRow
from kehu_desk.intelligence.rules.cases import SHORTEST
from kehu_desk.intelligence.rules.terms import CATEGORIES, SUBJECTS
from kehu_desk.intelligence.service import drop_verification, mark_authoritative, withdraw_fact
from kehu_desk.intelligence.service.reading import Seat, Standing, found_fact, queue_counts, standing
from kehu_desk.intelligence.tab.pane import FactPane
from kehu_desk.intelligence.table import reading
from kehu_desk.intelligence.words import category_name, explain, explain_all, state_name, subject_name
from kehu_desk.intelligence.workflow import ADD, ASK, DROP, FINISH, MARK, TRACE, USE, WITHDRAW
from kehu_desk.kernel.errors import Refused
from kehu_desk.ui import look, notices
from kehu_desk.ui.beside import ACROSS, DOWN
from kehu_desk.ui.chips import Offer
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.doing import Doing
from kehu_desk.ui.empty_state import EmptyState, first_step
from kehu_desk.ui.latest import Latest
from kehu_desk.ui.listing import tool
from kehu_desk.ui.long_list import LongList, Wording
from kehu_desk.ui.long_page import LongPage

HABITS: Final = "intelligence"
NEW, FOLLOW, ARCHIVE = "new", "follow", "archive"
QUEUES: Final = ("unverified", "conflict", SOON, "corroborated", "refuted", "expired", "withdrawn")
SIZES: Final = {ACROSS: (600, 420), DOWN: (300, 260)}


class FactList(LongPage[Standing]):
    """Table 【情报表】; above it what waits, by queue."""

    def __init__(self, desk: Desk, seat: Seat, parent: QWidget | None = None) -> None:
        """Shows the first page at once."""
        super().__init__(desk, parent)
        self.seat = seat
        self.setAccessibleName(self.tr("Information"))
        self.doing, self.buttons = Doing(desk, self, explain_all, SHORTEST), self._make_buttons()
        self.pane, self.queues, self.list = FactPane(), QLabel(), self._make_list()
        self._counting = Latest(self, self._show_queues, lambda _refused: None)
        self.queues.setObjectName("muted")
        self.queues.setAccessibleName(self.tr("What waits"))
        self.build(HABITS, self.pane, self.queues, sizes=SIZES).setContentsMargins(0, look.GAP, 0, 0)
        self.buttons[NEW].setVisible(self._notes)
        self._count()

    # building

    def _make_list(self) -> LongList:
        wording = Wording(
            name=self.tr("Table of information"), hint=self.tr("Customer, name, number or words"), nothing=self.tr("No information"),
            unfit=self.tr("No information fits. Take a filter away to see more."), explain_all=explain_all,
        )  # fmt: skip
        offers = [
            Offer("state", self.tr("State"), [(each, state_name(each)) for each in QUEUES]),
            Offer("category", self.tr("Category"), [(each, category_name(each)) for each in CATEGORIES]),
            Offer("subject", self.tr("About"), [(each, subject_name(each)) for each in SUBJECTS]),
            Offer("author", self.tr("Noted by"), [("me", self.tr("Me"))]),
        ]
        first = [first_step(self, self.tr("Note information…"), "file-plus", self.note)] if self._notes else []
        return LongList(
            self._desk, reading(self._desk.door, self._desk.caller), wording, EmptyState(wording.nothing, first), key=HABITS,
            offers=offers, may_copy=self._copy,
        )  # fmt: skip

    @property
    def _notes(self) -> bool:
        return self.seat.records or self.seat.of_market

    def _make_buttons(self) -> dict[str, QPushButton]:
        return {
            NEW: tool(self.tr("Note information…"), "file-plus", self.note),
            ADD: self._opens(self.tr("Add source…"), "plus", lambda view: SourceDialog(self._desk, view, self)),
            ASK: self._opens(self.tr("Verify…"), "search", lambda view: VerifyDialog(self._desk, view, self)),
            FINISH: tool(self.tr("Finish verification…"), "check", self.finish),
            DROP: tool(self.tr("Drop verification…"), "x", self.drop),
            USE: self._opens(self.tr("Use for the archive…"), "archive", lambda view: UseDialog(self._desk, view, self)),
            TRACE: self._opens(self.tr("State the origin…"), "history", lambda view: TraceDialog(self._desk, view, self)),
            MARK: self._asks(self.tr("Mark as authoritative…"), "shield-check", mark_authoritative),
            WITHDRAW: self._asks(self.tr("Withdraw…"), "undo-2", withdraw_fact),
            FOLLOW: tool(self.tr("Follow…"), "bell", lambda: self.doing.open(lambda: FollowDialog(self._desk, self))),
            ARCHIVE: tool(self.tr("Open archive"), "folder-open", self.open_archive),
        }

    def _opens(self, text: str, icon: str, make: Callable[[FactView], QDialog]) -> QPushButton:
        def do() -> None:
            if self.found is not None:
                view = self.found.view
                self.doing.open(lambda: make(view))

        return tool(text, icon, do)

    def _asks(self, text: str, icon: str, deed: Callable[..., object]) -> QPushButton:
        def do() -> None:
            if self.found is not None:
                row = self.found.view.row
                self.doing.ask(text, f"{row.no}  {row.statement}", deed, row.id)

        return tool(text, icon, do)

    # reading

    def refresh(self) -> None:
        """Read everything anew."""
        super().refresh()
        self._count()

    def _count(self) -> None:
        door, caller = self._desk.door, self._desk.caller
        self._counting.ask(lambda: queue_counts(door, caller))

    def _show_queues(self, counts: dict[str, int]) -> None:
        self.queues.setText(" · ".join(f"{state_name(queue)} {count:,}" for queue, count in counts.items()))

    @property
    def busy(self) -> bool:
        """Whether anything is being read."""
        return self._asking.busy or self._counting.busy or self.list.busy

    def shown(self) -> UUID | None:
        """The fact in the pane."""
        return self.found.view.row.id if self.found is not None else None

    def read(self, subject: UUID) -> Callable[[], object]:
        """One fact and its buttons."""
        door, caller = self._desk.door, self._desk.caller
        return lambda: standing(door, caller, subject)

    def parted(self, answer: Standing) -> tuple[Standing, Sequence[workflow.Offer]]:
        """The offers of the fact and of its task; one source repeats no other."""
        offers = [*answer.offers, *answer.task_offers]
        if sum(len(group.lines) for group in answer.view.groups) < 2:
            offers = [offer for offer in offers if offer.event != TRACE]
        return answer, offers

    def show_one(self, found: Standing | Refused | None) -> None:
        """The pane tells about it."""
        if isinstance(found, Standing):
            self.pane.show_view(found.view)
        else:
            nothing = self.tr("Choose information to read its sources.")
            self.pane.show_nothing("\n".join(explain_all(found)) if found is not None else nothing)

    def offer(self) -> None:
        """Absent, greyed with the reasons, or ready."""
        self.weigh_offers((ADD, ASK, FINISH, DROP, USE, TRACE, MARK, WITHDRAW), explain)
        self.buttons[ARCHIVE].setEnabled(self.found is not None and self.found.view.row.customer_id is not None)

    def open_subject(self, subject: UUID) -> bool:
        """A fact, or a task of verification: the workbench and notices lead here. False when it is not this person's to see."""
        fact = found_fact(self._desk.door, self._desk.caller, subject)
        return fact is not None and self.seek(fact)

    def _copy(self, _ids: object, _put: object) -> None:
        """Information is secret: its rows do not go to the clipboard (B-014, B-118)."""
        notices.say(self.window(), self.tr("Rows of information are not copied (B-118)."), "warn")

    # doing

    def note(self) -> None:
        """【登记情报】."""

        def make() -> QDialog:
            dialog = FactDialog(self._desk, self.seat, self)
            dialog.accepted.connect(lambda: self.open_subject(dialog.fact_id) if dialog.fact_id else None)
            return dialog

        self.doing.open(make)

    def _task(self) -> TaskRow | None:
        found = self.found
        return next((task for task in found.view.tasks if task.id == found.task), None) if found else None

    def finish(self) -> None:
        """【完成求证】."""
        if self.found is not None and (task := self._task()) is not None:
            view = self.found.view
            self.doing.open(lambda: FinishDialog(self._desk, view, task, self))

    def drop(self) -> None:
        """【放弃求证】, with a reason."""
        if (task := self._task()) is not None:
            self.doing.ask(self.buttons[DROP].text(), f"{task.no}  {task.statement}", drop_verification, task.id)

    def open_archive(self) -> None:
        """Show the archive of the customer."""
        if self.found is not None and self.found.view.row.customer_id is not None:
            self.wants_open.emit("customer", self.found.view.row.customer_id)

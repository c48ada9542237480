"""The view 【情报表】: the list with its queues, the pane of one fact, and the buttons that follow what is chosen."""

from collections.abc import Callable
from typing import Final
from uuid import UUID

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QVBoxLayout, QWidget

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
from kehu_desk.ui import icons, look, notices
from kehu_desk.ui.beside import ACROSS, DOWN, Beside
from kehu_desk.ui.chips import Offer
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.doing import Doing
from kehu_desk.ui.empty_state import EmptyState
from kehu_desk.ui.flow import Flow
from kehu_desk.ui.latest import Latest
from kehu_desk.ui.listing import tool
from kehu_desk.ui.long_list import LongList, Wording

HABITS: Final = "intelligence"
REST: Final = 150  # ms without another choice before a fact is read
NEW, FOLLOW, ARCHIVE = "new", "follow", "archive"
QUEUES: Final = ("unverified", "conflict", SOON, "corroborated", "refuted", "expired", "withdrawn")
SIZES: Final = {ACROSS: (600, 420), DOWN: (300, 260)}


class FactList(QWidget):
    """Content is read on a worker once the choice has come to rest."""

    wants_open = Signal(str, object)
    settled = Signal()
    """The pane and the buttons are the newest."""

    def __init__(self, desk: Desk, seat: Seat, parent: QWidget | None = None) -> None:
        """Shows the first page at once."""
        super().__init__(parent)
        self._desk, self.seat = desk, seat
        self.standing: Standing | None = None
        self.setAccessibleName(self.tr("Information"))
        self.doing, self.buttons = Doing(desk, self, explain_all, SHORTEST), self._make_buttons()
        self.pane, self.queues, self.list = FactPane(), QLabel(), self._make_list()
        self._reading, self._counting = Latest(self, self._show, self._refuse), Latest(self, self._show_queues, lambda _refused: None)
        self._rest = QTimer(self, interval=REST, singleShot=True)
        self._lay_out()
        self._rest.timeout.connect(self.read)
        self.list.moved.connect(lambda _row: self._move())
        self._show(None)
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
        first = []
        if self._notes:
            action = QAction(self.tr("Note information…"), self)
            icons.dress(action, "file-plus")
            action.triggered.connect(self.note)
            first.append(action)
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
            if self.standing is not None:
                view = self.standing.view
                self.doing.open(lambda: make(view))

        return tool(text, icon, do)

    def _asks(self, text: str, icon: str, deed: Callable[..., object]) -> QPushButton:
        def do() -> None:
            if self.standing is not None:
                row = self.standing.view.row
                self.doing.ask(text, f"{row.no}  {row.statement}", deed, row.id)

        return tool(text, icon, do)

    def _lay_out(self) -> None:
        bar = QWidget()
        bar.setAccessibleName(self.tr("Tools"))
        flow = Flow(bar)
        for made in self.buttons.values():
            flow.addWidget(made)
        self.buttons[NEW].setVisible(self._notes)
        self.queues.setObjectName("muted")
        self.queues.setAccessibleName(self.tr("What waits"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, look.GAP, 0, 0)
        layout.setSpacing(look.GAP)
        layout.addWidget(bar)
        layout.addWidget(self.queues)
        layout.addWidget(Beside(self.list, self.pane, self._desk.memory, HABITS, SIZES), 1)

    # reading

    def refresh(self) -> None:
        """Read everything anew."""
        self.list.refresh()
        self._count()
        self.read()

    def _count(self) -> None:
        door, caller = self._desk.door, self._desk.caller
        self._counting.ask(lambda: queue_counts(door, caller))

    def _show_queues(self, counts: dict[str, int]) -> None:
        self.queues.setText(" · ".join(f"{state_name(queue)} {count:,}" for queue, count in counts.items()))

    @property
    def busy(self) -> bool:
        """Whether anything is being read."""
        return self._reading.busy or self._counting.busy or self.list.busy

    def _move(self) -> None:
        if self.standing is not None and self.standing.view.row.id != self.list.current():
            self._show(None)
        self._rest.start()

    def read(self) -> None:
        """The pane and the buttons follow the choice, read on a worker."""
        self._rest.stop()
        chosen, door, caller = self.list.current(), self._desk.door, self._desk.caller
        if chosen is None:
            self._reading.drop()
            self._show(None)
        else:
            self._reading.ask(lambda: standing(door, caller, chosen))

    def _refuse(self, refused: Refused) -> None:
        self._show(None, "\n".join(explain_all(refused)))

    def _show(self, found: Standing | None, why: str = "") -> None:
        self.standing = found
        if found is None:
            self.pane.show_nothing(why or self.tr("Choose information to read its sources."))
        else:
            self.pane.show_view(found.view)
        offered = [*found.offers, *found.task_offers] if found else []
        told = {offer.event: [explain(each) for each in offer.nos] for offer in offered}
        if found is not None and sum(len(group.lines) for group in found.view.groups) < 2:
            told.pop(TRACE, None)  # one source repeats no other
        for event in (ADD, ASK, FINISH, DROP, USE, TRACE, MARK, WITHDRAW):
            self.buttons[event].setVisible(event in told)
            self.buttons[event].setEnabled(not told.get(event))
            self.buttons[event].setToolTip("\n".join(dict.fromkeys(told.get(event, ()))))
        self.buttons[ARCHIVE].setEnabled(found is not None and found.view.row.customer_id is not None)
        self.settled.emit()

    def open_subject(self, subject: UUID) -> bool:
        """A fact, or a task of verification: the workbench and notices lead here. False when it is not this person's to see."""
        fact = found_fact(self._desk.door, self._desk.caller, subject)
        if fact is None or not self.list.seek(fact):
            return False
        self.read()
        return True

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
        found = self.standing
        return next((task for task in found.view.tasks if task.id == found.task), None) if found else None

    def finish(self) -> None:
        """【完成求证】."""
        if self.standing is not None and (task := self._task()) is not None:
            view = self.standing.view
            self.doing.open(lambda: FinishDialog(self._desk, view, task, self))

    def drop(self) -> None:
        """【放弃求证】, with a reason."""
        if (task := self._task()) is not None:
            self.doing.ask(self.buttons[DROP].text(), f"{task.no}  {task.statement}", drop_verification, task.id)

    def open_archive(self) -> None:
        """Show the archive of the customer."""
        if self.standing is not None and self.standing.view.row.customer_id is not None:
            self.wants_open.emit("customer", self.standing.view.row.customer_id)

"""The tab 【工作台】: what is due, the most overdue first, with five cards that narrow the list."""

from collections.abc import Callable
from datetime import date
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from kehu_desk.kernel.errors import Refused
from kehu_desk.tasks.dialogs import LEAST, NewTaskDialog, PostponeDialog, TaskSheet
from kehu_desk.tasks.service import NOUN as TASK
from kehu_desk.tasks.service import finish_task, standing
from kehu_desk.tasks.words import explain_all
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.doing import Doing
from kehu_desk.ui.empty_state import EmptyState, Switch
from kehu_desk.ui.job import Job
from kehu_desk.ui.listing import tool, tool_bar, weigh
from kehu_desk.ui.table_view import TableView
from kehu_desk.ui.window_model import Source, WindowModel
from kehu_desk.workbench import table
from kehu_desk.workbench.cards import Card
from kehu_desk.workbench.service import Work, counts, due_work, tally, today_of

PAUSE = 150  # ms: a burst of commits is answered once
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
ALWAYS = frozenset({"person", "absence", "approval"})  # tables that change what is due, whatever the noun
OPEN, NEW, POSTPONE, FINISH = "open", "new", "postpone", "finish"


class WorkbenchTab(QWidget):
    """Cards, the table 【今日待办】, 【打开】 and what may be done with own to-dos.

    Read in a job: a custodian's list asks much of a large store.
    """

    NAME = "workbench"
    wants_open = Signal(str, object)
    """Noun and id of the matter to show."""
    settled = Signal()
    """The list is the newest."""
    counted = Signal()
    """count_text says something else."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Starts to read at once."""
        super().__init__(parent)
        self._desk = desk
        self._lines: dict[str, Work] = {}
        self._today = date.min
        self._narrowed: str = ""
        self._job: Job | None = None
        self._stale = False
        self.setAccessibleName(self.tr("Workbench"))
        self.deeds = Doing(desk, self, explain_all, LEAST)
        self.model = WindowModel(self._source(), self)
        self.view = TableView(self.tr("Due today"), self.model, memory=desk.memory, key="workbench")
        self.buttons = {
            OPEN: tool(self.tr("Open"), "folder-open", self.open_chosen),
            NEW: tool(self.tr("New to-do…"), "plus", self.new_task),
            POSTPONE: tool(self.tr("Put off…"), "clock", self.postpone),
            FINISH: tool(self.tr("Mark done"), "check", self.finish),
        }
        self.empty = EmptyState(self.tr("Nothing is due today"), tone="ok")
        self.switch = Switch(self.view, self.empty)
        names = {"overdue": self.tr("Overdue returns"), "to_decide": self.tr("To be decided"), "filing": self.tr("To be filed this week")}
        names |= {"refresh": self.tr("Quarterly refresh"), "warning": self.tr("Warnings")}
        self.cards = {key: Card(name) for key, name in names.items()}
        self._lay_out()
        self._listen()
        self.refresh()

    def _lay_out(self) -> None:
        above = QHBoxLayout()
        above.setSpacing(look.GAP)
        for card in self.cards.values():
            above.addWidget(card)
        above.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.WIDE, look.WIDE, look.WIDE, look.WIDE)
        layout.setSpacing(look.WIDE)
        layout.addLayout(above)
        layout.addWidget(tool_bar(self.buttons.values()))
        layout.addWidget(self.switch, 1)

    def _listen(self) -> None:
        self._pause = QTimer(self, interval=PAUSE, singleShot=True)
        self._pause.timeout.connect(self.refresh)
        self._desk.news.changed.connect(self._hear)
        for key, card in self.cards.items():
            card.clicked.connect(lambda _on=False, key=key: self.narrow(key))
        self.view.doubleClicked.connect(self.open_chosen)
        self.view.installEventFilter(self)
        self.view.selectionModel().selectionChanged.connect(self._offer)
        self.model.modelReset.connect(self._offer)
        self.model.modelReset.connect(self.counted)
        self._offer()

    def menu_actions(self) -> list[QAction]:
        """For the menu bar."""
        return self.view.menu_actions()

    def count_text(self) -> str:
        """For the status bar."""
        return self.tr("{count} matters").format(count=f"{self.model.rowCount():,}")

    # the list

    def _source(self) -> Source:
        return table.source(self._lines, [line for line in self._lines.values() if self._fits(line)])

    def _fits(self, line: Work) -> bool:
        return not self._narrowed or counts(self._narrowed, line, self._today)

    def refresh(self) -> None:
        """Read what is due anew, in the background; a wish that comes meanwhile is answered once afterwards."""
        if self._job is not None:
            self._stale = True
            return
        application = QCoreApplication.instance()
        assert application is not None
        desk = self._desk
        self._stale = False
        self._job = Job(lambda _step: _read(desk), application)
        self._job.succeeded.connect(self._show)
        self._job.failed.connect(self._fail)
        self._job.ended.connect(self._end)
        self._job.start()

    def _show(self, found: tuple[list[Work], date]) -> None:
        lines, self._today = found
        self._lines = {line.key: line for line in lines}
        counted = tally(lines, self._today)
        for key, card in self.cards.items():
            card.show_count(getattr(counted, key))
        self._show_lines()

    def _show_lines(self) -> None:
        self.model.show_source(self._source())
        nothing = self.tr("Nothing of this kind is due") if self._narrowed else self.tr("Nothing is due today")
        self.empty.sentence.setText(nothing)
        self.empty.setAccessibleName(nothing)
        self.switch.show_empty(self.model.rowCount() == 0)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, Refused):
            raise error
        self._desk.tell(error)

    def _end(self) -> None:
        self._job = None
        if self._stale:
            self.refresh()
        else:
            self.settled.emit()

    def _hear(self, touched: frozenset[str]) -> None:
        if touched & ALWAYS.union(*(noun.tables for noun in self._desk.nouns)):
            self._pause.start()

    def narrow(self, key: str) -> None:
        """Show only what a card counts; the same card again shows everything."""
        self._narrowed = "" if self._narrowed == key else key
        for name, card in self.cards.items():
            card.setChecked(name == self._narrowed)
        self._show_lines()

    # deeds

    def chosen(self) -> Work | None:
        """The one line chosen."""
        keys = self.view.chosen_ids() if self.view.chosen_count() == 1 else []
        return self._lines.get(str(keys[0])) if keys else None

    def _offer(self) -> None:
        line = self.chosen()
        unchosen = [] if line else [self.tr("Choose one line first.")]
        by_itself = self.tr("This leaves the list by itself once its record has moved on: open it. Only own to-dos are marked here.")
        weigh(self.buttons[OPEN], unchosen)
        for key in (POSTPONE, FINISH):
            weigh(self.buttons[key], unchosen or ([by_itself] if line and line.noun != TASK else []))

    def open_chosen(self) -> None:
        """Ask for the tab of the matter chosen; a to-do is shown here."""
        line = self.chosen()
        if line is not None and line.noun == TASK:
            self.open_subject(line.subject)
        elif line is not None:
            self.wants_open.emit(line.noun, line.subject)

    def open_subject(self, subject: UUID) -> None:
        """A to-do: notices lead here."""
        self.deeds.open(lambda: self._sheet(subject))

    def _sheet(self, task: UUID) -> QDialog:
        sheet = TaskSheet(self._desk, task, self)
        sheet.wants_open.connect(self.wants_open)
        return sheet

    def new_task(self) -> None:
        """【新建待办】."""
        self.deeds.open(lambda: NewTaskDialog(self._desk, self))

    def postpone(self) -> None:
        """【延期】 of the to-do chosen."""
        self._on_task(lambda task: self.deeds.open(lambda: self._postponing(task)))

    def _postponing(self, task: UUID) -> QDialog:
        return PostponeDialog(self._desk, standing(self._desk.door, self._desk.caller, task).row, self)

    def finish(self) -> None:
        """【标记完成】 of the to-do chosen."""
        self._on_task(lambda task: self.deeds.fire(self.buttons[FINISH].text(), finish_task, task))

    def _on_task(self, act: Callable[[UUID], object]) -> None:
        line = self.chosen()
        if line is not None and line.noun == TASK:
            act(line.subject)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Enter opens."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in ENTER:
            self.open_chosen()
            return True
        return False


def _read(desk: Desk) -> tuple[list[Work], date]:
    return due_work(desk.door, desk.caller, desk.nouns), today_of(desk.door, desk.caller)

"""The tab 【工作台】: what is due today, the most overdue first, with four cards that narrow the list."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from kehu_desk.kernel.errors import Refused
from kehu_desk.ui import icons, look
from kehu_desk.ui.cells import Mark, Row
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.dialogs import button
from kehu_desk.ui.empty_state import EmptyState, Switch
from kehu_desk.ui.job import Job
from kehu_desk.ui.table_view import TableView
from kehu_desk.ui.window_model import Source, WindowModel
from kehu_desk.ui.words import fact
from kehu_desk.workbench.service import Tally, Work, counts, due_work, tally, today_of
from kehu_desk.workbench.words import kind_name

KIND, TITLE, LATE = 0, 1, 3
WIDTHS = (130, 330, 96, 80, 110)
PAUSE = 150  # ms: a burst of commits is answered once
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
ALWAYS = frozenset({"person", "absence", "approval"})  # tables that change what is due, whatever the noun


class WorkbenchTab(QWidget):
    """Cards, the table 【今日待办】, and 【打开】. Built in a job: a custodian's list asks much of a large store."""

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
        self._lines: list[Work] = []
        self._narrowed: str = ""
        self._job: Job | None = None
        self._stale = False
        self.setAccessibleName(self.tr("Workbench"))
        self.model = WindowModel(self._source(), self)
        self.view = TableView(self.tr("Due today"), self.model, memory=desk.memory, key="workbench")
        self.open_button = button(self.tr("Open"))
        icons.dress(self.open_button, "folder-open")
        self.empty = EmptyState(self.tr("Nothing is due today"), tone="ok")
        self.switch = Switch(self.view, self.empty)
        names = {"overdue": self.tr("Overdue returns"), "to_decide": self.tr("To be decided"), "filing": self.tr("To be filed this week")}
        names["refresh"] = self.tr("Quarterly refresh")
        self.cards = {key: Card(name) for key, name in names.items()}
        self._lay_out()
        self._listen()
        self.refresh()

    def _lay_out(self) -> None:
        above, below = QHBoxLayout(), QHBoxLayout()
        above.setSpacing(look.WIDE)
        for card in self.cards.values():
            above.addWidget(card)
        above.addStretch(1)
        below.addWidget(self.open_button)
        below.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.WIDE, look.WIDE, look.WIDE, look.WIDE)
        layout.setSpacing(look.WIDE)
        layout.addLayout(above)
        layout.addLayout(below)
        layout.addWidget(self.switch, 1)

    def _listen(self) -> None:
        self._pause = QTimer(self, interval=PAUSE, singleShot=True)
        self._pause.timeout.connect(self.refresh)
        self._desk.news.changed.connect(self._hear)
        for key, card in self.cards.items():
            card.clicked.connect(lambda _on=False, key=key: self.narrow(key))
        self.open_button.clicked.connect(self.open_chosen)
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
        titles = [self.tr("Kind"), self.tr("Matter"), self.tr("Due"), self.tr("Days late"), self.tr("Responsible")]
        return Source(
            titles=titles, keys=("kind", "title", "due_on", "late", "person"), wording=_word, decorate=_mark,
            widths=WIDTHS, elastic={TITLE: 150}, tip=_tip,
            ids=lambda: [line.key for line in self._shown()], rows=self._rows,
        )  # fmt: skip

    def _shown(self) -> list[Work]:
        return [line for line in self._lines if self._fits(line)]

    def _fits(self, line: Work) -> bool:
        return not self._narrowed or counts(self._narrowed, line)

    def _rows(self, wanted: Sequence[object]) -> list[Row]:
        keys = set(wanted)
        return [(line.key, line.about.name, line.title, line.due_on, line.late, line.person) for line in self._lines if line.key in keys]

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

    def _show(self, found: tuple[list[Work], Tally]) -> None:
        self._lines, counts = found
        for key, card in self.cards.items():
            card.show_count(getattr(counts, key))
        self.model.refresh()
        self.switch.show_empty(not self._lines)

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
        self.model.refresh()

    # deeds

    def _offer(self) -> None:
        ready = self.view.chosen_count() == 1
        self.open_button.setEnabled(ready)
        self.open_button.setToolTip("" if ready else self.tr("Choose one line first."))

    def open_chosen(self) -> None:
        """Ask for the tab of the matter chosen."""
        keys = self.view.chosen_ids()
        line = next((each for each in self._lines if keys and each.key == keys[0]), None)
        if line is not None:
            self.wants_open.emit(line.noun, line.subject)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Enter opens."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in ENTER:
            self.open_chosen()
            return True
        return False


class Card(QPushButton):
    """A number and what it counts; pressed, the list shows only that."""

    def __init__(self, name: str) -> None:
        """Nothing is counted yet."""
        super().__init__()
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setMinimumSize(look.scaled(170), look.scaled(72))
        self.number, caption = QLabel(), QLabel(name)
        letters = self.number.font()
        letters.setPointSizeF(letters.pointSizeF() * 1.6)
        letters.setBold(True)
        self.number.setFont(letters)
        layout = QVBoxLayout(self)
        for part in (self.number, caption):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            layout.addWidget(part)
        self.setAccessibleName(name)
        self.show_count(0)

    def show_count(self, count: int) -> None:
        """The number stands above its name, and screen readers hear both."""
        self.number.setText(f"{count:,}")
        self.setAccessibleDescription(str(count))


def _read(desk: Desk) -> tuple[list[Work], Tally]:
    lines = due_work(desk.door, desk.caller, desk.nouns)
    return lines, tally(lines, today_of(desk.door, desk.caller))


def _word(value: Any, column: int) -> str:
    if column == KIND:
        return kind_name(value)
    return (str(value) if value else "") if column == LATE else fact(value)


def _tip(row: Row, column: int) -> str:
    return str(row[TITLE + 1]) if column == TITLE else ""


def _mark(row: Row, column: int) -> Mark | None:
    late: int = row[LATE + 1]
    if column == LATE and late:
        return Mark("bad", "triangle-alert")
    return None

"""The page 【风险概览】: living warnings by kind, level and age, the customers most at risk, and how often we were wrong."""

from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QPushButton, QSplitter, QVBoxLayout, QWidget

from kehu_desk.kernel.errors import Refused
from kehu_desk.ui import look
from kehu_desk.ui.beside import ACROSS, DOWN, Beside
from kehu_desk.ui.cells import Row
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.empty_state import EmptyState, Switch
from kehu_desk.ui.job import Job
from kehu_desk.ui.latest import Latest
from kehu_desk.ui.listing import tool, tool_bar, twins, weigh
from kehu_desk.ui.notices import say
from kehu_desk.ui.progress import ProgressDialog
from kehu_desk.ui.table_view import TableView
from kehu_desk.ui.window_model import Source, WindowModel
from kehu_desk.warnings.noun import NOUN
from kehu_desk.warnings.queries.listing import AGES
from kehu_desk.warnings.service import reading, running
from kehu_desk.warnings.service.reading import Board
from kehu_desk.warnings.table import Cell, board_lines, board_source, precision_line, precision_source, risk_line, risk_source
from kehu_desk.warnings.words import explain_all

HABITS: Final = "warnings/overview"
RUN, LIST, ARCHIVE, RULES = "run", "list", "archive", "rules"
FIRST_AGE: Final = 2  # column of the board


class RisksPage(QWidget):
    """Tables 【预警分布】, 【客户风险】 and 【误报率】, with 【立即检查】. Read on a worker."""

    tables = NOUN.tables | {"customer", "relation"}
    wants_open = Signal(str, object)
    wants_list = Signal(object)
    """The Cell of the board whose warnings the list is to show."""
    wants_rules = Signal()
    """The dialog of the thresholds, which are settings of the office."""
    settled = Signal()
    """What is shown is the newest."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Begins to read at once. Raises Refused E_FORBIDDEN for an account that has ended."""
        super().__init__(parent)
        self._desk, self.seat = desk, reading.seat(desk.door, desk.caller)
        self.found: Board | None = None
        self._job: Job | None = None
        self.setAccessibleName(self.title())
        self.when = QLabel()
        self.when.setObjectName("muted")
        self.when.setAccessibleName(self.tr("Last check"))
        self.board = self._table(self.tr("Warnings by kind, level and age"), board_source(self._cells), "board")
        self.risks = self._table(self.tr("Customers by risk"), risk_source(self._risks), "risks")
        self.wrong = self._table(self.tr("Share of false alarms"), precision_source(self._wrong), "wrong")
        self.switch = Switch(self.board, EmptyState(self.tr("No warnings"), tone="ok"))
        self.buttons = self._make_buttons()
        self._reading = Latest(self, self._show, self._refuse)
        self._lay_out()
        self.board.doubleClicked.connect(lambda _index: self.open_list())
        self.risks.doubleClicked.connect(lambda _index: self.open_archive())
        for view in (self.board, self.risks):
            view.selectionModel().selectionChanged.connect(lambda *_: self._weigh())
        self._weigh()
        self.refresh()

    @staticmethod
    def title() -> str:
        """风险概览."""
        return QCoreApplication.translate("RisksPage", "Risk overview")

    def _table(self, name: str, source: Source, key: str) -> TableView:
        view = TableView(name, WindowModel(source, self), memory=self._desk.memory, key=f"{HABITS}/{key}")
        for action in (view.copy_action, view.copy_titled_action):
            action.setEnabled(False)  # names of customers go to no clipboard uncounted (B-118)
            action.setVisible(False)
        return view

    def _make_buttons(self) -> dict[str, QPushButton]:
        return {
            RUN: tool(self.tr("Check now"), "refresh-cw", self.run),
            LIST: tool(self.tr("Show in the list"), "search", self.open_list),
            ARCHIVE: tool(self.tr("Open archive"), "folder-open", self.open_archive),
            RULES: tool(self.tr("Rules…"), "settings", self.wants_rules.emit),
        }

    def _lay_out(self) -> None:
        side = QSplitter(Qt.Orientation.Vertical)
        side.setChildrenCollapsible(False)
        for name, view in ((self.tr("Customers by risk"), self.risks), (self.tr("False alarms of the last year"), self.wrong)):
            box = QWidget()
            inside = QVBoxLayout(box)
            inside.setContentsMargins(0, 0, 0, 0)
            inside.setSpacing(look.TIGHT)
            inside.addWidget(QLabel(name))
            inside.addWidget(view, 1)
            side.addWidget(box)
        side.setStretchFactor(0, 3)
        side.setStretchFactor(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.WIDE, look.GAP, look.WIDE, look.GAP)
        layout.setSpacing(look.GAP)
        layout.addWidget(tool_bar(self.buttons.values()))
        layout.addWidget(self.when)
        both = Beside(self.switch, side, self._desk.memory, HABITS, {ACROSS: (580, 420), DOWN: (220, 280)})
        both.setStretchFactor(0, 0)
        both.setStretchFactor(1, 1)
        layout.addWidget(both, 1)

    def menu_actions(self) -> list[QAction]:
        """For the menu bar."""
        return [*twins(self.buttons.values()), *(each for table in (self.board, self.risks, self.wrong) for each in table.menu_actions())]

    # reading

    def refresh(self) -> None:
        """Read everything anew."""
        door, caller = self._desk.door, self._desk.caller
        self._reading.ask(lambda: (reading.board(door, caller), reading.seat(door, caller)))

    def _show(self, found: tuple[Board, reading.Seat]) -> None:
        self.found, self.seat = found
        for view in (self.board, self.risks, self.wrong):
            self._model(view).refresh()
        self.switch.show_empty(not self.found.cells)
        day = self.seat.last_run
        never = self.tr("No check was made yet.")
        self.when.setText(self.tr("Last check: {day}").format(day=day.isoformat()) if day is not None else never)
        self._weigh()
        self.settled.emit()

    def _refuse(self, refused: Refused) -> None:
        self.found = None
        self.when.setText("\n".join(explain_all(refused)))
        self.settled.emit()

    @staticmethod
    def _model(view: TableView) -> WindowModel:
        model = view.model()
        assert isinstance(model, WindowModel)
        return model

    def _cells(self) -> list[Row]:
        return board_lines(self.found)

    def _risks(self) -> list[Row]:
        return [risk_line(row) for row in self.found.risks] if self.found else []

    def _wrong(self) -> list[Row]:
        return [precision_line(row) for row in self.found.precision] if self.found else []

    # deeds

    def _weigh(self) -> None:
        choose = [self.tr("Choose one line first.")]
        weigh(self.buttons[RUN], [self.tr("The check is running.")] if self._job is not None else [], shown=self.seat.runs)
        weigh(self.buttons[RULES], [], shown=self.seat.sets)
        weigh(self.buttons[LIST], [] if self.board.chosen_count() == 1 else choose, shown=True)
        weigh(self.buttons[ARCHIVE], [] if self.risks.chosen_count() == 1 else choose, shown=True)

    def open_list(self) -> None:
        """The list of what the chosen cell counts: of one age when its cell was chosen, else of all."""
        if self.board.chosen_count() != 1:
            return
        kind, level = str(self.board.chosen_ids()[0]).split("/")
        age = self.board.currentIndex().column() - FIRST_AGE
        self.wants_list.emit(Cell(kind, level, age if 0 <= age <= len(AGES) else None))

    def open_archive(self) -> None:
        """The archive of the customer chosen."""
        if self.risks.chosen_count() == 1:
            self.wants_open.emit("customer", self.risks.chosen_ids()[0])

    def run(self) -> None:
        """【立即检查】: the run over everybody, in the background, with progress; it may be stopped and goes on where it was."""
        if self._job is not None:
            return
        door, caller = self._desk.door, self._desk.caller
        self._job = Job(lambda step: running.run_warnings(door, caller, step), self)
        self._job.succeeded.connect(self._ran)
        self._job.failed.connect(self._failed)
        self._job.ended.connect(self._ended)
        ProgressDialog(self._job, self.tr("Early warnings"), self)
        self._job.start()
        self._weigh()

    def _ran(self, written: int) -> None:
        say(self.window(), self.tr("Checked: {count} warnings are new or have changed.").format(count=written))

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, Refused):
            raise error
        self._desk.tell(error)

    def _ended(self) -> None:
        self._job = None
        self.refresh()

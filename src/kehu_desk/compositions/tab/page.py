"""The page 【构成分析】: picture 【构成图】 and table 【构成表】 of one composition, drilled into by its lines."""

from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from kehu_desk.borrowing.dialogs.archive_line import ALIVE, ArchiveLine
from kehu_desk.compositions.dialogs import ConclusionDialog
from kehu_desk.compositions.noun import NOUN
from kehu_desk.compositions.rules.report import OTHERS, Asked, Line, Report, View, opened
from kehu_desk.compositions.rules.saving import SHORTEST, Terms
from kehu_desk.compositions.service import reading, saving
from kehu_desk.compositions.tab.asking_line import AskingLine
from kehu_desk.compositions.tab.pictures import drawable, drawn
from kehu_desk.compositions.table import SUM, rows_of, source_of
from kehu_desk.compositions.words import dimension_name, explain_all, line_name, money_text, note_text, share_text, value_text, view_name
from kehu_desk.kernel.errors import Refused
from kehu_desk.ui import look
from kehu_desk.ui.beside import ACROSS, DOWN, Beside
from kehu_desk.ui.cells import Row
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.dialogs import button
from kehu_desk.ui.doing import Doing
from kehu_desk.ui.empty_state import EmptyState, Switch
from kehu_desk.ui.latest import Latest
from kehu_desk.ui.listing import tool, tool_bar, weigh
from kehu_desk.ui.notices import say
from kehu_desk.ui.picture import Picture
from kehu_desk.ui.table_view import TableView
from kehu_desk.ui.window_model import WindowModel

HABITS: Final = "compositions"
ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
DRILL, UP, SAVE, ARCHIVE, BOOK, PRINT = "drill", "up", "save", "archive", "book", "print"
CUSTOMER: Final = "customer"


class CompositionPage(QWidget):
    """Reckoned on a worker; only the latest question is answered."""

    tables = NOUN.tables | {"customer", "relation", "setting"}
    wants_open = Signal(str, object)
    wants_paper = Signal(str, object)
    wants_book = Signal(str, object)
    settled = Signal()
    """What is shown is the answer to the last question."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Starts to reckon at once. Raises Refused E_FORBIDDEN for an account that has ended."""
        super().__init__(parent)
        self._desk, self.seat = desk, reading.seat(desk.door, desk.caller)
        self.report: Report | None = None
        self._trail: list[Asked] = []
        self.setAccessibleName(self.title())
        self.line = AskingLine(self.seat.today, self.seat.begins)
        self.whose, self.another = ArchiveLine(desk, among=ALIVE), button(self.tr("Another customer…"))
        self.trail, self.said = QLabel(), QLabel()
        for label, name in ((self.trail, self.tr("Drilled into")), (self.said, self.tr("What the figures say"))):
            label.setWordWrap(True)
            label.setAccessibleName(name)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.trail.setObjectName("muted")
        self.doing = Doing(desk, self, explain_all, SHORTEST)
        self.picture = Picture(self.tr("Picture of the composition"))
        self._tables: dict[View, TableView] = {}
        self.stack, self.empty = QStackedWidget(), EmptyState(self.tr("No sales records in this period"))
        self.switch = Switch(self.stack, self.empty)
        self._show_table(View.GRADE)
        self.buttons = self._make_buttons()
        self._reading = Latest(self, self._show, self._refuse)
        self._lay_out()
        self._listen()
        self.refresh()

    @staticmethod
    def title() -> str:
        """构成分析."""
        return QCoreApplication.translate("CompositionPage", "Composition")

    def _make_buttons(self) -> dict[str, QPushButton]:
        return {
            DRILL: tool(self.tr("Drill down"), "zoom-in", self.drill),
            UP: tool(self.tr("Up"), "zoom-out", self.up),
            ARCHIVE: tool(self.tr("Open archive"), "folder-open", self.open_archive),
            SAVE: tool(self.tr("Keep analysis…"), "save", self.keep),
            PRINT: tool(self.tr("Report"), "printer", lambda: self._send(self.wants_paper)),
            BOOK: tool(self.tr("Export"), "download", lambda: self._send(self.wants_book)),
        }

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(look.GAP)
        row.addWidget(tool_bar(self.buttons.values()), 1)
        row.addWidget(self.another)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.WIDE, look.GAP, look.WIDE, look.GAP)
        layout.setSpacing(look.GAP)
        layout.addLayout(row)
        for part in (self.line, self.whose, self.trail, self.said):
            layout.addWidget(part)
        layout.addWidget(Beside(self.switch, self.picture, self._desk.memory, HABITS, {ACROSS: (640, 380), DOWN: (210, 230)}), 1)

    def _listen(self) -> None:
        self.line.asked.connect(self._start)
        self.whose.chosen.connect(self.line.take_customer)
        self.another.clicked.connect(lambda: self.whose.show())

    @property
    def view(self) -> TableView:
        """The table in front."""
        table = self.stack.currentWidget()
        assert isinstance(table, TableView)
        return table

    @property
    def model(self) -> WindowModel:
        """Its rows."""
        model = self.view.model()
        assert isinstance(model, WindowModel)
        return model

    def _show_table(self, view: View) -> None:
        """Each composition has columns of its own, whose widths are kept apart."""
        if view not in self._tables:
            model = WindowModel(source_of(view, self.report, self._lines), self)
            made = TableView(self.tr("Table of the composition"), model, memory=self._desk.memory, key=f"{HABITS}/{view.value}")
            for action in (made.copy_action, made.copy_titled_action):
                action.setEnabled(False)  # amounts of customers go to no clipboard uncounted (B-118)
                action.setVisible(False)
            made.doubleClicked.connect(lambda _index: self.drill())
            made.installEventFilter(self)
            made.selectionModel().selectionChanged.connect(lambda *_: self._weigh())
            self._tables[view] = made
            self.stack.addWidget(made)
        self.stack.setCurrentWidget(self._tables[view])

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Enter drills down, Backspace goes up."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in ENTER:
                self.drill()
                return True
            if event.key() == Qt.Key.Key_Backspace:
                self.up()
                return True
        return False

    # reading

    def _start(self) -> None:
        """A question from the line begins a new trail, unless it was put in by the page itself."""
        asked = self.line.question()
        if asked is not None and not asked.within:
            self._trail = []
        self.refresh()

    def refresh(self) -> None:
        """Reckon what is asked for."""
        asked = self.line.question()
        view = View(self.line.view.currentData())
        self.another.setVisible(view is View.CUSTOMER and asked is not None and asked.customer is not None)
        self.whose.setVisible(view is View.CUSTOMER and not self.another.isVisibleTo(self))
        if asked is None or (view is View.CUSTOMER and asked.customer is None):
            self._reading.drop()
            self._tell(None, self.tr("Find the customer whose products are compared with those of all.") if asked is not None else "")
            return
        door, caller = self._desk.door, self._desk.caller
        self._reading.ask(lambda: reading.compose(door, caller, asked))

    def _show(self, report: Report) -> None:
        self._tell(report, "\n".join(map(note_text, report.notes)))

    def _refuse(self, refused: Refused) -> None:
        self._tell(None, "\n".join(explain_all(refused)))

    def _tell(self, report: Report | None, said: str) -> None:
        self.report = report
        view = report.asked.view if report is not None else View(self.line.view.currentData())
        self._show_table(view)
        self.model.show_source(source_of(view, report, self._lines))
        self.switch.show_empty(report is None or not report.lines)
        self.empty.sentence.setText(said if report is None or not report.lines else "")
        self.said.setText(self._sentence(report, said))
        self.trail.setText(self._trail_text())
        self.trail.setVisible(bool(self.trail.text()))
        self.picture.setVisible(drawable(report))
        self.picture.show_drawing(drawn(report) if report is not None and drawable(report) else None, self.said.text())
        self._weigh()
        self.settled.emit()

    def _sentence(self, report: Report | None, notes: str) -> str:
        if report is None or report.total is None or not report.lines:
            return ""
        text = self.tr("{view}, {first} to {last}: {sum} yuan.").format(
            view=view_name(report.asked.view.value), first=report.asked.period.since.isoformat(),
            last=report.asked.period.until.isoformat(), sum=money_text(report.total.net_fen),
        )  # fmt: skip
        largest = max((line for line in report.lines if line.share_bp is not None), key=lambda line: line.share_bp or 0, default=None)
        if largest is not None and report.asked.view is not View.CUSTOMER:
            part = self.tr("The largest part: {name}, {share}.")
            text = f"{text} {part.format(name=line_name(report, largest), share=share_text(largest.share_bp))}"
        return "\n".join(filter(None, (text, notes)))

    def _trail_text(self) -> str:
        asked = self.line.question()
        within = asked.within if asked is not None else ()
        return " › ".join(f"{dimension_name(name)} {value_text(name, value)}" for name, value in within)

    def _lines(self) -> list[Row]:
        return rows_of(self.report)

    # deeds

    def chosen(self) -> Line | None:
        """The line chosen; the sum is none."""
        ids = self.view.chosen_ids() if self.view.chosen_count() == 1 else []
        if not ids or ids[0] == SUM or self.report is None:
            return None
        return next((line for line in self.report.lines if line.key == ids[0]), None)

    def _opens(self) -> Line | None:
        line = self.chosen()
        if line is None or self.report is None or line.held or line.key == (OTHERS,) or not self.report.finer:
            return None
        return line

    def _archive(self) -> UUID | None:
        line = self.chosen()
        if line is None or self.report is None or not self.report.by or self.report.by[-1] != CUSTOMER or line.key == (OTHERS,):
            return self.report.asked.customer if self.report is not None else None
        return UUID(line.key[-1])

    def _weigh(self) -> None:
        there = self.report is not None and bool(self.report.lines)
        nothing = [self.tr("Nothing is shown that could be kept.")]
        deeper = [] if self._opens() is not None else [self.tr("Choose a line that has something below it.")]
        weigh(self.buttons[DRILL], deeper, shown=True)
        weigh(self.buttons[UP], [] if self._trail else [self.tr("This is the top.")], shown=True)
        weigh(self.buttons[ARCHIVE], [] if self._archive() is not None else [self.tr("Choose the line of a customer.")], shown=True)
        weigh(self.buttons[SAVE], [] if there else nothing, shown=self.seat.concludes)
        for key in (PRINT, BOOK):
            weigh(self.buttons[key], [] if there else nothing, shown=True)

    def drill(self) -> None:
        """Into the chosen line: the next region or kind of goods, finally the customers; a customer's line opens his archive."""
        line = self._opens()
        if line is not None and self.report is not None:
            self._trail.append(self.report.asked)
            self.line.show_question(opened(self.report, line))
        elif self.chosen() is not None and self._archive() is not None:
            self.open_archive()

    def up(self) -> None:
        """Back to where it was drilled from."""
        if self._trail:
            asked = self._trail.pop()
            trail = list(self._trail)
            self.line.show_question(asked)
            self._trail = trail
            self._weigh()

    def open_archive(self) -> None:
        """The archive of the customer of the chosen line, or of him whose products are compared."""
        customer = self._archive()
        if customer is not None:
            self.wants_open.emit("customer", customer)

    def show_asked(self, asked: Asked) -> None:
        """A question that was kept: it is reckoned anew."""
        self._trail = []
        self.line.show_question(asked)

    def keep(self) -> None:
        """【保存分析】, with or without a conclusion."""
        if self.report is None:
            return
        asked = self.report.asked
        people = saving.colleagues(self._desk.door, self._desk.caller)
        known = Terms(f"{view_name(asked.view.value)} {asked.period.since:%Y-%m}–{asked.period.until:%Y-%m}")

        def deed(terms: Terms) -> None:
            self._desk.act(saving.save_analysis, asked, terms)
            say(self.window(), self.tr("The analysis is kept."))

        self.doing.open(lambda: ConclusionDialog(self._desk, self.tr("Keep analysis"), people, known, deed, self))

    def _send(self, wish: Any) -> None:
        if self.report is not None and self.report.lines:
            wish.emit("composition", self.report.asked)

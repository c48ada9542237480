"""The page 【集中度】: how far sales hang on a few customers, with and without groups. Measured figures, never those of the textbook."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLabel, QSplitter, QVBoxLayout, QWidget

from kehu_desk.grading.noun import NOUN
from kehu_desk.grading.queries import Figures
from kehu_desk.grading.queries.concentration import Way
from kehu_desk.grading.rules.concentration import Concentration, hundredths
from kehu_desk.grading.rules.periods import period_of
from kehu_desk.grading.service import reading
from kehu_desk.grading.table import NONE, buyer_line, buyer_source, percent
from kehu_desk.kernel.errors import Refused
from kehu_desk.kernel.money import plain, yuan
from kehu_desk.ui import look
from kehu_desk.ui.beside import ACROSS, DOWN, NARROW, Beside
from kehu_desk.ui.cells import Row
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.empty_state import EmptyState, Switch
from kehu_desk.ui.labelled import labelled
from kehu_desk.ui.latest import Latest
from kehu_desk.ui.listing import tool
from kehu_desk.ui.picture import Picture
from kehu_desk.ui.table_view import TableView
from kehu_desk.ui.window_model import WindowModel

HABITS: Final = "concentration"
ROOM: Final = {ACROSS: (600, 420), DOWN: (230, 260)}
SINGLE, GROUPED = "single", "grouped"
MEASURES: Final = ("count", "top20", "cr5", "hhi", "gini", "largest")


class ConcentrationPage(QWidget):
    """Table 【客户集中表】, the measures both ways, and 【集中度图】. Counted on a worker."""

    tables = NOUN.tables | {"customer", "sales_record", "relation", "office_setting"}
    wants_open = Signal(str, object)
    settled = Signal()
    """What is shown is the answer to the last question."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Starts to count at once. Raises Refused E_FORBIDDEN for an account that has ended."""
        super().__init__(parent)
        self._desk = desk
        self.today = reading.seat(desk.door, desk.caller).today
        self.figures: Figures | None = None
        self.setAccessibleName(self.title())
        self.period, self.way = QComboBox(), QComboBox()
        self.archive_button = tool(self.tr("Open archive"), "folder-open", self.open_archive)
        self.measures = {(name, way): QLabel(NONE) for name in MEASURES for way in (SINGLE, GROUPED)}
        self.said = QLabel()
        self.picture = Picture(self.tr("Picture of concentration"))
        self.model = WindowModel(buyer_source(self._lines), self)
        self.view = TableView(self.tr("Table of concentration"), self.model, memory=desk.memory, key=HABITS)
        for action in (self.view.copy_action, self.view.copy_titled_action):
            action.setEnabled(False)  # amounts of customers go to no clipboard uncounted (B-118)
            action.setVisible(False)
        sentence = self.tr("Nothing was sold in this period to customers whose sales you may see. Choose another period.")
        self.switch = Switch(self.view, EmptyState(sentence))
        self._counting = Latest(self, self._show, self._refuse)
        self._fill_boxes()
        self._lay_out()
        self.view.selectionModel().selectionChanged.connect(lambda *_: self._weigh())
        self.refresh()

    @staticmethod
    def title() -> str:
        """集中度."""
        return QCoreApplication.translate("ConcentrationPage", "Concentration")

    def _fill_boxes(self) -> None:
        for text, span in (
            (self.tr("Last twelve months"), period_of(self.today)),
            (self.tr("This year"), (date(self.today.year, 1, 1), self.today)),
            (self.tr("Last year"), (date(self.today.year - 1, 1, 1), date(self.today.year - 1, 12, 31))),
            (self.tr("The year before"), (date(self.today.year - 2, 1, 1), date(self.today.year - 2, 12, 31))),
        ):
            self.period.addItem(text, span)
        self.way.addItem(self.tr("By group"), GROUPED)
        self.way.addItem(self.tr("By customer"), SINGLE)
        self.period.currentIndexChanged.connect(lambda _at: self.refresh())
        self.way.currentIndexChanged.connect(lambda _at: self._show_way())

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(look.GAP)
        for text, box in ((self.tr("Period"), self.period), (self.tr("Counted"), self.way)):
            row.addWidget(labelled(text, box))
            row.addWidget(box)
        row.addWidget(self.archive_button)
        row.addStretch(1)
        self.said.setWordWrap(True)
        self.said.setAccessibleName(self.tr("What the figures say"))
        side = self._side = QSplitter(Qt.Orientation.Vertical)
        side.setChildrenCollapsible(False)
        side.addWidget(self._measures_box())
        side.addWidget(self.picture)
        side.setStretchFactor(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.WIDE, look.GAP, look.WIDE, look.GAP)
        layout.setSpacing(look.GAP)
        layout.addLayout(row)
        layout.addWidget(self.said)
        layout.addWidget(Beside(self.switch, side, self._desk.memory, HABITS, ROOM), 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Below the table, measures and picture stand beside each other."""
        super().resizeEvent(event)
        below = self.width() < look.scaled(NARROW)
        self._side.setOrientation(Qt.Orientation.Horizontal if below else Qt.Orientation.Vertical)

    def _measures_box(self) -> QWidget:
        box = QWidget()
        box.setAccessibleName(self.tr("Measures"))
        grid = QGridLayout(box)
        grid.setContentsMargins(look.GAP, 0, 0, look.GAP)
        grid.setHorizontalSpacing(look.WIDE)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        heads = {SINGLE: self.tr("By customer"), GROUPED: self.tr("By group")}
        names = {
            "count": self.tr("Buyers"), "top20": self.tr("Share of the largest fifth"), "cr5": self.tr("Share of the largest five (CR5)"),
            "hhi": self.tr("HHI, 0 to 10,000"), "gini": self.tr("Gini, 0 to 1"), "largest": self.tr("Share of the largest"),
        }  # fmt: skip
        for column, way in enumerate((SINGLE, GROUPED), 1):
            head = QLabel(heads[way])
            head.setObjectName("muted")
            grid.addWidget(head, 0, column, Qt.AlignmentFlag.AlignRight)
            for line, name in enumerate(MEASURES, 1):
                made = self.measures[name, way]
                made.setAccessibleName(f"{names[name]} {heads[way]}")
                grid.addWidget(made, line, column, Qt.AlignmentFlag.AlignRight)
        for line, name in enumerate(MEASURES, 1):
            grid.addWidget(QLabel(names[name]), line, 0)
        grid.setRowStretch(len(MEASURES) + 1, 1)
        return box

    # counting

    def refresh(self) -> None:
        """Count anew."""
        since, until = self.period.currentData()
        door, caller = self._desk.door, self._desk.caller
        self._counting.ask(lambda: reading.concentration(door, caller, since, until))

    def _show(self, figures: Figures) -> None:
        self.figures = figures
        for way, found in ((SINGLE, figures.single), (GROUPED, figures.grouped)):
            for name, text in measured(found.measures).items():
                self.measures[name, way].setText(text)
        self._show_way()

    def _refuse(self, refused: Refused) -> None:
        self._desk.tell(refused)
        self.settled.emit()

    def chosen_way(self) -> Way | None:
        """What the table and the picture show."""
        if self.figures is None:
            return None
        return self.figures.grouped if self.way.currentData() == GROUPED else self.figures.single

    def _show_way(self) -> None:
        way = self.chosen_way()
        if way is None or self.figures is None:
            return
        self.model.refresh()
        self.switch.show_empty(not way.measures.total_fen)
        self.said.setText(self._sentence(way, self.figures))
        if way.measures.total_fen:
            self.picture.show_drawing(drawn(way, self.tr("Others"), self.tr("10,000 yuan")), self.said.text())
        else:
            self.picture.show_drawing(None)
        self._weigh()
        self.settled.emit()

    def _sentence(self, way: Way, figures: Figures) -> str:
        found = way.measures
        if not found.total_fen:
            return self.tr("No sales from {since} to {until}.").format(since=figures.since.isoformat(), until=figures.until.isoformat())
        text = self.tr("Net sales {since} to {until}: {sum} yuan from {count} buyers. The largest {top} of them brought {share}.").format(
            since=figures.since.isoformat(), until=figures.until.isoformat(), sum=yuan(found.total_fen), count=f"{found.count:,}",
            top=f"{found.top_count:,}", share=percent(found.top20_bp),
        )  # fmt: skip
        flagged = [row.name for row in way.buyers if row.dependent]
        if not flagged:
            return text
        depends = self.tr("Dependence on one customer (more than {percent} % of sales): {names}.")
        return f"{text} {depends.format(percent=figures.percent, names='、'.join(flagged))}"

    def _lines(self) -> Sequence[Row]:
        way = self.chosen_way()
        return [] if way is None else [buyer_line(place, row) for place, row in enumerate(way.buyers, 1)]

    # the archive

    def _head(self) -> UUID | None:
        ids, way = self.view.chosen_ids(), self.chosen_way()
        if way is None or len(ids) != 1:
            return None
        return next((row.head for row in way.buyers if row.key == ids[0]), None)

    def _weigh(self) -> None:
        self.archive_button.setEnabled(self._head() is not None)
        self.archive_button.setToolTip("" if self._head() else self.tr("Choose one line that has an archive."))

    def open_archive(self) -> None:
        """The archive of the customer chosen, or of the company at the top of the group."""
        head = self._head()
        if head is not None:
            self.wants_open.emit("customer", head)


def measured(found: Concentration) -> dict[str, str]:
    """The measures in words; a dash for what nothing was sold for."""
    if not found.total_fen:
        return dict.fromkeys(MEASURES, NONE) | {"count": f"{found.count:,}"}
    return {
        "count": f"{found.count:,}", "top20": f"{percent(found.top20_bp)} ({found.top_count:,})", "cr5": percent(found.cr5_bp),
        "hhi": plain(hundredths(found.hhi), 2, 1), "gini": plain(hundredths(found.gini * 10), 3), "largest": percent(found.largest_bp),
    }  # fmt: skip


def drawn(way: Way, rest: str, unit: str) -> Callable[[Any, tuple[float, float]], Any]:
    """The picture, made on a worker: what it needs is imported there."""

    def make(rows: Any, tone: Any, size: tuple[float, float]) -> Any:
        from kehu_desk.grading.drawing import pareto_of

        return pareto_of(rows, rest, tone, size, unit)

    return partial(make, way.buyers)

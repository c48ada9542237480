"""The page 【市场地图】: outlets known, our customers, coverage, rivals and potential; white spaces, provinces, and twins of our best."""

from collections.abc import Hashable, Sequence
from dataclasses import replace
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kehu_desk.archives.table import region_words
from kehu_desk.kernel.errors import Refused
from kehu_desk.kernel.money import yuan
from kehu_desk.prospects import service
from kehu_desk.prospects.dialogs.market import CellDialog
from kehu_desk.prospects.drawing import MOST, coverage_picture
from kehu_desk.prospects.noun import NOUN
from kehu_desk.prospects.queries import CellRow
from kehu_desk.prospects.rules.codes import SHORTEST
from kehu_desk.prospects.rules.market import WHITE_BELOW, Cell, provinces, white_spaces
from kehu_desk.prospects.rules.twins import Twin
from kehu_desk.prospects.service import reading
from kehu_desk.prospects.service.market import TYPES
from kehu_desk.prospects.words import coverage_text, explain_all, trait_name, type_name
from kehu_desk.ui import look
from kehu_desk.ui.beside import Beside
from kehu_desk.ui.cells import Mark, Row
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.doing import Doing
from kehu_desk.ui.empty_state import EmptyState, Switch
from kehu_desk.ui.labelled import labelled
from kehu_desk.ui.latest import Latest
from kehu_desk.ui.listing import listed, table, tool, tool_bar, weigh
from kehu_desk.ui.picture import Picture
from kehu_desk.ui.window_model import Source
from kehu_desk.ui.words import texts

CELLS, WHITE, PROVINCES, TWINS = "cells", "white", "provinces", "twins"
HABITS: Final = "market_map"
COVERAGE: Final = 4
FIGURES: Final = frozenset(range(2, 7))
TITLES: Final = texts({
    "region": QT_TRANSLATE_NOOP("MarketTable", "Region"),
    "type": QT_TRANSLATE_NOOP("MarketTable", "Customer type"),
    "outlets": QT_TRANSLATE_NOOP("MarketTable", "Outlets known"),
    "ours": QT_TRANSLATE_NOOP("MarketTable", "Ours"),
    "coverage": QT_TRANSLATE_NOOP("MarketTable", "Coverage"),
    "rivals": QT_TRANSLATE_NOOP("MarketTable", "Facts of rivals"),
    "potential": QT_TRANSLATE_NOOP("MarketTable", "Potential a year"),
    "source": QT_TRANSLATE_NOOP("MarketTable", "As of, source"),
})  # fmt: skip


class MarketMapPage(QWidget):
    """Three ways to see the map, and the list of twins; a picture of the coverage beside."""

    tables = NOUN.tables | {"customer", "relation", "intel_fact"}
    wants_open = Signal(str, object)
    wants_book = Signal(str, object)
    settled = Signal()
    """What is shown is the newest."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Reads on a worker. Raises Refused E_FORBIDDEN for an account that has ended."""
        super().__init__(parent)
        self.setAccessibleName(self.title())
        self._desk, self.seat = desk, reading.seat(desk.door, desk.caller)
        self.rows: list[CellRow] = []
        self.twins: list[Twin] = []
        self.doing = Doing(desk, self, explain_all, SHORTEST)
        self.kind, self.type = QComboBox(), QComboBox()
        self.buttons = {
            "note": tool(self.tr("Note market…"), "map-pin", self.note),
            "remove": tool(self.tr("Remove"), "trash-2", self.remove),
            "book": tool(
                self.tr("Save white spaces…"), "download", lambda: self.wants_book.emit("white_spaces", self.type.currentData() or "")
            ),
            "archive": tool(self.tr("Open archive"), "folder-open", self.open_archive),
        }
        self.model, self.view = table(self.tr("Market map"), self._source(), (120, 76, 72, 56, 64, 76, 100, 150), {0: 90, 7: 90})
        self.picture, self.words = Picture(self.tr("Coverage by region")), QLabel()
        self._reading = Latest(self, self._show, self._refuse)
        self._lay_out()
        self.refresh()

    @staticmethod
    def title() -> str:
        """市场地图."""
        return QCoreApplication.translate("MarketMapPage", "Market map")

    # building

    def _lay_out(self) -> None:
        for box, entries in ((self.kind, self._kinds()), (self.type, [("", self.tr("All")), *((each, type_name(each)) for each in TYPES)])):
            for code, name in entries:
                box.addItem(name, code)
            box.currentIndexChanged.connect(lambda _at: self.refresh())
        strip = QHBoxLayout()
        for name, box in ((self.tr("Show"), self.kind), (self.tr("Customer type"), self.type)):
            strip.addWidget(labelled(name, box))
            strip.addWidget(box)
        strip.addStretch(1)
        self.words.setWordWrap(True)
        self.words.setObjectName("muted")
        pane = QWidget()
        side = QVBoxLayout(pane)
        side.setContentsMargins(0, 0, 0, 0)
        side.addWidget(self.picture, 1)
        side.addWidget(self.words)
        self.empty = Switch(self.view, EmptyState(self.tr("Nothing is known of the market here yet. Note how many outlets a region has.")))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.WIDE, look.GAP, look.WIDE, look.GAP)
        layout.setSpacing(look.GAP)
        layout.addWidget(tool_bar(self.buttons.values()))
        layout.addLayout(strip)
        layout.addWidget(Beside(self.empty, pane, self._desk.memory, HABITS), 1)
        self.view.selectionModel().selectionChanged.connect(lambda *_: self._weigh())

    def _kinds(self) -> list[tuple[str, str]]:
        return [
            (CELLS, self.tr("Regions")), (WHITE, self.tr("White spaces")), (PROVINCES, self.tr("Provinces")),
            (TWINS, self.tr("Like our best customers")),
        ]  # fmt: skip

    def _source(self) -> Source:
        titles = [QCoreApplication.translate("MarketTable", each) for each in TITLES.values()]
        source = listed(self._lines, titles, tuple(TITLES), lambda value, _column: str(value), self._mark)
        return replace(source, right=FIGURES)

    # reading

    def refresh(self) -> None:
        """Read the map anew."""
        door, caller, kind, customer_type = self._desk.door, self._desk.caller, self.kind.currentData(), self.type.currentData() or ""
        if kind == TWINS:
            self._reading.ask(lambda: ([], reading.alike(door, caller)))
        else:
            self._reading.ask(lambda: (reading.cells(door, caller, customer_type), []))

    def _show(self, found: tuple[list[CellRow], list[Twin]]) -> None:
        self.rows, self.twins = found
        self.model.refresh()
        self.empty.show_empty(self.model.rowCount() == 0)
        known = [(region_words(each.region_code), bp) for each in self.cells() if (bp := each.coverage_bp) is not None]
        lowest = sorted(known, key=lambda pair: pair[1])[:MOST]
        told = ", ".join(f"{name} {coverage_text(bp)}" for name, bp in lowest)
        self.picture.show_drawing(coverage_picture(lowest), told)
        self.words.setText(self._told())
        self._weigh()
        self.settled.emit()

    def _refuse(self, refused: Refused) -> None:
        self._show(([], []))
        self._desk.tell(refused)

    def _told(self) -> str:
        if self.kind.currentData() == TWINS:
            return self.tr("Customers that are like our A customers and buy nothing of us yet, with what is alike.")
        return self.tr("White: below 30 % coverage with at least the middle potential. The picture shows the lowest coverage.")

    def cells(self) -> list[Cell]:
        """What the chosen view shows of the map."""
        every = [row.cell for row in self.rows]
        kind = self.kind.currentData()
        return white_spaces(every) if kind == WHITE else provinces(every) if kind == PROVINCES else every

    def _lines(self) -> Sequence[Row]:
        if self.twins:
            return [self._twin_line(each) for each in self.twins]
        by_place = {(row.cell.region_code, row.cell.customer_type): row for row in self.rows}
        return [self._line(each, by_place.get((each.region_code, each.customer_type))) for each in self.cells()]

    def _line(self, cell: Cell, row: CellRow | None) -> Row:
        potential = "" if cell.potential_fen is None else yuan(cell.potential_fen)
        told = f"{row.as_of.isoformat()}  {row.source}" if row is not None else ""
        key: Hashable = row.id if row is not None else (cell.region_code, cell.customer_type)
        return (
            key, region_words(cell.region_code), type_name(cell.customer_type), cell.outlets, cell.ours, coverage_text(cell.coverage_bp),
            cell.rivals, potential, told, cell,
        )  # fmt: skip

    def _twin_line(self, twin: Twin) -> Row:
        same = self.tr("alike: {traits}; like {names}").format(
            traits="、".join(trait_name(each) for each in twin.same), names="、".join(twin.like)
        )
        return (twin.id, twin.name, "", "", "", "", "", "", same, None)

    def _mark(self, row: Row, column: int) -> Mark | None:
        cell: Any = row[-1]
        if column != COVERAGE or cell is None or cell.coverage_bp is None:
            return None
        return Mark("warn") if cell.coverage_bp < WHITE_BELOW else Mark("ok")

    # deeds

    def _chosen(self) -> UUID | None:
        ids = self.view.chosen_ids() if self.view.chosen_count() == 1 else []
        return ids[0] if ids and isinstance(ids[0], UUID) else None

    def _weigh(self) -> None:
        chosen, twins = self._chosen(), bool(self.twins)
        reasons = [] if chosen else [self.tr("Choose one line first.")]
        weigh(self.buttons["note"], [], shown=self.seat.maps and not twins)
        weigh(self.buttons["remove"], reasons, shown=self.seat.maps and not twins)
        weigh(self.buttons["book"], [], shown=self.seat.maps and not twins)
        weigh(self.buttons["archive"], reasons, shown=twins)

    def note(self) -> None:
        """What is known of a region; the row chosen is proposed."""
        row = next((each for each in self.rows if each.id == self._chosen()), None)
        self.doing.open(lambda: CellDialog(self._desk, row, self))

    def remove(self) -> None:
        """Take the row chosen off the map."""
        if (chosen := self._chosen()) is not None:
            self.doing.fire(self.buttons["remove"].text(), service.remove_cell, chosen)

    def open_archive(self) -> None:
        """The archive of the twin chosen."""
        if (chosen := self._chosen()) is not None and self.twins:
            self.wants_open.emit("customer", chosen)

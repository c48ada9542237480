"""The list 【载体】 of a return: each carrier with a tick and what became of it."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLabel, QWidget

from kehu_desk.borrowing.queries import CarrierRow
from kehu_desk.borrowing.rules.terms import ORIGINAL
from kehu_desk.borrowing.words import carrier_name, carrier_state_name, day_text, way_name
from kehu_desk.ui import look
from kehu_desk.ui.editors import NumberEditor, name_editor
from kehu_desk.ui.fields import Field, Kind

WAYS: Final = ("returned", "shredded", "filed")
FILE_WAYS: Final = ("deleted",)
PAPER_WAYS: Final = ("returned",)
OPEN: Final = frozenset({"out", "declared"})


def ways_of(kind: str) -> tuple[str, ...]:
    """What may become of a carrier: files are deleted, the paper original comes back."""
    return {"export": FILE_WAYS, ORIGINAL: PAPER_WAYS}.get(kind, WAYS)


class CarrierList(QWidget):
    """Ticked carriers are accounted for; a scan ticks the one it names."""

    def __init__(
        self, carriers: Sequence[CarrierRow], office: ZoneInfo, *, ticked: bool, counted: bool = False, parent: QWidget | None = None
    ) -> None:
        """Shows the carriers still outside; ticked: whether all are at first (the borrower's side); counted: pages of originals are."""
        super().__init__(parent)
        self._counted = counted
        self.setAccessibleName(self.tr("Carriers"))
        self.carriers = [each for each in carriers if each.state in OPEN and each.kind != "draft"]
        self.ticks: dict[UUID, QCheckBox] = {}
        self.ways: dict[UUID, QComboBox] = {}
        self.pages: dict[UUID, NumberEditor] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(look.WIDE)
        grid.setColumnStretch(2, 1)
        for place, each in enumerate(self.carriers):
            self._add(grid, place, each, office, ticked)

    def _add(self, grid: QGridLayout, place: int, each: CarrierRow, office: ZoneInfo, ticked: bool) -> None:
        name = carrier_name(each.kind, each.copy_no)
        tick, ways = QCheckBox(name), QComboBox()
        tick.setAccessibleName(name)
        tick.setChecked(ticked)
        for way in ways_of(each.kind):
            ways.addItem(way_name(way), way)
        ways.setCurrentIndex(max(0, ways.findData(each.how)))
        what = self.tr("What became of {carrier}").format(carrier=name)
        ways.setAccessibleName(what)
        ways.setAccessibleDescription(what)
        facts = self.tr("{pages} pages, {day}, {state}").format(
            pages=each.pages or "–", day=day_text(each.made_at, office), state=carrier_state_name(each.state)
        )
        about = QLabel(facts)
        about.setObjectName("muted")
        about.setBuddy(ways)
        for column, widget in enumerate((tick, ways, about)):
            grid.addWidget(widget, place, column)
        self.ticks[each.id], self.ways[each.id] = tick, ways
        if self._counted and each.kind == ORIGINAL:
            self.pages[each.id] = self._count(grid, place, name)

    def _count(self, grid: QGridLayout, place: int, name: str) -> NumberEditor:
        """Where the pages of paper that comes back are entered (B-079)."""
        label = self.tr("Pages counted of {carrier}").format(carrier=name)
        field = Field(key="pages", label=label, kind=Kind.INT, help=self.tr("pages counted"))
        line = NumberEditor(field)
        name_editor(line, field)
        line.setMaximumWidth(self.fontMetrics().averageCharWidth() * 18)
        grid.addWidget(line, place, 3)
        return line

    def chosen(self) -> dict[UUID, str]:
        """Carrier id -> way, of those ticked."""
        return {carrier: str(self.ways[carrier].currentData()) for carrier, tick in self.ticks.items() if tick.isChecked()}

    def counts(self) -> dict[UUID, int]:
        """Carrier id -> pages counted, of the originals ticked; 0 when nothing was entered."""
        return {carrier: line.value() or 0 for carrier, line in self.pages.items() if self.ticks[carrier].isChecked()}

    def tick_copy(self, copy_no: int) -> str:
        """Tick the printed copy with this number; its name, or empty when this loan has none outside."""
        for each in self.carriers:
            if each.kind == "print" and each.copy_no == copy_no:
                self.ticks[each.id].setChecked(True)
                self.ticks[each.id].setFocus()
                return carrier_name(each.kind, copy_no)
        return ""

"""The list 【载体】 of a return: each carrier with a tick and what became of it."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLabel, QWidget

from kehu_desk.borrowing.queries import CarrierRow
from kehu_desk.borrowing.words import carrier_name, carrier_state_name, day_text, way_name
from kehu_desk.ui import look

WAYS: Final = ("returned", "shredded", "filed")
FILE_WAYS: Final = ("deleted",)
OPEN: Final = frozenset({"out", "declared"})


class CarrierList(QWidget):
    """Ticked carriers are accounted for; a scan ticks the one it names."""

    def __init__(self, carriers: Sequence[CarrierRow], office: ZoneInfo, *, ticked: bool, parent: QWidget | None = None) -> None:
        """Shows the carriers still outside; ticked: whether all are at first (the borrower's side)."""
        super().__init__(parent)
        self.setAccessibleName(self.tr("Carriers"))
        self.carriers = [each for each in carriers if each.state in OPEN and each.kind != "draft"]
        self.ticks: dict[UUID, QCheckBox] = {}
        self.ways: dict[UUID, QComboBox] = {}
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
        for way in FILE_WAYS if each.kind == "export" else WAYS:
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

    def chosen(self) -> dict[UUID, str]:
        """Carrier id -> way, of those ticked."""
        return {carrier: str(self.ways[carrier].currentData()) for carrier, tick in self.ticks.items() if tick.isChecked()}

    def tick_copy(self, copy_no: int) -> str:
        """Tick the printed copy with this number; its name, or empty when this loan has none outside."""
        for each in self.carriers:
            if each.kind == "print" and each.copy_no == copy_no:
                self.ticks[each.id].setChecked(True)
                self.ticks[each.id].setFocus()
                return carrier_name(each.kind, copy_no)
        return ""

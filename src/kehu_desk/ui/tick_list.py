"""A list that is searched, in which rows are ticked: what is ticked stays ticked whatever the search shows."""

from collections.abc import Sequence
from typing import Final, cast
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

ID: Final = Qt.ItemDataRole.UserRole
CHECKED, UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class TickList(QListWidget):
    """changed: another row is ticked, or one is no more."""

    changed = Signal()

    def __init__(self, name: str) -> None:
        """name: the accessible name. Nothing is ticked yet."""
        super().__init__()
        self._ticked: dict[UUID, None] = {}
        self.setAccessibleName(name)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemChanged.connect(self._note)

    def fill(self, rows: Sequence[tuple[UUID, str]]) -> None:
        """Show these: id and words."""
        self.blockSignals(True)
        self.clear()
        for row, words in rows:
            item = QListWidgetItem(words)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(CHECKED if row in self._ticked else UNCHECKED)
            item.setData(ID, str(row))
            self.addItem(item)
        self.blockSignals(False)

    def ticked(self) -> list[UUID]:
        """All that are ticked, in the order in which they were."""
        return list(self._ticked)

    def tick_shown(self, ticks: bool) -> None:
        """Tick everything that is shown, or nothing of it."""
        self.blockSignals(True)
        for place in range(self.count()):
            self.item(place).setCheckState(CHECKED if ticks else UNCHECKED)
            self._keep(self.item(place))
        self.blockSignals(False)
        self.changed.emit()

    def _note(self, item: QListWidgetItem) -> None:
        self._keep(item)
        self.changed.emit()

    def _keep(self, item: QListWidgetItem) -> None:
        row = UUID(cast("str", item.data(ID)))
        if item.checkState() is CHECKED:
            self._ticked[row] = None
        else:
            self._ticked.pop(row, None)

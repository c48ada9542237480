"""Picking several things among thousands: a line that finds them while one types, and the list of those picked."""

from collections.abc import Callable, Sequence
from typing import Final, cast

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QListWidget,
    QListWidgetItem,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from kehu_desk.kernel.errors import Refused
from kehu_desk.kernel.money import qty3
from kehu_desk.ui import look
from kehu_desk.ui.latest import Latest
from kehu_desk.ui.listing import tool
from kehu_desk.ui.search_box import SearchBox

ID: Final = Qt.ItemDataRole.UserRole
HITS, LEAST = 110, 70  # px high
Found = Sequence[tuple[str, str]]
"""(id, name)."""


class PickMany(QWidget):
    """Enter takes a hit, Del takes one out again. What is found is read on a worker."""

    changed = Signal()
    found = Signal()
    """The hits fit what is typed."""

    def __init__(
        self, name: str, hint: str, find: Callable[[str], Found], refused: Callable[[Refused], object], *,
        quantities: str = "", most: int = 0,
    ) -> None:  # fmt: skip
        """name: what is picked; find: runs on a worker; quantities: title of their column, empty for none; most: 0 for any number."""
        super().__init__()
        self.setAccessibleName(name)
        self._find, self._most, self._quantities = find, most, bool(quantities)
        self.search, self.hits = SearchBox(hint), QListWidget()
        self.search.line.setAccessibleName(self.tr("Find: {name}").format(name=name))
        self.hits.setAccessibleName(self.tr("Found: {name}").format(name=name))
        self.hits.setFixedHeight(look.scaled(HITS))
        self.hits.hide()
        self.picked = QTableWidget(0, 2 if quantities else 1)
        self.picked.setAccessibleName(name)
        self.picked.setHorizontalHeaderLabels([name, quantities] if quantities else [name])
        self.remove = tool(self.tr("Take out"), "minus", self._take_out)
        self.remove.setAccessibleName(self.tr("Take out: {name}").format(name=name))
        self._asking = Latest(self, self._show, refused)
        self._dress()
        self._listen()

    def _dress(self) -> None:
        self.picked.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.picked.verticalHeader().hide()
        self.picked.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.picked.setMinimumHeight(look.scaled(LEAST))
        self.picked.setTabKeyNavigation(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(look.TIGHT)
        for part in (self.search, self.hits):
            layout.addWidget(part)
        layout.addWidget(self.picked, 1)
        layout.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignLeft)
        self.setFocusProxy(self.search)

    def _listen(self) -> None:
        self.search.changed.connect(self._ask)
        self.hits.itemClicked.connect(self._take)
        self.hits.itemActivated.connect(self._take)
        self.picked.installEventFilter(self)
        self.picked.itemChanged.connect(lambda _item: self.changed.emit())
        self.changed.connect(lambda: self.remove.setEnabled(self.picked.rowCount() > 0))
        self.remove.setEnabled(False)

    # finding

    def _ask(self, typed: str) -> None:
        if typed:
            self._asking.ask(lambda: self._find(typed))
        else:
            self._asking.drop()
            self.hits.hide()

    def _show(self, rows: Found) -> None:
        self.hits.clear()
        for key, name in rows:
            item = QListWidgetItem(name)
            item.setData(ID, key)
            self.hits.addItem(item)
        self.hits.setVisible(bool(rows))
        self.search.show_count(len(rows), len(rows))
        self.found.emit()

    def _take(self, item: QListWidgetItem) -> None:
        self.add(str(item.data(ID)), item.text())
        self.hits.hide()
        self.search.line.clear()

    def add(self, key: str, name: str, quantity: str = "") -> None:
        """Pick one more; with a bound the last one goes out. One that is picked already stays once."""
        if key in self.ids():
            return
        if self._most and self.picked.rowCount() >= self._most:
            self.picked.removeRow(self.picked.rowCount() - 1)
        at = self.picked.rowCount()
        self.picked.blockSignals(True)
        self.picked.insertRow(at)
        cell = QTableWidgetItem(" ".join(name.split()))
        cell.setData(ID, key)
        cell.setFlags(cell.flags() & ~Qt.ItemFlag.ItemIsEditable)
        cell.setToolTip(cell.text())
        self.picked.setItem(at, 0, cell)
        if self._quantities:
            self.picked.setItem(at, 1, QTableWidgetItem(quantity))
        self.picked.blockSignals(False)
        self.changed.emit()

    def _take_out(self) -> None:
        rows = sorted({each.row() for each in self.picked.selectedIndexes()}, reverse=True) or [self.picked.rowCount() - 1]
        for row in rows:
            self.picked.removeRow(row)
        self.changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Del takes out what is chosen."""
        if event.type() == QEvent.Type.KeyPress and cast("QKeyEvent", event).key() == Qt.Key.Key_Delete and self.picked.selectedIndexes():
            self._take_out()
            return True
        return super().eventFilter(watched, event)

    # what is picked

    def ids(self) -> tuple[str, ...]:
        """In the order picked."""
        return tuple(str(item.data(ID)) for row in range(self.picked.rowCount()) if (item := self.picked.item(row, 0)) is not None)

    def amounts(self) -> list[int | None]:
        """Quantities in qty3; None for what cannot be read."""
        return [qty3(item.text()) if (item := self.picked.item(row, 1)) is not None else None for row in range(self.picked.rowCount())]

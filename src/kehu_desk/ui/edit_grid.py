"""A table whose cells are typed in, or pasted from a spreadsheet."""

import csv
from io import StringIO

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

MOST_PASTED = 20_000  # cells at once: more would hold up the window


def cells_of(text: str) -> list[list[str]]:
    """Rows of cells of a text from the clipboard, as spreadsheets write it: tabs between cells, quotes round cells of several lines."""
    rows = list(csv.reader(StringIO(text.replace("\r\n", "\n"), newline=""), delimiter="\t"))
    while rows and not any(cell.strip() for cell in rows[-1]):
        rows.pop()
    return [[cell.strip() for cell in row] for row in rows]


class EditGrid(QTableView):
    """Cells are chosen one by one or in blocks. A model takes a text in setData and says False to what it cannot read."""

    pasted = Signal(int, int)
    """Cells taken, and cells that could not be read or are not to be written."""

    def __init__(self, name: str, model: QAbstractItemModel, parent: QWidget | None = None) -> None:
        """name: the accessible name."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.horizontalHeader().setHighlightSections(False)
        self.paste_action = QAction(self.tr("Paste"), self, shortcut=QKeySequence(QKeySequence.StandardKey.Paste))
        self.paste_action.triggered.connect(self.paste)
        self.clear_action = QAction(self.tr("Clear cells"), self, shortcut=QKeySequence(QKeySequence.StandardKey.Delete))
        self.clear_action.triggered.connect(self.clear_cells)
        for action in (self.paste_action, self.clear_action):
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            self.addAction(action)

    def paste(self) -> None:
        """Put the clipboard's cells down from the first chosen cell on; a single cell fills everything chosen."""
        rows = cells_of(QGuiApplication.clipboard().text())
        chosen = self.selectedIndexes() or ([self.currentIndex()] if self.currentIndex().isValid() else [])
        if not rows or not chosen or sum(map(len, rows)) > MOST_PASTED:
            return
        if len(rows) == 1 and len(rows[0]) == 1:
            self._put([(index, rows[0][0]) for index in chosen])
            return
        top, left = min(index.row() for index in chosen), min(index.column() for index in chosen)
        model = self.model()
        places = ((top + down, left + across, cell) for down, row in enumerate(rows) for across, cell in enumerate(row))
        self._put([(model.index(row, column), cell) for row, column, cell in places])

    def clear_cells(self) -> None:
        """Empty what is chosen."""
        self._put([(index, "") for index in self.selectedIndexes() if self._writes(index)])

    def _put(self, cells: list[tuple[QModelIndex, str]]) -> None:
        taken = sum(self._writes(index) and self.model().setData(index, cell) for index, cell in cells)
        self.pasted.emit(taken, len(cells) - taken)

    def _writes(self, index: QModelIndex) -> bool:
        return index.isValid() and bool(index.flags() & Qt.ItemFlag.ItemIsEditable)

"""The grid of a count: what is pasted into it."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from kehu_desk.inventory.dialogs.pasting import pasted_cells
from kehu_desk.inventory.dialogs.sheet_model import SheetModel
from kehu_desk.ui.edit_grid import EditGrid


class SheetGrid(EditGrid):
    """Takes whole blocks, with or without headings, and makes room for them."""

    def __init__(self, name: str, model: SheetModel, parent: QWidget | None = None) -> None:
        """name: the accessible name."""
        super().__init__(name, model, parent)
        self.sheet = model

    def paste(self) -> None:
        """A single cell goes where cells are chosen; rows go down from the first of them."""
        cells = pasted_cells(QGuiApplication.clipboard().mimeData())
        if len(cells) == 1 and len(cells[0]) == 1:
            super().paste()
        elif cells:
            chosen = self.selectedIndexes() or [self.currentIndex()]
            top, left = min(index.row() for index in chosen), min(index.column() for index in chosen)
            taken = self.sheet.paste(cells, max(0, top), max(0, left))
            self.pasted.emit(taken, 0)

"""The peer of start: a bare window with a table view. Prints the moment at which it was first painted (monotonic seconds)."""

import sys
from time import monotonic

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView

Index = QModelIndex | QPersistentModelIndex
ROWS, COLUMNS = 100_000, 11


class Cells(QAbstractTableModel):
    """As many rows as the office has customers."""

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """All of them."""
        return 0 if parent.isValid() else ROWS

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """As many as the archive list has."""
        return 0 if parent.isValid() else COLUMNS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """A word for each cell."""
        return f"{index.row()}/{index.column()}" if role == Qt.ItemDataRole.DisplayRole else None


class Painted(QTableView):
    """Says when it was painted, and goes."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """After the painting."""
        super().paintEvent(event)
        print("painted", monotonic(), flush=True)
        if "--stay" not in sys.argv:
            QTimer.singleShot(0, QApplication.quit)


def main() -> None:
    """Until it was painted once."""
    app = QApplication([])
    window, table = QMainWindow(), Painted()
    table.setModel(Cells())
    window.setCentralWidget(table)
    window.resize(1280, 800)
    window.show()
    app.exec()


if __name__ == "__main__":
    main()

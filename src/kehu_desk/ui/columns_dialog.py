"""The dialog 【列设置】: which columns, in which order."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from kehu_desk.ui import look
from kehu_desk.ui.dialogs import button, button_row, cancel_button, named

CHECKED, UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class ColumnsDialog(QDialog):
    """Tick, drag or move. restored says that the person asked for the default look."""

    def __init__(self, columns: Sequence[tuple[str, str, bool]], parent: QWidget | None = None) -> None:
        """columns: (key, title, shown) in the order shown now."""
        super().__init__(parent)
        named(self, self.tr("Columns"))
        self.restored = False
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Columns of the table"))
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        for key, title, shown in columns:
            item = QListWidgetItem(title, self.list)
            item.setData(Qt.ItemDataRole.UserRole, key)
            item.setCheckState(CHECKED if shown else UNCHECKED)
        self.list.setCurrentRow(0)
        self.up, self.down = button(self.tr("Move up")), button(self.tr("Move down"))
        self.restore, self.apply = button(self.tr("Restore default")), button(self.tr("Apply"), primary=True)
        self._lay_out()
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        self.restore.clicked.connect(self._restore)
        self.apply.clicked.connect(self.accept)
        self.list.itemChanged.connect(self._allow)

    def _lay_out(self) -> None:
        moves = QVBoxLayout()
        for each in (self.up, self.down):
            moves.addWidget(each)
        moves.addStretch(1)
        above = QHBoxLayout()
        above.addWidget(self.list, 1)
        above.addLayout(moves)
        layout = QVBoxLayout(self)
        layout.setSpacing(look.GAP)
        layout.addLayout(above)
        layout.addLayout(button_row(cancel_button(self), self.apply, left=(self.restore,)))
        self.resize(380, 440)

    def chosen(self) -> list[tuple[str, bool]]:
        """(key, shown) in the order wanted."""
        items = [self.list.item(row) for row in range(self.list.count())]
        return [(str(item.data(Qt.ItemDataRole.UserRole)), item.checkState() == CHECKED) for item in items]

    def _allow(self) -> None:
        """A table without any column cannot be asked for."""
        self.apply.setEnabled(any(shown for _, shown in self.chosen()))

    def _move(self, by: int) -> None:
        row = self.list.currentRow()
        if 0 <= row + by < self.list.count():
            item = self.list.takeItem(row)
            self.list.insertItem(row + by, item)
            self.list.setCurrentRow(row + by)

    def _restore(self) -> None:
        self.restored = True
        self.accept()

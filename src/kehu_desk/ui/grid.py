"""A small table of rows inside a form: addresses, owners, contacts."""

from collections.abc import Mapping, Sequence
from typing import Any, cast

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QPushButton, QTableWidget, QVBoxLayout, QWidget

from kehu_desk.ui import icons, look
from kehu_desk.ui.editors import Editor, Today, editor_for, name_editor
from kehu_desk.ui.fields import Field, Kind

SHOWN = 4  # rows seen without scrolling


class GridEditor(QWidget):
    """Each cell is the editor of its column; rows come and go by two buttons. Empty rows count for nothing."""

    changed = Signal()
    cell_added = Signal(QWidget)

    def __init__(self, field: Field, today: Today) -> None:
        """field.columns say what a row holds."""
        super().__init__()
        self._field, self._today = field, today
        self._entered: QObject | None = None
        self.table = QTableWidget(0, len(field.columns))
        self.table.setAccessibleName(field.label)
        self.table.setHorizontalHeaderLabels([each.label for each in field.columns])
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.verticalHeader().hide()
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        side = self.table.verticalHeader().defaultSectionSize()
        self.table.setFixedHeight(self.table.horizontalHeader().sizeHint().height() + SHOWN * side)
        self.add, self.remove = QPushButton(self.tr("Add row")), QPushButton(self.tr("Remove row"))
        for button, icon in ((self.add, "plus"), (self.remove, "minus")):
            icons.dress(button, icon)
            button.setAutoDefault(False)
            button.setAccessibleName(f"{field.label} {button.text()}")
        self.add.clicked.connect(self._add_by_hand)
        self.remove.clicked.connect(self._remove_row)
        self._lay_out()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(look.GAP)
        row.addWidget(self.add)
        row.addWidget(self.remove)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(look.TIGHT)
        layout.addWidget(self.table)
        layout.addLayout(row)

    def cell(self, row: int, column: int) -> Editor:
        """The editor of a cell."""
        return cast("Editor", self.table.cellWidget(row, column))

    def add_row(self, values: Mapping[str, Any] | None = None) -> int:
        """Put a row behind the others; returns its number."""
        row = self.table.rowCount()
        self.table.insertRow(row)
        for column, field in enumerate(self._field.columns):
            widget = editor_for(field, self._today)
            name_editor(widget, field)
            editor = cast("Editor", widget)
            if values is not None:
                editor.set_value(values.get(field.key))
            editor.changed.connect(self.changed)
            (widget.focusProxy() or widget).installEventFilter(self)
            self.table.setCellWidget(row, column, widget)
            self.cell_added.emit(widget)
        return row

    def value(self) -> list[dict[str, Any]]:
        """The rows that hold anything."""
        keys = [field.key for field in self._field.columns]
        rows = [{key: self.cell(row, column).value() for column, key in enumerate(keys)} for row in range(self.table.rowCount())]
        return [row for row in rows if any(value not in (None, "", [], False) for value in row.values())]

    def set_value(self, value: Sequence[Mapping[str, Any]] | None) -> None:
        """Show rows."""
        self.table.setRowCount(0)
        for row in value or ():
            self.add_row(row)
        self.changed.emit()

    def readable(self) -> bool:
        """Whether every cell is."""
        columns = range(len(self._field.columns))
        return all(self.cell(row, column).readable() for row in range(self.table.rowCount()) for column in columns)

    def set_read_only(self, locked: bool) -> None:
        """Lock cells and buttons."""
        self.add.setDisabled(locked)
        self.remove.setDisabled(locked)
        for row in range(self.table.rowCount()):
            for column in range(len(self._field.columns)):
                self.cell(row, column).set_read_only(locked)

    def _add_by_hand(self) -> None:
        row = self.add_row()
        self.table.cellWidget(row, 0).setFocus()
        self.changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notes which cell was entered last: the button that removes a row takes the focus away."""
        if event.type() == QEvent.Type.FocusIn:
            self._entered = watched
        return False

    def _remove_row(self) -> None:
        """Remove the row entered last, or the last one."""
        last = self.table.rowCount() - 1
        cells = ((row, self.table.cellWidget(row, column)) for row in range(last + 1) for column in range(len(self._field.columns)))
        row = next((row for row, widget in cells if self._entered in (widget, widget.focusProxy())), last)
        if row >= 0:
            self.table.removeRow(row)
            self._entered = None
            self.changed.emit()


def any_editor_for(field: Field, today: Today) -> QWidget:
    """The editor of a field of any kind."""
    return GridEditor(field, today) if field.kind is Kind.TABLE else editor_for(field, today)

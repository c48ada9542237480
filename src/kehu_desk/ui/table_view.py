"""A table with whole rows chosen, columns by habit, copying, and a sort that the owner carries out."""

from collections.abc import Callable, Collection, Hashable, Iterator
from dataclasses import replace

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QGuiApplication, QHideEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QMenu, QTableView, QWidget

from kehu_desk.ui import column_habits, copying, look
from kehu_desk.ui.cells import RowsModel
from kehu_desk.ui.column_fit import ColumnFit
from kehu_desk.ui.columns_dialog import ColumnsDialog
from kehu_desk.ui.memory import Memory
from kehu_desk.ui.table_look import blocks, dress

Put = Callable[[Collection[Hashable]], None]
MOST_COPIED = 2000  # rows: more would hold up the window; the export is meant for them
MOST_KEPT = 2000  # chosen rows that are found again after a refresh
SETTLE = 400  # ms without a change before habits are written
CURRENT = QItemSelectionModel.SelectionFlag.NoUpdate


class TableView(QTableView):
    """Shows a RowsModel. The owner puts columns_action and the two copy actions into its menus as well."""

    copied = Signal(int)
    """Rows put on the clipboard."""
    too_many = Signal(int, int)
    """Rows chosen, rows that may be copied at once."""
    sort_wanted = Signal(int, Qt.SortOrder)

    def __init__(
        self,
        name: str,
        model: RowsModel,
        *,
        memory: Memory | None = None,
        key: str = "",
        may_copy: Callable[[list[Hashable], Put], None] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """name is the accessible name; habits are kept in memory under key.

        may_copy is asked with the ids of a copy, and puts those it allows; it may take its time. Without it all may be copied.
        """
        super().__init__(parent)
        self.setAccessibleName(name)
        self._memory, self._key, self._may_copy = memory, key, may_copy
        self._kept: tuple[list[Hashable], Hashable, int, int, int] = ([], None, 0, 0, 0)
        self._make_actions()
        dress(self)
        self._settling = QTimer(self, interval=SETTLE, singleShot=True)
        self._settling.timeout.connect(self.keep_habits)
        self.rows = model
        self.setModel(model)
        model.modelAboutToBeReset.connect(self._remember_place)
        model.modelReset.connect(self._find_place)
        self.fit = ColumnFit(self, model.columns)
        self._usual = replace(column_habits.taken(self.horizontalHeader(), self._keys()), widths={})
        self.use_key(key)
        self._measure()
        self._listen()

    def _make_actions(self) -> None:
        self.copy_action = QAction(self.tr("Copy"), self, shortcut=QKeySequence(QKeySequence.StandardKey.Copy))
        self.copy_action.triggered.connect(lambda: self.copy(titled=False))
        self.copy_titled_action = QAction(self.tr("Copy with column titles"), self, shortcut=QKeySequence("Ctrl+Shift+C"))
        self.copy_titled_action.triggered.connect(lambda: self.copy(titled=True))
        self.columns_action = QAction(self.tr("Columns…"), self)
        self.columns_action.triggered.connect(self.choose_columns)
        for action in (self.copy_action, self.copy_titled_action):
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            self.addAction(action)

    def _listen(self) -> None:
        header = self.horizontalHeader()
        header.sectionResized.connect(self._settling.start)
        header.sectionMoved.connect(self._settling.start)
        header.sortIndicatorChanged.connect(self._sort)
        header.customContextMenuRequested.connect(self._offer_columns)

    # columns

    def _keys(self) -> list[str]:
        return [self.rows.columns.key(column) for column in range(self.rows.columnCount())]

    def use_key(self, key: str) -> None:
        """Take the habits kept under another key, as when the person changes the scheme. Emits no sort_wanted."""
        self._key = key
        kept = self._memory.get(key) if self._memory else None
        self._give(column_habits.read(kept) if kept else self._usual)

    def _give(self, habits: column_habits.Habits) -> None:
        self._muted = True
        column_habits.give(self.horizontalHeader(), self._keys(), habits)
        self._muted = False
        self.fit.by_hand = bool(habits.widths)
        self.fit.lay()

    def _habits(self) -> column_habits.Habits:
        """Widths are a habit only once a column was drawn by hand."""
        now = column_habits.taken(self.horizontalHeader(), self._keys())
        return now if self.fit.by_hand else replace(now, widths={})

    def keep_habits(self) -> None:
        """Write the habits now."""
        self._settling.stop()
        if self._memory is not None:
            self._memory.put(self._key, self._habits().text())

    def sorting(self) -> tuple[int, Qt.SortOrder]:
        """Column and order that the header shows; column -1 is the table's own order."""
        header = self.horizontalHeader()
        return header.sortIndicatorSection(), header.sortIndicatorOrder()

    def choose_columns(self) -> None:
        """Open 【列设置】."""
        header, keys = self.horizontalHeader(), self._keys()
        columns = [header.logicalIndex(place) for place in range(header.count())]
        titles = self.rows.columns.titles
        dialog = ColumnsDialog([(keys[each], titles[each], not header.isSectionHidden(each)) for each in columns], self)
        if dialog.exec():
            self.restore_columns() if dialog.restored else self.show_columns(dialog.chosen())

    def show_columns(self, chosen: list[tuple[str, bool]]) -> None:
        """Show and order columns by their keys."""
        hidden = [key for key, shown in chosen if not shown]
        self._give(replace(self._habits(), order=[key for key, _ in chosen], hidden=hidden))
        self.keep_habits()

    def restore_columns(self) -> None:
        """The columns as they were delivered; the sort stays."""
        column, order = self.sorting()
        self._give(self._usual)
        self.horizontalHeader().setSortIndicator(column, order)
        self.keep_habits()

    def _offer_columns(self, at: QPoint) -> None:
        menu, header = QMenu(self), self.horizontalHeader()
        shown = self._keys()
        for column, title in enumerate(self.rows.columns.titles):
            action = menu.addAction(title)
            action.setCheckable(True)
            action.setChecked(not header.isSectionHidden(column))
            action.setEnabled(header.hiddenSectionCount() < len(shown) - 1 or header.isSectionHidden(column))
            action.toggled.connect(lambda on, column=column: self._show_column(column, on))
        menu.addSeparator()
        menu.addAction(self.columns_action)
        menu.addAction(self.tr("Restore default")).triggered.connect(self.restore_columns)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(header.mapToGlobal(at))

    def _show_column(self, column: int, on: bool) -> None:
        self.horizontalHeader().setSectionHidden(column, not on)
        self.fit.lay()
        self.keep_habits()

    def _sort(self, column: int, order: Qt.SortOrder) -> None:
        if not self._muted:
            self._settling.start()
            self.sort_wanted.emit(column, order)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns follow the room there is."""
        super().resizeEvent(event)
        self.fit.lay()

    def changeEvent(self, event: QEvent) -> None:
        """Rows and columns follow the letters."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._measure()

    def _measure(self) -> None:
        self.verticalHeader().setDefaultSectionSize(round(self.fontMetrics().height() + 2 * look.TIGHT + 2))
        self.fit.lay()

    def hideEvent(self, event: QHideEvent) -> None:
        """Habits not yet written are written before the table goes out of sight."""
        if self._settling.isActive():
            self.keep_habits()
        super().hideEvent(event)

    # rows

    def chosen_count(self) -> int:
        """Rows chosen, reckoned from blocks: cheap at a million."""
        return sum(bottom - top + 1 for top, bottom in blocks(self.selectionModel().selection()))

    def chosen_rows(self) -> Iterator[int]:
        """Rows chosen, from top to bottom."""
        for top, bottom in blocks(self.selectionModel().selection()):
            yield from range(top, bottom + 1)

    def chosen_ids(self) -> list[Hashable]:
        """Ids of the rows chosen, from top to bottom. Reads the rows: ask chosen_count first where there may be many."""
        return [found for row in self.chosen_rows() if (found := self.rows.id_at(row)) is not None]

    def current_id(self) -> Hashable:
        """Id of the row under the cursor, None when there is none."""
        index = self.currentIndex()
        return self.rows.id_at(index.row()) if index.isValid() else None

    def choose_ids(self, ids: list[Hashable], near: int = 0) -> list[int]:
        """Choose the rows of these ids; returns the rows found."""
        found = [row for each in ids if (row := self.rows.row_of(each, near)) is not None]
        last, ranges = self.rows.columnCount() - 1, QItemSelection()
        for row in found:
            ranges.select(self.rows.index(row, 0), self.rows.index(row, last))
        self.selectionModel().select(ranges, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        return found

    def _remember_place(self) -> None:
        ids = self.chosen_ids() if 0 < self.chosen_count() <= MOST_KEPT else []
        index = self.currentIndex()
        scrolled = self.verticalScrollBar().value(), self.horizontalScrollBar().value()
        self._kept = ids, self.current_id(), max(0, index.row()), *scrolled

    def _find_place(self) -> None:
        ids, current, near, down, across = self._kept
        row = self.rows.row_of(current, near) if current is not None else None
        if row is not None:
            self.selectionModel().setCurrentIndex(self.rows.index(row, 0), CURRENT)
        if ids:
            self.choose_ids(ids, near)
        self.verticalScrollBar().setValue(down)
        self.horizontalScrollBar().setValue(across)

    def menu_actions(self) -> list[QAction]:
        """For the menu bar: context menus are not seen by assistive technology."""
        return [self.copy_action, self.copy_titled_action, self.columns_action]

    # clipboard

    def copy(self, *, titled: bool = False) -> None:
        """Put the rows chosen on the clipboard, shown columns only, if the owner allows it."""
        count = self.chosen_count()
        if count > MOST_COPIED:
            self.too_many.emit(count, MOST_COPIED)
            return
        header = self.horizontalHeader()
        columns = [each for each in map(header.logicalIndex, range(header.count())) if not header.isSectionHidden(each)]
        titles = [[self.rows.columns.titles[column] for column in columns]] if titled else []
        lines = {
            found: [self.rows.text(row, column) for column in columns]
            for row in self.chosen_rows()
            if (found := self.rows.id_at(row)) is not None
        }

        def put(allowed: Collection[Hashable]) -> None:
            kept = [line for each, line in lines.items() if each in allowed]
            if kept:
                QGuiApplication.clipboard().setMimeData(copying.clip([*titles, *kept]))
                self.copied.emit(len(kept))

        if self._may_copy is None:
            put(lines.keys())
        elif lines:
            self._may_copy(list(lines), put)

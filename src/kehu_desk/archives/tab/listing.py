"""The list side of the tab: filters, search, table, and what is shown when there is nothing."""

from collections.abc import Hashable, Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from kehu_desk.archives import table
from kehu_desk.archives.queries import SORTABLE
from kehu_desk.archives.service.own_list import Taken, take_rows
from kehu_desk.archives.tab.filters import Filters, People, offers
from kehu_desk.archives.words import explain_all, refused_rows
from kehu_desk.kernel.errors import Refused
from kehu_desk.ui import icons, look, notices
from kehu_desk.ui.cells import RowsModel
from kehu_desk.ui.chips import Chips
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.empty_state import EmptyState
from kehu_desk.ui.keyset_model import KeysetModel, KeysetSource
from kehu_desk.ui.latest import Latest
from kehu_desk.ui.search_box import SearchBox
from kehu_desk.ui.table_view import Put, TableView
from kehu_desk.ui.window_model import WindowModel

HABITS: Final = "archives"
NEWEST: Final = ("no", True)
DESCENDING, ASCENDING = Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder


class Listing(QWidget):
    """Two tables of one look: all archives by keyset, or those a search has found."""

    moved = Signal(object)
    """Id of the row under the cursor, None when there is none."""
    opened = Signal(object)
    """Id of a row that was double-clicked."""

    def __init__(self, desk: Desk, people: People, first_steps: Sequence[QAction], parent: QWidget | None = None) -> None:
        """first_steps: what the empty list offers."""
        super().__init__(parent)
        self._desk, self.filters = desk, Filters(people)
        self._sort, self._descending = NEWEST
        self._wanted: UUID | None = None
        self._searching = Latest(self, self._take_found, self._fail)
        self._copying = Latest(self, self._put, desk.tell)
        self._put_rows: Put | None = None
        self._refusal = ""
        self.chips = Chips()
        self.chips.show_offers(offers(people))
        self.search = SearchBox(self.tr("Name, pinyin, initials, number, phone, credit code"))
        self.all_model = KeysetModel(self._all(), self)
        self.found_model = WindowModel(table.some_source(desk.door, desk.caller, (), self._hear), self)
        self.all_view, self.found_view = self._view(self.all_model), self._view(self.found_model)
        self.clear_action = QAction(self.tr("Clear search and filters"), self)
        icons.dress(self.clear_action, "x")
        self.none = EmptyState(self.tr("No archive fits."), [self.clear_action])
        self.empty = EmptyState(self.tr("No archives yet"), first_steps)
        self.stack = QStackedWidget()
        self._lay_out()
        self._listen()
        self._use_kept_sort()
        self._settle()

    def _view(self, model: RowsModel) -> TableView:
        view = TableView(self.tr("Archive table"), model, memory=self._desk.memory, key=HABITS, may_copy=self._copy)
        view.sort_wanted.connect(self._sort_by)
        view.selectionModel().currentRowChanged.connect(self._move)
        view.doubleClicked.connect(lambda index: self.opened.emit(model.id_at(index.row())))
        return view

    def _lay_out(self) -> None:
        above = QHBoxLayout()
        above.setSpacing(look.GAP)
        above.addWidget(self.chips, 1)
        above.addWidget(self.search, 0, Qt.AlignmentFlag.AlignTop)
        for each in (self.all_view, self.found_view, self.none, self.empty):
            self.stack.addWidget(each)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(look.GAP)
        layout.addLayout(above)
        layout.addWidget(self.stack, 1)

    def _listen(self) -> None:
        self.search.changed.connect(self._search)
        self.chips.added.connect(self._add_filter)
        self.chips.removed.connect(self._remove_filter)
        self.clear_action.triggered.connect(self.clear)
        for model in (self.all_model, self.found_model):
            model.modelReset.connect(self._settle)
            model.rowsInserted.connect(self._settle)
            model.rowsRemoved.connect(self._settle)
        self.all_model.failed.connect(self._fail)

    # what is shown

    @property
    def searching(self) -> bool:
        """Whether the table shows what a search has found."""
        return bool(self.search.text())

    def view(self) -> TableView:
        """The table in use."""
        return self.found_view if self.searching else self.all_view

    def _all(self) -> KeysetSource:
        picked = self.filters.picked()
        return table.all_source(self._desk.door, self._desk.caller, self._sort, self._descending, picked, self._hear)

    def _hear(self, refusal: Refused) -> None:
        """A page could not be read: painting must go on, so that the reason stands in the empty list."""
        self._refusal = " ".join(explain_all(refusal))

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, Refused):
            raise error
        self._hear(error)
        self._settle()

    def _settle(self) -> None:
        """Table or empty state, and the count beside the search."""
        rows, total = self.view().rows.rowCount(), self.all_model.rowCount()
        narrowed = self.searching or bool(self.filters.values)
        self.stack.setCurrentWidget(self.view() if rows else self.none if narrowed or self._refusal else self.empty)
        self.none.sentence.setText(self._refusal or self.tr("No archive fits."))
        if self.searching:
            self.search.show_count(rows, total)
        else:
            self.search.count.setText(self.tr("{count} archives").format(count=f"{total:,}"))

    # order

    def _use_kept_sort(self) -> None:
        """The order that was kept from the last sitting, else the newest first."""
        column, order = self.all_view.sorting()
        key = table.KEYS[column] if column >= 0 else ""
        if key in SORTABLE and (key, order == DESCENDING) != NEWEST:
            self._sort, self._descending = key, order == DESCENDING
            self.all_model.show_source(self._all())
        self._show_sort()

    def _sort_by(self, column: int, order: Qt.SortOrder) -> None:
        """Only by columns that everybody sees: the industry is masked, and the order would tell it (B-016)."""
        if 0 <= column < len(table.KEYS) and table.KEYS[column] in SORTABLE:
            self._sort, self._descending = table.KEYS[column], order == DESCENDING
            self.all_model.show_source(self._all())
            self._search(self.search.text())
        self._show_sort()

    def _show_sort(self) -> None:
        for view in (self.all_view, self.found_view):
            header = view.horizontalHeader()
            header.blockSignals(True)
            header.setSortIndicator(table.KEYS.index(self._sort), DESCENDING if self._descending else ASCENDING)
            header.blockSignals(False)
            header.viewport().update()

    # filters and search

    def _add_filter(self, key: str, value: str) -> None:
        self.filters.add(key, value)
        self._narrow()

    def _remove_filter(self, key: str) -> None:
        self.filters.remove(key)
        self._narrow()

    def _narrow(self) -> None:
        self._refusal = ""
        self.chips.show_chips(self.filters.chips())
        self.all_model.show_source(self._all())
        self._search(self.search.text())

    def clear(self) -> None:
        """Show all archives again."""
        self.filters.values.clear()
        self.search.line.clear()
        self._narrow()

    def _search(self, typed: str) -> None:
        """Search on a worker; what an earlier search still finds is not heard."""
        self._searching.drop()
        if not typed:
            self._settle()
            return
        door, caller, picked, sort, descending = self._desk.door, self._desk.caller, self.filters.picked(), self._sort, self._descending
        self._searching.ask(lambda: table.found(door, caller, typed, picked, sort, descending))

    def _take_found(self, ids: Sequence[UUID]) -> None:
        self.found_model.show_source(table.some_source(self._desk.door, self._desk.caller, ids, self._hear))
        if self._wanted is not None:
            self._choose(self._wanted)

    # rows

    def _move(self, index: QModelIndex) -> None:
        if self.sender() is self.view().selectionModel():
            self.moved.emit(self.view().rows.id_at(index.row()) if index.isValid() else None)

    def chosen(self) -> list[UUID]:
        """Ids of the rows chosen, from top to bottom."""
        return [each for each in self.view().chosen_ids() if isinstance(each, UUID)]

    def _copy(self, ids: list[Hashable], put: Put) -> None:
        """Rows leave the house: on a worker each is decided alone and counted before it is on the clipboard (B-118)."""
        door, caller = self._desk.door, self._desk.caller
        customers = [each for each in ids if isinstance(each, UUID)]
        self._put_rows = put
        self._copying.ask(lambda: take_rows(door, caller, customers, "clipboard"))

    def _put(self, taken: Taken) -> None:
        if self._put_rows is not None:
            self._put_rows(taken.rows)
        text = self.tr("{count} rows copied; {left} more may be copied or exported today.")
        said = text.format(count=len(taken.rows), left=taken.left)
        if taken.refused:
            notices.tell_rows(self.window(), self.tr("Copy"), said, refused_rows(taken.refused))
        else:
            notices.say(self.window(), said)

    def refresh(self) -> None:
        """Read rows and search anew; place and choice stay."""
        self._refusal = ""
        self.all_model.refresh()
        self._search(self.search.text())

    def seek(self, customer: UUID, number: str) -> None:
        """Go to the row of an archive; where it is not at hand, search for its number."""
        self._wanted = customer
        if not self._choose(customer):
            self.filters.values.clear()
            self._narrow()
            self.search.line.setText(number)

    def _choose(self, customer: UUID) -> bool:
        view = self.view()
        row = view.rows.row_of(customer, 0)
        if row is None:
            return False
        self._wanted = None
        view.setCurrentIndex(view.rows.index(row, 0))
        return True

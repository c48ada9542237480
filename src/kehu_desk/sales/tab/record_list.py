"""The list side of 【销售表】: filters, search, the table, its sums, and what is shown when there is nothing."""

from collections.abc import Hashable, Sequence
from datetime import date
from typing import Final
from uuid import UUID

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from kehu_desk.kernel.errors import Refused
from kehu_desk.kernel.money import yuan
from kehu_desk.sales.queries.records import Total
from kehu_desk.sales.service import record_pages
from kehu_desk.sales.service.record_pages import Settled
from kehu_desk.sales.service.records import Checked, take_lines
from kehu_desk.sales.tab import record_table as table
from kehu_desk.sales.tab.record_filters import RecordFilters
from kehu_desk.sales.words.records import explain_all, level_name
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

HABITS: Final = "sales/records"
DAY: Final = 0
DESCENDING, ASCENDING = Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder


class RecordList(QWidget):
    """Two tables of one look: all lines by keyset, or those a search has found. Ordered by day, the newest first or last."""

    moved = Signal(object)
    """Id of the row under the cursor, None when there is none."""
    opened = Signal(object)
    """Id of a row that was double-clicked."""
    narrowed = Signal()
    """Filters have changed."""

    def __init__(self, desk: Desk, today: date, settled: Settled | None, first_steps: Sequence[QAction]) -> None:
        """settled: what was paid of lines, where somebody says; first_steps: what the empty list offers."""
        super().__init__()
        self._desk, self._settled, self._descending = desk, settled, True
        self.filters, self.chips = RecordFilters(lambda: today), Chips()
        self._refusal = ""
        self._put_rows: Put | None = None
        self._wanted: UUID | None = None
        self._searching = Latest(self, self._take_found, self._hear)
        self._copying = Latest(self, self._put, desk.tell)
        self._summing = Latest(self, self._show_sums, lambda _refused: self.sums.clear())
        self.search = SearchBox(self.tr("Number, customer, buyer, product or batch"))
        self.all_model = KeysetModel(self._all(), self)
        self.found_model = WindowModel(table.some_source(desk.door, desk.caller, (), settled, self._hear), self)
        self.all_view, self.found_view = self._view(self.all_model), self._view(self.found_model)
        self.clear_action = QAction(self.tr("Clear search and filters"), self)
        icons.dress(self.clear_action, "x")
        self.none, self.empty = EmptyState(self.tr("No line fits."), [self.clear_action]), EmptyState(self.tr("No sales yet"), first_steps)
        self.stack, self.sums = QStackedWidget(), QLabel()
        self._lay_out()
        self._listen()
        self._settle()

    def _view(self, model: RowsModel) -> TableView:
        view = TableView(self.tr("Sales table"), model, memory=self._desk.memory, key=HABITS, may_copy=self._copy)
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
        self.sums.setAccessibleName(self.tr("Net sales by level"))
        self.sums.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.sums.setObjectName("muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(look.TIGHT)
        layout.addLayout(above)
        layout.addWidget(self.stack, 1)
        layout.addWidget(self.sums)
        self.chips.show_offers(self.filters.offers())
        self._show_sort()

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
        self._sum()

    # what is shown

    def view(self) -> TableView:
        """The table in use."""
        return self.found_view if self.search.text() else self.all_view

    def _all(self) -> KeysetSource:
        desk = self._desk
        return table.all_source(desk.door, desk.caller, self.filters.wanted(), self._descending, self._settled, self._hear)

    def _hear(self, refusal: Refused) -> None:
        """A page could not be read: painting must go on, so that the reason stands in the empty list."""
        self._refusal = " ".join(explain_all(refusal))

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, Refused):
            raise error
        self._hear(error)
        self._settle()

    def _settle(self) -> None:
        rows, total = self.view().rows.rowCount(), self.all_model.rowCount()
        narrowed = bool(self.search.text()) or self.filters.any
        self.stack.setCurrentWidget(self.view() if rows else self.none if narrowed or self._refusal else self.empty)
        self.none.sentence.setText(self._refusal or self.tr("No line fits."))
        if self.search.text():
            self.search.show_count(rows, total)
        else:
            self.search.count.setText(self.tr("{count} lines").format(count=f"{total:,}"))
        self.sums.setVisible(bool(rows))

    def _sum(self) -> None:
        door, caller, wanted, text = self._desk.door, self._desk.caller, self.filters.wanted(), self.search.text()
        self._summing.ask(lambda: record_pages.sums(door, caller, wanted, text))

    def _show_sums(self, found: Sequence[Total]) -> None:
        parts = [self.tr("{level} {amount}").format(level=level_name(each.level), amount=yuan(each.net_fen)) for each in found]
        self.sums.setText(self.tr("Net sales: {sums}").format(sums="　".join(parts)) if parts else "")

    # order, filters, search

    def _sort_by(self, column: int, order: Qt.SortOrder) -> None:
        """By day only: everything else would have to be read whole first."""
        if column == DAY:
            self._descending = order == DESCENDING
            self.all_model.show_source(self._all())
        self._show_sort()

    def _show_sort(self) -> None:
        for view in (self.all_view, self.found_view):
            header = view.horizontalHeader()
            header.blockSignals(True)
            header.setSortIndicator(DAY, DESCENDING if self._descending else ASCENDING)
            header.blockSignals(False)
            header.viewport().update()

    def _add_filter(self, key: str, value: str) -> None:
        self.filters.values[key] = value
        self._narrow()

    def _remove_filter(self, key: str) -> None:
        self.filters.remove(key)
        self._narrow()

    def only(self, customer: UUID, name: str) -> None:
        """Show one customer alone."""
        self.filters.customer = customer, name
        self._narrow()

    def clear(self) -> None:
        """Show all lines again."""
        self.filters.clear()
        self.search.line.clear()
        self._narrow()

    def _narrow(self) -> None:
        self._refusal = ""
        self.chips.show_chips(self.filters.chips())
        self.all_model.show_source(self._all())
        self._search(self.search.text())
        self.narrowed.emit()

    def _search(self, typed: str) -> None:
        """Search on a worker; what an earlier search still finds is not heard."""
        self._searching.drop()
        self._sum()
        if not typed:
            self._settle()
            return
        door, caller, wanted = self._desk.door, self._desk.caller, self.filters.wanted()
        self._searching.ask(lambda: record_pages.found(door, caller, typed, wanted))

    def _take_found(self, ids: Sequence[UUID]) -> None:
        self.found_model.show_source(table.some_source(self._desk.door, self._desk.caller, ids, self._settled, self._hear))
        if self._wanted is not None:
            self.choose(self._wanted)

    # rows

    def _move(self, index: QModelIndex) -> None:
        if self.sender() is self.view().selectionModel():
            self.moved.emit(self.view().rows.id_at(index.row()) if index.isValid() else None)

    def chosen(self) -> list[UUID]:
        """Ids of the rows chosen, from top to bottom."""
        return [each for each in self.view().chosen_ids() if isinstance(each, UUID)]

    def _copy(self, ids: list[Hashable], put: Put) -> None:
        """Rows leave the house: on a worker each is decided, and the copy is an entry (B-118)."""
        door, caller = self._desk.door, self._desk.caller
        records = [each for each in ids if isinstance(each, UUID)]
        self._put_rows = put
        self._copying.ask(lambda: take_lines(door, caller, records))

    def _put(self, taken: Checked) -> None:
        if self._put_rows is not None:
            self._put_rows(taken.done)
        said = self.tr("{count} rows copied.").format(count=len(taken.done))
        if taken.refused:
            reasons = {line for _record, nos in taken.refused for line in explain_all(Refused(*nos))}
            notices.tell_rows(self.window(), self.tr("Copy"), said, sorted(reasons))
        else:
            notices.say(self.window(), said)

    def refresh(self) -> None:
        """Read rows, search and sums anew; place and choice stay."""
        self._refusal = ""
        self.all_model.refresh()
        self._search(self.search.text())

    def choose(self, record: UUID) -> bool:
        """Put the cursor on one line; False when it is not at hand."""
        view = self.view()
        row = view.rows.row_of(record, 0)
        self._wanted = None if row is not None else record
        if row is not None:
            view.setCurrentIndex(view.rows.index(row, 0))
        return row is not None

"""A page with a pane whose list is read whole on a worker: some hundred rows with figures that take their time."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import Any, NamedTuple
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from kehu_desk.ui.beside import SIZES
from kehu_desk.ui.cells import Row
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.empty_state import EmptyState, Switch
from kehu_desk.ui.filter_strip import FilterStrip
from kehu_desk.ui.latest import Latest
from kehu_desk.ui.pane_page import PanePage, V
from kehu_desk.ui.table_view import Put, TableView
from kehu_desk.ui.window_model import Source, WindowModel


class ListParts(NamedTuple):
    """What a page is made of. key: of its habits; sizes: of list and pane at first sight; copies: what a copy of rows asks, if anything."""

    table: str
    key: str
    source: Callable[[Callable[[], Sequence[Row]]], Source]
    filters: FilterStrip
    empty: EmptyState
    pane: QWidget
    buttons: Mapping[str, QPushButton]
    sizes: Mapping[Qt.Orientation, tuple[int, int]] = SIZES
    copies: Callable[[list[Hashable], Put], None] | None = None


class ReadPage(PanePage[V]):
    """Subclasses give rows_read(), line(), fits() and what a page with a pane says."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Nothing is laid out yet."""
        super().__init__(desk, parent)
        self.rows: tuple[Any, ...] = ()
        self._wanted: UUID | None = None
        self._listing = Latest(self, self._take, desk.tell)

    def build(self, parts: ListParts) -> None:
        """Lay it out, and begin to read."""
        self.buttons, self.filters, self.search = parts.buttons, parts.filters, parts.filters.search
        self.model = WindowModel(parts.source(self._lines), self)
        self.view = TableView(parts.table, self.model, memory=self._desk.memory, key=parts.key, may_copy=parts.copies)
        self.switch = Switch(self.view, parts.empty)
        self.lay_out(parts.key, self.switch, parts.pane, self.filters, sizes=parts.sizes)
        self.filters.changed.connect(self._show_rows)
        self.view.selectionModel().selectionChanged.connect(lambda *_: self.read_chosen())
        self.read_chosen()
        self.refresh()

    # what a page says itself

    def rows_read(self) -> Callable[[], Sequence[Any]]:
        """The work that reads the list, on a worker. Rows have an id."""
        raise NotImplementedError

    def line(self, row: Any) -> Row:
        """A row as the table has it."""
        raise NotImplementedError

    def fits(self, row: Any) -> bool:
        """Whether a row passes the filters."""
        raise NotImplementedError

    # the list

    def refresh(self) -> None:
        """Read the list anew; the row chosen is read again when it is there."""
        self._listing.ask(self.rows_read())

    def _take(self, rows: Sequence[Any]) -> None:
        self.rows = tuple(rows)
        self._show_rows()

    def _show_rows(self) -> None:
        self.model.refresh()
        count = self.model.rowCount()
        self.search.show_count(count, len(self.rows))
        self.switch.show_empty(count == 0)
        if self._wanted is not None and self.view.choose_ids([self._wanted]):
            self._wanted = None
        self.read_chosen()

    def _lines(self) -> list[Row]:
        return [self.line(row) for row in self.rows if self.fits(row)]

    def row(self, wanted: object) -> Any:
        """The row with this id; None when it was not read."""
        return next((row for row in self.rows if row.id == wanted), None)

    def whose(self, wanted: object) -> UUID | None:
        """The customer of a row, for counted copies."""
        row = self.row(wanted)
        return row.customer_id if row is not None else None

    def has_words(self, *places: str) -> bool:
        """Whether every word that is searched for stands in one of these."""
        return all(any(word.lower() in place.lower() for place in places) for word in self.filters.text().split())

    # the row chosen

    def chosen(self) -> UUID | None:
        """The one row chosen, or the one that was asked for from elsewhere."""
        ids = self.view.chosen_ids() if self.view.chosen_count() == 1 else []
        return ids[0] if ids and isinstance(ids[0], UUID) else self._wanted

    def show_subject(self, subject: UUID) -> None:
        """Choose a row as soon as it is there."""
        self._wanted = subject
        if self.view.choose_ids([subject]):
            self._wanted = None
        else:
            self.view.clearSelection()
            self.read_chosen()

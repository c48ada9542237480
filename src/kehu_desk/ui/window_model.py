"""A table over ids, for up to about 50,000 rows: rows are fetched a page at a time, and ids survive a refresh."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QModelIndex, QObject

from kehu_desk.ui.cells import PAGE, PAGES, Columns, Index, Row, RowsModel


@dataclass(frozen=True, slots=True, kw_only=True)
class Source(Columns):
    """What a table shows. ids come in the order shown; rows(wanted) gives the rows that still exist, in any order."""

    ids: Callable[[], Sequence[Hashable]]
    rows: Callable[[Sequence[Hashable]], Sequence[Row]]


class WindowModel(RowsModel):
    """Shows a Source. A row that was deleted after the ids were read shows empty until the next refresh."""

    def __init__(self, source: Source, parent: QObject | None = None) -> None:
        """Read the ids at once, rows when they are painted."""
        super().__init__(parent)
        self._page = lru_cache(maxsize=PAGES)(self._fetch)
        self._take(source)

    def _take(self, source: Source) -> None:
        self.columns = self.source = source
        self._ids = source.ids()
        self._places: dict[Hashable, int] = {}
        self._page.cache_clear()

    def _fetch(self, page: int) -> dict[Hashable, Row]:
        return {row[0]: row for row in self.source.rows(self._ids[page * PAGE : (page + 1) * PAGE])}

    def show_source(self, source: Source) -> None:
        """Show something else: another filter, another order."""
        self.beginResetModel()
        self._take(source)
        self.endResetModel()

    def refresh(self) -> None:
        """Read ids and rows anew."""
        self.show_source(self.source)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """As many rows as ids."""
        return 0 if parent.isValid() else len(self._ids)

    def row_at(self, row: int) -> Row | None:
        """The row, or None when it was deleted since."""
        return self._page(row // PAGE).get(self._ids[row])

    def id_at(self, row: int) -> Hashable:
        """The id of a row."""
        return self._ids[row]

    def row_of(self, wanted: Hashable, near: int = 0) -> int | None:
        """Where an id stands now."""
        if not self._places:
            self._places = {each: place for place, each in enumerate(self._ids)}
        return self._places.get(wanted)

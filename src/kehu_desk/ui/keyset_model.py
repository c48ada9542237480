"""A table over a million rows and more: keyset pages from anchors that are built off the GUI thread.

An anchor is the (sort key, id) of every 200th row; the page after it starts behind it. 5,000 anchors of a million rows
take about one megabyte, the 16 pages kept a few more. The first page is shown before any anchor is known.
"""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject, Signal

from kehu_desk.ui.cells import PAGE, PAGES, Columns, Index, Row, RowsModel
from kehu_desk.ui.job import Job, Step

Anchor = tuple[object, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class KeysetSource(Columns):
    """What a long table shows, in one order.

    page(anchor, limit): at most limit rows behind the anchor (None: from the start), called on the GUI thread, 1-3 ms.
    anchors(step): the (sort key, id) of rows 200, 400, …, called on a worker, with a session of its own.
    """

    page: Callable[[Anchor | None, int], Sequence[Row]]
    anchors: Callable[[Step], Sequence[Anchor]]


def each_page(parts: Iterable[Sequence[Sequence[object]]], step: Step) -> list[Anchor]:
    """The anchors of a list whose (sort key, id) come in parts: rows 200, 400, …"""
    found: list[Anchor] = []
    seen = 0
    for part in parts:
        found += [tuple(row) for place, row in enumerate(part, seen + 1) if place % PAGE == 0]
        seen += len(part)
        step(seen, 0)
    return found


class KeysetModel(RowsModel):
    """Shows a KeysetSource. Until counted is emitted the number of rows is provisional."""

    counted = Signal(int)

    def __init__(self, source: KeysetSource, parent: QObject | None = None) -> None:
        """Show the first page, start to build the anchors."""
        super().__init__(parent)
        self._page = lru_cache(maxsize=PAGES)(self._fetch)
        self._job: Job | None = None
        self._stale = False
        self._take(source)

    def show_source(self, source: KeysetSource) -> None:
        """Show something else: another filter, another order."""
        self.beginResetModel()
        self._take(source)
        self.endResetModel()

    def refresh(self) -> None:
        """Read the rows anew at once, by the anchors known; count them anew in the background.

        Positions and ids hold, since an anchor is a value, not a row. Refreshes that come while anchors are being
        built are answered by one more building, so that a burst of commits never starves it.
        """
        self.beginResetModel()
        self._page.cache_clear()
        if not self._anchors:
            self._rows = len(self._page(0))
        self.endResetModel()
        if self._job is not None:
            self._stale = True
        elif self._anchors or self._rows == PAGE:
            self._build()

    @property
    def provisional(self) -> bool:
        """Whether the rows are still being counted."""
        return self._job is not None

    def cached_pages(self) -> int:
        """How many pages are held in memory."""
        return self._page.cache_info().currsize

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Rows known so far."""
        return 0 if parent.isValid() else self._rows

    def row_at(self, row: int) -> Row | None:
        """The row, or None when rows went away since they were counted."""
        page, at = divmod(row, PAGE)
        rows = self._page(page)
        return rows[at] if at < len(rows) else None

    def id_at(self, row: int) -> Hashable:
        """The id of a row, None when it has gone."""
        found = self.row_at(row)
        return None if found is None else found[0]

    def row_of(self, wanted: Hashable, near: int = 0) -> int | None:
        """Where an id stands now, sought on the page where it stood and on its neighbours."""
        here = min(near, max(0, self._rows - 1)) // PAGE
        for page in (here, here - 1, here + 1):
            if 0 <= page * PAGE < self._rows:
                for at, row in enumerate(self._page(page)):
                    if row[0] == wanted:
                        return min(page * PAGE + at, self._rows - 1)
        return None

    def _fetch(self, page: int) -> Sequence[Row]:
        if page > len(self._anchors):
            return ()
        return self.source.page(self._anchors[page - 1] if page else None, PAGE)

    def _take(self, source: KeysetSource) -> None:
        self._drop_job()
        self.columns = self.source = source
        self._anchors: Sequence[Anchor] = ()
        self._page.cache_clear()
        self._rows = len(self._page(0))
        if self._rows == PAGE:
            self._build()

    def _build(self) -> None:
        """Start to build the anchors. The job belongs to the application: it may outlive this table."""
        application = QCoreApplication.instance()
        assert application is not None
        self._stale = False
        self._job = Job(self.source.anchors, application)
        self._job.succeeded.connect(self._settle)
        self._job.failed.connect(self._fail)
        self._job.ended.connect(self._finish)
        self._job.start()

    def _drop_job(self) -> None:
        """Stop the building that is under way. What it has already sent is known by its sender and not heard."""
        if self._job is not None:
            self._job.stop()
            self._job = None

    def _finish(self) -> None:
        if self.sender() is self._job:
            self._job = None
            if self._stale:
                self._build()

    def _fail(self, error: Exception) -> None:
        if self.sender() is self._job:
            self.failed.emit(error)

    def _settle(self, anchors: Sequence[Anchor]) -> None:
        """Take the anchors; grow or shrink at the end, so that what is on the screen stays where it is."""
        if self.sender() is not self._job:
            return
        self._page.cache_clear()
        before, self._anchors = self._rows, anchors
        after = len(anchors) * PAGE + len(self._page(len(anchors)))
        if after > before:
            self.beginInsertRows(QModelIndex(), before, after - 1)
            self._rows = after
            self.endInsertRows()
        elif after < before:
            self.beginRemoveRows(QModelIndex(), after, before - 1)
            self._rows = after
            self.endRemoveRows()
        if kept := min(before, after):
            self.dataChanged.emit(self.index(0, 0), self.index(kept - 1, self.columnCount() - 1))
        self.counted.emit(after)

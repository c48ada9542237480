"""A long list for a page: chips of filters, a search on a worker, a table in keyset pages, and its empty state."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kehu_desk.kernel.errors import Refused
from kehu_desk.ui import look
from kehu_desk.ui.cells import PAGE, Row
from kehu_desk.ui.chips import Chips, Offer
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.empty_state import EmptyState, Switch
from kehu_desk.ui.job import Step
from kehu_desk.ui.keyset_model import Anchor, KeysetModel, KeysetSource
from kehu_desk.ui.latest import Latest
from kehu_desk.ui.search_box import SearchBox
from kehu_desk.ui.table_view import Put, TableView

Filters = Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Where the rows come from. All may raise Refused.

    columns: keywords of a KeysetSource besides page and anchors; found: ids in which the words typed stand, asked on a worker;
    rows: the rows of some ids, in their order; sought: filters that no page can be read for, so that found is asked without words too.
    """

    columns: Callable[[], Mapping[str, Any]]
    page: Callable[[Filters, Anchor | None, int], Sequence[Row]]
    anchors: Callable[[Filters, Step], Sequence[Anchor]]
    found: Callable[[Filters, str], Sequence[UUID]]
    rows: Callable[[Sequence[UUID]], Sequence[Row]]
    sought: Callable[[Filters], bool] = lambda _filters: False


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """Words of the list. hint: what can be searched for; nothing: said when the list is empty; unfit: when no row fits the filters."""

    name: str
    hint: str
    nothing: str
    unfit: str
    explain_all: Callable[[Refused], list[str]]


class LongList(QWidget):
    """Filters of one key exclude each other: a second takes the place of the first."""

    moved = Signal(object)
    """Id of the row under the cursor, None when there is none."""
    counted = Signal(int)

    def __init__(
        self, desk: Desk, reading: Reading, wording: Wording, empty: EmptyState, *, key: str, offers: Sequence[Offer] = (),
        filters: Filters | None = None, may_copy: Callable[[list[Hashable], Put], None] | None = None,
    ) -> None:  # fmt: skip
        """key: of the table's habits; filters: those at first sight."""
        super().__init__()
        self._reading, self._wording, self._offers = reading, wording, {offer.key: offer for offer in offers}
        self.filters, self._refusal = dict(filters or {}), ""
        self._searching = Latest(self, self._show_found, self._lose)
        self.chips, self.search, self.empty = Chips(), SearchBox(wording.hint), empty
        seeks = self._seeks()
        self.model = KeysetModel(self._found_source(()) if seeks else self._source(), self)
        self.view = TableView(wording.name, self.model, memory=desk.memory, key=key, may_copy=may_copy)
        self.switch = Switch(self.view, empty)
        self.chips.show_offers(offers)
        self._show_chips()
        self._lay_out()
        self.chips.added.connect(self.narrow)
        self.chips.removed.connect(lambda name: self.narrow(name, ""))
        self.search.changed.connect(lambda _text: self.show_rows())
        self.view.selectionModel().currentRowChanged.connect(lambda *_: self.moved.emit(self.current()))
        for signal in (self.model.modelReset, self.model.rowsInserted, self.model.rowsRemoved):
            signal.connect(self._settle)
        self.model.failed.connect(self._fail)
        self._settle()
        if seeks:
            self.show_rows()

    def _lay_out(self) -> None:
        above = QHBoxLayout()
        above.setSpacing(look.GAP)
        above.addWidget(self.chips, 1)
        above.addWidget(self.search, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(look.GAP)
        layout.addLayout(above)
        layout.addWidget(self.switch, 1)

    @property
    def busy(self) -> bool:
        """Whether a search is under way."""
        return self._searching.busy

    # what is shown

    def _source(self) -> KeysetSource:
        filters = dict(self.filters)

        def page(after: Anchor | None, limit: int) -> Sequence[Row]:
            return self._read(lambda: self._reading.page(filters, after, limit))

        return KeysetSource(page=page, anchors=lambda step: self._reading.anchors(filters, step), **self._reading.columns())

    def _found_source(self, ids: Sequence[UUID]) -> KeysetSource:
        """An anchor is a place among the ids."""

        def page(after: Anchor | None, limit: int) -> Sequence[Row]:
            start = cast("int", after[0]) if after else 0
            return self._read(lambda: self._reading.rows(ids[start : start + limit]))

        anchors = [(place,) for place in range(PAGE, len(ids) + 1, PAGE)]
        return KeysetSource(page=page, anchors=lambda _step: anchors, **self._reading.columns())

    def _read(self, rows: Callable[[], Sequence[Row]]) -> Sequence[Row]:
        """Painting must go on where nothing can be read: the reason stands in the empty list then."""
        try:
            return rows()
        except Refused as refused:
            self._refusal = "\n".join(self._wording.explain_all(refused))
            return ()

    def _lose(self, refused: Refused) -> None:
        self._refusal = "\n".join(self._wording.explain_all(refused))
        self._settle()

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, Refused):
            raise error
        self._lose(error)

    def _settle(self) -> None:
        narrowed = self.filters or self.search.text()
        words = self._refusal or (self._wording.unfit if narrowed else self._wording.nothing)
        self.empty.sentence.setText(words)
        self.empty.setAccessibleName(words)
        count = self.model.rowCount()
        self.switch.show_empty(count == 0)
        self.search.count.setText(self.tr("{count} rows").format(count=f"{count:,}"))
        self.counted.emit(count)

    def show_rows(self) -> None:
        """Page by page in order; what has to be sought is searched on a worker (it reads every row)."""
        self._refusal = ""
        self._searching.drop()
        if self._seeks():
            filters, typed = dict(self.filters), self.search.text()
            self._searching.ask(lambda: self._reading.found(filters, typed))
        else:
            self.model.show_source(self._source())
        self.moved.emit(self.current())

    def _seeks(self) -> bool:
        return bool(self.search.text()) or self._reading.sought(self.filters)

    def _show_found(self, ids: Sequence[UUID]) -> None:
        self.model.show_source(self._found_source(ids))
        self.moved.emit(self.current())

    def refresh(self) -> None:
        """Read the rows anew; place and choice stay."""
        self._refusal = ""
        if self._seeks():
            self.show_rows()
        else:
            self.model.refresh()

    # filters

    def narrow(self, key: str, value: str) -> None:
        """Put a filter in force; an empty value takes it away."""
        self.filters.pop(key, None)
        if value:
            self.filters[key] = value
        self._show_chips()
        self.show_rows()

    def _show_chips(self) -> None:
        names = {key: dict(offer.values) for key, offer in self._offers.items()}
        self.chips.show_chips([
            (key, f"{self._offers[key].label}: {names[key].get(value, value)}") for key, value in self.filters.items() if key in names
        ])  # fmt: skip

    # rows

    def current(self) -> UUID | None:
        """The row under the cursor."""
        return cast("UUID | None", self.view.current_id())

    def seek(self, row: UUID) -> bool:
        """Go to a row: where it stands, else without filters, else alone. False when it is not there for this person."""
        ways: tuple[Callable[[], object], ...] = (lambda: None, self._all, lambda: self._alone(row))
        for way in ways:
            way()
            place = self.model.row_of(row, 0)
            if place is not None:
                self.view.setCurrentIndex(self.model.index(place, 0))
                self.view.selectRow(place)
                self.view.scrollTo(self.model.index(place, 0))
                return True
        return False

    def _all(self) -> None:
        self.search.line.clear()
        self.filters.clear()
        self._show_chips()
        self.show_rows()

    def _alone(self, row: UUID) -> None:
        """Far down the list."""
        self._show_found([row])

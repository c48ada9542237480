"""A page with a pane whose list is read in pages: it is narrowed by filters and words, and a row may be asked for from elsewhere."""

from collections.abc import Callable, Hashable, Mapping
from typing import NamedTuple
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from kehu_desk.ui.beside import SIZES
from kehu_desk.ui.empty_state import EmptyState, Switch
from kehu_desk.ui.filter_strip import FilterStrip
from kehu_desk.ui.keyset_model import KeysetModel, KeysetSource
from kehu_desk.ui.pane_page import PanePage, V
from kehu_desk.ui.table_view import Put, TableView


class PageParts(NamedTuple):
    """What a page is made of. key: of its habits; copies: what a copy of rows asks; sizes: of list and pane at first sight."""

    table: str
    key: str
    filters: FilterStrip
    empty: EmptyState
    pane: QWidget
    buttons: Mapping[str, QPushButton]
    copies: Callable[[list[Hashable], Put], None]
    sizes: Mapping[Qt.Orientation, tuple[int, int]] = SIZES


class KeysetPage(PanePage[V]):
    """Subclasses give source() and what a page with a pane says; knows() where others lead to a row."""

    def build(self, parts: PageParts) -> None:
        """Show the first page at once."""
        self._wanted: UUID | None = None
        self.buttons, self.filters, self.search = parts.buttons, parts.filters, parts.filters.search
        self.model = KeysetModel(self.source(), self)
        self.view = TableView(parts.table, self.model, memory=self._desk.memory, key=parts.key, may_copy=parts.copies)
        self.switch = Switch(self.view, parts.empty)
        self.lay_out(parts.key, self.switch, parts.pane, self.filters, sizes=parts.sizes)
        self.filters.changed.connect(self.narrow)
        self.model.counted.connect(lambda _count: self._show_count())
        self.view.selectionModel().selectionChanged.connect(lambda *_: self.read_chosen())
        self._show_count()
        self.read_chosen()

    def source(self) -> KeysetSource:
        """The list, as it is narrowed now."""
        raise NotImplementedError

    def knows(self, subject: UUID) -> bool:
        """Whether this is a row that the person may see."""
        return False

    # the list

    def refresh(self) -> None:
        """Read the list and the row chosen anew; place and choice stay."""
        self.model.refresh()
        self._show_count()
        self.read_chosen()

    def narrow(self) -> None:
        """Another filter, or other words."""
        self.model.show_source(self.source())
        self._show_count()
        self.read_chosen()

    def _show_count(self) -> None:
        count = self.model.rowCount()
        self.search.show_count(count, count)
        self.switch.show_empty(count == 0)

    # the row chosen

    def chosen(self) -> UUID | None:
        """The one row chosen, or the one that was asked for from elsewhere and stands on no page in sight."""
        ids = self.view.chosen_ids() if self.view.chosen_count() == 1 else []
        return ids[0] if ids and isinstance(ids[0], UUID) else self._wanted

    def read_chosen(self) -> None:
        """The pane and the buttons follow the choice; what was asked for from elsewhere is forgotten with it."""
        if self.chosen() != self._wanted:
            self._wanted = None
        super().read_chosen()

    def open_subject(self, subject: UUID) -> bool:
        """A row: the workbench and other pages lead here. False when there is none that this person may see."""
        known = self.knows(subject)
        if known:
            self.show_subject(subject)
        return known

    def show_subject(self, subject: UUID) -> None:
        """Choose a row; one on no page in sight is shown in the pane alone."""
        self._wanted = subject
        if not self.view.choose_ids([subject]):
            self.view.clearSelection()
            self.read_chosen()

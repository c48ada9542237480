"""A list whose order is read on a worker and whose rows are read as they are looked at; shared by the pages of stock."""

from collections.abc import Callable, Hashable, Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kehu_desk.inventory.words import explain_all
from kehu_desk.kernel.errors import Refused
from kehu_desk.settlement.tab.copying import CountedCopy
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.empty_state import EmptyState, Switch
from kehu_desk.ui.latest import Latest
from kehu_desk.ui.search_box import SearchBox
from kehu_desk.ui.table_view import TableView
from kehu_desk.ui.window_model import Source, WindowModel

Read = Callable[[], Callable[[], Sequence[UUID]]]


class IdList(QWidget):
    """read gives, for the filters as they stand, the work that reads the ids; source makes the table of them."""

    moved = Signal(object)
    """Id of the one row chosen, None when there is none."""
    settled = Signal()
    """What was asked for is shown."""

    def __init__(
        self, desk: Desk, name: str, key: str, read: Read, source: Callable[[Sequence[UUID]], Source],
        customer: Callable[[Hashable], UUID | None], empty: EmptyState, search: SearchBox,
    ) -> None:  # fmt: skip
        """name, key: of the table; customer: whose row it is, for counted copies; search: shows how many there are."""
        super().__init__()
        self._read, self._source, self._search, self._empty = read, source, search, empty
        self._said, self._wanted, self._told = empty.sentence.text(), None, ""
        self._reading = Latest(self, self._take, self.hear)
        self.model = WindowModel(source(()), self)
        self.view = TableView(name, self.model, memory=desk.memory, key=key, may_copy=CountedCopy(desk, self, customer))
        self.switch = Switch(self.view, empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.switch)
        self.view.selectionModel().selectionChanged.connect(lambda *_: self.moved.emit(self.chosen_id()))

    _wanted: UUID | None

    def refresh(self) -> None:
        """Read the list anew; the choice stays."""
        self._told = ""
        self._reading.ask(self._read())

    def _take(self, ids: Sequence[UUID]) -> None:
        before = self.chosen_id()
        self.model.show_source(self._source(ids))
        self._settle()
        if self._wanted is not None and self.choose(self._wanted):
            self._wanted = None
        elif self.chosen_id() != before or before is not None:
            self.moved.emit(self.chosen_id())
        self.settled.emit()

    def hear(self, refused: Refused) -> None:
        """The list could not be read: the reason stands in its place."""
        self._told = "\n".join(explain_all(refused))
        self._settle()
        self.settled.emit()

    def _settle(self) -> None:
        count = self.model.rowCount()
        self._empty.sentence.setText(self._told or self._said)
        self.switch.show_empty(count == 0 or bool(self._told))
        self._search.count.setText(self.tr("{count} rows").format(count=f"{count:,}"))

    def say_when_empty(self, said: str) -> None:
        """Another sentence for the empty list."""
        self._said = said

    def chosen_id(self) -> UUID | None:
        """The one row chosen."""
        ids = self.view.chosen_ids() if self.view.chosen_count() == 1 else []
        return ids[0] if ids and isinstance(ids[0], UUID) else None

    def choose(self, row: UUID) -> bool:
        """Choose a row; one that is not there yet is chosen as soon as the list is read."""
        found = self.view.choose_ids([row])
        if found:
            self.view.scrollTo(self.model.index(found[0], 0))
        else:
            self._wanted = row
        return bool(found)

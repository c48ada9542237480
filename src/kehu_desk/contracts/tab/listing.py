"""The list side of the page: filters, search, table, and what is shown when there is nothing."""

from collections.abc import Callable, Sequence
from typing import Final, cast
from uuid import UUID

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kehu_desk.contracts import table
from kehu_desk.contracts.queries import SORTABLE, STANDING, ContractRow, Picked, contract_rows
from kehu_desk.contracts.tab.reading import found
from kehu_desk.contracts.words import explain_all, kind_name, state_name
from kehu_desk.kernel.errors import Refused
from kehu_desk.templates.rules import KINDS
from kehu_desk.ui import look, notices
from kehu_desk.ui.chips import Chips, Offer
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.empty_state import EmptyState, Switch
from kehu_desk.ui.keyset_model import KeysetModel, KeysetSource
from kehu_desk.ui.latest import Latest
from kehu_desk.ui.search_box import SearchBox
from kehu_desk.ui.table_view import TableView

HABITS: Final = "contracts/table"
DESCENDING: Final = Qt.SortOrder.DescendingOrder
EXPIRING: Final = "expiring"
NEWEST, NEAREST = ("no", True), ("end_on", False)


class ContractListing(QWidget):
    """Chips, search and 【合同表】."""

    moved = Signal()
    """Another row is under the cursor."""
    counted = Signal()
    only_expiring = Signal(bool)
    """Whether only contracts whose end is near are shown now."""

    def __init__(self, desk: Desk, first_steps: Sequence[QAction], *, asked_why: bool) -> None:
        """first_steps: what the empty list offers; asked_why: a manager, who sees contracts only with a stated purpose."""
        super().__init__()
        self._desk, self._picked, self._refusal = desk, Picked(), ""
        waits = self.tr("No contract waits for you. State a purpose in an archive to see its contracts (B-014).")
        self._nothing = waits if asked_why else self.tr("No contracts")
        self._sort, self._descending = NEWEST
        self._searching = Latest(self, self._show_found, self._fail)
        self.chips, self.search = Chips(), SearchBox(self.tr("Contract no., customer or subject"))
        self.model = KeysetModel(self._source(), self)
        self.view = TableView(self.tr("Contract table"), self.model, memory=desk.memory, key=HABITS, may_copy=self._copy)
        self.empty = EmptyState(self._nothing, first_steps)
        self.switch = Switch(self.view, self.empty)
        self._lay_out()
        self.search.changed.connect(lambda text: self._narrow(self._picked._replace(typed=text)))
        self.chips.added.connect(self._add_filter)
        self.chips.removed.connect(lambda key: self._narrow(_with(self._picked, key, ())))
        self.view.sort_wanted.connect(self._sort_by)
        self.view.selectionModel().currentRowChanged.connect(self._move)
        for signal in (self.model.modelReset, self.model.rowsInserted, self.model.rowsRemoved):
            signal.connect(self._settle)
        self.model.failed.connect(self._fail)
        self._show_sort()
        self._settle()

    def _lay_out(self) -> None:
        self.chips.show_offers([
            Offer("states", self.tr("State"), [(each, state_name(each)) for each in STANDING]),
            Offer("kinds", self.tr("Kind"), [(each, kind_name(each)) for each in KINDS]),
        ])  # fmt: skip
        above = QHBoxLayout()
        above.setSpacing(look.GAP)
        above.addWidget(self.chips, 1)
        above.addWidget(self.search, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(look.GAP)
        layout.addLayout(above)
        layout.addWidget(self.switch, 1)

    # what is shown

    def _source(self) -> KeysetSource:
        return table.source(self._desk.door, self._desk.caller, self._sort, self._descending, self._picked, self._lose)

    def _lose(self, refusal: Refused) -> None:
        """A page could not be read: painting must go on, so that the reason stands in the empty list."""
        self._refusal = " ".join(explain_all(refusal))

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, Refused):
            raise error
        self._lose(error)
        self._settle()

    def _settle(self) -> None:
        narrowed = self._picked != Picked()
        words = self._refusal or (self.tr("No contract fits.") if narrowed else self._nothing)
        self.empty.sentence.setText(words)
        self.empty.setAccessibleName(words)
        self.switch.show_empty(self.model.rowCount() == 0)
        self.search.count.setText(self.count_text())
        self.counted.emit()

    def count_text(self) -> str:
        """How many fit."""
        return self.tr("{count} contracts").format(count=f"{self.model.rowCount():,}")

    def refresh(self) -> None:
        """Read the rows anew; place and choice stay."""
        self._refusal = ""
        if self._picked.typed.strip():
            self._show()
        else:
            self.model.refresh()

    def _show(self) -> None:
        """The whole list page by page; what words are to be found in is searched on a worker (it reads every row)."""
        self._searching.drop()
        if not self._picked.typed.strip():
            self.model.show_source(self._source())
            return
        facts = self._desk.door, self._desk.caller, self._sort, self._descending, self._picked
        self._searching.ask(lambda: found(*facts))

    def _show_found(self, ids: list[UUID]) -> None:
        self.model.show_source(table.found_source(self._desk.door, self._desk.caller, ids, self._lose))

    # filters and order

    def _narrow(self, picked: Picked) -> None:
        self._picked, self._refusal = picked, ""
        chips = [("states", self.tr("State"), state_name, picked.states), ("kinds", self.tr("Kind"), kind_name, picked.kinds)]
        self.chips.show_chips([(key, f"{title}: {'、'.join(map(name, values))}") for key, title, name, values in chips if values])
        self.only_expiring.emit(picked.states == (EXPIRING,))
        self._show()

    def _add_filter(self, key: str, value: str) -> None:
        values = self._picked.states if key == "states" else self._picked.kinds
        self._narrow(_with(self._picked, key, tuple(dict.fromkeys((*values, value)))))

    def show_expiring(self, on: bool) -> None:
        """到期提醒: those whose end is near, the nearest first."""
        self._sort, self._descending = NEAREST if on else NEWEST
        self._show_sort()
        self._narrow(self._picked._replace(states=(EXPIRING,) if on else ()))

    def _sort_by(self, column: int, order: Qt.SortOrder) -> None:
        """Only by columns that everybody sees who sees the row (B-016)."""
        if 0 <= column < len(table.KEYS) and table.KEYS[column] in SORTABLE:
            self._sort, self._descending = table.KEYS[column], order == DESCENDING
            self._show()
        self._show_sort()

    def _show_sort(self) -> None:
        header = self.view.horizontalHeader()
        header.blockSignals(True)
        header.setSortIndicator(table.KEYS.index(self._sort), DESCENDING if self._descending else Qt.SortOrder.AscendingOrder)
        header.blockSignals(False)
        header.viewport().update()

    def _copy(self, _ids: object, _put: object) -> None:
        """Contracts are secret: their rows do not go to the clipboard (B-014, B-118)."""
        notices.say(self.window(), self.tr("Rows of contracts are not copied (B-118). Print the contract instead."), "warn")

    # rows

    def _move(self, _index: QModelIndex) -> None:
        self.moved.emit()

    def current(self) -> UUID | None:
        """The contract under the cursor."""
        return cast("UUID | None", self.view.current_id())

    def row(self, contract: UUID) -> ContractRow | None:
        """One row as it stands now; None when it is not this person's to see."""
        with self._desk.door.look(self._desk.caller) as (session, actor):
            return next(iter(contract_rows(session, actor, [contract])), None)

    def seek(self, contract: UUID) -> bool:
        """Go to a contract: where it stands, else without filters, else alone. False when it is not his to see."""
        ways: tuple[Callable[[], object], ...] = (lambda: None, self._all, lambda: self._alone(contract))
        for way in ways:
            way()
            place = self.model.row_of(contract, 0)
            if place is not None:
                self.view.setCurrentIndex(self.model.index(place, 0))
                self.view.selectRow(place)
                return True
        return False

    def _all(self) -> None:
        self.search.line.clear()
        self._narrow(Picked())

    def _alone(self, contract: UUID) -> None:
        """Far down the list."""
        if (row := self.row(contract)) is not None:
            self.search.line.setText(row.no)
            self._picked = Picked(typed=row.no)
            self._show_found([contract])


def _with(picked: Picked, key: str, values: tuple[str, ...]) -> Picked:
    return picked._replace(states=values) if key == "states" else picked._replace(kinds=values)

"""窜货 and prices off the contract: two tables over what is read when somebody looks at them."""

from collections.abc import Callable
from datetime import date
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from kehu_desk.kernel.errors import Refused
from kehu_desk.sales.service import record_pages
from kehu_desk.sales.service.record_pages import Strange
from kehu_desk.sales.tab.record_table import OFF_PRICE, STRAY, listed, off_price_line, stray_line
from kehu_desk.ui.cells import Row
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.empty_state import EmptyState, Switch
from kehu_desk.ui.latest import Latest
from kehu_desk.ui.table_view import TableView
from kehu_desk.ui.window_model import WindowModel


class StrangeViews(QObject):
    """switches: the two tables, each with what it shows when there is nothing to look into."""

    moved = Signal(object)
    """Id of the line under the cursor."""
    opened = Signal(object)
    """Id of a line that was double-clicked."""
    shown = Signal()

    def __init__(self, desk: Desk, days: Callable[[], tuple[date, date]]) -> None:
        """days: the period to look at."""
        super().__init__()
        self._desk, self._days, self._found = desk, days, Strange((), ())
        self.strays = self._table(self.tr("Sold outside the area"), STRAY, (1, 2, 4))
        self.prices = self._table(self.tr("Prices off the contract"), OFF_PRICE, (1, 3))
        empty = self.tr("Nobody sold outside a service area in this period."), self.tr("Every price in this period is the agreed one.")
        self.switches = [Switch(view, EmptyState(text, tone="ok")) for view, text in zip((self.strays, self.prices), empty, strict=True)]
        self._looking = Latest(self, self._show, self._refuse)

    def _table(self, name: str, keys: tuple[str, ...], wide: tuple[int, ...]) -> TableView:
        source = listed(lambda: self._rows(keys), keys, wide)
        view = TableView(name, WindowModel(source, self), memory=self._desk.memory, key=f"sales/{keys[1]}")
        for action in (view.copy_action, view.copy_titled_action):  # rows leave only by the list, where each is decided (B-118)
            action.setEnabled(False)
            action.setVisible(False)
        view.selectionModel().currentRowChanged.connect(lambda index, _old: self.moved.emit(view.rows.id_at(index.row())))
        view.doubleClicked.connect(lambda index: self._open(view.rows.id_at(index.row())))
        return view

    def _open(self, record: object) -> None:
        if isinstance(record, UUID):
            self.opened.emit(record)

    def _rows(self, keys: tuple[str, ...]) -> list[Row]:
        if keys is STRAY:
            return [stray_line(row) for row in self._found.strays]
        return [off_price_line(row) for row in self._found.prices]

    def look(self) -> None:
        """Read both, on a worker."""
        door, caller, (since, until) = self._desk.door, self._desk.caller, self._days()
        self._looking.ask(lambda: record_pages.strange(door, caller, since, until))

    def _show(self, found: Strange) -> None:
        self._found = found
        for view, switch in zip((self.strays, self.prices), self.switches, strict=True):
            view.rows.refresh()
            switch.show_empty(view.rows.rowCount() == 0)
        self.shown.emit()

    def _refuse(self, refused: Refused) -> None:
        self._show(Strange((), ()))
        self._desk.tell(refused)

"""The list of promises to pay, with what became of each."""

from collections.abc import Hashable
from typing import Final
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kehu_desk.access.policy import Action
from kehu_desk.door.change import Door
from kehu_desk.kernel.errors import Refused
from kehu_desk.people.actor import Caller
from kehu_desk.settlement.dialogs.promise import PromiseDialog
from kehu_desk.settlement.dialogs.telling import show
from kehu_desk.settlement.queries import PromiseRow, promise_rows
from kehu_desk.settlement.service.reading import Standing
from kehu_desk.settlement.tab.copying import CountedCopy
from kehu_desk.settlement.table import promise_line, promise_source
from kehu_desk.settlement.words import explain_all
from kehu_desk.ui.cells import Row
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.empty_state import EmptyState, Switch
from kehu_desk.ui.latest import Latest
from kehu_desk.ui.listing import page_layout, tool
from kehu_desk.ui.table_view import TableView
from kehu_desk.ui.window_model import WindowModel

HABITS: Final = "settlement/promises"


class PromiseList(QWidget):
    """Table 【付款承诺表】 with 【登记付款承诺】; read on a worker."""

    wants_open = Signal(str, object)

    def __init__(self, desk: Desk, seat: Standing, parent: QWidget | None = None) -> None:
        """Starts to read at once."""
        super().__init__(parent)
        self._desk = desk
        self._rows: dict[UUID, PromiseRow] = {}
        self._wanted: UUID | None = None
        self.setAccessibleName(self.tr("Promises to pay"))
        self.model = WindowModel(promise_source(self._lines), self)
        self._copy = CountedCopy(desk, self, self._customer)
        self.view = TableView(self.tr("Table of promises"), self.model, memory=desk.memory, key=HABITS, may_copy=self._copy)
        self.empty = EmptyState(self.tr("Nobody has promised to pay."))
        self.switch = Switch(self.view, self.empty)
        self.record_button = tool(self.tr("Record promise…"), "hand-helping", self.record)
        self.record_button.setVisible(Action.RECORD_PROMISE in seat.duties)
        hint = self.tr("Kept is what came in within two days of the day promised, and was allocated; the same money keeps one promise.")
        page_layout(self, (self.record_button,), self.switch, hint=hint)
        self._reading = Latest(self, self._show, self._refuse)
        self.view.doubleClicked.connect(lambda _index: self._open_archive())
        self.refresh()

    def refresh(self) -> None:
        """Read the list anew."""
        door, caller = self._desk.door, self._desk.caller
        self._reading.ask(lambda: _read(door, caller))

    def _show(self, rows: list[PromiseRow]) -> None:
        self._rows = {row.id: row for row in rows}
        self.model.refresh()
        self.empty.sentence.setText(self.tr("Nobody has promised to pay."))
        self.switch.show_empty(not rows)
        if self._wanted is not None and self.view.choose_ids([self._wanted]):
            self._wanted = None

    def _refuse(self, refused: Refused) -> None:
        self._show([])
        self.empty.sentence.setText("\n".join(explain_all(refused)))

    def _lines(self) -> list[Row]:
        return [promise_line(row) for row in self._rows.values()]

    def _customer(self, promise: Hashable) -> UUID | None:
        found = self._rows.get(promise) if isinstance(promise, UUID) else None
        return found.customer_id if found else None

    def choose(self, promise: UUID) -> bool:
        """Choose a promise, once the list is there; False when it is known that it is not in it."""
        if self.view.choose_ids([promise]):
            return True
        self._wanted = promise if self._reading.busy else None
        return self._wanted is not None

    def record(self) -> None:
        """【登记付款承诺】."""
        show(PromiseDialog(self._desk, None, self))

    def _open_archive(self) -> None:
        ids = self.view.chosen_ids() if self.view.chosen_count() == 1 else []
        if ids and (customer := self._customer(ids[0])) is not None:
            self.wants_open.emit("customer", customer)


def _read(door: Door, caller: Caller) -> list[PromiseRow]:
    with door.look(caller) as (session, actor):
        return promise_rows(session, actor)

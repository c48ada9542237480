"""The three lists of the page 【积压与短缺】: overstock, shortage, actions; narrowed by words, each with its empty state."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QTabBar, QWidget

from kehu_desk.replenishment.queries.actions import ActionRow
from kehu_desk.replenishment.queries.overstock import WatchRow
from kehu_desk.replenishment.rules.states import OPEN
from kehu_desk.replenishment.service.reading import WatchSheet
from kehu_desk.replenishment.table import action_line, action_source, of_customer, over_line, over_source, short_line, short_source
from kehu_desk.settlement.tab.copying import CountedCopy
from kehu_desk.ui.cells import Row
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.empty_state import EmptyState, Switch
from kehu_desk.ui.table_view import TableView
from kehu_desk.ui.window_model import Source, WindowModel

OVER, SHORT, ACTIONS = range(3)
NOTHING = WatchSheet([], [], [], frozenset())


class WatchLists(QStackedWidget):
    """turns: the row of their names, which the owner puts where it likes."""

    chosen = Signal()
    """Another row is chosen, or another list is in front."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        """Nothing is shown at first."""
        super().__init__(parent)
        self._desk, self.sheet, self._words = desk, NOTHING, list[str]()
        self.views: list[TableView] = []
        self.switches: list[Switch] = []
        self.turns = QTabBar()
        self.turns.setAccessibleName(self.tr("Overstock, shortage, actions"))
        self.turns.setDrawBase(False)
        self.turns.setExpanding(False)
        none = self.tr("No actions are open. Write one down from the overstock list.")
        self._add(self.tr("Overstock list"), over_source(self._over), "watch/over", self.tr("Nothing that was counted lies too long."))
        self._add(self.tr("Shortage list"), short_source(self._short), "watch/short", self.tr("Nothing is about to run out."))
        self._add(self.tr("Actions on stock"), action_source(self._acts), "watch/actions", none)
        self.turns.currentChanged.connect(self._turn)
        self.show_sheet(NOTHING)

    def _add(self, name: str, source: Source, habits: str, empty: str) -> None:
        copies = CountedCopy(self._desk, self, self._customer_of)
        view = TableView(name, WindowModel(source, self), memory=self._desk.memory, key=habits, may_copy=copies)
        view.selectionModel().selectionChanged.connect(lambda *_: self.chosen.emit())
        switch = Switch(view, EmptyState(empty, tone="ok"))
        self.views.append(view)
        self.switches.append(switch)
        self.addWidget(switch)
        self.turns.addTab(name)

    def _customer_of(self, row_id: Any) -> UUID | None:
        action = next((row for row in self.sheet.actions if row.id == row_id), None)
        return action.customer_id if action is not None else of_customer(row_id)

    # what is shown

    def show_sheet(self, sheet: WatchSheet) -> None:
        """Other rows; the choice stays where it can."""
        self.sheet = sheet
        names = (self.tr("Overstock"), self.tr("Shortage"), self.tr("Actions"))
        sizes = (len(sheet.over), len(sheet.short), sum(row.state == OPEN for row in sheet.actions))
        for place, (name, size) in enumerate(zip(names, sizes, strict=True)):
            self.turns.setTabText(place, f"{name} ({size})" if size else name)
        self._renew()

    def narrow(self, text: str) -> None:
        """Only rows whose customer and product hold every word."""
        self._words = text.lower().split()
        self._renew()

    def _renew(self) -> None:
        for view, switch in zip(self.views, self.switches, strict=True):
            view.rows.refresh()
            switch.show_empty(view.rows.rowCount() == 0)
        self.chosen.emit()

    def counts(self) -> tuple[int, int]:
        """Rows in sight of the list in front, and all of it."""
        place = self.currentIndex()
        return self.views[place].rows.rowCount(), len((self.sheet.over, self.sheet.short, self.sheet.actions)[place])

    def say(self, lines: Sequence[str]) -> None:
        """Why the list in front is empty."""
        self.switches[self.currentIndex()].empty.sentence.setText("\n".join(lines))

    def _found(self, lines: Sequence[Row]) -> list[Row]:
        return [line for line in lines if all(word in f"{line[1]} {line[2]}".lower() for word in self._words)]

    def _over(self) -> list[Row]:
        return self._found([over_line(row) for row in self.sheet.over])

    def _short(self) -> list[Row]:
        return self._found([short_line(row) for row in self.sheet.short])

    def _acts(self) -> list[Row]:
        return self._found([action_line(row) for row in self.sheet.actions])

    def _turn(self, place: int) -> None:
        self.setCurrentIndex(place)
        self.chosen.emit()

    # what is chosen

    def choose(self, place: int, row_id: Any) -> bool:
        """Bring a list to the front with one row chosen; False when the row is not in it."""
        if not self.views[place].choose_ids([row_id]):
            return False
        self.turns.setCurrentIndex(place)
        return True

    def _chosen(self, place: int) -> Any:
        view = self.views[place]
        ids = view.chosen_ids() if self.currentIndex() == place and view.chosen_count() == 1 else []
        return ids[0] if ids else None

    def chosen_over(self) -> WatchRow | None:
        """The one row of the overstock list that is chosen."""
        wanted = self._chosen(OVER)
        return next((row for row in self.sheet.over if (row.customer_id, row.product_id) == wanted), None)

    def chosen_action(self) -> ActionRow | None:
        """The one action that is chosen."""
        wanted = self._chosen(ACTIONS)
        return next((row for row in self.sheet.actions if row.id == wanted), None)

    def chosen_goods(self) -> tuple[UUID, UUID] | None:
        """Customer and product of the row chosen, whichever list is in front."""
        if (action := self.chosen_action()) is not None:
            return action.customer_id, action.product_id
        found: tuple[UUID, UUID] | None = self._chosen(OVER) or self._chosen(SHORT)
        return found

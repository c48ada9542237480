"""The page 【积压与短缺】: what lies too long, what is about to run out or has, and what is done about it."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from kehu_desk.kernel.errors import Refused
from kehu_desk.replenishment.dialogs.action import ActionDialog, ResultDialog
from kehu_desk.replenishment.dialogs.policy import PolicyDialog
from kehu_desk.replenishment.noun import NOUN
from kehu_desk.replenishment.queries.actions import ActionRow
from kehu_desk.replenishment.queries.overstock import WatchRow
from kehu_desk.replenishment.rules.states import OPEN
from kehu_desk.replenishment.service.acting import drop_action
from kehu_desk.replenishment.service.reading import WatchSheet, seat, watch_sheet
from kehu_desk.replenishment.tab.deeds import LEAST, ProposalDeeds
from kehu_desk.replenishment.table import action_line, action_source, of_customer, over_line, over_source, short_line, short_source
from kehu_desk.replenishment.words import explain_all
from kehu_desk.settlement.tab.copying import CountedCopy
from kehu_desk.ui import look
from kehu_desk.ui.cells import Row
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.doing import Doing
from kehu_desk.ui.empty_state import EmptyState, Switch
from kehu_desk.ui.flow import Flow
from kehu_desk.ui.labelled import labelled
from kehu_desk.ui.latest import Latest
from kehu_desk.ui.listing import tool
from kehu_desk.ui.search_box import SearchBox
from kehu_desk.ui.table_view import TableView
from kehu_desk.ui.window_model import Source, WindowModel

OVER, SHORT, ACTIONS = range(3)
MONTHS: Final = 6


class StockWatchPage(QWidget):
    """Tables 【积压清单】, 【短缺清单】, 【处理措施】. Everything is read on a worker."""

    tables = NOUN.tables | {"stock_count", "stock_movement", "sales_record", "relation", "customer", "product", "setting"}
    wants_open = Signal(str, object)
    settled = Signal()
    """The lists are the newest."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Starts to read at once. Raises Refused E_FORBIDDEN for an account that has ended."""
        super().__init__(parent)
        self._desk, self.seat = desk, seat(desk.door, desk.caller)
        self._sheet = WatchSheet([], [], [], frozenset())
        self._wanted: UUID | None = None
        self.setAccessibleName(self.title())
        self.proposing, self.deeds = ProposalDeeds(desk, self, self.seat), Doing(desk, self, explain_all, LEAST)
        self.turns, self.stack, self.month = QTabBar(), QStackedWidget(), QComboBox()
        self.search = SearchBox(self.tr("Customer or product"))
        self.views: list[TableView] = []
        self.switches: list[Switch] = []
        self.buttons = self._make_buttons()
        self._reading = Latest(self, self._show, self._refuse)
        self._fill_months()
        self._lay_out()
        self.turns.currentChanged.connect(self._turn)
        self.month.currentIndexChanged.connect(lambda _at: self.refresh())
        self.search.changed.connect(lambda _text: self._show_lists())
        self._turn(OVER)
        self.refresh()

    @staticmethod
    def title() -> str:
        """积压与短缺."""
        return QCoreApplication.translate("StockWatchPage", "Overstock and shortage")

    # building

    def _make_buttons(self) -> dict[str, QPushButton]:
        return {
            "act": tool(self.tr("Write action down…"), "plus", self.act),
            "propose": tool(self.tr("Make proposals…"), "package", self.propose),
            "finish": tool(self.tr("Tell the result…"), "check", self.finish),
            "drop": tool(self.tr("Drop…"), "circle-x", self.drop),
            "policy": tool(self.tr("Stock policy…"), "settings", self.keep),
            "archive": tool(self.tr("Open archive"), "folder-open", self.open_archive),
        }

    def _fill_months(self) -> None:
        first = self.seat.today.replace(day=1)
        for _ in range(MONTHS):
            self.month.addItem(f"{first:%Y-%m}", first)
            first = (first - timedelta(days=1)).replace(day=1)

    def _pane(self, name: str, source: Source, habits: str, empty: str) -> Switch:
        copies = CountedCopy(self._desk, self, of_customer)
        view = TableView(name, WindowModel(source, self), memory=self._desk.memory, key=habits, may_copy=copies)
        view.selectionModel().selectionChanged.connect(lambda *_: self._offer())
        self.views.append(view)
        switch = Switch(view, EmptyState(empty, tone="ok"))
        self.switches.append(switch)
        return switch

    def _lay_out(self) -> None:
        panes = (
            (self.tr("Overstock"), self._pane(
                self.tr("Overstock list"), over_source(self._over), "watch/over", self.tr("Nothing that was counted lies too long.")
            )),
            (self.tr("Shortage"), self._pane(
                self.tr("Shortage list"), short_source(self._short), "watch/short", self.tr("Nothing is about to run out.")
            )),
            (self.tr("Actions"), self._pane(
                self.tr("Actions on stock"), action_source(self._acts), "watch/actions",
                self.tr("No actions are open. Write one down from the overstock list."),
            )),
        )  # fmt: skip
        self.turns.setAccessibleName(self.tr("Overstock, shortage, actions"))
        self.turns.setDrawBase(False)
        self.turns.setExpanding(False)
        for title, pane in panes:
            self.turns.addTab(title)
            self.stack.addWidget(pane)
        bar, finding = QWidget(), QHBoxLayout()
        bar.setAccessibleName(self.tr("Tools"))
        flow = Flow(bar)
        for made in self.buttons.values():
            flow.addWidget(made)
        self.month_label = labelled(self.tr("Month"), self.month)
        finding.setSpacing(look.GAP)
        for part in (self.turns, self.month_label, self.month):
            finding.addWidget(part)
        finding.addWidget(self.search, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.WIDE, look.GAP, look.WIDE, look.GAP)
        layout.setSpacing(look.GAP)
        layout.addWidget(bar)
        layout.addLayout(finding)
        layout.addWidget(self.stack, 1)

    # reading

    def refresh(self) -> None:
        """Read the three lists anew."""
        door, caller, month = self._desk.door, self._desk.caller, self.month.currentData()
        self._reading.ask(lambda: watch_sheet(door, caller, month))

    def _show(self, sheet: WatchSheet) -> None:
        self._sheet = sheet
        self._show_lists()
        if self._wanted is not None:
            self._choose(self._wanted)
        self.settled.emit()

    def _refuse(self, refused: Refused) -> None:
        self._sheet = WatchSheet([], [], [], frozenset())
        self._show_lists()
        self.switches[self.turns.currentIndex()].empty.sentence.setText("\n".join(explain_all(refused)))
        self.settled.emit()

    def _show_lists(self) -> None:
        for view, switch in zip(self.views, self.switches, strict=True):
            view.rows.refresh()
            switch.show_empty(view.rows.rowCount() == 0)
        names = (self.tr("Overstock"), self.tr("Shortage"), self.tr("Actions"))
        sizes = (len(self._sheet.over), len(self._sheet.short), sum(row.state == OPEN for row in self._sheet.actions))
        for place, (name, size) in enumerate(zip(names, sizes, strict=True)):
            self.turns.setTabText(place, f"{name} ({size})" if size else name)
        self._count()
        self._offer()

    def _count(self) -> None:
        at = self.turns.currentIndex()
        total = (self._sheet.over, self._sheet.short, self._sheet.actions)[at]
        self.search.show_count(self.views[at].rows.rowCount(), len(total))

    def _found(self, lines: Sequence[Row]) -> list[Row]:
        words = self.search.text().lower().split()
        return [line for line in lines if all(word in f"{line[1]} {line[2]}".lower() for word in words)]

    def _over(self) -> list[Row]:
        return self._found([over_line(row) for row in self._sheet.over])

    def _short(self) -> list[Row]:
        return self._found([short_line(row) for row in self._sheet.short])

    def _acts(self) -> list[Row]:
        return self._found([action_line(row) for row in self._sheet.actions])

    def _turn(self, place: int) -> None:
        self.stack.setCurrentIndex(place)
        for part in (self.month, self.month_label):
            part.setVisible(place == SHORT)
        self._count()
        self._offer()

    def open_subject(self, subject: UUID) -> bool:
        """An action, or a customer that has run out of something; once the lists are there."""
        if not self._reading.busy:
            return self._choose(subject)
        self._wanted = subject
        return True

    def _choose(self, subject: UUID) -> bool:
        self._wanted = None
        short = next(((row.customer_id, row.product_id) for row in self._sheet.short if row.customer_id == subject), None)
        for place, wanted in ((ACTIONS, subject), (SHORT, short)):
            if wanted is not None and self.views[place].choose_ids([wanted]):
                self.turns.setCurrentIndex(place)
                return True
        return False

    # what is chosen

    def _chosen(self, place: int) -> Any:
        view = self.views[place]
        ids = view.chosen_ids() if self.turns.currentIndex() == place and view.chosen_count() == 1 else []
        return ids[0] if ids else None

    def chosen_over(self) -> WatchRow | None:
        """The one row of the overstock list that is chosen."""
        wanted = self._chosen(OVER)
        return next((row for row in self._sheet.over if (row.customer_id, row.product_id) == wanted), None)

    def chosen_action(self) -> ActionRow | None:
        """The one action that is chosen."""
        wanted = self._chosen(ACTIONS)
        return next((row for row in self._sheet.actions if row.id == wanted), None)

    def chosen_goods(self) -> tuple[UUID, UUID] | None:
        """Customer and product of the row chosen, whichever list is in front."""
        action = self.chosen_action()
        if action is not None:
            return action.customer_id, action.product_id
        found: tuple[UUID, UUID] | None = self._chosen(OVER) or self._chosen(SHORT)
        return found

    def _offer(self) -> None:
        place, goods, action = self.turns.currentIndex(), self.chosen_goods(), self.chosen_action()
        first, not_mine = self.tr("Choose one line first."), self.tr("Only those responsible for the customer and its team do this.")
        reasons = [first] if goods is None else [] if goods[0] in self._sheet.actable else [not_mine]
        ended = [self.tr("This action has ended already.")] if action is not None and action.state != OPEN else []
        self._weigh("act", reasons, shown=self.seat.acts and place == OVER)
        self._weigh("propose", [first] if goods is None else [], shown=self.seat.drafts and place == SHORT)
        for key in ("finish", "drop"):
            self._weigh(key, reasons + ended, shown=self.seat.acts and place == ACTIONS)
        self._weigh("policy", [first] if goods is None else [], shown=place != ACTIONS)
        self._weigh("archive", [first] if goods is None else [], shown=True)

    def _weigh(self, key: str, reasons: Sequence[str], *, shown: bool) -> None:
        made = self.buttons[key]
        made.setVisible(shown)
        made.setEnabled(not reasons)
        made.setToolTip("\n".join(dict.fromkeys(reasons)))

    # deeds

    def act(self) -> None:
        """【处理措施】 on the row chosen."""
        if (row := self.chosen_over()) is not None:
            self.deeds.open(lambda: ActionDialog(self._desk, row, self.seat.today, self))

    def finish(self) -> None:
        """【处理结果】 of the action chosen."""
        if (row := self.chosen_action()) is not None:
            self.deeds.open(lambda: ResultDialog(self._desk, row, self.seat.today, self))

    def drop(self) -> None:
        """放弃, with a reason."""
        if (row := self.chosen_action()) is not None:
            self.deeds.ask(self.tr("Drop"), f"{row.customer}  {row.product}", drop_action, row.id)

    def propose(self) -> None:
        """【生成要货计划】 for the customer chosen."""
        if (goods := self.chosen_goods()) is not None:
            self.proposing.make_for([goods[0]])

    def keep(self) -> None:
        """【备货策略】."""
        if (goods := self.chosen_goods()) is not None:
            self.deeds.open(lambda: PolicyDialog(self._desk, *goods, self))

    def open_archive(self) -> None:
        """The archive of the customer chosen."""
        if (goods := self.chosen_goods()) is not None:
            self.wants_open.emit("customer", goods[0])

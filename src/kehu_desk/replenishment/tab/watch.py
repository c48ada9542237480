"""The page 【积压与短缺】: what lies too long, what is about to run out or has, and what is done about it."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from kehu_desk.kernel.errors import Refused
from kehu_desk.replenishment.dialogs.action import ActionDialog, ResultDialog
from kehu_desk.replenishment.dialogs.policy import PolicyDialog
from kehu_desk.replenishment.noun import NOUN
from kehu_desk.replenishment.rules.states import OPEN
from kehu_desk.replenishment.service.acting import drop_action
from kehu_desk.replenishment.service.proposing import Supply, unlimited
from kehu_desk.replenishment.service.reading import WatchSheet, seat, watch_sheet
from kehu_desk.replenishment.tab.deeds import LEAST, ProposalDeeds
from kehu_desk.replenishment.tab.watch_lists import ACTIONS, NOTHING, OVER, SHORT, WatchLists
from kehu_desk.replenishment.words import explain_all
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.doing import Doing
from kehu_desk.ui.labelled import labelled
from kehu_desk.ui.latest import Latest
from kehu_desk.ui.listing import tool, tool_bar, weigh
from kehu_desk.ui.search_box import SearchBox

MONTHS: Final = 6
POLICIES: Final = "policy"  # the tab whose page begins a clearance sale


class StockWatchPage(QWidget):
    """Tables 【积压清单】, 【短缺清单】, 【处理措施】. Everything is read on a worker."""

    tables = NOUN.tables | {"stock_count", "stock_movement", "sales_record", "relation", "customer", "product", "setting"}
    wants_open = Signal(str, object)
    settled = Signal()
    """The lists are the newest."""

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, supply: Supply = unlimited) -> None:
        """Starts to read at once. supply: what is left of commitments. Raises Refused E_FORBIDDEN for an account that has ended."""
        super().__init__(parent)
        self._desk, self.seat = desk, seat(desk.door, desk.caller)
        self._wanted: UUID | None = None
        self.setAccessibleName(self.title())
        self.proposing, self.deeds = ProposalDeeds(desk, self, self.seat, supply), Doing(desk, self, explain_all, LEAST)
        self.lists, self.month, self.search = WatchLists(desk, self), QComboBox(), SearchBox(self.tr("Customer or product"))
        self.buttons = self._make_buttons()
        self._reading = Latest(self, self._show, self._refuse)
        self._fill_months()
        self._lay_out()
        self.lists.chosen.connect(self._follow)
        self.month.currentIndexChanged.connect(lambda _at: self.refresh())
        self.search.changed.connect(self.lists.narrow)
        self._follow()
        self.refresh()

    @staticmethod
    def title() -> str:
        """积压与短缺."""
        return QCoreApplication.translate("StockWatchPage", "Overstock and shortage")

    # building

    def _make_buttons(self) -> dict[str, QPushButton]:
        return {
            "act": tool(self.tr("Write action down…"), "plus", self.act),
            "promote": tool(self.tr("Clearance sale…"), "chart-column", self.promote),
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

    def _lay_out(self) -> None:
        finding = QHBoxLayout()
        self.month_label = labelled(self.tr("Month"), self.month)
        finding.setSpacing(look.GAP)
        for part in (self.lists.turns, self.month_label, self.month):
            finding.addWidget(part)
        finding.addWidget(self.search, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.WIDE, look.GAP, look.WIDE, look.GAP)
        layout.setSpacing(look.GAP)
        layout.addWidget(tool_bar(self.buttons.values()))
        layout.addLayout(finding)
        layout.addWidget(self.lists, 1)

    # reading

    def refresh(self) -> None:
        """Read the three lists anew."""
        door, caller, month = self._desk.door, self._desk.caller, self.month.currentData()
        self._reading.ask(lambda: watch_sheet(door, caller, month))

    def _show(self, sheet: WatchSheet) -> None:
        self.lists.show_sheet(sheet)
        if self._wanted is not None:
            self._choose(self._wanted)
        self.settled.emit()

    def _refuse(self, refused: Refused) -> None:
        self.lists.show_sheet(NOTHING)
        self.lists.say(explain_all(refused))
        self.settled.emit()

    def open_subject(self, subject: UUID) -> bool:
        """An action, or a customer that has run out of something; while the lists are being read it is looked for once they are there."""
        if not self._reading.busy:
            return self._choose(subject)
        self._wanted = subject
        return True

    def _choose(self, subject: UUID) -> bool:
        self._wanted = None
        if self.lists.choose(ACTIONS, subject):
            return True
        rows = ((row.customer_id, row.product_id) for row in self.lists.sheet.short if row.customer_id == subject)
        found = next(rows, None)
        return found is not None and self.lists.choose(SHORT, found)

    # buttons

    def _follow(self) -> None:
        """What can be done follows the list in front and the row chosen."""
        place, goods, action = self.lists.currentIndex(), self.lists.chosen_goods(), self.lists.chosen_action()
        self.search.show_count(*self.lists.counts())
        for part in (self.month, self.month_label):
            part.setVisible(place == SHORT)
        first, not_mine = self.tr("Choose one line first."), self.tr("Only those responsible for the customer and its team do this.")
        chosen = [] if goods is not None else [first]
        reasons = chosen or ([] if goods is not None and goods[0] in self.lists.sheet.actable else [not_mine])
        ended = [self.tr("This action has ended already.")] if action is not None and action.state != OPEN else []
        self._weigh("act", reasons, shown=self.seat.acts and place == OVER)
        self._weigh("promote", chosen, shown=self.seat.promotes and place == OVER)
        self._weigh("propose", chosen, shown=self.seat.drafts and place == SHORT)
        for key in ("finish", "drop"):
            self._weigh(key, reasons + ended, shown=self.seat.acts and place == ACTIONS)
        self._weigh("policy", chosen, shown=place != ACTIONS)
        self._weigh("archive", chosen, shown=True)

    def _weigh(self, key: str, reasons: Sequence[str], *, shown: bool) -> None:
        weigh(self.buttons[key], reasons, shown=shown)

    # deeds

    def act(self) -> None:
        """【登记处理措施】 on the row chosen."""
        if (row := self.lists.chosen_over()) is not None:
            self.deeds.open(lambda: ActionDialog(self._desk, row, self.seat.today, self))

    def promote(self) -> None:
        """特卖 of the product chosen: the page of promotions begins one with it."""
        if (row := self.lists.chosen_over()) is not None:
            self.wants_open.emit(POLICIES, row.product_id)

    def finish(self) -> None:
        """【登记处理结果】 of the action chosen."""
        if (row := self.lists.chosen_action()) is not None:
            self.deeds.open(lambda: ResultDialog(self._desk, row, self))

    def drop(self) -> None:
        """放弃, with a reason."""
        if (row := self.lists.chosen_action()) is not None:
            self.deeds.ask(self.tr("Drop"), f"{row.customer}  {row.product}", drop_action, row.id)

    def propose(self) -> None:
        """【生成要货计划】 for the customer chosen."""
        if (goods := self.lists.chosen_goods()) is not None:
            self.proposing.make_for([goods[0]])

    def keep(self) -> None:
        """【备货策略】."""
        if (goods := self.lists.chosen_goods()) is not None:
            self.deeds.open(lambda: PolicyDialog(self._desk, *goods, self))

    def open_archive(self) -> None:
        """The archive of the customer chosen."""
        if (goods := self.lists.chosen_goods()) is not None:
            self.wants_open.emit("customer", goods[0])

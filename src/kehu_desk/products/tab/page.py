"""The page 【商品】: products, price lists, and proposals about both."""

from uuid import UUID

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from kehu_desk.products.queries.proposals import ProposalRow
from kehu_desk.products.rules.case import What
from kehu_desk.products.service import pages
from kehu_desk.products.tab.goods import GoodsPane
from kehu_desk.products.tab.lists import ListsPane
from kehu_desk.products.tab.proposals import ProposalsPane
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk

GOODS, LISTS, PROPOSALS = range(3)
SOON = 80  # ms in which the news of many deeds become one reading


class ProductsPage(QWidget):
    """Three panes; only the one in front is read, the others once they are turned to."""

    tables = frozenset({"product", "pack_unit", "price_list", "price_line", "proposal"})

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Raises Refused E_FORBIDDEN for roles that see no products."""
        super().__init__(parent)
        self._desk, self.seat = desk, pages.seat(desk.door, desk.caller)
        self.setAccessibleName(self.title())
        self.turns, self.stack = QTabBar(), QStackedWidget()
        self.goods, self.lists, self.proposals = GoodsPane(desk, self.seat), ListsPane(desk, self.seat), ProposalsPane(desk)
        self.turns.setAccessibleName(self.tr("Products, price lists, proposals"))
        self.turns.setDrawBase(False)
        self.turns.setExpanding(False)
        panes = [(self.tr("Products"), self.goods), (self.tr("Price lists"), self.lists)]
        if self.seat.drafts or self.seat.decides:
            panes.append((self.tr("Proposals"), self.proposals))
        for title, pane in panes:
            self.turns.addTab(title)
            self.stack.addWidget(pane)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.GAP, look.TIGHT, look.GAP, look.GAP)
        layout.setSpacing(look.TIGHT)
        layout.addWidget(self.turns)
        layout.addWidget(self.stack, 1)
        self._soon = QTimer(self, interval=SOON, singleShot=True)
        self._soon.timeout.connect(self._read)
        self.turns.currentChanged.connect(self._turn)
        self.proposals.wants_subject.connect(self._show_subject)
        self._read()

    @staticmethod
    def title() -> str:
        """商品."""
        return QCoreApplication.translate("ProductsPage", "Products")

    def refresh(self) -> None:
        """Read the pane in front anew; many wishes at once become one."""
        self._soon.start()

    def open_subject(self, subject: UUID) -> bool:
        """Choose a proposal, or a product; False when it is neither."""
        found = self._desk.do(pages.whose, subject)
        if found == "proposal" and self.stack.count() > PROPOSALS:
            self.turns.setCurrentIndex(PROPOSALS)
            self.proposals.open_subject(subject)
        elif found == "product":
            self._show_product(subject)
        else:
            return False
        return True

    def _show_subject(self, row: ProposalRow) -> None:
        if row.kind in (What.PRICES, What.END):
            self.turns.setCurrentIndex(LISTS)
            self.lists.open_subject(row.subject)
        else:
            self._show_product(row.subject)

    def _show_product(self, product: UUID) -> None:
        self.turns.setCurrentIndex(GOODS)
        self.goods.open_subject(product)

    def _turn(self, place: int) -> None:
        self.stack.setCurrentIndex(place)
        self._read()

    def _read(self) -> None:
        self._soon.stop()
        (self.goods, self.lists, self.proposals)[self.stack.currentIndex()].refresh()

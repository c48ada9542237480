"""The tabs 【合同】 and 【销售】: pages of several nouns in one row, each made by its noun. Source: screens.md §4."""

from kehu_desk.contracts.tab import ContractsPage
from kehu_desk.credit.tab import CreditPage
from kehu_desk.inventory.queries import stock_change
from kehu_desk.orders.tab import OrdersPage
from kehu_desk.products.tab import ProductsPage
from kehu_desk.sales.tab.plans import PlansPage
from kehu_desk.sales.tab.records import RecordsPage
from kehu_desk.seals.tab import SealsPage
from kehu_desk.settlement.queries.paid import paid_of
from kehu_desk.settlement.tab import AgeingPage, ReceiptsPage
from kehu_desk.templates.tab import RulesPage, TextsPage
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.pages import Offered, PagedTab


def contracts_tab(desk: Desk, name: str) -> PagedTab:
    """合同: contracts, standard texts, rules, seals."""
    tab = PagedTab(desk, name)
    tab.offer(
        (
            (True, Offered(ContractsPage.title(), lambda: ContractsPage(desk))),
            (True, Offered(TextsPage.title(), lambda: TextsPage(desk))),
            (True, Offered(RulesPage.title(), lambda: RulesPage(desk))),
            (True, Offered(SealsPage.title(), lambda: SealsPage(desk))),
        )
    )
    return tab


def sales_tab(desk: Desk, name: str) -> PagedTab:
    """销售: records, orders, ageing, receipts, plans, credit, goods."""
    tab = PagedTab(desk, name)
    tab.offer(
        (
            (True, Offered(RecordsPage.title(), lambda: RecordsPage(desk, settled=paid_of, change=stock_change))),
            (True, Offered(OrdersPage.title(), lambda: OrdersPage(desk))),
            (True, Offered(AgeingPage.title(), lambda: AgeingPage(desk))),
            (True, Offered(ReceiptsPage.title(), lambda: ReceiptsPage(desk))),
            (True, Offered(PlansPage.title(), lambda: PlansPage(desk))),
            (True, Offered(CreditPage.title(), lambda: CreditPage(desk))),
            (True, Offered(ProductsPage.title(), lambda: ProductsPage(desk))),
        )
    )
    return tab

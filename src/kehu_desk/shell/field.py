"""The tabs 【拜访】, 【退换与投诉】, 【库存】 and 【情报】: pages of several nouns in one row. Source: screens.md §4."""

from kehu_desk.complaints.tab import ComplaintsPage
from kehu_desk.deciders.tab import DecidersPage
from kehu_desk.intelligence.tab import IntelPage
from kehu_desk.inventory.tab import CountsPage, StockPage
from kehu_desk.needs.tab import AftersalesPage, NeedsPage
from kehu_desk.promises.tab import PromisesPage
from kehu_desk.replenishment.queries import cover_of
from kehu_desk.replenishment.tab import ProposalsPage, StockWatchPage
from kehu_desk.returns.tab import ReturnsPage
from kehu_desk.supplies.queries import left_of
from kehu_desk.surveys.tab import SurveysPage
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.pages import Offered, PagedTab
from kehu_desk.visits.queries import last_met, timeline, touches
from kehu_desk.visits.tab import PlansPage, VisitsPage


def visits_tab(desk: Desk, name: str) -> PagedTab:
    """拜访: reports, week plans, promises."""
    tab = PagedTab(desk, name)
    tab.offer(
        (
            (True, Offered(VisitsPage.title(), lambda: VisitsPage(desk))),
            (True, Offered(PlansPage.title(), lambda: PlansPage(desk))),
            (True, Offered(PromisesPage.title(), lambda: PromisesPage(desk))),
        )
    )
    return tab


def aftersales_tab(desk: Desk, name: str) -> PagedTab:
    """退换与投诉: everything after the sale in one list, then returns, complaints, needs."""
    tab = PagedTab(desk, name)
    tab.offer(
        (
            (True, Offered(AftersalesPage.title(), lambda: AftersalesPage(desk, more=timeline))),
            (True, Offered(ReturnsPage.title(), lambda: ReturnsPage(desk))),
            (True, Offered(ComplaintsPage.title(), lambda: ComplaintsPage(desk))),
            (True, Offered(NeedsPage.title(), lambda: NeedsPage(desk))),
        )
    )
    return tab


def stock_tab(desk: Desk, name: str) -> PagedTab:
    """库存: months, counts, order proposals, overstock and shortage."""
    tab = PagedTab(desk, name)
    tab.offer(
        (
            (True, Offered(StockPage.title(), lambda: StockPage(desk, covers=cover_of))),
            (True, Offered(CountsPage.title(), lambda: CountsPage(desk))),
            (True, Offered(ProposalsPage.title(), lambda: ProposalsPage(desk, supply=left_of))),
            (True, Offered(StockWatchPage.title(), lambda: StockWatchPage(desk, supply=left_of))),
        )
    )
    return tab


def intelligence_tab(desk: Desk, name: str) -> PagedTab:
    """情报: facts with their sources, decision makers, collection."""
    tab = PagedTab(desk, name)
    tab.offer(
        (
            (True, Offered(IntelPage.title(), lambda: IntelPage(desk))),
            (True, Offered(DecidersPage.title(), lambda: DecidersPage(desk, touches=touches, last_met=last_met))),
            (True, Offered(SurveysPage.title(), lambda: SurveysPage(desk))),
        )
    )
    return tab

"""The tabs 【档案】, 【政策】 and 【大客户】: pages of several nouns in one row. Source: screens.md §4."""

from typing import Final

from kehu_desk.archives.tab import ArchivesTab
from kehu_desk.communications.tab import CommunicationsPage, OpinionsPage
from kehu_desk.evaluations.tab import EvaluationsPage
from kehu_desk.grading.tab import ConcentrationPage, GradingPage
from kehu_desk.keyaccounts.tab import KamDepartmentPage, KaSelectionPage, KeyAccountsPage
from kehu_desk.loyalty.tab import LoyaltyPage
from kehu_desk.policies.tab import MarginPage, TradePoliciesPage
from kehu_desk.promotions.tab import PromotionsPage, SeasonPlansPage
from kehu_desk.prospects.tab import LifeTurnsPage, MarketMapPage, ProspectsPage
from kehu_desk.rebates.tab import RebateProgramsPage, RebateRunsPage
from kehu_desk.supplies.tab import SupplyPage
from kehu_desk.supports.tab import SupportsPage
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.pages import Offered, PagedTab

OFFICES: Final = frozenset({"contract", "finance"})


def archives_tab(desk: Desk, name: str) -> PagedTab:
    """档案: archives, evaluation, grades, prospects, the market."""
    tab = PagedTab(desk, name)
    tab.offer(
        (
            (True, Offered(ArchivesTab.title(), lambda: ArchivesTab(desk), "customer")),
            (True, Offered(EvaluationsPage.title(), lambda: EvaluationsPage(desk), "evaluation")),
            (True, Offered(GradingPage.title(), lambda: GradingPage(desk), "grade")),
            (True, Offered(ProspectsPage.title(), lambda: ProspectsPage(desk), "prospect")),
            (True, Offered(LifeTurnsPage.title(), lambda: LifeTurnsPage(desk), "prospect")),
            (True, Offered(MarketMapPage.title(), lambda: MarketMapPage(desk))),
        )
    )
    return tab


def policies_tab(desk: Desk, name: str) -> PagedTab:
    """政策: everything in force, support, rebates, promotions, seasons, supply, communication, opinions; offices see what they work on."""
    with desk.door.look(desk.caller) as (_session, actor):
        field = bool(actor.roles - OFFICES)
        paying = field or "finance" in actor.roles
    tab = PagedTab(desk, name)
    tab.offer(
        (
            (True, Offered(TradePoliciesPage.title(), lambda: TradePoliciesPage(desk))),
            (paying, Offered(SupportsPage.title(), lambda: SupportsPage(desk), "support")),
            (paying, Offered(RebateRunsPage.title(), lambda: RebateRunsPage(desk), "rebate")),
            (True, Offered(RebateProgramsPage.title(), lambda: RebateProgramsPage(desk), "rebate")),
            (True, Offered(PromotionsPage.title(), lambda: PromotionsPage(desk), "promotion")),
            (True, Offered(SeasonPlansPage.title(), lambda: SeasonPlansPage(desk), "season")),
            (field, Offered(SupplyPage.title(), lambda: SupplyPage(desk), "supply")),
            (field, Offered(CommunicationsPage.title(), lambda: CommunicationsPage(desk), "communication")),
            (field, Offered(OpinionsPage.title(), lambda: OpinionsPage(desk), "communication")),
        )
    )
    return tab


def key_accounts_tab(desk: Desk, name: str) -> PagedTab:
    """大客户: accounts, selection, the department and its load, shares and value services, concentration, what dealers earn."""
    tab = PagedTab(desk, name)
    tab.offer(
        (
            (True, Offered(KeyAccountsPage.title(), lambda: KeyAccountsPage(desk))),
            (True, Offered(KaSelectionPage.title(), lambda: KaSelectionPage(desk), "ka_selection")),
            (True, Offered(KamDepartmentPage.title(), lambda: KamDepartmentPage(desk))),
            (True, Offered(LoyaltyPage.title(), lambda: LoyaltyPage(desk), "loyalty")),
            (True, Offered(ConcentrationPage.title(), lambda: ConcentrationPage(desk))),
            (True, Offered(MarginPage.title(), lambda: MarginPage(desk))),
        )
    )
    return tab

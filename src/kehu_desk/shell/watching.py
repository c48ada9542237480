"""The tabs 【预警】 and 【分析】. Source: screens.md §4."""

from kehu_desk.analysis.tab import SleepingPage, UsePage
from kehu_desk.compositions.rules.report import Asked
from kehu_desk.compositions.service.reading import may_compose
from kehu_desk.compositions.tab import CompositionPage, SavedAnalysesPage
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.pages import Offered, PagedTab
from kehu_desk.warnings.queries.listing import Picked
from kehu_desk.warnings.tab import RisksPage, WarningsPage


def warnings_tab(desk: Desk, name: str) -> PagedTab:
    """预警: warnings one by one, and what they come to."""
    tab = PagedTab(desk, name)

    def overview() -> RisksPage:
        page = RisksPage(desk)
        page.wants_list.connect(show)
        return page

    def show(picked: Picked) -> None:
        page = tab.show_page(WarningsPage)
        if isinstance(page, WarningsPage):
            page.narrow_to(picked)

    tab.offer(
        (
            (True, Offered(WarningsPage.title(), lambda: WarningsPage(desk), "warning")),
            (True, Offered(RisksPage.title(), overview)),
        )
    )
    return tab


def analysis_tab(desk: Desk, name: str) -> PagedTab:
    """分析: compositions and what was kept of them, the use of the archives, and those that sleep."""
    composes = may_compose(desk.door, desk.caller)
    tab = PagedTab(desk, name)

    def kept() -> SavedAnalysesPage:
        page = SavedAnalysesPage(desk)
        page.wants_asked.connect(show)
        return page

    def show(asked: Asked) -> None:
        page = tab.show_page(CompositionPage)
        if isinstance(page, CompositionPage):
            page.show_asked(asked)

    tab.offer(
        (
            (composes, Offered(CompositionPage.title(), lambda: CompositionPage(desk))),
            (composes, Offered(SavedAnalysesPage.title(), kept, "composition")),
            (True, Offered(UsePage.title(), lambda: UsePage(desk))),
            (True, Offered(SleepingPage.title(), lambda: SleepingPage(desk))),
        )
    )
    return tab

"""The tabs 【预警】 and 【分析】. Source: screens.md §4."""

from kehu_desk.analysis.tab import SleepingPage, UsePage
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.pages import Offered, PagedTab
from kehu_desk.warnings.tab import RisksPage, WarningsPage
from kehu_desk.warnings.table import Cell


def warnings_tab(desk: Desk, name: str) -> PagedTab:
    """预警: warnings one by one, and what they come to."""
    tab = PagedTab(desk, name)

    def overview() -> RisksPage:
        page = RisksPage(desk)
        page.wants_list.connect(show)
        return page

    def show(cell: Cell) -> None:
        page = tab.show_page(WarningsPage)
        if isinstance(page, WarningsPage):
            page.narrow_to(cell)

    tab.offer(
        (
            (True, Offered(WarningsPage.title(), lambda: WarningsPage(desk), "warning")),
            (True, Offered(RisksPage.title(), overview)),
        )
    )
    return tab


def analysis_tab(desk: Desk, name: str) -> PagedTab:
    """分析: the use of the archives, and those that sleep."""
    tab = PagedTab(desk, name)
    tab.offer(
        (
            (True, Offered(UsePage.title(), lambda: UsePage(desk))),
            (True, Offered(SleepingPage.title(), lambda: SleepingPage(desk))),
        )
    )
    return tab

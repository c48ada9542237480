"""The tabs 【预警】 and 【分析】. Source: screens.md §4."""

from typing import TypeVar

from kehu_desk.analysis.tab import SleepingPage, UsePage
from kehu_desk.compositions.rules.report import Asked
from kehu_desk.compositions.service.reading import may_compose
from kehu_desk.compositions.tab import CompositionPage, SavedAnalysesPage
from kehu_desk.kernel.errors import Refused
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.pages import Offered, PagedTab
from kehu_desk.warnings.tab import RisksPage, WarningsPage
from kehu_desk.warnings.table import Cell

Page = TypeVar("Page", WarningsPage, RisksPage)


def warnings_tab(desk: Desk, name: str) -> PagedTab:
    """预警: warnings one by one, and the overview whose cells lead into them."""
    tab = PagedTab(desk, name)

    def with_rules(page: Page) -> Page:
        page.wants_rules.connect(lambda: show_rules(desk, tab))
        return page

    def overview() -> RisksPage:
        page = with_rules(RisksPage(desk))
        page.wants_list.connect(show)
        return page

    def show(cell: Cell) -> None:
        page = tab.show_page(WarningsPage)
        if isinstance(page, WarningsPage):
            page.narrow_to(cell)

    tab.offer(
        (
            (True, Offered(WarningsPage.title(), lambda: with_rules(WarningsPage(desk)), "warning")),
            (True, Offered(RisksPage.title(), overview)),
        )
    )
    return tab


def show_rules(desk: Desk, tab: PagedTab) -> None:
    """The dialog 【预警规则】, or why it may not be opened."""
    from kehu_desk.office.pages.warning_rules import WarningRulesDialog

    try:
        dialog = WarningRulesDialog(desk, tab)
    except Refused as refused:
        desk.tell(refused)
        return
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


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

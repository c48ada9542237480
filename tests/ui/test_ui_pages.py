"""A tab of pages answers for the page in front: its count, its search box."""

from uuid import UUID

import pytest
from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kehu_desk.people.actor import Caller
from kehu_desk.ui.desk import Desk, News
from kehu_desk.ui.pages import Offered, PagedTab
from kehu_desk.ui.search_box import SearchBox
from kehu_desk.ui.table_view import TableView
from kehu_desk.ui.window_model import Source, WindowModel


class ListPage(QWidget):
    """A page with a search box and a list."""

    tables = frozenset({"thing"})
    told = Signal()

    def __init__(self, names: list[str]) -> None:
        super().__init__()
        self.names = names
        self.model = WindowModel(
            Source(titles=["Name"], keys=("name",), ids=lambda: self.names, rows=lambda ids: [(each, each) for each in ids]), self
        )
        self.search, self.view = SearchBox("name"), TableView("Things", self.model)
        layout = QVBoxLayout(self)
        layout.addWidget(self.search)
        layout.addWidget(self.view)

    def refresh(self) -> None:
        self.model.refresh()


class SpeakingPage(ListPage):
    """A page that has its own words for its count."""

    def count_text(self) -> str:
        return f"{len(self.names)} things, all late"


@pytest.fixture
def desk():
    return Desk(caller=Caller(UUID(int=7)), door="door", news=News(), tell=print)


def tab_of(desk, qtbot, *pages):
    tab = PagedTab(desk, "Things")
    qtbot.addWidget(tab)
    tab.offer((True, Offered(type(page).__name__, lambda page=page: page)) for page in pages)
    tab.resize(600, 400)
    tab.show()
    return tab


def test_the_status_line_counts_the_list_of_the_page_in_front(desk, qtbot):
    tab = tab_of(desk, qtbot, ListPage(["a", "b"]), SpeakingPage(["c"]))
    assert tab.count_text().startswith("2 ")
    with qtbot.waitSignal(tab.counted):
        tab.pages.setCurrentIndex(1)
    assert tab.count_text() == "1 things, all late"


def test_the_count_is_told_anew_when_the_list_changes(desk, qtbot):
    page = ListPage(["a"])
    tab = tab_of(desk, qtbot, page)
    page.names.append("b")
    with qtbot.waitSignal(tab.counted):
        page.refresh()
    assert tab.count_text().startswith("2 ")


def test_ctrl_f_goes_to_the_search_box_of_the_page_in_front(desk, qtbot):
    first, second = ListPage(["a"]), ListPage(["b"])
    tab = tab_of(desk, qtbot, first, second)
    tab.activateWindow()
    tab.pages.setCurrentIndex(1)
    tab.focus_search()
    assert second.search.line.hasFocus() or tab.focusWidget() is second.search.line
    assert tab.focusWidget() is not first.search.line


class KnowingPage(ListPage):
    """A page that takes whatever it is given."""

    def open_subject(self, subject: UUID) -> bool:
        self.opened = subject
        return True


class PageWithActions(ListPage):
    """A page that names its own actions and its own place to search."""

    def menu_actions(self) -> list[QAction]:
        return [QAction("Weigh", self)]

    def focus_search(self) -> None:
        self.searched = True


def test_a_matter_is_shown_on_the_page_of_its_noun_though_an_earlier_page_would_take_it(desk, qtbot):
    greedy, right = KnowingPage(["a"]), KnowingPage(["b"])
    tab = PagedTab(desk, "Things")
    qtbot.addWidget(tab)
    tab.offer([(True, Offered("Greedy", lambda: greedy, "archive")), (True, Offered("Right", lambda: right, "grade"))])
    tab.open_subject(UUID(int=5), "grade")
    assert (tab.pages.currentIndex(), right.opened) == (1, UUID(int=5))
    assert not hasattr(greedy, "opened")
    tab.open_subject(UUID(int=6), "unheard of")
    assert (tab.pages.currentIndex(), greedy.opened) == (0, UUID(int=6))


def test_a_page_that_names_its_actions_and_its_search_is_asked_itself(desk, qtbot):
    page = PageWithActions(["a"])
    tab = tab_of(desk, qtbot, page)
    assert [action.text() for action in tab.menu_actions()] == ["Weigh"]
    tab.focus_search()
    assert page.searched

"""A tab that is a row of pages: each is made when it is first looked at, and hears only what concerns it."""

from collections.abc import Callable, Iterable
from typing import NamedTuple, Protocol, cast
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from kehu_desk.ui.desk import Desk
from kehu_desk.ui.search_box import SearchBox
from kehu_desk.ui.table_view import TableView


class Page(Protocol):
    """What is asked of a page. It may also have open_subject(id) -> bool, menu_actions(), count_text(), and the signals of any tab."""

    tables: frozenset[str]

    def refresh(self) -> None:
        """Read anew."""


class Offered(NamedTuple):
    """A page that this person may use: its title, how it is made, and the noun whose matters it shows, if it alone shows them."""

    title: str
    make: Callable[[], QWidget]
    noun: str = ""


class PagedTab(QWidget):
    """A row of pages. page_made: one was made just now, whose signals are those of a tab. counted: count_text says something else."""

    page_made = Signal(QWidget)
    counted = Signal()

    def __init__(self, desk: Desk, name: str, parent: QWidget | None = None) -> None:
        """name: of the tab, for those who do not see it. Pages are offered afterwards."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.offered: tuple[Offered, ...] = ()
        self.built: dict[int, QWidget] = {}
        self.pages = QTabWidget()
        self.pages.setDocumentMode(True)
        for one in (self.pages, self.pages.tabBar()):
            one.setAccessibleName(self.tr("Pages of {tab}").replace("{tab}", name))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.pages)
        self.pages.currentChanged.connect(self.page)
        self.pages.currentChanged.connect(self.counted)
        desk.news.changed.connect(self._hear)

    def offer(self, pages: Iterable[tuple[bool, Offered]]) -> None:
        """Those that are wanted; the others are absent. The first is made at once."""
        self.offered = tuple(offered for wanted, offered in pages if wanted)
        for each in self.offered:
            self.pages.addTab(_holder(each.title), each.title)

    def page(self, place: int) -> QWidget | None:
        """The page at a place, made if it is not there yet."""
        if place not in self.built and 0 <= place < len(self.offered):
            page = self.built[place] = self.offered[place].make()
            holder = cast("QWidget", self.pages.widget(place))
            cast("QVBoxLayout", holder.layout()).addWidget(page)
            for table in page.findChildren(TableView):
                table.rows.modelReset.connect(self.counted)
            self.page_made.emit(page)
        return self.built.get(place)

    def show_page(self, kind: type[QWidget]) -> QWidget | None:
        """Bring the page of a kind to the front; None when this person has none."""
        for place in range(len(self.offered)):
            if isinstance(page := self.page(place), kind):
                self.pages.setCurrentIndex(place)
                return page
        return None

    def open_subject(self, subject: UUID | None, noun: str = "") -> None:
        """From the workbench: the page of that noun, else the first page that knows the subject, comes to the front.

        Without a subject the page itself is meant.
        """
        places = [place for place, offered in enumerate(self.offered) if noun and offered.noun == noun]
        if subject is None:
            self.pages.setCurrentIndex(next(iter(places), 0))
            return
        for place in places or range(len(self.offered)):
            knows = cast("Callable[[UUID], bool] | None", getattr(self.page(place), "open_subject", None))
            if knows is not None and knows(subject):
                self.pages.setCurrentIndex(place)
                return

    def menu_actions(self) -> list[QAction]:
        """For the menu bar: what the page in front names, else what its tables offer."""
        page = self.built.get(self.pages.currentIndex())
        named = cast("Callable[[], list[QAction]] | None", getattr(page, "menu_actions", None))
        if named is not None:
            return named()
        return [action for table in page.findChildren(TableView) for action in table.menu_actions()] if page is not None else []

    def focus_search(self) -> None:
        """Ctrl+F: the search box of the page in front."""
        page = self.built.get(self.pages.currentIndex())
        finds = cast("Callable[[], None] | None", getattr(page, "focus_search", None))
        if finds is not None:
            finds()
            return
        box = page.findChild(SearchBox) if page is not None else None
        if box is not None:
            box.line.setFocus()
            box.line.selectAll()

    def count_text(self) -> str:
        """For the status bar: what the page in front says, else the rows of its largest list."""
        page = self.built.get(self.pages.currentIndex())
        said = cast("Callable[[], str] | None", getattr(page, "count_text", None))
        if page is None or said is not None:
            return said() if said is not None else ""
        tables = [table for table in page.findChildren(TableView) if table.isVisibleTo(self)]
        largest = max(tables, key=lambda table: table.width() * table.height(), default=None)
        return self.tr("{count} rows").format(count=f"{largest.rows.rowCount():,}") if largest is not None else ""

    def refresh(self) -> None:
        """Read the page in front anew."""
        page = self.built.get(self.pages.currentIndex())
        if page is not None:
            cast("Page", page).refresh()

    def _hear(self, touched: frozenset[str]) -> None:
        for page in self.built.values():
            if cast("Page", page).tables & touched:
                cast("Page", page).refresh()


def _holder(name: str) -> QWidget:
    holder = QWidget()
    holder.setAccessibleName(name)
    QVBoxLayout(holder).setContentsMargins(0, 0, 0, 0)
    return holder

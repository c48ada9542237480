"""The tab itself: only the pages that a person's roles may use are there."""

from collections.abc import Callable
from typing import Protocol, cast
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from kehu_desk.custody.noun import NAME
from kehu_desk.custody.rules import Kind
from kehu_desk.custody.tab.handover import HandoverPage
from kehu_desk.custody.tab.levels import LevelsPage
from kehu_desk.custody.tab.proposals import ProposalsPage
from kehu_desk.custody.tab.transfer import TransferPage
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.table_view import TableView

Offered = tuple[str, Callable[[], QWidget]]
PAPERWORK = tuple(kind for kind in Kind if kind is not Kind.DESTROY)


class Page(Protocol):
    """What the tab asks of a page."""

    tables: frozenset[str]

    def refresh(self) -> None:
        """Read anew."""


class CustodyTab(QWidget):
    """Levels and sealing (cus, mgr), signatures and the list of destructions (cus, mgr, aud), transfer (sup, mgr), hand-over (sup, cus)."""

    NAME = NAME
    ICON = "shield-check"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Build the pages of who sits here; each is made when it is first looked at."""
        super().__init__(parent)
        self._desk = desk
        with desk.door.look(desk.caller) as (_session, actor):
            self._roles = actor.roles
        self.setAccessibleName(self.title())
        self.pages = QTabWidget()
        self.pages.setDocumentMode(True)
        self.pages.setAccessibleName(self.tr("Pages of custody"))
        self.pages.tabBar().setAccessibleName(self.tr("Pages of custody"))
        self.made: dict[int, QWidget] = {}
        offered = self._offered()
        self._makers = [maker for _name, maker in offered]
        for name, _maker in offered:
            holder = QWidget()
            holder.setAccessibleName(name)
            QVBoxLayout(holder).setContentsMargins(0, 0, 0, 0)
            self.pages.addTab(holder, name)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.pages)
        self.pages.currentChanged.connect(self._make)
        desk.news.changed.connect(self._hear)
        self._make(self.pages.currentIndex())

    @staticmethod
    def title() -> str:
        """保管."""
        return QCoreApplication.translate("CustodyTab", "Custody")

    def _offered(self) -> list[Offered]:
        desk, roles = self._desk, self._roles
        sup, cus, mgr, aud = (role in roles for role in ("sup", "cus", "mgr", "aud"))
        signed, destroyed = self.tr("Proposals and signatures"), self.tr("List of destructions")
        pages: list[tuple[bool, Offered]] = [
            (cus or mgr, (self.tr("Levels and sealing"), lambda: LevelsPage(desk, manages=mgr))),
            (cus or mgr or aud, (signed, lambda: ProposalsPage(desk, self.tr("Table of proposals"), PAPERWORK))),
            (cus or mgr or aud, (destroyed, lambda: ProposalsPage(desk, self.tr("Table of destructions"), (Kind.DESTROY,)))),
            (sup or mgr, (self.tr("Hand over customers"), lambda: TransferPage(desk))),
            (sup or cus, (self.tr("Hand-over of leavers"), lambda: HandoverPage(desk, roles))),
        ]
        return [offered for wanted, offered in pages if wanted]

    def menu_actions(self) -> list[QAction]:
        """For the menu bar: what the tables of the page in front offer."""
        page = self.pages.currentWidget()
        return [action for table in page.findChildren(TableView) for action in table.menu_actions()] if page is not None else []

    def _make(self, place: int) -> QWidget | None:
        if place >= 0 and place not in self.made:
            page = self.made[place] = self._makers[place]()
            holder = self.pages.widget(place)
            layout = holder.layout() if holder is not None else None
            assert layout is not None
            layout.addWidget(page)
        return self.made.get(place)

    def _hear(self, touched: frozenset[str]) -> None:
        for page in self.made.values():
            if cast("Page", page).tables & touched:
                cast("Page", page).refresh()

    def open_subject(self, subject: UUID) -> None:
        """From the workbench: a proposal is chosen on its page, a person opens his hand-over."""
        for place in range(self.pages.count()):
            page = self._make(place)
            if isinstance(page, ProposalsPage | HandoverPage) and page.open_subject(subject):
                self.pages.setCurrentIndex(place)
                return

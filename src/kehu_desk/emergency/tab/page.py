"""The tab itself: the pages 【查阅记录】 and 【限制名单】."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from kehu_desk.emergency.noun import NAME, NOUN
from kehu_desk.emergency.tab.bars import BarsPage
from kehu_desk.emergency.tab.openings import OpeningsPage
from kehu_desk.emergency.tab.standing import standing
from kehu_desk.ui.desk import Desk

if TYPE_CHECKING:
    from kehu_desk.store.keys import KeyFile


class EmergencyTab(QWidget):
    """Both pages are short lists, read at once."""

    NAME = NAME
    wants_open = Signal(str, object)
    """Noun and id: an archive that was opened."""

    def __init__(self, desk: Desk, slots: "KeyFile", parent: QWidget | None = None) -> None:
        """slots: who may sign in, to ask the password again. Raises Refused for an account that has ended."""
        super().__init__(parent)
        self.setAccessibleName(self.tr("Emergency view"))
        me = standing(desk.door, desk.caller)
        self.openings, self.bars = OpeningsPage(desk, slots, me), BarsPage(desk, me)
        self.pages = QTabWidget()
        self.pages.setDocumentMode(True)
        self.pages.setAccessibleName(self.tr("Pages of the emergency view"))
        self.pages.tabBar().setAccessibleName(self.tr("Pages of the emergency view"))
        self.pages.addTab(self.openings, self.openings.accessibleName())
        self.pages.addTab(self.bars, self.bars.accessibleName())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.pages)
        self.openings.wants_open.connect(self.wants_open)
        desk.news.changed.connect(self._hear)

    def _hear(self, touched: frozenset[str]) -> None:
        if touched & NOUN.tables:
            self.refresh()

    def refresh(self) -> None:
        """Read both pages anew."""
        self.openings.refresh()
        self.bars.refresh()

    def open_subject(self, subject: UUID) -> None:
        """From the workbench or a notice: an opening, else a person of the restriction list."""
        for page in (self.openings, self.bars):
            if page.choose(subject):
                self.pages.setCurrentWidget(page)
                return

    def menu_actions(self) -> list[QAction]:
        """For the menu bar: what the table of the page in front offers."""
        page: Any = self.pages.currentWidget()
        make: Callable[[], list[QAction]] = page.view.menu_actions
        return make()

    def count_text(self) -> str:
        """For the status bar."""
        page: Any = self.pages.currentWidget()
        return self.tr("{count} lines").format(count=f"{page.model.rowCount():,}")

"""The page 【情报表】: the list of information, and the figures of the information centre."""

from uuid import UUID

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from kehu_desk.intelligence.noun import NOUN
from kehu_desk.intelligence.service.reading import seat
from kehu_desk.intelligence.tab.figures import FiguresView
from kehu_desk.intelligence.tab.listing import FactList
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk


class IntelPage(QWidget):
    """Two views behind two tabs; the figures are read when they are looked at."""

    tables = NOUN.tables | {"customer", "relation"}
    wants_open = Signal(str, object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Raises Refused E_FORBIDDEN for an account that has ended."""
        super().__init__(parent)
        self.setAccessibleName(self.title())
        chair = seat(desk.door, desk.caller)
        self.facts, self.figures, self.views = FactList(desk, chair), FiguresView(desk, chair.today), QTabWidget()
        self.views.setDocumentMode(True)
        self.views.addTab(self.facts, self.tr("List"))
        self.views.addTab(self.figures, self.tr("Information centre"))
        for each in (self.views, self.views.tabBar()):
            each.setAccessibleName(self.tr("Views of information"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.WIDE, look.TIGHT, look.WIDE, look.GAP)
        layout.addWidget(self.views)
        self.facts.wants_open.connect(self.wants_open)
        self.views.currentChanged.connect(lambda _place: self._look())

    @staticmethod
    def title() -> str:
        """情报表."""
        return QCoreApplication.translate("IntelPage", "Table of information")

    def count_text(self) -> str:
        """For the status bar."""
        return self.facts.list.search.count.text()

    def refresh(self) -> None:
        """Read the list anew, and the figures where they are in front."""
        self.facts.refresh()
        self._look()

    def _look(self) -> None:
        if self.views.currentWidget() is self.figures:
            self.figures.refresh()

    def open_subject(self, subject: UUID) -> bool:
        """A fact or a task of verification."""
        found = self.facts.open_subject(subject)
        if found:
            self.views.setCurrentWidget(self.facts)
        return found

"""The tab itself: its pages. The first is 【利用统计】."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from kehu_desk.analysis.tab.use_page import UsePage
from kehu_desk.ui.desk import Desk


class AnalysisTab(QWidget):
    """Every analysis is a page."""

    NAME = "analysis"
    ICON = "chart-column"

    counted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Starts to count at once. Raises Refused E_FORBIDDEN for an account that has ended."""
        super().__init__(parent)
        self.setAccessibleName(self.title())
        self.pages = QTabWidget()
        self.pages.setDocumentMode(True)
        self.pages.setAccessibleName(self.tr("Pages of the analyses"))
        self.pages.tabBar().setAccessibleName(self.tr("Pages of the analyses"))
        self.use = UsePage(desk)
        self.pages.addTab(self.use, self.use.accessibleName())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.pages)
        self.use.settled.connect(self.counted)

    @staticmethod
    def title() -> str:
        """分析."""
        return QCoreApplication.translate("AnalysisTab", "Analysis")

    def menu_actions(self) -> list[QAction]:
        """For the menu bar."""
        return self.use.menu_actions()

    def refresh(self) -> None:
        """Count anew."""
        self.use.refresh()

    def count_text(self) -> str:
        """For the status bar."""
        return self.tr("{count} lines").format(count=f"{self.use.table.rows.rowCount():,}")

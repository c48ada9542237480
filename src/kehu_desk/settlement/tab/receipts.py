"""The page 【回款】: receipts with what they pay, and promises to pay."""

from uuid import UUID

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from kehu_desk.settlement.service.reading import standing
from kehu_desk.settlement.tab.promises import PromiseList
from kehu_desk.settlement.tab.receipt_list import ReceiptList
from kehu_desk.ui.desk import Desk


class ReceiptsPage(QWidget):
    """Two lists behind two tabs."""

    tables = frozenset({"receipt", "allocation", "payment_promise", "customer", "relation"})
    wants_open = Signal(str, object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Read what is there. Raises Refused E_FORBIDDEN for an account that has ended."""
        super().__init__(parent)
        self.setAccessibleName(self.title())
        seat = standing(desk.door, desk.caller)
        self.receipts, self.promises, self.pages = ReceiptList(desk, seat), PromiseList(desk, seat), QTabWidget()
        self.pages.setDocumentMode(True)
        self.pages.addTab(self.receipts, self.tr("Receipts and allocation"))
        self.pages.addTab(self.promises, self.tr("Promises to pay"))
        for each in (self.pages, self.pages.tabBar()):
            each.setAccessibleName(self.tr("Pages of receipts"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.pages)
        for page in (self.receipts, self.promises):
            page.wants_open.connect(self.wants_open)

    @staticmethod
    def title() -> str:
        """回款."""
        return QCoreApplication.translate("ReceiptsPage", "Receipts")

    def refresh(self) -> None:
        """Read both lists anew."""
        self.receipts.refresh()
        self.promises.refresh()

    def open_subject(self, subject: UUID) -> bool:
        """Choose a receipt or a promise; False when it is neither."""
        for page in (self.receipts, self.promises):
            if page.choose(subject):
                self.pages.setCurrentWidget(page)
                return True
        return False

"""The page 【供货保证】: commitments, and shortages behind a second leaf."""

from uuid import UUID

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from kehu_desk.supplies.service.reading import seat
from kehu_desk.supplies.tab.commitments import CommitmentsList
from kehu_desk.supplies.tab.shortages import ShortagesList
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.search_box import SearchBox


class SupplyPage(QWidget):
    """Two lists; what is asked for from elsewhere opens the one it stands in."""

    tables = CommitmentsList.tables | ShortagesList.tables
    wants_open = Signal(str, object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Shows the first pages at once. Raises Refused E_FORBIDDEN for an account that has ended."""
        super().__init__(parent)
        self.setAccessibleName(self.title())
        found = seat(desk.door, desk.caller)
        self.commitments, self.shortages = CommitmentsList(desk, found), ShortagesList(desk, found)
        self.leaves = QTabWidget()
        self.leaves.setDocumentMode(True)
        self.leaves.setAccessibleName(self.tr("Lists of supply"))
        self.leaves.tabBar().setAccessibleName(self.tr("Lists of supply"))
        for each in self.lists():
            self.leaves.addTab(each, each.title())
            each.wants_open.connect(self.wants_open)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.leaves)

    @staticmethod
    def title() -> str:
        """供货保证."""
        return QCoreApplication.translate("SupplyPage", "Supply guarantee")

    def lists(self) -> tuple[CommitmentsList | ShortagesList, ...]:
        """Both."""
        return self.commitments, self.shortages

    @property
    def search(self) -> SearchBox:
        """The box of the list in front."""
        return self.lists()[self.leaves.currentIndex()].search

    def refresh(self) -> None:
        """Read both anew; place and choice stay."""
        for each in self.lists():
            each.refresh()

    def open_subject(self, subject: UUID) -> bool:
        """A commitment or a shortage. False when there is none that this person may see."""
        for place, each in enumerate(self.lists()):
            if each.open_subject(subject):
                self.leaves.setCurrentIndex(place)
                return True
        return False

"""The line over the tables: customers or what waits, a status, a search."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from kehu_desk.credit.queries import CreditRow
from kehu_desk.credit.words import STATUSES, status_name
from kehu_desk.ui import look
from kehu_desk.ui.labelled import labelled
from kehu_desk.ui.search_box import SearchBox

CUSTOMERS: Final = 0
WAITING: Final = 1


class CreditControls(QWidget):
    """turned tells which table is wanted, narrowed that the list of customers is."""

    turned = Signal(int)
    narrowed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Customers of every status at first."""
        super().__init__(parent)
        self.which, self.status = QComboBox(), QComboBox()
        self.search = SearchBox(self.tr("Customer, archive no. or responsible person"))
        for each in (self.tr("Customers"), self.tr("To be decided")):
            self.which.addItem(each)
        self.status.addItem(self.tr("All"), "")
        for code in STATUSES:
            self.status.addItem(status_name(code), code)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(look.GAP)
        for part in (labelled(self.tr("Show"), self.which), self.which, labelled(self.tr("Status"), self.status), self.status):
            layout.addWidget(part)
        layout.addWidget(self.search, 1)
        self.which.currentIndexChanged.connect(self._turn)
        self.status.currentIndexChanged.connect(lambda _at: self.narrowed.emit())
        self.search.changed.connect(lambda _text: self.narrowed.emit())

    def page(self) -> int:
        """CUSTOMERS or WAITING."""
        return self.which.currentIndex()

    def show_counts(self, shown: int, customers: int, waiting: int) -> None:
        """How many are shown of all customers, and how many matters wait."""
        self.which.setItemText(WAITING, self.tr("To be decided ({count})").format(count=waiting))
        self.search.show_count(shown, customers)

    def fits(self, row: CreditRow) -> bool:
        """Whether a customer is among those wanted."""
        typed, status = self.search.text().casefold(), self.status.currentData()
        found = any(typed in each.casefold() for each in (row.name, row.no, row.owner))
        return found and (not status or row.status == status)

    def _turn(self, page: int) -> None:
        for part in (self.status, self.search):
            part.setEnabled(page == CUSTOMERS)
        self.turned.emit(page)

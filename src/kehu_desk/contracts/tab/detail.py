"""The pane beside the list: main points, text, duties, amendments and what happened, a page each."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from kehu_desk.contracts.tab.lists import AmendmentsSheet, DutiesSheet
from kehu_desk.contracts.tab.reading import Seat, Standing
from kehu_desk.contracts.tab.sheets import ClosedSheet, HappenedSheet, PointsSheet, TextSheet
from kehu_desk.contracts.words import explain
from kehu_desk.ui import look


class ContractDetail(QWidget):
    """Shows what it is given; of a contract that may not be read, why."""

    purpose_wanted = Signal()

    def __init__(self, seat: Seat) -> None:
        """Nothing is chosen at first."""
        super().__init__()
        self.setAccessibleName(self.tr("Details"))
        self._seat = seat
        self.points, self.text, self.duties = PointsSheet(), TextSheet(), DutiesSheet()
        self.amendments, self.history, self.closed = AmendmentsSheet(), HappenedSheet(seat.office), ClosedSheet()
        self.head, self.pages, self.stack = QLabel(), QTabWidget(), QStackedWidget()
        self.pages.setDocumentMode(True)
        self.pages.setAccessibleName(self.tr("Pages of the contract"))
        self.pages.tabBar().setAccessibleName(self.tr("Pages of the contract"))
        for sheet in (self.points, self.text, self.duties, self.amendments, self.history):
            self.pages.addTab(sheet, sheet.accessibleName())
        font = self.head.font()
        font.setBold(True)
        self.head.setFont(font)
        self.head.setWordWrap(True)
        self.stack.addWidget(self.closed)
        self.stack.addWidget(self.pages)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.GAP, 0, 0, 0)
        layout.setSpacing(look.TIGHT)
        layout.addWidget(self.head)
        layout.addWidget(self.stack, 1)
        self.setMinimumWidth(300)
        self.closed.purpose_wanted.connect(self.purpose_wanted)
        self.show_standing(None)

    def show_standing(self, found: Standing | None) -> None:
        """One contract, or none: nothing of another one stays in sight (B-015)."""
        view = found.view if found is not None else None
        self.head.setVisible(view is not None)
        self.stack.setCurrentWidget(self.closed if view is None else self.pages)
        if found is None or view is None:
            nos = found.nos if found is not None else ()
            asks = self._seat.states_purposes and any(each.code == "E_PURPOSE" for each in nos)
            self.closed.show_words([explain(each) for each in nos], asks=asks)
            return
        self.head.setText(f"{view.no}  {view.customer}")
        self.points.show_contract(view)
        self.text.show_contract(view)
        self.history.show_contract(view)
        self.duties.show_contract(view, found.offers.keeps)
        self.amendments.show_contract(view, found.offers.amends, found.offers.to_decide, found.offers.to_sign)

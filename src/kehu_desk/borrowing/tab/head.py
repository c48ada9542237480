"""Above the list: the pages with their counts, the search, and the period of the register."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QTabBar, QVBoxLayout, QWidget

from kehu_desk.borrowing.queries import View
from kehu_desk.borrowing.tab.standing import Seat
from kehu_desk.borrowing.table import Wanted
from kehu_desk.borrowing.words import view_name
from kehu_desk.ui import look
from kehu_desk.ui.date_edit import DateEdit
from kehu_desk.ui.desk import Desk, office_today
from kehu_desk.ui.search_box import SearchBox


class Head(QWidget):
    """changed tells that another page, another search or another period is wanted."""

    changed = Signal()

    def __init__(self, desk: Desk, seat: Seat) -> None:
        """Shows the page that the person needs first."""
        super().__init__()
        self._views = seat.views
        self.pages, self.search = QTabBar(), SearchBox(self.tr("Loan, archive no., customer or borrower"))
        self.pages.setAccessibleName(self.tr("Pages of loans"))
        self.pages.setDrawBase(False)
        self.pages.setExpanding(False)
        for view in seat.views:
            self.pages.addTab(view_name(view))
        self.pages.setCurrentIndex(seat.views.index(seat.first))
        self.since, self.until, self.period = DateEdit(office_today(desk)), DateEdit(office_today(desk)), QWidget()
        self._lay_out()
        self._show_period()
        self.pages.currentChanged.connect(self._turn)
        self.search.changed.connect(lambda _text: self.changed.emit())
        for line in (self.since, self.until):
            line.changed.connect(self._move)

    def _lay_out(self) -> None:
        above, below, layout = QHBoxLayout(), QHBoxLayout(self.period), QVBoxLayout(self)
        above.setSpacing(look.WIDE)
        above.addWidget(self.pages)
        above.addStretch(1)
        above.addWidget(self.search)
        below.setContentsMargins(0, 0, 0, 0)
        for text, line in ((self.tr("Asked for from"), self.since), (self.tr("until"), self.until)):
            label = QLabel(text)
            label.setBuddy(line)
            line.line.setAccessibleName(text)
            below.addWidget(label)
            below.addWidget(line)
        below.addStretch(1)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(look.TIGHT)
        layout.addLayout(above)
        layout.addWidget(self.period)

    def view(self) -> View:
        """The page shown."""
        return self._views[self.pages.currentIndex()]

    def wanted(self) -> Wanted:
        """What is to be shown. The period counts on the register alone."""
        register = self.view() is View.REGISTER
        since, until = (self._day(each) if register else None for each in (self.since, self.until))
        return Wanted(self.view(), self.search.text(), since, until)

    def _day(self, line: DateEdit) -> date | None:
        return line.value() if line.readable() else None

    def _turn(self) -> None:
        self._show_period()
        self.changed.emit()

    def _show_period(self) -> None:
        self.period.setVisible(self.view() is View.REGISTER)

    def _move(self) -> None:
        if self.since.readable() and self.until.readable():
            self.changed.emit()

    def turn_to(self, view: View) -> None:
        """Show a page without a search or a period in the way."""
        self.search.line.clear()
        for line in (self.since, self.until):
            line.set_value(None)
        self.pages.setCurrentIndex(self._views.index(view))

    def show_counts(self, counts: Mapping[View, int]) -> None:
        """How many loans stand on the pages that ask for something; none shows no number."""
        for place, view in enumerate(self._views):
            if view in counts:
                name, count = view_name(view), counts[view]
                self.pages.setTabText(place, self.tr("{page} ({count})").format(page=name, count=count) if count else name)

"""The window 【改档】: one page per section of an EDIT loan, kept as a draft while it is being typed.

When the right or the lock has gone, the fields turn read-only and what was typed stays as the borrower's note (B-062, B-083).
"""

from collections.abc import Callable
from datetime import date
from typing import Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QLabel, QTabWidget, QVBoxLayout, QWidget

from kehu_desk.archives.words import section_name
from kehu_desk.borrowing.dialogs.section_page import SectionPage
from kehu_desk.borrowing.queries import LoanView
from kehu_desk.borrowing.service.editing import drop_changes, hand_in
from kehu_desk.borrowing.service.lending import loan_offers
from kehu_desk.borrowing.words import explain, explain_all, moment_text
from kehu_desk.kernel.errors import Refused
from kehu_desk.ui import icons, look
from kehu_desk.ui.desk import Desk, office_today
from kehu_desk.ui.dialogs import button, button_row, named
from kehu_desk.ui.lines import Lines
from kehu_desk.ui.notices import confirm

KEEP: Final = 5000  # ms between two savings of the draft


class EditLoan(QDialog):
    """Pages are read when they are first shown (each reading is audited). finished is told when the window goes."""

    handed_in = Signal(object)
    """Id of the loan whose edit was handed in."""

    def __init__(self, desk: Desk, loan: LoanView, office: ZoneInfo, parent: QWidget | None = None) -> None:
        """loan: an EDIT loan of the person at the desk."""
        super().__init__(parent)
        named(self, self.tr("Edit archive under a loan"))
        self._desk, self._loan, self._office = desk, loan, office
        self._today: Callable[[], date] = office_today(desk)
        self.pages: dict[int, SectionPage] = {}
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(self.tr("Sections"))
        self.kept, self.problems = QLabel(), Lines(self.tr("Why not"), "bad")
        self.close_button, self.drop_button = button(self.tr("Close")), button(self.tr("Drop changes"))
        self.hand_in_button, self.save_button = button(self.tr("Hand in")), button(self.tr("Save"), primary=True)
        self._lay_out()
        self._listen()
        self._show_page(0)
        self.show_offers()

    def _lay_out(self) -> None:
        row = self._loan.row
        text = self.tr("{loan}  {customer}  due {due}")
        head = QLabel(text.format(loan=row.no, customer=row.customer, due=moment_text(row.due, self._office)))
        font = head.font()
        font.setBold(True)
        head.setFont(font)
        head.setWordWrap(True)
        for section in self._loan.sections:
            self.tabs.addTab(QWidget(), section_name(section))
        self.kept.setObjectName("muted")
        self.kept.setAccessibleName(self.tr("Draft"))
        layout = QVBoxLayout(self)
        layout.setSpacing(look.GAP)
        layout.addWidget(head)
        layout.addWidget(self.tabs, 1)
        layout.addWidget(self.problems)
        layout.addWidget(self.kept)
        layout.addLayout(button_row(self.close_button, self.drop_button, self.hand_in_button, self.save_button))
        self.resize(900, 560)

    def _listen(self) -> None:
        self.tabs.currentChanged.connect(self._show_page)
        self.close_button.clicked.connect(self.reject)
        self.save_button.clicked.connect(self.save)
        self.hand_in_button.clicked.connect(self.hand_in)
        self.drop_button.clicked.connect(self.drop)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self).activated.connect(self.save)
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self.hand_in)
        self._keeping = QTimer(self, interval=KEEP)
        self._keeping.timeout.connect(self.keep)
        self._keeping.start()

    # pages

    def _show_page(self, place: int) -> None:
        if place in self.pages or not 0 <= place < len(self._loan.sections):
            return
        try:
            page = SectionPage(self._desk, self._loan, self._loan.sections[place], self._today)
        except Refused as refusal:
            self.problems.show_lines(explain_all(refusal))
            return
        self.pages[place] = page
        page.left.connect(lambda: QTimer.singleShot(0, self, self.keep))
        page.hand_in_wanted.connect(self.hand_in)
        blank = self.tabs.widget(place)
        self.tabs.blockSignals(True)
        self.tabs.removeTab(place)
        self.tabs.insertTab(place, page, section_name(self._loan.sections[place]))
        self.tabs.setCurrentIndex(place)
        self.tabs.blockSignals(False)
        if blank is not None:
            blank.deleteLater()

    # saving

    def keep(self) -> None:
        """Save what is right, in silence; what is wrong stays in the form."""
        for page in self.pages.values():
            before = page.saved_at
            refused = page.keep()
            if refused is not None:
                self._tell_lost(page, refused)
            elif page.saved_at != before:
                self._tell_kept(page)

    def save(self) -> bool:
        """Save everything, or go to the first field that is wrong."""
        for place, page in self.pages.items():
            right = page.check()
            self.tabs.setTabIcon(place, icons.NONE if right else icons.icon("circle-alert", "bad"))
            if not right:
                self.tabs.setCurrentIndex(place)
                return False
        self.keep()
        self.show_offers()
        return not any(page.is_changed() for page in self.pages.values())

    def _tell_lost(self, page: SectionPage, refused: Refused) -> None:
        self.problems.show_lines(explain_all(refused))
        self.kept.setText(self.tr("Your text is kept as a note and offered again in your next edit loan.") if page.noted else "")
        self.show_offers()

    def _tell_kept(self, page: SectionPage) -> None:
        if not any(each.locked for each in self.pages.values()):
            self.problems.show_lines([])
        self.kept.setText(self.tr("Draft kept at {time}").format(time=moment_text(page.saved_at, self._office)))

    def show_offers(self) -> None:
        """Grey what the rules refuse now, with the reasons."""
        offers = {offer.event: offer for offer in loan_offers(self._desk.door, self._desk.caller, self._loan.row.id, ("hand_in", "drop"))}
        for event, each in (("hand_in", self.hand_in_button), ("drop", self.drop_button)):
            offer = offers.get(event)
            each.setVisible(offer is not None)
            each.setToolTip("\n".join(explain(reason) for reason in offer.nos) if offer else "")
        self.save_button.setEnabled(any(not page.locked for page in self.pages.values()))

    # leaving

    def hand_in(self) -> None:
        """Save, and give the edit to the reviewer; says inside the window why not."""
        if any(not page.locked for page in self.pages.values()) and not self.save():
            return
        try:
            self._desk.act(hand_in, self._loan.row.id)
        except Refused as refusal:
            self.problems.show_lines(explain_all(refusal))
            return
        self.handed_in.emit(self._loan.row.id)
        self.accept()

    def drop(self) -> None:
        """Ask, then give the sections back as they were (T29)."""
        if not confirm(self, self.tr("Drop all changes of this loan?"), self.tr("Drop changes"), destructive=True):
            return
        try:
            self._desk.act(drop_changes, self._loan.row.id)
        except Refused as refusal:
            self.problems.show_lines(explain_all(refusal))
            return
        for page in self.pages.values():
            page.lock()
        self.accept()

    def reject(self) -> None:
        """Esc and 【关闭】 keep the draft: nothing is lost by leaving."""
        self.keep()
        super().reject()

    def done(self, result: int) -> None:
        """No more keeping once the window is closed."""
        self._keeping.stop()
        super().done(result)

"""The pane 【详情】 beside the list: a row of buttons for its pages, the page chosen, read only while it is in sight."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QButtonGroup, QLabel, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from kehu_desk.access.sections import FILED
from kehu_desk.archives.tab.files import FilesSheet
from kehu_desk.archives.tab.sheet import Sheet
from kehu_desk.archives.tab.sheets import CardSheet, HistorySheet, SectionSheet
from kehu_desk.archives.tab.standing import Standing
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.flow import Flow


class Detail(QWidget):
    """The card is shown at once; other pages wait for read(), which the tab calls when the choice of rows has come to rest."""

    loan_wanted = Signal()
    purpose_wanted = Signal()
    files_kept = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Nothing chosen yet."""
        super().__init__(parent)
        self.setAccessibleName(self.tr("Details"))
        self._standing: Standing | None = None
        self._shown: Sheet | None = None
        self.card, self.files, self.history = CardSheet(), FilesSheet(desk), HistorySheet(desk)
        self.sections = {code: SectionSheet(desk, code) for code in FILED}
        self.sheets: list[Sheet] = [self.card, *self.sections.values(), self.files, self.history]
        self.head, self.buttons, self.stack = QLabel(), QButtonGroup(self), QStackedWidget()
        self._lay_out()
        for sheet in self.sheets:
            sheet.loan_wanted.connect(self.loan_wanted)
            sheet.purpose_wanted.connect(self.purpose_wanted)
        self.files.kept.connect(self.files_kept)
        self.buttons.idClicked.connect(self.turn_to)
        self.turn_to(0)
        self.show_standing(None)

    def _lay_out(self) -> None:
        font = self.head.font()
        font.setBold(True)
        self.head.setFont(font)
        self.head.setWordWrap(True)
        bar = QWidget()
        bar.setAccessibleName(self.tr("Pages"))
        flow = Flow(bar)
        flow.setSpacing(look.TIGHT)
        for place, sheet in enumerate(self.sheets):
            turn = QToolButton()
            turn.setText(sheet.accessibleName())
            turn.setAccessibleName(sheet.accessibleName())
            turn.setCheckable(True)
            turn.setAutoRaise(True)
            self.buttons.addButton(turn, place)
            flow.addWidget(turn)
            self.stack.addWidget(sheet)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.GAP, 0, 0, 0)
        layout.setSpacing(look.GAP)
        layout.addWidget(self.head)
        layout.addWidget(bar)
        layout.addWidget(self.stack, 1)
        self.setMinimumWidth(300)

    def page(self) -> Sheet:
        """The page chosen."""
        return self.sheets[self.stack.currentIndex()]

    def turn_to(self, place: int) -> None:
        """Show another page; its content is read now."""
        if (turn := self.buttons.button(place)) is not None:
            turn.setChecked(True)
        self.stack.setCurrentIndex(place)
        self.read()

    def show_standing(self, standing: Standing | None) -> None:
        """Another archive, or the same one anew: no page keeps what it showed of another (B-015)."""
        if standing is None or self._standing is None or standing.card.id != self._standing.card.id:
            for sheet in self.sheets:
                sheet.clear()
        self._standing, self._shown = standing, None
        self.head.setText(standing.card.name if standing else self.tr("Choose an archive in the list."))
        if standing is not None and self.page() is self.card:
            self.read()

    def read(self) -> None:
        """Read the page in sight, once; each reading of a section is an entry of the audit log."""
        if self._standing is not None and self.isVisible() and self._shown is not self.page():
            self._shown = self.page()
            self._shown.load(self._standing)

    def showEvent(self, event: QShowEvent) -> None:
        """What was chosen while the pane was hidden is read when it appears."""
        super().showEvent(event)
        self.read()

"""The dialog 【为什么】: how a proposal came about, in words with the numbers in them, and two pictures of it."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from kehu_desk.replenishment.dialogs.pictures import future_picture, weeks_picture
from kehu_desk.replenishment.queries.view import ProposalView
from kehu_desk.replenishment.words import flag_sentence, why
from kehu_desk.ui import look
from kehu_desk.ui.dialogs import button, button_row, named
from kehu_desk.ui.picture import Picture

HIGH: Final = 190  # px of the pictures at most


class WhyDialog(QDialog):
    """Everything is read from the row itself: it tells tomorrow what it tells today."""

    def __init__(self, view: ProposalView, parent: QWidget | None = None) -> None:
        """view: the proposal."""
        super().__init__(parent)
        named(self, self.tr("Why"))
        row = view.row
        head = QLabel(f"{row.no}  {row.customer}\n{row.product}")
        head.setTextFormat(Qt.TextFormat.PlainText)
        head.setWordWrap(True)
        head.setAccessibleName(self.tr("Proposal"))
        self.lines = why(view.inputs, row.unit)
        self.weeks, self.future = Picture(self.tr("Weeks")), Picture(self.tr("How the stock goes on"))
        self.weeks.show_drawing(weeks_picture(view.inputs, row.made_on, row.unit), self._said(0, 2))
        self.future.show_drawing(future_picture(view.inputs, row.qty3, row.made_on, row.unit), self._said(-2, None))
        close = button(self.tr("Close"), primary=True)
        close.clicked.connect(self.accept)
        pictures = QGridLayout()
        pictures.setSpacing(look.GAP)
        for picture in (self.weeks, self.future):
            picture.setMaximumHeight(look.scaled(HIGH))
        pictures.addWidget(self.weeks, 0, 0)
        pictures.addWidget(self.future, 0, 1)
        layout = QVBoxLayout(self)
        layout.setSpacing(look.GAP)
        layout.addWidget(head)
        layout.addWidget(self._sheet(view), 1)
        layout.addLayout(pictures)
        layout.addLayout(button_row(close))
        self.resize(look.scaled(860), look.scaled(600))

    def _said(self, first: int, last: int | None) -> str:
        return " ".join(text for _name, text in self.lines[first:last])

    def _sheet(self, view: ProposalView) -> QScrollArea:
        scroll, sheet = QScrollArea(), QWidget()
        grid = QGridLayout(sheet)
        grid.setColumnStretch(1, 1)
        grid.setVerticalSpacing(look.TIGHT)
        rows = [*self.lines, *(("", flag_sentence(flag)) for flag in view.row.flags)]
        for place, (name, text) in enumerate(rows):
            caption, said = QLabel(name), QLabel(text)
            caption.setObjectName("muted")
            if not name:
                said.setStyleSheet(f"color: {look.tones().of('warn').name()}")
            said.setTextFormat(Qt.TextFormat.PlainText)
            said.setWordWrap(True)
            said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            said.setAccessibleName(name or self.tr("Note"))
            grid.addWidget(caption, place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(said, place, 1)
        grid.setRowStretch(len(rows), 1)
        scroll.setWidget(sheet)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setAccessibleName(self.tr("How it was worked out"))
        return scroll

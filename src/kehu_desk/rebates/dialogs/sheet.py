"""A pane of plain facts: a head, a state with its sign, captions and texts, and what the page puts below."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from kehu_desk.ui import icons, look
from kehu_desk.ui.cells import Mark

SIGN: Final = 18
Facts = Sequence[tuple[str, str]]


class FactsPane(QScrollArea):
    """Empty facts are left out; a warning stands in its colour below the state."""

    def __init__(self, below: Sequence[QWidget] = (), parent: QWidget | None = None) -> None:
        """below: parts of the page under the facts, shown with them."""
        super().__init__(parent)
        self.setAccessibleName(self.tr("Details"))
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(look.scaled(320))
        self._below, self.facts = below, QWidget()
        self.head, self.sign, self.state, self.amount, self.warning = QLabel(), QLabel(), QLabel(), QLabel(), QLabel()
        font = self.head.font()
        font.setBold(True)
        self.head.setFont(font)
        self.amount.setFont(font)
        self.amount.setAccessibleName(self.tr("Amount"))
        self.state.setAccessibleName(self.tr("State"))
        for label in (self.head, self.warning):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._lay_out()

    def _lay_out(self) -> None:
        page, row = QWidget(), QHBoxLayout()
        row.addWidget(self.sign)
        row.addWidget(self.state)
        row.addStretch(1)
        row.addWidget(self.amount)
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(0, 0, look.GAP, 0)
        self._column.setSpacing(look.GAP)
        self._column.addWidget(self.head)
        self._column.addLayout(row)
        for part in (self.warning, self.facts, *self._below):
            self._column.addWidget(part)
        self._column.addStretch(1)
        self.setWidget(page)
        self.show_text("")

    def show_text(self, text: str) -> None:
        """Nothing but a sentence: nothing is chosen, or why nothing is shown."""
        self._fill(text, ())
        for part in (self.sign, self.state, self.amount, self.warning, *self._below):
            part.hide()

    def show_facts(self, head: str, state: str, mark: Mark, amount: str, facts: Facts, warning: str = "") -> None:
        """One matter."""
        self._fill(head, facts)
        self.sign.setPixmap(icons.icon(mark.icon, mark.tone).pixmap(SIGN, SIGN))
        self.state.setText(state)
        self.state.setStyleSheet(f"color: {look.tones().of(mark.tone).name()}")
        self.amount.setText(amount)
        self.warning.setText(warning)
        self.warning.setStyleSheet(f"color: {look.tones().of('bad').name()}")
        for part in (self.sign, self.state, self.amount, *self._below):
            part.show()
        self.warning.setVisible(bool(warning))

    def _fill(self, head: str, facts: Facts) -> None:
        self.head.setText(head)
        made, place = fact_grid(facts), self._column.indexOf(self.facts)
        self._column.removeWidget(self.facts)
        self.facts.deleteLater()
        self.facts = made
        self._column.insertWidget(place, made)
        made.setVisible(bool(facts))


def fact_grid(facts: Facts) -> QWidget:
    """Captions at the left, texts at the right."""
    sheet = QWidget()
    grid = QGridLayout(sheet)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setColumnStretch(1, 1)
    grid.setVerticalSpacing(look.TIGHT)
    for place, (name, text) in enumerate((name, text) for name, text in facts if text):
        caption, said = QLabel(name), QLabel(text)
        caption.setObjectName("muted")
        said.setWordWrap(True)
        said.setTextFormat(Qt.TextFormat.PlainText)
        said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        said.setAccessibleName(name)
        grid.addWidget(caption, place, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(said, place, 1)
    return sheet

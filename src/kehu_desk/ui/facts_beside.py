"""Facts and what belongs to them: beside each other where there is room, else one below the other."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from kehu_desk.ui import look

WIDE: Final = 640  # pixels from which on two things stand beside each other
FACTS: Final = 260


class FactsBeside(QWidget):
    """A pane of two parts."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """name: the accessible name. The parts are put in afterwards."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.split = QSplitter()
        self.split.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.GAP, 0, 0, 0)
        layout.addWidget(self.split)
        self.setMinimumWidth(look.scaled(320))

    def put(self, facts: QWidget, rest: QWidget) -> None:
        """The facts, and what belongs to them."""
        self.split.addWidget(facts)
        self.split.addWidget(rest)
        self.split.setStretchFactor(1, 1)
        facts.setMinimumWidth(look.scaled(FACTS))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The way of standing follows the width."""
        across = self.width() >= look.scaled(WIDE)
        way = Qt.Orientation.Horizontal if across else Qt.Orientation.Vertical
        if self.split.orientation() != way:
            self.split.setOrientation(way)
            self.split.setSizes([self.width() // 3, 2 * self.width() // 3] if across else [self.height() // 3, 2 * self.height() // 3])
        super().resizeEvent(event)

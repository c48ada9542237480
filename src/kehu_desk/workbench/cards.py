"""A card of the workbench."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout

from kehu_desk.ui import look


class Card(QPushButton):
    """A number and what it counts; pressed, the list shows only that."""

    def __init__(self, name: str) -> None:
        """Nothing is counted yet."""
        super().__init__()
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setMinimumSize(look.scaled(132), look.scaled(72))
        self.number, caption = QLabel(), QLabel(name)
        letters = self.number.font()
        letters.setPointSizeF(letters.pointSizeF() * 1.6)
        letters.setBold(True)
        self.number.setFont(letters)
        layout = QVBoxLayout(self)
        for part in (self.number, caption):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            layout.addWidget(part)
        self.setAccessibleName(name)
        self.show_count(0)

    def show_count(self, count: int) -> None:
        """The number stands above its name, and screen readers hear both."""
        self.number.setText(f"{count:,}")
        self.setAccessibleDescription(str(count))

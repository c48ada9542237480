"""The box 【搜索】 over a list, with the count of what it found."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from kehu_desk.ui import icons, look

PAUSE = 120  # ms after the last key


class SearchLine(QLineEdit):
    """A line whose Esc clears it; Esc on an empty line is left to others."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Clear on Esc."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class SearchBox(QWidget):
    """changed tells the trimmed text once the person pauses; Enter and clearing tell it at once."""

    changed = Signal(str)

    def __init__(self, hint: str = "", parent: QWidget | None = None) -> None:
        """hint: what can be searched for, shown while the line is empty."""
        super().__init__(parent)
        self._told = ""
        self.line, self.count = SearchLine(), QLabel()
        self.line.setAccessibleName(self.tr("Search"))
        self.line.setAccessibleDescription(hint)
        self.line.setPlaceholderText(hint or self.tr("Search"))
        self.line.setClearButtonEnabled(True)
        self.line.setMinimumWidth(220)
        icons.dress(self.line.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition), "search")
        self.count.setAccessibleName(self.tr("Rows found and rows in all"))
        self.count.setObjectName("muted")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(look.GAP)
        layout.addWidget(self.line, 1)
        layout.addWidget(self.count)
        self.setFocusProxy(self.line)
        self._pause = QTimer(self, interval=PAUSE, singleShot=True)
        self._pause.timeout.connect(self._tell)
        self.line.textChanged.connect(self._wait)
        self.line.returnPressed.connect(self._tell)

    def text(self) -> str:
        """What is searched for."""
        return self.line.text().strip()

    def show_count(self, found: int, total: int) -> None:
        """Write 12 / 4,812."""
        self.count.setText(f"{found:,} / {total:,}")

    def _wait(self, text: str) -> None:
        if text:
            self._pause.start()
        else:
            self._tell()

    def _tell(self) -> None:
        self._pause.stop()
        if self.text() != self._told:
            self._told = self.text()
            self.changed.emit(self._told)

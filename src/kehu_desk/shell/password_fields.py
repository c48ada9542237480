"""Fields for passwords: a hint for caps lock, a meter for new ones."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QProgressBar, QWidget

from kehu_desk.kernel.strength import SHORTEST, good_enough, score
from kehu_desk.ui import icons, look


class PasswordField(QLineEdit):
    """Hides what is typed, can show it for a moment, and notices caps lock from the letters that arrive."""

    caps = Signal(bool)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """name: the accessible name."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.eye = QAction(self.tr("Show password"), self)
        self.eye.setCheckable(True)
        icons.dress(self.eye, "eye")
        self.eye.toggled.connect(self._show_letters)
        self.addAction(self.eye, QLineEdit.ActionPosition.TrailingPosition)

    def _show_letters(self, shown: bool) -> None:
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt cannot be asked for caps lock: a capital without shift, or a small letter with it, tells."""
        letter = event.text()
        if len(letter) == 1 and letter.isascii() and letter.isalpha():
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.caps.emit(letter.isupper() != shifted)
        elif event.key() == Qt.Key.Key_CapsLock:
            self.caps.emit(False)
        super().keyPressEvent(event)


class Meter(QProgressBar):
    """How good a new password is, as bar, word and colour."""

    def __init__(self, field: PasswordField, own: Callable[[], Sequence[str]], parent: QWidget | None = None) -> None:
        """own: words near to the person, such as login and name."""
        super().__init__(parent)
        self._field, self._own = field, own
        self.setRange(0, 4)
        self.setMinimumWidth(110)
        self.setAccessibleName(self.tr("Password strength"))
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        field.textChanged.connect(self.weigh)
        self.weigh()

    def good(self) -> bool:
        """Whether the password may be taken."""
        return good_enough(self._field.text(), self._own())

    def weigh(self) -> None:
        """Look again, also when a name near to it has changed."""
        text, found = self._field.text(), score(self._field.text(), self._own())
        self.setValue(found)
        self.setFormat(self._word(text, found))
        tones = look.tones()
        tint = tones.of("ok" if self.good() else "idle")
        self.setStyleSheet(
            f"QProgressBar {{ border: 1px solid {tones.line}; border-radius: 3px; background: {tones.base}; color: {tones.text}; }}"
            f"QProgressBar::chunk {{ background: rgba({tint.red()}, {tint.green()}, {tint.blue()}, 80); }}"
        )

    def _word(self, text: str, found: int) -> str:
        if not text:
            return self.tr("at least {count} characters").format(count=SHORTEST)
        if len(text) < SHORTEST:
            return self.tr("{count} more characters").format(count=SHORTEST - len(text))
        return (self.tr("very weak"), self.tr("weak"), self.tr("easy to guess"), self.tr("good"), self.tr("strong"))[found]

"""A meter for new passwords, beside the field they are typed into."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar, QWidget

from kehu_desk.kernel.strength import SHORTEST, good_enough, score
from kehu_desk.ui import look
from kehu_desk.ui.password_field import PasswordField


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

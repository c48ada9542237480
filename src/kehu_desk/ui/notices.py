"""What people are told and asked: refusals with all their reasons, passing notes, reasons, confirmations."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from kehu_desk.kernel.errors import Refused
from kehu_desk.ui import icons, look
from kehu_desk.ui.dialogs import button, button_row, cancel_button, named
from kehu_desk.ui.words import sentence, sentences

__all__ = ["Notice", "Toast", "ask_reason", "confirm", "say", "sentence", "sentences", "tell_problem", "tell_refusal"]

STAYS = 5000  # ms that a passing note stays
ICON = 32
SIGNS: dict[look.Tone, str] = {"ok": "circle-check", "warn": "triangle-alert", "bad": "circle-x", "idle": "info"}


class Notice(QDialog):
    """An icon, a headline, sentences below it, and buttons that say what they do."""

    def __init__(
        self, title: str, headline: str, lines: list[str], buttons: list[QPushButton], tone: look.Tone, parent: QWidget | None
    ) -> None:
        """buttons from left to right; the last is the primary one."""
        super().__init__(parent)
        named(self, title)
        self.lines = lines
        sign = QLabel()
        sign.setPixmap(icons.icon(SIGNS[tone], tone).pixmap(ICON, ICON))
        words = QVBoxLayout()
        words.setSpacing(look.GAP)
        self.headline = self._words(headline)
        font = self.headline.font()
        font.setBold(True)
        self.headline.setFont(font)
        words.addWidget(self.headline)
        for line in lines:
            words.addWidget(self._words(f"• {line}" if len(lines) > 1 else line))
        above = QHBoxLayout()
        above.setSpacing(look.WIDE)
        above.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        above.addLayout(words, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.WIDE, look.WIDE, look.WIDE, look.WIDE)
        layout.setSpacing(look.WIDE)
        layout.addLayout(above)
        self.row = button_row(*buttons)
        layout.addLayout(self.row)
        self.setMinimumWidth(420)
        self.setAccessibleDescription(" ".join([headline, *lines]))

    def _words(self, text: str) -> QLabel:
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)  # facts come from people and files
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        label.setMinimumWidth(340)
        return label


def refusal_notice(parent: QWidget | None, refused: Refused, words: Mapping[str, str], what: str = "") -> Notice:
    """The notice of a refusal, not yet shown. what: the action as its button calls it."""
    blank = QCoreApplication.translate("Notices", "This was not done.")
    headline = QCoreApplication.translate("Notices", "{action} was not done.").format(action=what) if what else blank
    understood = button(QCoreApplication.translate("Notices", "Understood"), primary=True)
    title = QCoreApplication.translate("Notices", "Not possible now")
    notice = Notice(title, headline, sentences(refused, words), [understood], "warn", parent)
    understood.clicked.connect(notice.accept)
    return notice


def tell_refusal(parent: QWidget | None, refused: Refused, words: Mapping[str, str], what: str = "") -> None:
    """Say what was not done and every reason why, primary first; waits until it is read."""
    notice = refusal_notice(parent, refused, words, what)
    notice.exec()
    notice.deleteLater()


def tell_rows(parent: QWidget | None, what: str, headline: str, lines: list[str]) -> None:
    """What came of many rows, with a line for each reason that held some back; does not wait."""
    understood = button(QCoreApplication.translate("Notices", "Understood"), primary=True)
    notice = Notice(what, headline, lines, [understood], "warn", parent)
    understood.clicked.connect(notice.accept)
    notice.finished.connect(notice.deleteLater)
    notice.open()


def tell_problem(parent: QWidget | None, headline: str, line: str) -> None:
    """Say that something went wrong, in one plain sentence and what to do."""
    understood = button(QCoreApplication.translate("Notices", "Understood"), primary=True)
    notice = Notice(QCoreApplication.translate("Notices", "Something went wrong"), headline, [line], [understood], "bad", parent)
    understood.clicked.connect(notice.accept)
    notice.exec()
    notice.deleteLater()


def confirm(parent: QWidget | None, text: str, verb: str, *, details: list[str] | None = None, destructive: bool = False) -> bool:
    """Ask before a step, by its own verb. Before a destructive one Enter means 【取消】."""
    yes = button(verb, primary=not destructive)
    notice = Notice(verb, text, details or [], [yes], "bad" if destructive else "warn", parent)
    cancel = cancel_button(notice)
    notice.row.insertWidget(1, cancel)
    yes.clicked.connect(notice.accept)
    if destructive:
        cancel.setDefault(True)
        cancel.setFocus()
    agreed = bool(notice.exec())
    notice.deleteLater()
    return agreed


class ReasonDialog(QDialog):
    """Asks for a reason of some length; the primary button wakes when it is long enough."""

    def __init__(self, parent: QWidget | None, title: str, label: str, least: int) -> None:
        """least: characters needed, blanks around the text not counted."""
        super().__init__(parent)
        named(self, title)
        self._least = least
        self.text, self.hint = QPlainTextEdit(), QLabel()
        self.text.setAccessibleName(label)
        self.text.setTabChangesFocus(True)
        self.hint.setObjectName("muted")
        self.accept_button = button(title, primary=True)
        caption = QLabel(label)
        caption.setBuddy(self.text)
        caption.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setSpacing(look.GAP)
        for part in (caption, self.text, self.hint):
            layout.addWidget(part)
        layout.addLayout(button_row(cancel_button(self), self.accept_button))
        self.accept_button.clicked.connect(self.accept)
        self.text.textChanged.connect(self._weigh)
        self._weigh()
        self.resize(440, 240)

    def reason(self) -> str:
        """The text without blanks around it."""
        return self.text.toPlainText().strip()

    def _weigh(self) -> None:
        missing = self._least - len(self.reason())
        self.accept_button.setEnabled(missing <= 0)
        self.hint.setText(self.tr("At least {count} more characters").format(count=missing) if missing > 0 else "")


def ask_reason(parent: QWidget | None, title: str, label: str, least: int = 1) -> str | None:
    """The reason given, None when the person cancels. title is also the verb of the button."""
    dialog = ReasonDialog(parent, title, label, least)
    reason = dialog.reason() if dialog.exec() else None
    dialog.deleteLater()
    return reason


class Toast(QFrame):
    """A note at the lower edge of a window that goes by itself; screen readers hear it as an alert."""

    def __init__(self, window: QWidget, text: str, tone: look.Tone = "ok") -> None:
        """Shows itself at once."""
        super().__init__(window)
        self._window = window
        self.setObjectName("toast")
        self.setAccessibleName(text)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        sign, self.label = QLabel(), QLabel(text)
        sign.setPixmap(icons.icon(SIGNS[tone], tone).pixmap(20, 20))
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(look.WIDE, look.GAP, look.WIDE, look.GAP)
        layout.addWidget(sign)
        layout.addWidget(self.label)
        window.installEventFilter(self)
        self._place()
        self.show()
        self.raise_()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
        QTimer.singleShot(STAYS, self, self.deleteLater)

    def eventFilter(self, _window: QObject, event: QEvent) -> bool:
        """Stay at the lower edge when the window changes its size."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _place(self) -> None:
        self.adjustSize()
        room = self._window.rect()
        self.move((room.width() - self.width()) // 2, room.height() - self.height() - 3 * look.WIDE)


def say(window: QWidget, text: str, tone: look.Tone = "ok") -> Toast:
    """A passing note; an earlier one gives way."""
    for old in window.findChildren(Toast, options=Qt.FindChildOption.FindDirectChildrenOnly):
        old.hide()
        old.deleteLater()
    return Toast(window, text, tone)

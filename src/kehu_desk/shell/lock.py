"""The idle lock: everything is covered, the work stays as it is, the password opens it again."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QVBoxLayout, QWidget

from kehu_desk.kernel.errors import Refused
from kehu_desk.shell.words import WORDS
from kehu_desk.ui import icons, look
from kehu_desk.ui.dialogs import button, button_row, named
from kehu_desk.ui.jobs import Jobs
from kehu_desk.ui.password_field import PasswordField
from kehu_desk.ui.words import sentence


class Cover(QWidget):
    """Hides the whole of one window."""

    def __init__(self, window: QWidget) -> None:
        """Shows itself at once and follows the window's size."""
        super().__init__(window)
        self._window = window
        self.setAutoFillBackground(True)
        self.setAccessibleName(self.tr("Locked"))
        sign, words = QLabel(), QLabel(self.tr("Locked"))
        sign.setPixmap(icons.icon("lock").pixmap(48, 48))
        layout = QVBoxLayout(self)
        layout.addStretch(1)
        for label in (sign, words):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            layout.addWidget(label)
        layout.addStretch(4)
        window.installEventFilter(self)
        self.resize(window.size())
        self.show()
        self.raise_()

    def eventFilter(self, _window: QObject, event: QEvent) -> bool:
        """Cover the window at its new size too."""
        if event.type() == QEvent.Type.Resize:
            self.resize(self._window.size())
        return False


class LockDialog(QDialog):
    """The dialog 【锁定】 over everything: it takes the password or a signing out, and nothing else."""

    opened = Signal()
    left = Signal()

    def __init__(self, name: str, verify: Callable[[str], None], jobs: Jobs, *, may_leave: bool, parent: QWidget | None) -> None:
        """verify raises Refused; may_leave: nothing unfinished stands below, so that signing out loses nothing."""
        super().__init__(parent)
        named(self, self.tr("Locked"))
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self._verify, self._jobs = verify, jobs
        self.password, self.message = PasswordField(self.tr("Password")), QLabel()
        self.message.setObjectName("problem")
        self.message.setWordWrap(True)
        self.message.setMinimumHeight(self.fontMetrics().lineSpacing() * 2)
        self.message.setAccessibleName(self.tr("Sign-in message"))
        self.open_button, self.leave_button = button(self.tr("Unlock"), primary=True), button(self.tr("Sign out"))
        self.leave_button.setEnabled(may_leave)
        self.leave_button.setToolTip("" if may_leave else self.tr("A dialog with unfinished work is open: unlock first."))
        layout = QVBoxLayout(self)
        layout.setSpacing(look.GAP)
        who = QLabel(self.tr("{name}, your work is kept. Type your password to go on.").format(name=name))
        who.setWordWrap(True)
        for part in (who, self.password, self.message):
            layout.addWidget(part)
        layout.addLayout(button_row(self.leave_button, self.open_button))
        self.setMinimumWidth(380)
        self.open_button.clicked.connect(self._go)
        self.leave_button.clicked.connect(self.left)

    def reject(self) -> None:
        """Esc and the window's × open nothing."""

    def _go(self) -> None:
        if not (password := self.password.text()):
            return
        self.open_button.setEnabled(False)
        self.message.clear()
        title = self.tr("Unlock")
        self._jobs.run(title, lambda _step: self._verify(password), done=lambda _none: self.opened.emit(), failed=self._fail)

    def _fail(self, error: object) -> None:
        self.password.clear()
        self.password.setFocus()
        if not isinstance(error, Refused):
            self.open_button.setEnabled(True)
            self._jobs.failed.emit(self.tr("Unlock"), error)
            return
        self.message.setText(sentence(error.nos[0], WORDS))
        seconds = int(str(dict(error.nos[0].facts).get("seconds", 0)))
        QTimer.singleShot(seconds * 1000, self, lambda: self.open_button.setEnabled(True))


class Lock(QObject):
    """Locks and unlocks one main window and every dialog over it."""

    left = Signal()
    """The person would rather sign out."""

    def __init__(self, window: QWidget, name: str, verify: Callable[[str], None], jobs: Jobs) -> None:
        """Not locked."""
        super().__init__(window)
        self._window, self._name, self._verify, self._jobs = window, name, verify, jobs
        self._covers: list[Cover] = []
        self.dialog: LockDialog | None = None

    @property
    def locked(self) -> bool:
        """Whether the window is covered now."""
        return self.dialog is not None

    def lock(self) -> None:
        """Cover every window and ask for the password."""
        if self.locked:
            return
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        above = QApplication.activeModalWidget()
        windows = [each for each in QApplication.topLevelWidgets() if each.isVisible() and (each.isModal() or each is self._window)]
        self._covers = [Cover(each) for each in windows]
        self.dialog = LockDialog(self._name, self._verify, self._jobs, may_leave=above is None, parent=above or self._window)
        self.dialog.opened.connect(self.unlock)
        self.dialog.left.connect(self._leave)
        self.dialog.open()
        self.dialog.password.setFocus()

    def unlock(self) -> None:
        """Show everything as it was."""
        if self.dialog is not None:
            self.dialog.done(0)
            self.dialog.deleteLater()
            self.dialog = None
        for cover in self._covers:
            cover.hide()
            cover.deleteLater()
        self._covers = []

    def _leave(self) -> None:
        self.unlock()
        self.left.emit()

"""The window 【登录】. It is painted before anything heavy is imported."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QFormLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from kehu_desk.kernel.errors import No, Refused
from kehu_desk.shell.banner import DemoBanner
from kehu_desk.shell.opening import DemoEntry
from kehu_desk.shell.words import WORDS
from kehu_desk.ui import icons, look
from kehu_desk.ui.dialogs import button, named
from kehu_desk.ui.password_field import PasswordField
from kehu_desk.ui.words import sentence, texts

HERE = frozenset({"E_SIGN_IN", "E_SIGN_IN_WAIT"})
ENTER_AS: Mapping[str, str] = texts(
    {
        "cus": QT_TRANSLATE_NOOP("EnterAs", "Enter as archive custodian"),
        "rep": QT_TRANSLATE_NOOP("EnterAs", "Enter as field rep"),
        "sup": QT_TRANSLATE_NOOP("EnterAs", "Enter as sales supervisor"),
        "kam": QT_TRANSLATE_NOOP("EnterAs", "Enter as account manager"),
    }
)
SIGNS = {"cus": "archive", "rep": "map-pin", "sup": "shield-check", "kam": "star"}


class SignIn(QWidget):
    """Asks who is there. In the demo four large buttons answer for the person."""

    asked = Signal(str, str)
    """Login and password."""
    painted = Signal()
    """The window has been painted for the first time: now heavier things may be fetched."""

    closed = Signal()
    """The person has closed the window instead of signing in."""

    def __init__(self, demo: DemoEntry | None = None, login: str = "") -> None:
        """login: filled in already."""
        super().__init__()
        named(self, self.tr("Sign in"))
        self._demo, self._painted, self._seconds, self._ready = demo, False, 0, demo is None
        self.login, self.password = QLineEdit(login), PasswordField(self.tr("Password"))
        self.login.setAccessibleName(self.tr("User name"))
        self.message, self.caps_hint, self.state = QLabel(), QLabel(), QLabel()
        self.enter = button(self.tr("Sign in"), primary=True)
        self.doors = self._doors()
        self._ticking = QTimer(self, interval=1000)
        self._ticking.timeout.connect(self._count_down)
        self._lay_out()
        self._listen()
        (self.password if login else self.login).setFocus()

    def _doors(self) -> list[QPushButton]:
        made = []
        for role in [role for role in ENTER_AS if self._demo and role in self._demo.logins]:
            door = button(QCoreApplication.translate("EnterAs", ENTER_AS[role]))
            icons.dress(door, SIGNS[role])
            door.setMinimumHeight(48)
            door.setEnabled(False)
            door.clicked.connect(lambda _=False, role=role: self._enter_as(role))
            made.append(door)
        return made

    def _lay_out(self) -> None:
        self.message.setAccessibleName(self.tr("Sign-in message"))
        self.message.setObjectName("problem")
        self.message.setWordWrap(True)
        self.message.setMinimumHeight(self.fontMetrics().lineSpacing() * 3)
        self.message.setAlignment(Qt.AlignmentFlag.AlignTop)
        for label in (self.caps_hint, self.state):
            label.setObjectName("muted")
        form = QFormLayout()
        form.setSpacing(look.GAP)
        form.addRow(self.tr("User name"), self.login)
        form.addRow(self.tr("Password"), self.password)
        form.addRow("", self.caps_hint)
        inner = QVBoxLayout()
        inner.setContentsMargins(4 * look.WIDE, 2 * look.WIDE, 4 * look.WIDE, 2 * look.WIDE)
        inner.setSpacing(look.GAP)
        inner.addWidget(self._title())
        inner.addSpacing(look.WIDE)
        for door in self.doors:
            inner.addWidget(door)
        if self.doors:
            inner.addSpacing(look.WIDE)
        inner.addLayout(form)
        inner.addWidget(self.message)
        inner.addWidget(self.enter)
        inner.addWidget(self.state)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        if self._demo:
            whole.addWidget(DemoBanner(kept=self._demo.kept))
        whole.addLayout(inner, 1)
        self.setMinimumWidth(460)

    def _title(self) -> QLabel:
        title = QLabel(self.tr("Kehu Desk — Demo") if self._demo else self.tr("Kehu Desk"))
        font = title.font()
        font.setPointSizeF(font.pointSizeF() * 1.8)
        font.setBold(True)
        title.setFont(font)
        title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        return title

    def _listen(self) -> None:
        self.login.returnPressed.connect(self.password.setFocus)
        self.password.returnPressed.connect(self.enter.click)
        self.enter.clicked.connect(self._ask)
        self.password.caps.connect(self._hint_caps)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell of the first painting, after it."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing is an answer too."""
        super().closeEvent(event)
        self.closed.emit()

    # asking

    def _enter_as(self, role: str) -> None:
        assert self._demo is not None
        self.login.setText(self._demo.logins[role])
        self.password.setText(self._demo.password)
        self._ask()

    def _ask(self) -> None:
        if self.enter.isEnabled() and self.login.text().strip() and self.password.text():
            self.message.clear()
            self.set_busy(self.tr("Opening…"))
            self.asked.emit(self.login.text().strip(), self.password.text())

    def _hint_caps(self, on: bool) -> None:
        self.caps_hint.setText(self.tr("Caps lock is on") if on else "")

    # being told

    def set_ready(self) -> None:
        """The demo office is built: its doors open."""
        self._ready = True
        self.set_busy("")

    def set_busy(self, words: str) -> None:
        """While something is under way its words stand below, and nothing can be pressed."""
        self.state.setText(words)
        for each in (self.enter, self.login, self.password):
            each.setEnabled(not words)
        for door in self.doors:
            door.setEnabled(not words and self._ready)

    def refuse(self, refused: Refused) -> bool:
        """Show why not, in the message of the window. False when the reason is about the store and needs a notice."""
        self.set_busy("")
        here = [each for each in refused.nos if each.code in HERE]
        if not here:
            return False
        self.password.clear()
        self.password.setFocus()
        self._seconds = int(str(dict(here[0].facts).get("seconds", 0)))
        self._tell(here[0])
        if self._seconds:
            self.enter.setEnabled(False)
            self._ticking.start()
        return True

    def _tell(self, refusal: No) -> None:
        self.message.setText(sentence(refusal, WORDS))

    def _count_down(self) -> None:
        self._seconds -= 1
        if self._seconds > 0:
            self._tell(No("E_SIGN_IN_WAIT", (("seconds", self._seconds),)))
            return
        self._ticking.stop()
        self.message.clear()
        self.enter.setEnabled(True)

"""Tells when nobody has touched the program for a while."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress, QEvent.Type.MouseMove, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel,
        QEvent.Type.TouchBegin, QEvent.Type.TabletPress, QEvent.Type.InputMethod,
    }
)  # fmt: skip


class IdleWatch(QObject):
    """Emits idle once after some minutes without input, and again only after the next input.

    Listens at the windows, where each input passes once, not at every widget.
    """

    idle = Signal()

    def __init__(self, app: QGuiApplication, minutes: float, parent: QObject | None = None) -> None:
        """Start to count at once. minutes 0: never."""
        super().__init__(parent or app)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.idle)
        app.focusWindowChanged.connect(self._watch)
        self._watch(app.focusWindow())
        self.set_minutes(minutes)

    def set_minutes(self, minutes: float) -> None:
        """Change the patience and count anew."""
        self._timer.setInterval(round(minutes * 60_000))
        self.touch()

    def touch(self) -> None:
        """Somebody is here: count anew."""
        if self._timer.interval() > 0:
            self._timer.start()
        else:
            self._timer.stop()

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)  # twice for one window counts once
            self.touch()

    def eventFilter(self, _window: QObject, event: QEvent) -> bool:
        """Note input; never keep it from its window."""
        if event.type() in TOUCHES:
            self.touch()
        return False

"""What happens by itself while somebody sits here: the clock's work on loans each minute, inspections that end when nobody is there."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from kehu_desk.ui.job import Job

MINUTE = 60_000  # ms
AT_FIRST = 3000  # ms: the first lists are painted before, and rights never wait for this (B-052)


class Minute(QObject):
    """Runs a piece of work in the background soon and then each minute; never twice at the same time."""

    def __init__(self, work: Callable[[], object], failed: Callable[[object], None], parent: QObject) -> None:
        """failed: told what went wrong, on the window's thread."""
        super().__init__(parent)
        self._work, self._failed, self._busy = work, failed, False
        self._timer = QTimer(self, interval=MINUTE)
        self._timer.timeout.connect(self.run)
        self._timer.start()
        QTimer.singleShot(AT_FIRST, self, self.run)

    def run(self) -> None:
        """Do it now, unless it is being done."""
        if self._busy:
            return
        self._busy = True
        job = Job(lambda _step: self._work(), self)
        job.failed.connect(self._failed)
        job.ended.connect(self._end)
        job.start()

    def stop(self) -> None:
        """No more; what runs comes to its end."""
        self._timer.stop()

    def _end(self) -> None:
        self._busy = False

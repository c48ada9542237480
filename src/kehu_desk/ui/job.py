"""Long work in the pool, with progress and stop."""

from collections.abc import Callable
from threading import Event
from time import monotonic

from PySide6.QtCore import QObject, QThreadPool, Signal

Step = Callable[[int, int], None]
"""step(done, total): total 0 says that the end is not known. Raises Stopped when the person asked to stop."""

OFTEN = 0.05  # seconds between two tellings of progress: a flooded queue would never let stop through


class Stopped(Exception):
    """Raised inside the work when the person asked to stop."""


class Job(QObject):
    """Runs work(step) in the pool; signals arrive on the thread that made the job.

    parent owns the job and must outlive the work (the shell does: it calls wait_for_all before it goes), so that the
    job is never destroyed on the pool's thread. Progress is told 20 times a second at most.
    """

    progressed = Signal(int, int)
    succeeded = Signal(object)
    failed = Signal(object)
    ended = Signal()

    def __init__(self, work: Callable[[Step], object], parent: QObject) -> None:
        """Prepare; nothing runs before start()."""
        super().__init__(parent)
        self._work, self._stop, self._shown = work, Event(), 0.0

    def start(self) -> None:
        """Queue the work in the pool."""
        QThreadPool.globalInstance().start(self._run)

    def stop(self) -> None:
        """Ask the work to stop at its next step; neither succeeded nor failed follows then, only ended."""
        self._stop.set()

    def _step(self, done: int, total: int) -> None:
        if self._stop.is_set():
            raise Stopped
        if done == total or monotonic() - self._shown >= OFTEN:
            self._shown = monotonic()
            self.progressed.emit(done, total)

    def _run(self) -> None:
        try:
            self.succeeded.emit(self._work(self._step))
        except Stopped:
            pass
        except Exception as error:
            self.failed.emit(error)
        self.ended.emit()
        self.deleteLater()  # here, not by a connection to ended: later listeners of ended would be lost


def wait_for_all() -> None:
    """Wait until the pool is empty: the last thing the owner of the jobs does."""
    QThreadPool.globalInstance().waitForDone()

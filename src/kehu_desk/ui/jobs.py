"""The list of work now running in the background."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from kehu_desk.ui.job import Job, Step, wait_for_all


class Jobs(QObject):
    """Starts jobs and knows which run. The shell owns one and closes it before it goes."""

    changed = Signal()
    failed = Signal(str, object)
    """Title and exception of a job that was given no ear of its own for failures."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start with nothing running."""
        super().__init__(parent)
        self._running: dict[Job, str] = {}

    def running(self) -> dict[Job, str]:
        """Jobs that have not ended, with their titles, oldest first."""
        return dict(self._running)

    def run(
        self,
        title: str,
        work: Callable[[Step], object],
        *,
        done: Callable[[object], object] | None = None,
        failed: Callable[[object], object] | None = None,
    ) -> Job:
        """Start work(step) under a title; done gets its result, failed its exception, both on this thread."""
        job = Job(work, self)
        if done is not None:
            job.succeeded.connect(done)
        job.failed.connect(failed if failed is not None else self._tell)
        job.ended.connect(self._forget)
        self._running[job] = title
        self.changed.emit()
        job.start()
        return job

    def close(self) -> None:
        """Stop everything and wait for it."""
        for job in self._running:
            job.stop()
        wait_for_all()

    def _tell(self, error: object) -> None:
        """By sender: a connection that held this list or the job would let go of it in the midst of the job's own end."""
        job = self.sender()
        if isinstance(job, Job):
            self.failed.emit(self._running.get(job, ""), error)

    def _forget(self) -> None:
        """By sender, as above."""
        job = self.sender()
        if isinstance(job, Job):
            self._running.pop(job, None)
            self.changed.emit()

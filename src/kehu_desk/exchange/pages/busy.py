"""Where a page shows that it works: progress with stop while a job runs, and the refusal when it fails."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from kehu_desk.exchange.words import reasons
from kehu_desk.kernel.errors import Refused
from kehu_desk.ui.job import Job, Step
from kehu_desk.ui.progress import Progress


class Busy(QWidget):
    """Runs one job at a time. The application owns the jobs, so that they outlive the dialog."""

    changed = Signal()
    """A job began or ended."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Idle, with nothing to say."""
        super().__init__(parent)
        self._job: Job | None = None
        self._progress: Progress | None = None
        self.problem = QLabel()
        self.problem.setObjectName("problem")
        self.problem.setWordWrap(True)
        self.problem.setAccessibleName(self.tr("Problem"))
        self.problem.hide()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self.problem)
        self.hide()

    @property
    def running(self) -> bool:
        """Whether a job has not ended."""
        return self._job is not None

    def run(self, title: str, work: Callable[[Step], object], done: Callable[[object], object]) -> Job:
        """Start work(step); done gets its result. A refusal is shown as sentences; any other failure is a defect and rises."""
        self.say("")
        job = self._job = Job(work, QCoreApplication.instance())  # type: ignore[arg-type]
        self._progress = Progress(job, title, self)
        self._layout.addWidget(self._progress)
        job.succeeded.connect(done)
        job.failed.connect(self._fail)
        job.ended.connect(self._end)
        self._fit()
        job.start()
        self.changed.emit()
        return job

    def stop(self) -> None:
        """Ask the running job to stop at its next step."""
        if self._progress is not None:
            self._progress.ask_stop()

    def say(self, text: str) -> None:
        """Show a problem; an empty text takes it away."""
        self.problem.setText(text)
        self.problem.setVisible(bool(text))
        self._fit()

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, Refused):
            raise error
        self.say("\n".join(reasons(error.nos)))

    def _end(self) -> None:
        self._job = None
        if self._progress is not None:
            self._progress.hide()
            self._progress.deleteLater()
            self._progress = None
        self._fit()
        self.changed.emit()

    def _fit(self) -> None:
        """Take no room while there is nothing to show."""
        self.setVisible(self.running or bool(self.problem.text()))

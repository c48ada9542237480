"""How far a job is, how long it has taken, how long it may still take, and a way to stop it."""

from time import monotonic

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from kehu_desk.ui import look
from kehu_desk.ui.job import Job

PATIENCE = 500  # ms: shorter work shows no progress at all


def clock_text(seconds: float) -> str:
    """Seconds as m:ss, or h:mm:ss from an hour on."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes}:{rest:02d}"


def rest(elapsed: float, done: int, total: int) -> float | None:
    """Seconds still to go at the pace so far; None while that cannot be known."""
    return elapsed * (total - done) / done if 0 < done <= total else None


class Progress(QWidget):
    """Title, bar, times and a button 【取消】 for one job."""

    def __init__(self, job: Job, title: str, parent: QWidget | None = None) -> None:
        """Follow the job; the widget keeps its last state when the job has ended."""
        super().__init__(parent)
        self._began, self._done, self._total = monotonic(), 0, 0
        self._stop = job.stop
        self.bar, self.times, self.cancel = QProgressBar(), QLabel(), QPushButton(self.tr("Cancel"))
        self.bar.setAccessibleName(title)
        self.bar.setRange(0, 0)
        self.times.setObjectName("muted")
        self.times.setAccessibleName(self.tr("Elapsed and remaining time"))
        self.cancel.setAccessibleName(self.tr("Cancel"))
        self._lay_out(title)
        self.cancel.clicked.connect(self.ask_stop)
        job.progressed.connect(self._move)
        self._ticking = QTimer(self, interval=1000)
        self._ticking.timeout.connect(self._tell_times)
        self._ticking.start()
        job.ended.connect(self._ticking.stop)
        self._tell_times()

    def _lay_out(self, title: str) -> None:
        below = QHBoxLayout()
        below.addWidget(self.times, 1)
        below.addWidget(self.cancel)
        layout = QVBoxLayout(self)
        layout.setSpacing(look.GAP)
        for part in (QLabel(title), self.bar):
            layout.addWidget(part)
        layout.addLayout(below)

    def ask_stop(self) -> None:
        """Ask the job to stop, once; it ends at its next step."""
        self._stop()
        self.cancel.setEnabled(False)
        self.cancel.setText(self.tr("Stopping…"))

    def _move(self, done: int, total: int) -> None:
        self._done, self._total = done, total
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self._tell_times()

    def _tell_times(self) -> None:
        elapsed = monotonic() - self._began
        left = rest(elapsed, self._done, self._total)
        text = self.tr("Elapsed {elapsed}") if left is None else self.tr("Elapsed {elapsed}, about {left} left")
        self.times.setText(text.format(elapsed=clock_text(elapsed), left=clock_text(left or 0)))


class ProgressDialog(QDialog):
    """Shows itself when a job takes longer than half a second, and goes when the job ends. Esc asks to stop."""

    def __init__(self, job: Job, title: str, parent: QWidget | None = None) -> None:
        """Follow the job, which may already run."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setMinimumWidth(420)
        self.progress = Progress(job, title, self)
        QVBoxLayout(self).addWidget(self.progress)
        self._patience = QTimer(self, interval=PATIENCE, singleShot=True)
        self._patience.timeout.connect(self.show)
        self._patience.start()
        job.ended.connect(self._end)

    def reject(self) -> None:
        """Esc and the window's × stop the job instead of hiding it."""
        self.progress.ask_stop()

    def _end(self) -> None:
        self._patience.stop()
        self.done(0)
        self.deleteLater()

"""What the person has been told, in this sitting and before, to be read again under 【通知】; and 【后台任务】, the work now running."""

from collections.abc import Callable
from datetime import datetime
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from kehu_desk.shell.inbox import Inbox
from kehu_desk.ui import icons, look
from kehu_desk.ui.dialogs import button, button_row, named
from kehu_desk.ui.empty_state import EmptyState, Switch
from kehu_desk.ui.job import Job
from kehu_desk.ui.jobs import Jobs
from kehu_desk.ui.progress import Progress

MOST = 100
MATTER: Final = Qt.ItemDataRole.UserRole


class Notes(QObject):
    """The newest hundred notes; those not yet read are counted."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """None yet."""
        super().__init__(parent)
        self.lines: list[tuple[datetime, look.Tone, str]] = []
        self.unread = 0

    def add(self, text: str, tone: look.Tone = "idle") -> None:
        """Keep a note."""
        self.lines = [(datetime.now(), tone, text), *self.lines[: MOST - 1]]
        self.unread += 1
        self.changed.emit()

    def mark_read(self) -> None:
        """The person has looked."""
        self.unread = 0
        self.changed.emit()


def framed(dialog: QDialog, title: str, content: QWidget, close: str, *left: QPushButton) -> None:
    """A dialog with one part and 【关闭】; left: further buttons."""
    named(dialog, title)
    done = button(close, primary=True)
    done.clicked.connect(dialog.accept)
    layout = QVBoxLayout(dialog)
    layout.setSpacing(look.WIDE)
    layout.addWidget(content, 1)
    layout.addLayout(button_row(done, left=left))
    dialog.resize(560, 380)


class JobsDialog(QDialog):
    """The dialog 【后台任务】: each with its progress and 【取消】."""

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        """Follows the jobs while it is open."""
        super().__init__(parent)
        self._jobs = jobs
        self._shown: dict[Job, QWidget] = {}
        area, inner = QScrollArea(), QWidget()
        self._rows = QVBoxLayout(inner)
        self._rows.addStretch(1)
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setAccessibleName(self.tr("Background jobs"))
        self.content = Switch(area, EmptyState(self.tr("Nothing is running")))
        framed(self, self.tr("Background jobs"), self.content, self.tr("Close"))
        jobs.changed.connect(self.show_jobs)
        self.show_jobs()

    def show_jobs(self) -> None:
        """One row for each job that runs now."""
        running = self._jobs.running()
        for job in [job for job in self._shown if job not in running]:
            self._shown.pop(job).deleteLater()
        for job, title in running.items():
            if job not in self._shown:
                self._shown[job] = Progress(job, title, self)
                self._rows.insertWidget(self._rows.count() - 1, self._shown[job])
        self.content.show_empty(not running)


class Corner(QWidget):
    """The window's upper right: who sits here, 【锁定】, 【通知】."""

    def __init__(self, who: str, notes: Notes, inbox: Inbox, lock: Callable[[], object], show_notes: Callable[[], object]) -> None:
        """who: name and role."""
        super().__init__()
        self._notes, self._inbox = notes, inbox
        self.who, self.lock, self.notices = QLabel(who), button(self.tr("Lock")), button("")
        self.who.setAccessibleName(self.tr("Signed in as {who}").format(who=who))
        icons.dress(self.lock, "lock")
        icons.dress(self.notices, "bell")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, look.TIGHT // 2, look.GAP, look.TIGHT // 2)
        layout.setSpacing(look.GAP)
        for part in (self.who, self.notices, self.lock):
            layout.addWidget(part)
        for each in (self.lock, self.notices):
            each.setFlat(True)
        self.lock.clicked.connect(lock)
        self.notices.clicked.connect(show_notes)
        notes.changed.connect(self._count)
        inbox.changed.connect(self._count)
        self._count()

    def _count(self) -> None:
        unread = self._notes.unread + self._inbox.unread
        self.notices.setText(self.tr("Notices ({count})").format(count=unread) if unread else self.tr("Notices"))
        self.notices.setAccessibleName(self.tr("Notices"))
        self.notices.setAccessibleDescription(self.tr("{count} unread").format(count=unread))

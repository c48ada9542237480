"""What the person has been told, in this sitting and before, to be read again under 【通知】; and 【后台任务】, the work now running."""

from collections.abc import Callable, Container
from datetime import datetime
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QPushButton, QScrollArea, QVBoxLayout, QWidget

from kehu_desk.shell.inbox import Inbox, Letter
from kehu_desk.ui import icons, look
from kehu_desk.ui.dialogs import button, button_row, named
from kehu_desk.ui.empty_state import EmptyState, Switch
from kehu_desk.ui.job import Job
from kehu_desk.ui.jobs import Jobs
from kehu_desk.ui.notices import SIGNS
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


def _framed(dialog: QDialog, title: str, content: QWidget, close: str, *left: QPushButton) -> None:
    named(dialog, title)
    done = button(close, primary=True)
    done.clicked.connect(dialog.accept)
    layout = QVBoxLayout(dialog)
    layout.setSpacing(look.WIDE)
    layout.addWidget(content, 1)
    layout.addLayout(button_row(done, left=left))
    dialog.resize(560, 380)


class NotesDialog(QDialog):
    """The dialog 【通知】: what was told in this sitting and what the store keeps, newest first."""

    wants_open = Signal(str, object)
    """Noun and id of the matter that a kept notice tells of."""

    def __init__(self, notes: Notes, inbox: Inbox, nouns: Container[str], parent: QWidget | None = None) -> None:
        """nouns: whose tabs this person sees. Opening it marks all as read."""
        super().__init__(parent)
        self._nouns = nouns
        self.list, self.open_button = QListWidget(), button(self.tr("Open"))
        self.list.setAccessibleName(self.tr("Notices"))
        self.list.setWordWrap(True)
        icons.dress(self.open_button, "folder-open")
        letters = inbox.letters()
        self._fill(notes, letters, inbox.office)
        content = Switch(self.list, EmptyState(self.tr("No notices")))
        content.show_empty(not self.list.count())
        _framed(self, self.tr("Notices"), content, self.tr("Close"), self.open_button)
        self.list.itemActivated.connect(lambda _item: self.open_chosen())
        self.list.itemSelectionChanged.connect(self._offer)
        self.open_button.clicked.connect(self.open_chosen)
        self._offer()
        notes.mark_read()
        inbox.mark_read(letters)

    def _fill(self, notes: Notes, letters: list[Letter], office: ZoneInfo) -> None:
        lines: list[tuple[datetime, look.Tone, str, Letter | None]] = []
        lines += [(at.astimezone(office), tone, text, None) for at, tone, text in notes.lines]
        lines += [(each.at.astimezone(office), "idle" if each.read else "warn", each.text, each) for each in letters]
        today = datetime.now(office).date()
        for at, tone, text, letter in sorted(lines, key=lambda line: line[0], reverse=True):
            when = f"{at:%H:%M}" if at.date() == today else f"{at:%Y-%m-%d %H:%M}"
            item = QListWidgetItem(icons.icon("bell" if letter else SIGNS[tone], tone), f"{when}  {text}")
            if letter is not None:
                item.setData(MATTER, (letter.noun, str(letter.subject)))
                if not letter.read:
                    font = item.font()
                    font.setBold(True)
                    item.setFont(font)
            self.list.addItem(item)

    def _matter(self) -> tuple[str, UUID] | None:
        """Where the line chosen leads; None for a passing note, and for a tab that this person does not see."""
        chosen = self.list.selectedItems()
        kept = chosen[0].data(MATTER) if chosen else None
        return (str(kept[0]), UUID(str(kept[1]))) if kept and kept[0] in self._nouns else None

    def _offer(self) -> None:
        leads = self._matter() is not None
        self.open_button.setEnabled(leads)
        self.open_button.setToolTip("" if leads else self.tr("Choose a notice that leads to a matter."))

    def open_chosen(self) -> None:
        """Show the matter of the line chosen, in its tab."""
        if (matter := self._matter()) is not None:
            self.accept()
            self.wants_open.emit(*matter)


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
        _framed(self, self.tr("Background jobs"), self.content, self.tr("Close"))
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

"""The page 【核验】: reads the whole chain of the audit log and says whether it is sound (B-143, B-144)."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from kehu_desk.door.audit import Finding
from kehu_desk.door.gaps import Gap
from kehu_desk.kernel.errors import Refused
from kehu_desk.ui import icons, look
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.job import Job
from kehu_desk.ui.listing import page_layout, tool
from kehu_desk.ui.progress import Progress

ICON = 32


class VerifyPage(QWidget):
    """The button 【核验】, the progress, and the finding as icon and sentence."""

    tables = frozenset[str]()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Nothing has been verified yet."""
        super().__init__(parent)
        self._desk = desk
        self._progress: Progress | None = None
        self.go = tool(self.tr("Verify"), "shield-check", self.verify)
        self.sign, self.finding = QLabel(), QLabel(self.tr("Not verified in this sitting."))
        self.finding.setWordWrap(True)
        self.finding.setAccessibleName(self.tr("Finding"))
        told = QWidget()
        row = QHBoxLayout(told)
        row.setContentsMargins(0, look.WIDE, 0, look.WIDE)
        row.setSpacing(look.WIDE)
        row.addWidget(self.sign)
        row.addWidget(self.finding, 1)
        hint = self.tr("Every entry is bound to the one before; the newest is sealed outside the data file. Verifying reads them all.")
        self._layout = page_layout(self, (self.go,), told, hint=hint)
        self._layout.setStretchFactor(told, 0)
        self._layout.addStretch(1)

    def verify(self) -> Job:
        """Read the chain in the background."""
        application = QCoreApplication.instance()
        assert application is not None
        job = Job(lambda step: self._desk.door.verify(self._desk.caller, step), application)
        self.go.setEnabled(False)
        self._progress = Progress(job, self.tr("Reading the chain"), self)
        self._layout.insertWidget(2, self._progress)
        job.succeeded.connect(self.show_finding)
        job.failed.connect(self._fail)
        job.ended.connect(self._end)
        job.start()
        return job

    def show_finding(self, found: Finding) -> None:
        """Say what was found."""
        count = f"{found.entries:,}"
        if found.sound:
            self._tell("circle-check", "ok", self.tr("The chain of {count} entries is whole.").format(count=count))
        elif found.gap is not None:
            self._tell("circle-x", "bad", self._gap_words(found.gap))
        elif found.code == "E_AUDIT_TRUNCATED":
            text = self.tr("The log is shorter than its seal: entries from no. {seq} on are missing. Keep the files and tell the auditor.")
            self._tell("circle-x", "bad", text.format(seq=found.seq))
        else:
            text = self.tr("Entry no. {seq} was changed, removed or put in. Keep the files as they are and tell the auditor.")
            self._tell("circle-x", "bad", text.format(seq=found.seq))

    def _gap_words(self, gap: Gap) -> str:
        """A restored backup left entries out, and how many."""
        if gap.lost is None:
            text = self.tr("A backup was restored (entry no. {seq}): its log ends with no. {chain}, and what came after it is missing.")
        else:
            text = self.tr("A backup was restored (entry no. {seq}): {lost} entries after no. {chain} are missing.")
        return text.format(seq=gap.seq, chain=gap.chain, lost=gap.lost)

    def _tell(self, icon: str, tone: look.Tone, text: str) -> None:
        self.sign.setPixmap(icons.icon(icon, tone).pixmap(ICON, ICON))
        self.finding.setText(text)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, Refused):
            raise error
        self._desk.tell(error)

    def _end(self) -> None:
        self.go.setEnabled(True)
        if self._progress is not None:
            self._progress.hide()
            self._progress.deleteLater()
            self._progress = None

    def refresh(self) -> None:
        """A finding stays until the next one."""

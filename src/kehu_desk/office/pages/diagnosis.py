"""The page 【诊断】: what this machine has and lacks, without any fact about customers."""

import platform
from pathlib import Path

from PySide6 import __version__ as qt_version
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from kehu_desk import __version__
from kehu_desk.preflight.doctor import checks
from kehu_desk.ui.job import Job
from kehu_desk.ui.listing import page_layout, tool
from kehu_desk.ui.notices import say


def report(folder: Path) -> str:
    """Versions and the table of the doctor. Loads libraries to see whether they are there: up to 100 ms."""
    head = f"kehu-desk {__version__} · Python {platform.python_version()} · PySide6 {qt_version} · {platform.platform()}"
    return "\n".join([head, "", *map(str, checks(folder))])


class DiagnosisPage(QWidget):
    """The report, and 【复制诊断信息】."""

    tables = frozenset[str]()

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        """folder: of the store."""
        super().__init__(parent)
        self._folder = folder
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Diagnosis"))
        self.copy = tool(self.tr("Copy diagnosis"), "copy", self.put_on_clipboard)
        self.again = tool(self.tr("Check again"), "refresh-cw", self.check)
        page_layout(self, (self.copy, self.again), self.text, hint=self.tr("Holds no customer data: it may be sent to whoever helps."))
        self.check()

    def check(self) -> Job:
        """Make the report anew, in the background."""
        application = QCoreApplication.instance()
        assert application is not None
        folder = self._folder
        job = Job(lambda _step: report(folder), application)
        job.succeeded.connect(self.text.setPlainText)
        job.start()
        return job

    def put_on_clipboard(self) -> None:
        """Copy the report."""
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        say(self.window(), self.tr("Copied."))

    def refresh(self) -> None:
        """The machine does not change by itself."""

"""The page 【备份与恢复】: a verified copy of the whole store, and the copies that a folder holds."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QWidget

from kehu_desk.kernel.errors import Refused
from kehu_desk.office.pages.asking import office_zone
from kehu_desk.office.service import backup
from kehu_desk.office.service.tools import OfficeTools
from kehu_desk.store.backup import Backup
from kehu_desk.ui.cells import Row
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.job import Job
from kehu_desk.ui.listing import listed, page_layout, table, tool
from kehu_desk.ui.notices import say
from kehu_desk.ui.progress import ProgressDialog

TARGET = "backup/target"


class BackupPage(QWidget):
    """Where to, 【立即备份】, and table 【备份表】."""

    tables = frozenset[str]()

    def __init__(self, desk: Desk, tools: OfficeTools, parent: QWidget | None = None) -> None:
        """The folder used last, otherwise the store's own folder for copies."""
        super().__init__(parent)
        self._desk, self._tools = desk, tools
        self._office = office_zone(desk)
        self.folder = QLineEdit(desk.memory.get(TARGET) or str(tools.files.backups))
        self.folder.setReadOnly(True)
        self.folder.setMinimumWidth(360)
        self.folder.setAccessibleName(self.tr("Backup folder"))
        self.choose = tool(self.tr("Choose folder…"), "folder-open", self.ask_folder)
        self.go = tool(self.tr("Back up now"), "save", self.back_up)
        self.last = QLabel()
        self.last.setAccessibleName(self.tr("Last backup"))
        titles = [self.tr("Made at"), self.tr("Rows"), self.tr("Folder")]
        source = listed(self._rows, titles, ("at", "rows", "folder"), self._word)
        self.model, self.view = table(self.tr("Table of backups"), source, (170, 100, 420))
        hint = self.tr("Keep copies on another disk. Each copy is opened again and compared before it counts; it is a whole store. "
                       "To go back: close the program, keep the present folder aside, and open the copy's folder.")  # fmt: skip
        layout = page_layout(self, (self.folder, self.choose, self.go), self.view, hint=hint)
        layout.insertWidget(2, self.last)
        self._tell_last()

    @property
    def target(self) -> Path:
        """The folder that takes the copies."""
        return Path(self.folder.text())

    def _rows(self) -> list[Row]:
        return [(str(row.folder), row.at, row.rows, row.folder.name) for row in backup.backups_in(self.target)]

    def _word(self, value: Any, column: int) -> str:
        if column == 0:
            return str(value.astimezone(self._office).strftime("%Y-%m-%d %H:%M"))
        return f"{value:,}" if column == 1 else str(value)

    def _tell_last(self) -> None:
        at = self._desk.do(backup.last_backup)
        never = self.tr("There is no verified backup yet.")
        text = self.tr("Last verified backup: {at}").format(at=f"{at.astimezone(self._office):%Y-%m-%d %H:%M}") if at else never
        self.last.setText(text)

    def ask_folder(self) -> None:
        """Choose where copies go."""
        if folder := QFileDialog.getExistingDirectory(self, self.tr("Choose folder"), self.folder.text()):
            self.use_folder(Path(folder))

    def use_folder(self, folder: Path) -> None:
        """Remember a folder and show the copies in it."""
        self.folder.setText(str(folder))
        self._desk.memory.put(TARGET, str(folder))
        self.refresh()

    def back_up(self) -> Job:
        """Copy and verify in the background."""
        application = QCoreApplication.instance()
        assert application is not None
        target = self.target
        job = Job(lambda _step: backup.back_up_store(self._desk.door, self._desk.caller, self._tools, target), application)
        self.go.setEnabled(False)
        job.succeeded.connect(self._made)
        job.failed.connect(self._fail)
        job.ended.connect(self._end)
        ProgressDialog(job, self.tr("Back up now"), self)
        job.start()
        return job

    def _made(self, made: Backup) -> None:
        say(self.window(), self.tr("Copied and verified: {name}").format(name=made.folder.name))

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, Refused):
            raise error
        self._desk.tell(error)

    def _end(self) -> None:
        self.go.setEnabled(True)
        self.refresh()

    def refresh(self) -> None:
        """Look at the folder anew."""
        self.model.refresh()
        self._tell_last()

"""The page 【附件】: files of an archive, added by button or by dropping them, looked at without a copy on the disk."""

from collections.abc import Callable
from pathlib import Path
from typing import Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QFileDialog, QLabel, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from kehu_desk.access.sections import FILED
from kehu_desk.archives import queries
from kehu_desk.archives.dialogs.viewer import Viewer, viewable
from kehu_desk.archives.service.attachments import MOST_BYTES, add_attachment, read_attachment, remove_attachment
from kehu_desk.archives.tab.sheet import Sheet
from kehu_desk.archives.tab.standing import Standing
from kehu_desk.archives.words import explain, level_name, section_name
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.ui import icons, look, notices
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.dialogs import button
from kehu_desk.ui.flow import Flow
from kehu_desk.ui.job import Job, Step
from kehu_desk.ui.latest import Latest

ID: Final = Qt.ItemDataRole.UserRole


def file_size(count: int) -> str:
    """1536 as 1.5 KB."""
    size, unit = float(count), "B"
    for unit in ("B", "KB", "MB"):
        if size < 1024 or unit == "MB":
            break
        size /= 1024
    return f"{size:.0f} {unit}" if unit == "B" else f"{size:.1f} {unit}"


class FilesSheet(Sheet):
    """A list and four buttons; files go into the section chosen beside them."""

    kept = Signal()
    """A file was added or removed."""

    def __init__(self, desk: Desk) -> None:
        """Empty until it is shown."""
        self._desk = desk
        self._standing: Standing | None = None
        self.files = QTreeWidget()
        self.section, self.hint = QComboBox(), QLabel()
        name = QCoreApplication.translate("FilesSheet", "Attachments")
        self.add = button(QCoreApplication.translate("FilesSheet", "Add file"))
        self.look_at = button(QCoreApplication.translate("FilesSheet", "Look at"))
        self.remove = button(QCoreApplication.translate("FilesSheet", "Remove"))
        super().__init__(name)
        self._reading = Latest(self, self._list, desk.tell)
        self._dress()
        self._lay_out()

    def _dress(self) -> None:
        self.files.setAccessibleName(self.tr("Files"))
        self.files.setHeaderLabels([self.tr("File"), self.tr("Section"), self.tr("Size"), self.tr("Level"), self.tr("Added")])
        self.files.setRootIsDecorated(False)
        self.files.setAlternatingRowColors(True)
        for column, width in enumerate((150, 96, 64, 48)):
            self.files.setColumnWidth(column, width)
        for each, icon in ((self.add, "plus"), (self.look_at, "eye"), (self.remove, "minus")):
            icons.dress(each, icon)
        for code in FILED:
            self.section.addItem(section_name(code), code)
        label = self.tr("Section of new files")
        self.section.setAccessibleName(label)
        self.section.setAccessibleDescription(label)
        self.section.setToolTip(label)
        self.hint.setObjectName("muted")
        self.hint.setWordWrap(True)
        self.setAcceptDrops(True)
        self.add.clicked.connect(self._choose_files)
        self.look_at.clicked.connect(self.view_file)
        self.remove.clicked.connect(self._remove)
        self.files.itemDoubleClicked.connect(lambda: self.view_file())
        self.files.currentItemChanged.connect(self._weigh)
        space = QShortcut(QKeySequence(Qt.Key.Key_Space), self.files, context=Qt.ShortcutContext.WidgetShortcut)
        space.activated.connect(self.view_file)

    def _lay_out(self) -> None:
        content = QWidget()
        bar = QWidget()
        flow = Flow(bar)
        for each in (self.add, self.section, self.look_at, self.remove):
            flow.addWidget(each)
        layout = QVBoxLayout(content)
        layout.setContentsMargins(look.GAP, look.GAP, look.GAP, look.GAP)
        layout.setSpacing(look.GAP)
        layout.addWidget(bar)
        layout.addWidget(self.files, 1)
        layout.addWidget(self.hint)
        self.setWidget(content)

    def clear(self) -> None:
        """No archive, no files."""
        self._reading.drop()
        self._standing = None
        self.files.clear()

    def load(self, standing: Standing) -> None:
        """List the files in sections that this person may view (B-018)."""
        door, caller, customer = self._desk.door, self._desk.caller, standing.card.id

        def work() -> list[queries.AttachmentRow]:
            with door.look(caller) as (session, actor):
                return queries.attachments(session, actor, customer)

        self._standing = standing
        self._weigh()
        self._reading.ask(work)

    def _list(self, rows: list[queries.AttachmentRow]) -> None:
        standing = self._standing
        assert standing is not None
        self.files.clear()
        for row in rows:
            words = [row.name, section_name(row.section), file_size(row.size), level_name(row.level), standing.day(row.added_at)]
            item = QTreeWidgetItem(self.files, [*words])
            item.setData(0, ID, row.id)
            item.setToolTip(0, f"{row.name} · {row.added_by}")
        self._weigh()

    def _weigh(self) -> None:
        writes = self._standing is not None and not self._standing.writes
        why = "" if writes or self._standing is None else " ".join(dict.fromkeys(explain(each) for each in self._standing.writes))
        for each in (self.add, self.section):
            each.setEnabled(writes)
        self.look_at.setEnabled(self.files.currentItem() is not None)
        self.remove.setEnabled(writes and self.files.currentItem() is not None)
        self.hint.setText(self.tr("Drop files here to add them.") if writes else why)

    def _chosen(self) -> tuple[UUID, str] | None:
        item = self.files.currentItem()
        return (item.data(0, ID), item.text(0)) if item is not None else None

    # adding and removing

    def _choose_files(self) -> None:
        paths, _ = QFileDialog.getOpenFileNames(self, self.tr("Add file"))
        self.add_files([Path(each) for each in paths])

    def add_files(self, paths: list[Path]) -> None:
        """Read and keep files on a worker, one change each."""
        if self._standing is None or not paths:
            return
        door, caller, customer, section = self._desk.door, self._desk.caller, self._standing.card.id, str(self.section.currentData())

        def work(step: Step) -> object:
            for done, path in enumerate(paths):
                step(done, len(paths))
                if path.stat().st_size > MOST_BYTES:
                    raise Refused(no("E_FILE_TOO_BIG", limit=MOST_BYTES // (1024 * 1024)))
                add_attachment(door, caller, customer, section, path.name, path.read_bytes())
            return None

        self._run(work)

    def _remove(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        text = self.tr("Remove “{file}” from the archive? Its trace stays in the log.").format(file=chosen[1])
        if notices.confirm(self, text, self.tr("Remove"), destructive=True):
            self._desk.do(remove_attachment, chosen[0])
            self.kept.emit()

    def _run(self, work: Callable[[Step], object]) -> None:
        application = QCoreApplication.instance()
        assert application is not None
        job = Job(work, application)
        job.succeeded.connect(self._done)
        job.failed.connect(self._fail)
        job.start()

    def _done(self, _result: object) -> None:
        self.kept.emit()

    def _fail(self, error: Exception) -> None:
        if isinstance(error, Refused):
            self._desk.tell(error)
        elif isinstance(error, OSError):
            notices.tell_problem(self, self.tr("The file was not added."), str(error))
        else:
            raise error
        self.kept.emit()

    # looking

    def view_file(self) -> None:
        """Show the file chosen in a window of the program; no copy reaches the disk (an export needs a loan, B-118)."""
        chosen = self._chosen()
        if chosen is None:
            return
        if not viewable(chosen[1]):
            headline = self.tr("“{file}” cannot be shown here.").format(file=chosen[1])
            notices.tell_problem(self, headline, self.tr("Pictures and PDF files can be shown; others need an export (B-118)."))
            return
        found = self._desk.do(read_attachment, chosen[0])
        if found is not None:
            Viewer(*found, parent=self.window()).open()

    # dropping

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files are welcome where they may be added."""
        if event.mimeData().hasUrls() and self.add.isEnabled():
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """As when they came in."""
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Add what was dropped; folders are passed over."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        self.add_files([path for path in paths if path.is_file()])
        event.acceptProposedAction()

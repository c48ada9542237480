"""Photos and files of a complaint: added from the disk on a worker, shown in a window of the program."""

from collections.abc import Sequence
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from kehu_desk.archives.dialogs.viewer import Viewer, viewable
from kehu_desk.archives.service.attachments import read_attachment
from kehu_desk.complaints.service.handling import keep_complaint_file
from kehu_desk.ui import notices
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.latest import Latest


class Photos(QObject):
    """The page hears by itself of files that were added."""

    def __init__(self, desk: Desk, owner: QWidget) -> None:
        """owner: the page, parent of all dialogs."""
        super().__init__(owner)
        self._desk, self._owner = desk, owner
        self._keeping = Latest(self, self._tell, desk.tell)

    def choose(self, complaint: UUID) -> None:
        """Ask for photos or files of a complaint."""
        paths, _kind = QFileDialog.getOpenFileNames(self._owner, self.tr("Add photo"))
        self.add(complaint, [Path(path) for path in paths])

    def add(self, complaint: UUID, paths: Sequence[Path]) -> None:
        """Keep files with a complaint."""
        door, caller = self._desk.door, self._desk.caller

        def keep() -> int:
            return len([keep_complaint_file(door, caller, complaint, path.name, path.read_bytes()) for path in paths])

        if paths:
            self._keeping.ask(keep)

    def _tell(self, count: int) -> None:
        notices.say(self._owner.window(), self.tr("{count} files added.").format(count=count))

    def show_file(self, file: UUID, name: str) -> None:
        """Show a photo; no copy reaches the disk (B-118)."""
        if not viewable(name):
            headline = self.tr("“{file}” cannot be shown here.").format(file=name)
            notices.tell_problem(self._owner, headline, self.tr("Pictures and PDF files can be shown; others need an export (B-118)."))
            return
        found = self._desk.do(read_attachment, file)
        if found is not None:
            Viewer(*found, parent=self._owner.window()).open()

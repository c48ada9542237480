"""【导出】: where to, then the list of one's own customers on a worker, then what came of it."""

from collections.abc import Sequence
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from kehu_desk.archives.service.own_list import Taken
from kehu_desk.archives.words import refused_rows
from kehu_desk.exchange.own_file import export_own_customers
from kehu_desk.kernel.errors import Refused
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.job import Job, Step
from kehu_desk.ui.notices import say, tell_problem, tell_rows
from kehu_desk.ui.progress import ProgressDialog


def ask_and_export(desk: Desk, parent: QWidget, customers: Sequence[UUID]) -> None:
    """Ask for a file and write the list into it. customers: none for all of one's own."""
    workbook = QCoreApplication.translate("OwnList", "Workbook")
    kinds = {f"{workbook} (*.xlsx)": ".xlsx", "CSV (*.csv)": ".csv"}
    title, proposed = QCoreApplication.translate("OwnList", "Export"), QCoreApplication.translate("OwnList", "Own customers")
    name, chosen = QFileDialog.getSaveFileName(parent, title, proposed + ".xlsx", ";;".join(kinds))
    if name:
        path = Path(name)
        Exporting(desk, parent, customers, path if path.suffix.lower() in kinds.values() else path.with_name(path.name + kinds[chosen]))


class Exporting(QObject):
    """One export under way; goes away with the window it belongs to."""

    def __init__(self, desk: Desk, parent: QWidget, customers: Sequence[UUID], path: Path) -> None:
        """Starts at once."""
        super().__init__(parent)
        self._desk, self._parent, self._name = desk, parent, path.name

        def work(_step: Step) -> Taken:
            return export_own_customers(desk.door, desk.caller, customers, path)

        application = QCoreApplication.instance()
        assert application is not None
        job = Job(work, application)
        job.succeeded.connect(self._tell_done)
        job.failed.connect(self._tell_why_not)
        job.ended.connect(self.deleteLater)
        ProgressDialog(job, self.tr("Export"), parent)
        job.start()

    def _tell_done(self, taken: Taken) -> None:
        saved = self.tr("{count} rows were saved as {name}; {left} more may be copied or exported today.")
        text = (saved if taken.rows else self.tr("Nothing was saved.")).format(count=len(taken.rows), name=self._name, left=taken.left)
        if taken.refused:
            tell_rows(self._parent, self.tr("Export"), text, refused_rows(taken.refused))
        else:
            say(self._parent, text)

    def _tell_why_not(self, error: Exception) -> None:
        if isinstance(error, Refused):
            self._desk.tell(error)
        else:
            headline = self.tr("The list could not be made.")
            tell_problem(self._parent, headline, self.tr("Try again; if it happens once more, tell the administrator."))

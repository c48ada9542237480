"""要货计划 on the screen: the paper in 【打印预览】, the workbook into a file that is asked for; both made in the background."""

from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from kehu_desk.dossier.dialogs import Making
from kehu_desk.dossier.replenish_papers import proposals_paper, proposals_sheet
from kehu_desk.kernel.errors import Refused
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.job import Job, Step
from kehu_desk.ui.notices import say
from kehu_desk.ui.preview import Preview
from kehu_desk.ui.progress import ProgressDialog


def show_proposals(desk: Desk, parent: QWidget, customer: UUID) -> None:
    """要货计划 of one customer on paper."""

    def make(step: Step) -> tuple[bytes, str]:
        return proposals_paper(desk.door, desk.caller, customer, step), QCoreApplication.translate("Dossier", "Order proposals")

    Making(desk, parent, make, lambda pdf, name: Preview(pdf, name, lambda _output: True, parent))


def ask_and_export_proposals(desk: Desk, parent: QWidget, customer: UUID) -> None:
    """Ask for a file and write the workbook into it."""
    title = QCoreApplication.translate("Dossier", "Order proposals")
    kind = QCoreApplication.translate("OwnList", "Workbook")
    name, _chosen = QFileDialog.getSaveFileName(parent, title, f"{title}.xlsx", f"{kind} (*.xlsx)")
    if name:
        path = Path(name)
        Exporting(desk, parent, customer, path if path.suffix.lower() == ".xlsx" else path.with_name(f"{path.name}.xlsx"))


class Exporting(QObject):
    """One workbook under way; goes away with the window it belongs to."""

    def __init__(self, desk: Desk, parent: QWidget, customer: UUID, path: Path) -> None:
        """Starts at once."""
        super().__init__(parent)
        self._desk, self._window, self._name = desk, parent, path.name

        def work(_step: Step) -> int:
            return proposals_sheet(desk.door, desk.caller, customer, path)

        application = QCoreApplication.instance()
        assert application is not None
        job = Job(work, application)
        job.succeeded.connect(self._tell_done)
        job.failed.connect(self._tell_why_not)
        job.ended.connect(self.deleteLater)
        ProgressDialog(job, self.tr("Export"), parent)
        job.start()

    def _tell_done(self, count: int) -> None:
        say(self._window, self.tr("{count} rows were saved as {name}.").format(count=count, name=self._name))

    def _tell_why_not(self, error: Exception) -> None:
        if not isinstance(error, Refused):
            raise error
        self._desk.tell(error)

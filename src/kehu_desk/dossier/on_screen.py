"""Every paper without a loan by its name: shown in 【打印预览】 or saved as a workbook, made in the background (B-117a)."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from kehu_desk.door.change import Door
from kehu_desk.dossier.communication_papers import attendance_sheet, opinion_summary
from kehu_desk.dossier.complaint_papers import complaint_report
from kehu_desk.dossier.composition_papers import composition_book, composition_paper
from kehu_desk.dossier.decider_papers import influence_paper
from kehu_desk.dossier.dialogs import Making
from kehu_desk.dossier.evaluation_papers import evaluation_form
from kehu_desk.dossier.grading_papers import changes_book, changes_paper
from kehu_desk.dossier.keyaccount_papers import account_plan_paper
from kehu_desk.dossier.market_papers import white_book
from kehu_desk.dossier.promotion_papers import promotion_plan
from kehu_desk.dossier.rebate_papers import rebate_paper, rebates_book, rebates_paper
from kehu_desk.dossier.replenish_papers import proposals_paper, proposals_sheet
from kehu_desk.dossier.return_papers import return_form
from kehu_desk.dossier.seal_papers import seal_register
from kehu_desk.dossier.service import contract_paper, customer_form
from kehu_desk.dossier.stock_papers import count_book, count_paper, form_book, stock_form
from kehu_desk.dossier.support_papers import support_form, supports_book
from kehu_desk.dossier.survey_papers import survey_form
from kehu_desk.dossier.visit_papers import visit_brief, week_plan
from kehu_desk.kernel.errors import Refused
from kehu_desk.people.actor import Caller
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.job import Job, Step
from kehu_desk.ui.notices import say
from kehu_desk.ui.preview import Preview
from kehu_desk.ui.progress import ProgressDialog
from kehu_desk.ui.words import texts

ENDING: Final = ".xlsx"
TITLES: Final = texts({
    "customer_form": QT_TRANSLATE_NOOP("Dossier", "Customer form"),
    "survey": QT_TRANSLATE_NOOP("Dossier", "Customer form"),
    "contract": QT_TRANSLATE_NOOP("Dossier", "Contract"),
    "seal_register": QT_TRANSLATE_NOOP("Dossier", "Register of seals"),
    "complaint": QT_TRANSLATE_NOOP("Dossier", "Complaint report"),
    "return": QT_TRANSLATE_NOOP("Dossier", "Return form"),
    "influence_map": QT_TRANSLATE_NOOP("Dossier", "Map of decision makers"),
    "stock_form": QT_TRANSLATE_NOOP("Dossier", "Stock count sheet"),
    "stock_count": QT_TRANSLATE_NOOP("Dossier", "Stock count sheet"),
    "proposals": QT_TRANSLATE_NOOP("Dossier", "Order proposals"),
    "support": QT_TRANSLATE_NOOP("Dossier", "Support request"),
    "supports": QT_TRANSLATE_NOOP("Dossier", "List of support"),
    "white_spaces": QT_TRANSLATE_NOOP("Dossier", "White spaces of the market"),
    "visit_brief": QT_TRANSLATE_NOOP("Dossier", "Visit brief"),
    "visit_week": QT_TRANSLATE_NOOP("Dossier", "Visit plan"),
    "rebate": QT_TRANSLATE_NOOP("Dossier", "Rebate statement"),
    "rebates": QT_TRANSLATE_NOOP("Dossier", "Rebates of a period"),
    "evaluation": QT_TRANSLATE_NOOP("Dossier", "Evaluation form"),
    "promotion": QT_TRANSLATE_NOOP("Dossier", "Promotion plan"),
    "grade_changes": QT_TRANSLATE_NOOP("Dossier", "Changes of grades"),
    "account_plan": QT_TRANSLATE_NOOP("Dossier", "Account plan"),
    "attendance": QT_TRANSLATE_NOOP("Dossier", "Attendance sheet"),
    "opinions": QT_TRANSLATE_NOOP("Dossier", "Summary of opinions"),
    "composition": QT_TRANSLATE_NOOP("Dossier", "Composition analysis"),
})  # fmt: skip


PAPERS: Final[Mapping[str, Callable[[Door, Caller, Any, Step], bytes]]] = {
    "customer_form": customer_form, "survey": survey_form, "contract": contract_paper, "seal_register": seal_register,
    "complaint": complaint_report, "return": return_form, "influence_map": influence_paper, "stock_form": stock_form,
    "stock_count": count_paper, "proposals": proposals_paper, "visit_brief": visit_brief, "visit_week": week_plan,
    "support": support_form, "rebate": rebate_paper, "rebates": rebates_paper, "promotion": promotion_plan, "evaluation": evaluation_form,
    "grade_changes": changes_paper, "account_plan": account_plan_paper, "attendance": attendance_sheet, "opinions": opinion_summary,
    "composition": composition_paper,
}  # fmt: skip
BOOKS: Final[Mapping[str, Callable[[Door, Caller, Any, Path], object]]] = {
    "stock_form": form_book, "stock_count": count_book, "proposals": proposals_sheet, "supports": supports_book, "rebates": rebates_book,
    "grade_changes": changes_book, "white_spaces": white_book, "composition": composition_book,
}  # fmt: skip


def title_of(kind: str) -> str:
    """What a paper is called."""
    return QCoreApplication.translate("Dossier", TITLES[kind])


def show_paper(desk: Desk, parent: QWidget, kind: str, subject: object) -> None:
    """Make a paper and show it. kind: of PAPERS; subject: what its function takes, mostly an id."""

    def make(step: Step) -> tuple[bytes, str]:
        return PAPERS[kind](desk.door, desk.caller, subject, step), title_of(kind)

    Making(desk, parent, make, lambda pdf, name: Preview(pdf, name, lambda _output: True, parent))


def save_book(desk: Desk, parent: QWidget, kind: str, subject: object) -> None:
    """Ask for a file and write the workbook into it. kind: of BOOKS."""
    title, kinds = title_of(kind), QCoreApplication.translate("OwnList", "Workbook")
    name, _chosen = QFileDialog.getSaveFileName(parent, title, title + ENDING, f"{kinds} (*{ENDING})")
    if name:
        path = Path(name)
        Saving(desk, parent, kind, subject, path if path.suffix.lower() == ENDING else path.with_name(path.name + ENDING))


class Saving(QObject):
    """One workbook under way; goes away with the window it belongs to."""

    def __init__(self, desk: Desk, parent: QWidget, kind: str, subject: object, path: Path) -> None:
        """Starts at once."""
        super().__init__(parent)
        self._desk, self._window, self._name = desk, parent, path.name

        def work(_step: Step) -> object:
            return BOOKS[kind](desk.door, desk.caller, subject, path)

        application = QCoreApplication.instance()
        assert application is not None
        job = Job(work, application)
        job.succeeded.connect(self._tell_done)
        job.failed.connect(self._tell_why_not)
        job.ended.connect(self.deleteLater)
        ProgressDialog(job, self.tr("Export"), parent)
        job.start()

    def _tell_done(self, _result: object) -> None:
        say(self._window, self.tr("Saved as {name}.").format(name=self._name))

    def _tell_why_not(self, error: Exception) -> None:
        if not isinstance(error, Refused):
            raise error
        self._desk.tell(error)

"""Papers of visits on the screen: made in the background, shown in 【打印预览】."""

from datetime import date
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kehu_desk.dossier.dialogs import Making
from kehu_desk.dossier.visit_papers import visit_brief, week_plan
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.job import Step
from kehu_desk.ui.preview import Preview


def show_visit_brief(desk: Desk, parent: QWidget, subject: UUID) -> None:
    """拜访提要 of a planned visit, or of a customer (B-117a)."""

    def make(step: Step) -> tuple[bytes, str]:
        return visit_brief(desk.door, desk.caller, subject, step), QCoreApplication.translate("Dossier", "Visit brief")

    Making(desk, parent, make, lambda pdf, name: Preview(pdf, name, lambda _output: True, parent))


def show_visit_week(desk: Desk, parent: QWidget, person: UUID, monday: date) -> None:
    """拜访计划 of one person's week (B-117a)."""

    def make(step: Step) -> tuple[bytes, str]:
        return week_plan(desk.door, desk.caller, person, monday, step), QCoreApplication.translate("Dossier", "Visit plan")

    Making(desk, parent, make, lambda pdf, name: Preview(pdf, name, lambda _output: True, parent))

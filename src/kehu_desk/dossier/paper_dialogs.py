"""Papers without a loan on the screen, such as 客户资料表, 合同文本, 催还单: made in the background, shown in 【打印预览】."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QFormLayout, QLabel, QVBoxLayout, QWidget

from kehu_desk.dossier.complaint_papers import complaint_report
from kehu_desk.dossier.decider_papers import influence_paper
from kehu_desk.dossier.dialogs import Making
from kehu_desk.dossier.return_papers import return_form
from kehu_desk.dossier.seal_papers import seal_register
from kehu_desk.dossier.service import Period, account_statement, contract_paper, customer_form, loan_register, reminder
from kehu_desk.dossier.survey_papers import survey_form
from kehu_desk.seals.queries import Picked
from kehu_desk.ui import look
from kehu_desk.ui.date_edit import DateEdit
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.dialogs import button, button_row, cancel_button, named
from kehu_desk.ui.job import Step
from kehu_desk.ui.preview import Preview


def show_customer_form(desk: Desk, parent: QWidget, customer_id: UUID) -> None:
    """客户资料表 of one customer (B-117a)."""

    def make(step: Step) -> tuple[bytes, str]:
        return customer_form(desk.door, desk.caller, customer_id, step), QCoreApplication.translate("Dossier", "Customer form")

    Making(desk, parent, make, lambda pdf, name: Preview(pdf, name, lambda _output: True, parent))


def show_survey_form(desk: Desk, parent: QWidget, survey: UUID) -> None:
    """客户资料表 of one survey, for the customer or the agency (B-117a)."""

    def make(step: Step) -> tuple[bytes, str]:
        return survey_form(desk.door, desk.caller, survey, step), QCoreApplication.translate("Dossier", "Customer form")

    Making(desk, parent, make, lambda pdf, name: Preview(pdf, name, lambda _output: True, parent))


def show_contract(desk: Desk, parent: QWidget, contract: UUID) -> None:
    """合同文本 of one contract (B-117a)."""

    def make(step: Step) -> tuple[bytes, str]:
        return contract_paper(desk.door, desk.caller, contract, step), QCoreApplication.translate("Dossier", "Contract")

    Making(desk, parent, make, lambda pdf, name: Preview(pdf, name, lambda _output: True, parent))


def show_reminder(desk: Desk, parent: QWidget, loans: Sequence[UUID]) -> None:
    """催还单 for overdue loans of one person."""

    def make(step: Step) -> tuple[bytes, str]:
        return reminder(desk.door, desk.caller, loans, step), QCoreApplication.translate("Dossier", "Reminder slip")

    Making(desk, parent, make, lambda pdf, name: Preview(pdf, name, lambda _output: True, parent))


def show_register(desk: Desk, parent: QWidget) -> None:
    """Ask for a period, then show 借阅登记簿 of it."""
    dialog = PeriodDialog(desk, parent)
    dialog.accepted.connect(lambda: show_register_of(desk, parent, dialog.period()))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def show_register_of(desk: Desk, parent: QWidget, period: Period) -> None:
    """借阅登记簿 of a period."""

    def make(step: Step) -> tuple[bytes, str]:
        return loan_register(desk.door, desk.caller, period, step), QCoreApplication.translate("Dossier", "Loan register")

    Making(desk, parent, make, lambda pdf, name: Preview(pdf, name, lambda _output: True, parent))


def show_statement(desk: Desk, parent: QWidget, customer_id: UUID) -> None:
    """Ask for a period, then show 对账单 of one customer."""
    dialog = PeriodDialog(desk, parent, QCoreApplication.translate("Dossier", "Statement"))
    dialog.accepted.connect(lambda: show_statement_of(desk, parent, customer_id, dialog.period()))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def show_statement_of(desk: Desk, parent: QWidget, customer_id: UUID, period: Period) -> None:
    """对账单 of one customer for a period."""

    def make(step: Step) -> tuple[bytes, str]:
        pdf = account_statement(desk.door, desk.caller, customer_id, period, step)
        return pdf, QCoreApplication.translate("Dossier", "Statement")

    Making(desk, parent, make, lambda pdf, name: Preview(pdf, name, lambda _output: True, parent))


def show_seal_register(desk: Desk, parent: QWidget, picked: Picked) -> None:
    """用印登记簿 as the page 【印章】 has filtered it."""

    def make(step: Step) -> tuple[bytes, str]:
        return seal_register(desk.door, desk.caller, picked, step), QCoreApplication.translate("Dossier", "Register of seals")

    Making(desk, parent, make, lambda pdf, name: Preview(pdf, name, lambda _output: True, parent))


def show_complaint_report(desk: Desk, parent: QWidget, complaint: UUID) -> None:
    """投诉处理报告 (8D) of one complaint."""

    def make(step: Step) -> tuple[bytes, str]:
        return complaint_report(desk.door, desk.caller, complaint, step), QCoreApplication.translate("Dossier", "Complaint report")

    Making(desk, parent, make, lambda pdf, name: Preview(pdf, name, lambda _output: True, parent))


def show_return(desk: Desk, parent: QWidget, rma: UUID) -> None:
    """退换货单 of one case."""

    def make(step: Step) -> tuple[bytes, str]:
        return return_form(desk.door, desk.caller, rma, step), QCoreApplication.translate("Dossier", "Return form")

    Making(desk, parent, make, lambda pdf, name: Preview(pdf, name, lambda _output: True, parent))


def show_influence_map(desk: Desk, parent: QWidget, customer_id: UUID) -> None:
    """关键人物图 of one customer."""

    def make(step: Step) -> tuple[bytes, str]:
        return influence_paper(desk.door, desk.caller, customer_id, step), QCoreApplication.translate("Dossier", "Map of decision makers")

    Making(desk, parent, make, lambda pdf, name: Preview(pdf, name, lambda _output: True, parent))


class PeriodDialog(QDialog):
    """Asks for the first and the last day; proposes this month so far."""

    def __init__(self, desk: Desk, parent: QWidget | None, title: str = "") -> None:
        """title: what is made; the loan register unless it is named. The primary button wakes when both days are there and in order."""
        super().__init__(parent)
        named(self, title or self.tr("Loan register"))
        with desk.door.look(desk.caller) as (_session, actor):
            today = actor.today
        self.since, self.until = DateEdit(lambda: today), DateEdit(lambda: today)
        self.preview = button(self.tr("Preview"), primary=True)
        form = QFormLayout()
        for edit, text in ((self.since, self.tr("From")), (self.until, self.tr("To"))):
            label = QLabel(text)
            label.setBuddy(edit)
            edit.line.setAccessibleName(text)
            form.addRow(label, edit)
            edit.changed.connect(self._weigh)
        layout = QVBoxLayout(self)
        layout.setSpacing(look.GAP)
        layout.addLayout(form)
        layout.addLayout(button_row(cancel_button(self), self.preview))
        self.preview.clicked.connect(self.accept)
        self.since.set_value(today.replace(day=1))
        self.until.set_value(today)
        self.resize(360, 160)

    def period(self) -> Period:
        """Both days; only once the dialog was accepted."""
        since, until = self.since.value(), self.until.value()
        assert since is not None
        assert until is not None
        return Period(since, until)

    def _weigh(self) -> None:
        since, until = self.since.value(), self.until.value()
        self.preview.setEnabled(since is not None and until is not None and since <= until)

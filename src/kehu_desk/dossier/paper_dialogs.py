"""Papers without a loan that ask for a period first, and 催还单: made in the background, shown in 【打印预览】."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QFormLayout, QLabel, QVBoxLayout, QWidget

from kehu_desk.dossier.dialogs import Making
from kehu_desk.dossier.service import Period, account_statement, loan_register, reminder
from kehu_desk.ui import look
from kehu_desk.ui.date_edit import DateEdit
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.dialogs import button, button_row, cancel_button, named
from kehu_desk.ui.job import Step
from kehu_desk.ui.preview import Preview


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

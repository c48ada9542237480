"""The dialog 【批准】: what an approver sees (B-042), his opinion, and what he may shorten or strike (B-040)."""

from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QCheckBox, QDialog, QFormLayout, QLabel, QVBoxLayout, QWidget

from kehu_desk.archives.words import level_name, section_name
from kehu_desk.borrowing.queries import LoanView
from kehu_desk.borrowing.service.lending import Decision, approve_loan
from kehu_desk.borrowing.words import category_name, day_text, explain_all, grant_name, kind_name
from kehu_desk.kernel.errors import Refused
from kehu_desk.ui import look
from kehu_desk.ui.date_edit import DateEdit
from kehu_desk.ui.desk import Desk, office_today
from kehu_desk.ui.dialogs import button, button_row, cancel_button, named
from kehu_desk.ui.editors import LongEditor, name_editor
from kehu_desk.ui.fields import Field, Kind
from kehu_desk.ui.lines import Lines


class ApproveDialog(QDialog):
    """Refusals are told inside the dialog, and what was typed stays."""

    def __init__(self, desk: Desk, loan: LoanView, office: ZoneInfo, parent: QWidget | None = None) -> None:
        """loan: as its page shows it."""
        super().__init__(parent)
        named(self, self.tr("Approve"))
        self._desk, self._loan = desk, loan
        opinion = Field(key="opinion", label=self.tr("Opinion"), kind=Kind.LONG)
        self.opinion = LongEditor(opinion)
        name_editor(self.opinion, opinion)
        self.due = DateEdit(office_today(desk))
        self.due.line.setAccessibleName(self.tr("Shorten to"))
        self.due.line.setPlaceholderText(self.tr("empty: as asked"))
        self.kept = {each: QCheckBox(grant_name(each)) for each in loan.asked}
        for box in self.kept.values():
            box.setAccessibleName(self.tr("Allow {right}").format(right=box.text()))
            box.setChecked(True)
        self.problems, self.accept_button = Lines(self.tr("Why not"), "bad"), button(self.tr("Approve"), primary=True)
        self._lay_out(self._facts(office))
        self.accept_button.clicked.connect(self.submit)

    def _facts(self, office: ZoneInfo) -> list[tuple[str, str]]:
        loan, row = self._loan, self._loan.row
        levels = self.tr("{sections} ({level})").format(sections="、".join(map(section_name, loan.sections)), level=level_name(loan.level))
        open_loans = self.tr("{open} open, {late} overdue").format(open=loan.open_loans, late=loan.overdue_loans)
        return [
            (self.tr("Loan"), f"{row.no}  {kind_name(row.kind)}"),
            (self.tr("Customer"), f"{row.customer}  {row.archive_no}"),
            (self.tr("Borrower"), row.borrower),
            (self.tr("Sections"), levels),
            (self.tr("Purpose"), f"{category_name(loan.category)}: {row.purpose or ''}"),
            (self.tr("Due day asked for"), day_text(loan.requested_on, office) or self.tr("as the rules give")),
            (self.tr("Loans of the borrower"), open_loans),
        ]

    def _lay_out(self, facts: list[tuple[str, str]]) -> None:
        form = QFormLayout()
        form.setSpacing(look.GAP)
        for title, text in facts:
            said = QLabel(text)
            said.setWordWrap(True)
            said.setAccessibleName(title)
            form.addRow(title, said)
        for box in self.kept.values():
            form.addRow(self.tr("Allow"), box)
        form.addRow(self.tr("Shorten to"), self.due)
        form.addRow(self.tr("Opinion"), self.opinion)
        layout = QVBoxLayout(self)
        layout.setSpacing(look.GAP)
        layout.addLayout(form)
        layout.addWidget(self.problems)
        layout.addStretch(1)
        layout.addLayout(button_row(cancel_button(self), self.accept_button))
        self.setMinimumWidth(520)

    def decision(self) -> Decision:
        """What was decided."""
        struck = [each for each, box in self.kept.items() if not box.isChecked()]
        return Decision(self.opinion.value(), self.due.value(), struck)

    def submit(self) -> None:
        """Sign, or say inside the dialog why not."""
        if not self.due.readable():
            self.problems.show_lines([self.tr("The due day cannot be read. Write it as 2026-03-05.")])
            return
        try:
            self._desk.act(approve_loan, self._loan.row.id, self.decision())
        except Refused as refusal:
            self.problems.show_lines(explain_all(refusal))
            return
        self.accept()

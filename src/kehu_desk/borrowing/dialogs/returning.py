"""The dialog 【归还登记】: the borrower declares, the custodian checks, all at once or one by one (B-079).

The box 【扫描框】 takes page codes and loan numbers.
"""

from collections.abc import Callable, Sequence
from uuid import UUID
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from kehu_desk.borrowing.dialogs.carriers import CarrierList
from kehu_desk.borrowing.dialogs.sides import side_of, why_not
from kehu_desk.borrowing.queries import CarrierRow, LoanView, by_number, loan_rows, loan_view
from kehu_desk.borrowing.rules.page_code import PageCode, read_code
from kehu_desk.borrowing.service.returning import accept_return, check_in, declare_return, refuse_return, return_loan
from kehu_desk.borrowing.words import explain, explain_all, state_name
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.dialogs import button, button_row, cancel_button, named
from kehu_desk.ui.editors import LongEditor, name_editor
from kehu_desk.ui.fields import Field, Kind
from kehu_desk.ui.lines import Lines
from kehu_desk.ui.notices import ask_reason

CHECKS = frozenset({"accept_return", "check_in"})


class ScanLine(QLineEdit):
    """A line whose Enter is its own: scanners end with one, which must not press the dialog's button."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell returnPressed, and keep the key."""
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()


class ReturnDialog(QDialog):
    """Without a loan it waits for a scan. side: return, declare_return, accept_return or check_in, by what this person may."""

    def __init__(self, desk: Desk, office: ZoneInfo, loan_id: UUID | None = None, parent: QWidget | None = None) -> None:
        """loan_id: None waits for a scan."""
        super().__init__(parent)
        named(self, self.tr("Register return"))
        self._desk, self._office = desk, office
        self.loan: LoanView | None = None
        self.side = ""
        self.scan, self.head = ScanLine(), QLabel()
        self.scan.setAccessibleName(self.tr("Scan box"))
        self.scan.setPlaceholderText(self.tr("Scan the code of a page, or type a loan number and press Enter"))
        self.scan.setClearButtonEnabled(True)
        self.head.setAccessibleName(self.tr("Loan"))
        self.head.setWordWrap(True)
        self.carriers, self._frame = CarrierList((), office, ticked=False), QWidget()
        self.condition = self._line("condition", self.tr("Condition"), self.tr("complete and undamaged"))
        self.outcome = self._line("outcome", self.tr("What it was good for"), "")
        self.scanned, self.problems = Lines(self.tr("Scanned"), "ok"), Lines(self.tr("Why not"), "bad")
        self.refuse, self.part = button(self.tr("Refuse return")), button(self.tr("Register partial return"))
        self.accept_button = button(self.tr("Register return"), primary=True)
        self._lay_out()
        self.scan.returnPressed.connect(self.take_scan)
        self.accept_button.clicked.connect(self.submit)
        self.part.clicked.connect(self.take_part)
        self.refuse.clicked.connect(self.send_back)
        self._show(loan_id)
        self.scan.setFocus()

    def _line(self, key: str, label: str, help_: str) -> LongEditor:
        field = Field(key=key, label=label, kind=Kind.LONG, help=help_)
        line = LongEditor(field)
        name_editor(line, field)
        line.setFixedHeight(self.fontMetrics().lineSpacing() * 2 + 14)
        return line

    def _lay_out(self) -> None:
        self.form = QFormLayout()
        self.form.setSpacing(look.GAP)
        self.form.addRow(self.tr("Scan box"), self.scan)
        self.form.addRow(self.tr("Loan"), self.head)
        inner = QVBoxLayout(self._frame)  # a frame that stays: a row taken out of the form would leave a dead item in Python's hands
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.carriers)
        self.form.addRow(self.tr("Carriers"), self._frame)
        self.form.addRow(self.tr("Condition"), self.condition)
        self.form.addRow(self.tr("What it was good for"), self.outcome)
        layout = QVBoxLayout(self)
        layout.setSpacing(look.GAP)
        layout.addLayout(self.form)
        layout.addWidget(self.scanned)
        layout.addWidget(self.problems)
        layout.addStretch(1)
        layout.addLayout(button_row(cancel_button(self), self.refuse, self.part, self.accept_button))
        self.setMinimumWidth(600)

    # which loan

    def _show(self, loan_id: UUID | None) -> None:
        self.loan = self._read(loan_id) if loan_id is not None else None
        self.side = side_of(self._desk.door, self._desk.caller, self.loan) if self.loan else ""
        self._show_carriers(self.loan.carriers if self.loan else ())
        self.form.setRowVisible(self.condition, self.side in CHECKS)
        self.form.setRowVisible(self.outcome, self.side in ("return", "declare_return"))
        self.refuse.setVisible(self.side == "accept_return")
        self.part.setVisible(self.side == "accept_return" and len(self.carriers.carriers) > 0)
        self.accept_button.setEnabled(bool(self.side))
        self.accept_button.setText(self._verb())
        self.accept_button.setAccessibleName(self._verb())
        row = self.loan.row if self.loan else None
        self.head.setText(f"{row.no}  {row.customer}  {row.borrower}  {state_name(row.state)}" if row else self.tr("none chosen yet"))
        if self.loan and not self.side:
            self.problems.show_lines([explain(why_not(self.loan, self._desk.caller.person))])

    def _show_carriers(self, carriers: Sequence[CarrierRow]) -> None:
        self.carriers.hide()
        self.carriers.deleteLater()
        self.carriers = CarrierList(carriers, self._office, ticked=self.side == "declare_return", counted=self.side in CHECKS)
        inner = self._frame.layout()
        assert inner is not None
        inner.addWidget(self.carriers)
        self.carriers.setVisible(bool(self.carriers.carriers))
        self.form.setRowVisible(self._frame, bool(self.carriers.carriers))

    def _verb(self) -> str:
        verbs = {
            "declare_return": self.tr("Declare return"), "accept_return": self.tr("Return checked"),
            "check_in": self.tr("Register partial return"),
        }  # fmt: skip
        return verbs.get(self.side, self.tr("Register return"))

    def _read(self, loan_id: UUID) -> LoanView | None:
        try:
            with self._desk.door.look(self._desk.caller) as (session, actor):
                return loan_view(session, actor, loan_id)
        except Refused as refusal:
            self.problems.show_lines(explain_all(refusal))
            return None

    # scanning

    def take_scan(self) -> None:
        """Go to the loan of a code and tick its copy."""
        text = self.scan.text()
        code = read_code(text)
        self.scan.clear()
        self.scanned.show_lines([])
        if code is None:
            self.problems.show_lines([self.tr("“{text}” is no page code or loan number. Scan it again.").format(text=text.strip()[:40])])
            return
        self.problems.show_lines([])
        if (self.loan is None or self.loan.row.no != code.loan_no) and not self._go_to(code):
            return
        if code.copy_no:
            self._tick(code)

    def _go_to(self, code: PageCode) -> bool:
        try:
            with self._desk.door.look(self._desk.caller) as (session, actor):
                found = by_number(session, code.loan_no)
                if found is None or not loan_rows(session, actor, [found]):
                    raise Refused(no("E_NOT_FOUND"))
        except Refused as refusal:
            self.problems.show_lines(explain_all(refusal))
            return False
        self._show(found)
        return self.loan is not None

    def _tick(self, code: PageCode) -> None:
        name = self.carriers.tick_copy(code.copy_no)
        if name:
            self.scanned.show_lines([self.tr("{carrier}, page {page}: found.").format(carrier=name, page=code.page)])
        else:
            text = self.tr("Copy {copy} of {loan} is not outside (any more).")
            self.problems.show_lines([text.format(copy=code.copy_no, loan=code.loan_no)])
        self.scan.setFocus()

    # doing

    def submit(self) -> None:
        """Do what the side says, or say inside the dialog why not."""
        if self.loan is None or not self.side:
            return
        if self.side == "check_in":
            self.take_part()
            return
        loan, act = self.loan.row.id, self._desk.act
        deeds: dict[str, Callable[[], None]] = {
            "return": lambda: act(return_loan, loan, self.outcome.value()),
            "declare_return": lambda: act(declare_return, loan, self.carriers.chosen(), self.outcome.value()),
            "accept_return": lambda: act(accept_return, loan, *self._checked(), counts=self.carriers.counts()),
        }
        self._do(deeds[self.side])

    def _checked(self) -> tuple[dict[UUID, str], str]:
        return self.carriers.chosen(), self.condition.value()

    def take_part(self) -> None:
        """Clear what is ticked; the rest stays owed, and the last one closes the loan (B-079)."""
        if self.loan is not None and not self.carriers.chosen():
            self.problems.show_lines([self.tr("Tick what has come back.")])
        elif self.loan is not None:
            loan = self.loan.row.id
            self._do(lambda: self._desk.act(check_in, loan, *self._checked(), counts=self.carriers.counts()))

    def send_back(self) -> None:
        """The check failed: ask why, and give the loan back to its borrower (T19)."""
        if self.loan is None:
            return
        reason = ask_reason(self, self.tr("Refuse return"), self.tr("What is missing or damaged?"), 5)
        if reason is not None:
            loan = self.loan.row.id
            self._do(lambda: self._desk.act(refuse_return, loan, reason))

    def _do(self, deed: Callable[[], None]) -> None:
        try:
            deed()
        except Refused as refusal:
            self.problems.show_lines(explain_all(refusal))
            return
        self.accept()

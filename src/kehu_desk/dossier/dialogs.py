"""The paper on the screen: choosing the loan, 【打印预览】, and every output as one counted copy."""

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QDialog, QLabel, QListWidget, QVBoxLayout, QWidget

from kehu_desk.borrowing.service.printing import PrintableRow, PrintRight, printable_loans
from kehu_desk.dossier.service import Deliver, card_forms, paper_name, preview_dossier, print_dossier, save_to
from kehu_desk.dossier.words import WORDS
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.dialogs import button, button_row, cancel_button, named
from kehu_desk.ui.job import Job, Step
from kehu_desk.ui.notices import say, tell_problem
from kehu_desk.ui.paper import fit_paper, print_pages
from kehu_desk.ui.pdf_pages import PdfPages
from kehu_desk.ui.preview import Preview, ask_printer
from kehu_desk.ui.progress import ProgressDialog
from kehu_desk.ui.words import fact, sentence

ChoosePrinter = Callable[[QPrinter, QWidget], bool]


def show_dossier(desk: Desk, parent: QWidget, loan_id: UUID) -> None:
    """Make the preview of a loan's paper in the background, then open 【打印预览】; a refusal is told in words."""

    def make(step: Step) -> tuple[bytes, str]:
        return preview_dossier(desk.door, desk.caller, loan_id, step), paper_name(desk.door, desk.caller, loan_id)

    Making(desk, parent, make, lambda pdf, name: DossierPreview(desk, loan_id, pdf, name, parent))


def show_archive(desk: Desk, parent: QWidget, customer_id: UUID) -> None:
    """As show_dossier, from an archive: under the loan of it that the person chooses."""
    loan_id = choose_loan(desk, customer_id, parent)
    if loan_id is not None:
        show_dossier(desk, parent, loan_id)


def show_forms(desk: Desk, parent: QWidget, customer_id: UUID) -> None:
    """Preview the forms of a case (B-117). Making them is in the audit log; they are no copies of content and are not counted."""

    def make(step: Step) -> tuple[bytes, str]:
        return card_forms(desk.door, desk.caller, customer_id, step), QCoreApplication.translate("Dossier", "Case forms")

    Making(desk, parent, make, lambda pdf, name: Preview(pdf, name, lambda _output: True, parent))


def choose_loan(desk: Desk, customer_id: UUID, parent: QWidget | None = None) -> UUID | None:
    """The loan of an archive to print under; of several the person picks one. None: there is none, which is told, or he cancels."""
    rows = desk.do(printable_loans, customer_id)
    if rows is None:
        return None
    if not rows:
        desk.tell(Refused(no("E_NO_PRINT_LOAN")))
        return None
    if len(rows) == 1:
        return rows[0].loan_id
    dialog = LoanChoice(rows, parent)
    chosen = rows[dialog.list.currentRow()].loan_id if dialog.exec() else None
    dialog.deleteLater()
    return chosen


class LoanChoice(QDialog):
    """Picks one of several loans that may be printed."""

    def __init__(self, rows: list[PrintableRow], parent: QWidget | None) -> None:
        """rows: at least one; the first is chosen."""
        super().__init__(parent)
        named(self, self.tr("Choose a loan"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Loans that may be printed"))
        self.list.addItems([self._line(row) for row in rows])
        self.list.setCurrentRow(0)
        caption = QLabel(self.tr("The paper bears the number of the loan under which it is printed."))
        caption.setBuddy(self.list)
        caption.setWordWrap(True)
        preview = button(self.tr("Preview"), primary=True)
        preview.clicked.connect(self.accept)
        self.list.itemDoubleClicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setSpacing(look.GAP)
        layout.addWidget(caption)
        layout.addWidget(self.list)
        layout.addLayout(button_row(cancel_button(self), preview))
        self.resize(460, 260)

    def _line(self, row: PrintableRow) -> str:
        words = self.tr("{number}  {borrower}  due {due}  copies left {left}")
        return words.format(number=row.loan_no, borrower=row.borrower, due=fact(row.due_at), left=row.copies_left)


class Making(QObject):
    """Makes a PDF in the background and opens its window; goes away with the window below."""

    def __init__(
        self, desk: Desk, parent: QWidget, make: Callable[[Step], tuple[bytes, str]], window: Callable[[bytes, str], Preview]
    ) -> None:
        """Starts at once. make gives the PDF and its name; window builds the dialog for them."""
        super().__init__(parent)
        self._desk, self._parent, self._window = desk, parent, window
        job = _job(make)
        job.succeeded.connect(self._open)
        job.failed.connect(self._tell)
        job.ended.connect(self.deleteLater)
        ProgressDialog(job, self.tr("Preparing the pages"), parent)
        job.start()

    def _open(self, made: tuple[bytes, str]) -> None:
        window = self._window(*made)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.open()

    def _tell(self, error: Exception) -> None:
        _tell_failure(self._desk, self._parent, error)


class DossierPreview(Preview):
    """【打印预览】 of a loan: each print and each file is a counted copy, typeset anew with its own number (B-110, B-113, B-115)."""

    def __init__(
        self, desk: Desk, loan_id: UUID, pdf: bytes, name: str, parent: QWidget | None, choose_printer: ChoosePrinter = ask_printer
    ) -> None:
        """pdf: the preview, which itself never leaves the screen. name: proposed file name without its ending."""
        super().__init__(pdf, name, lambda _output: False, parent, choose_printer)
        self._desk, self._loan_id, self._path = desk, loan_id, ""
        self._left = True

    def save(self, path: str) -> None:
        """One copy into a file, whole or not at all."""
        self._path = path
        self._put_out(lambda _step: save_to(Path(path)), 1, self.tr("Save as PDF"))

    def ask_and_print(self) -> None:
        """Ask for printer and pages; each copy asked for there is a copy of its own, with its own number."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self._name)
        fit_paper(printer, self.pages)
        if not self._choose_printer(printer, self):
            return
        copies = printer.copyCount()
        printer.setCopyCount(1)
        self._path = ""
        self._put_out(lambda step: lambda pdf: _print(pdf, printer, step), copies, self.tr("Printing"))

    def _put_out(self, deliver: Callable[[Step], Deliver], copies: int, title: str) -> None:
        desk, loan_id = self._desk, self._loan_id

        def work(step: Step) -> PrintRight:
            rights = [print_dossier(desk.door, desk.caller, loan_id, deliver(step), step) for _ in range(copies)]
            return rights[-1]

        job = _job(work)
        self._let_out(False)
        job.succeeded.connect(self._tell_done)
        job.failed.connect(self._tell_problem)
        job.ended.connect(self._end)
        ProgressDialog(job, title, self)
        job.start()

    def _tell_done(self, right: PrintRight) -> None:
        words = self.tr("Copy {copy} of {copies} was saved.") if self._path else self.tr("Copy {copy} of {copies} was printed.")
        say(self, words.format(copy=right.copy_no, copies=right.copies))
        self._left = right.copy_no < right.copies
        if self._path:
            self.saved.emit(self._path)
        else:
            self.printed.emit(self.pages.count)
        if self._left:
            self._renew()
        else:
            used_up = sentence(no("E_COPY_LIMIT", limit=right.copies), WORDS)
            self.save_button.setToolTip(used_up)
            self.print_button.setToolTip(used_up)

    def _tell_problem(self, error: Exception) -> None:
        _tell_failure(self._desk, self, error)

    def _end(self) -> None:
        self._let_out(self._left)

    def _let_out(self, may: bool) -> None:
        self.save_button.setEnabled(may)
        self.print_button.setEnabled(may)

    def _renew(self) -> None:
        """Show the next copy, so that what is seen and what would be printed stay the same (B-113)."""
        desk, loan_id = self._desk, self._loan_id
        job = _job(lambda step: preview_dossier(desk.door, desk.caller, loan_id, step))
        job.succeeded.connect(self.show_pdf)
        job.failed.connect(self._tell_problem)
        job.start()


def _print(pdf: bytes, printer: QPrinter, step: Step) -> None:
    pages = PdfPages(pdf)
    try:
        print_pages(pages, printer, step)
    finally:
        pages.close()


def _job(work: Callable[[Step], object]) -> Job:
    application = QCoreApplication.instance()
    assert application is not None
    return Job(work, application)


def _tell_failure(desk: Desk, parent: QWidget, error: Exception) -> None:
    if isinstance(error, Refused):
        desk.tell(error)
        return
    headline = QCoreApplication.translate("Dossier", "The pages could not be made.")
    line = QCoreApplication.translate("Dossier", "Try again; if it happens once more, tell the administrator. Nothing was printed.")
    tell_problem(parent, headline, line)

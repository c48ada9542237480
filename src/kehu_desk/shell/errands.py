"""What tabs ask for that lies outside them: another tab, a dossier, the import, a stated purpose.

A tab may have any of these signals and methods; what it lacks is not asked of it.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, cast
from uuid import UUID

from PySide6.QtCore import QObject, QProcess
from PySide6.QtWidgets import QWidget

from kehu_desk.kernel.errors import Refused
from kehu_desk.shell.tabs import ARCHIVES, LOANS
from kehu_desk.ui.notices import ask_reason
from kehu_desk.ui.pages import PagedTab

if TYPE_CHECKING:
    from kehu_desk.shell.opening import Sitting
    from kehu_desk.ui.desk import Desk

PURPOSE = 5  # characters, as office.session asks


def call(tab: QWidget | None, method: str, *facts: object) -> object:
    """Call a method that the tab may have; None when it has none."""
    found = cast("Callable[..., object] | None", getattr(tab, method, None))
    return found(*facts) if found is not None else None


class Errands(QObject):
    """Carries out the wishes of tabs. show brings a tab to the front by its noun and gives it, None when it may not be seen."""

    def __init__(self, window: QWidget, desk: Desk, sitting: Sitting, show: Callable[[str], QWidget | None]) -> None:
        """window: over which dialogs stand."""
        super().__init__(window)
        self._window, self._desk, self._sitting, self._show = window, desk, sitting, show

    def connect_tab(self, tab: QWidget, noun: str) -> None:
        """Listen to the signals that this tab has."""
        errands = self._errands() | ({"wants_dossier": self.paper} if noun == LOANS else {})
        for name, errand in errands.items():
            if (signal := getattr(tab, name, None)) is not None:
                signal.connect(errand)
        if isinstance(tab, PagedTab):
            tab.page_made.connect(lambda page: self.connect_tab(page, noun))
            for page in tab.built.values():
                self.connect_tab(page, noun)

    def _errands(self) -> dict[str, Callable[..., None]]:
        return {
            "wants_open": self.open, "wants_loan": self.loan, "wants_dossier": self.dossier, "wants_forms": self.forms,
            "wants_import": self.begin_import, "wants_export": self.export,
            "wants_register": self.register, "wants_reminder": self.reminder, "wants_purpose": self.purpose, "wants_demo": self.demo,
            "wants_statement": self.statement, "wants_letter": self.letter, "wants_sales_import": self.begin_sales_import,
            "wants_paper": self.show_paper, "wants_book": self.save_book,
        }  # fmt: skip

    def open(self, noun: str, subject: UUID | None) -> None:
        """Show one matter in the tab of its noun."""
        tab = self._show(noun)
        call(tab, "open_subject", subject, *((noun,) if isinstance(tab, PagedTab) else ()))

    def loan(self, customer: UUID) -> None:
        """Open 【借阅申请】 for an archive; once it is asked for, show the loan."""
        from kehu_desk.borrowing.dialogs.request import RequestDialog

        try:
            dialog = RequestDialog(self._desk, customer, self._window)
        except Refused as refused:
            self._desk.tell(refused)
            return
        dialog.accepted.connect(lambda: self.open(LOANS, dialog.loan_id))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def dossier(self, customer: UUID) -> None:
        """Preview the dossier of an archive, under the loan that the person chooses."""
        from kehu_desk.dossier.dialogs import show_archive

        show_archive(self._desk, self._window, customer)

    def paper(self, loan: UUID) -> None:
        """Preview the paper of a loan."""
        from kehu_desk.dossier.dialogs import show_dossier

        show_dossier(self._desk, self._window, loan)

    def forms(self, customer: UUID) -> None:
        """Preview cover, spine, contents and registers of an archive, for its custodian."""
        from kehu_desk.dossier.dialogs import show_forms

        show_forms(self._desk, self._window, customer)

    def show_paper(self, kind: str, subject: object) -> None:
        """Preview a paper that needs no loan: a form, a contract, a report, a plan."""
        from kehu_desk.dossier import on_screen

        on_screen.show_paper(self._desk, self._window, kind, subject)

    def save_book(self, kind: str, subject: object) -> None:
        """Ask for a file and write a workbook into it."""
        from kehu_desk.dossier import on_screen

        on_screen.save_book(self._desk, self._window, kind, subject)

    def register(self) -> None:
        """Ask for a period and preview the register of its loans."""
        from kehu_desk.dossier.paper_dialogs import show_register

        show_register(self._desk, self._window)

    def reminder(self, loans: list[UUID]) -> None:
        """Preview the slip that asks one person for overdue loans."""
        from kehu_desk.dossier.paper_dialogs import show_reminder

        show_reminder(self._desk, self._window, loans)

    def statement(self, customer: UUID) -> None:
        """Ask for a period and preview the account of a customer."""
        from kehu_desk.dossier.paper_dialogs import show_statement

        show_statement(self._desk, self._window, customer)

    def letter(self, customer: UUID) -> None:
        """Ask for level and day and preview a dunning letter."""
        from kehu_desk.dossier.letter_dialog import show_dunning

        show_dunning(self._desk, self._window, customer)

    def begin_sales_import(self) -> None:
        """Open the wizard that takes sales lines from a file."""
        from kehu_desk.exchange.sales_wizard import open_sales_import

        open_sales_import(self._desk, self._window)

    def begin_import(self) -> None:
        """Open the wizard 【导入向导】."""
        from kehu_desk.exchange.wizard import ImportWizard

        ImportWizard(self._desk, self._window).open()

    def export(self, customers: list[UUID]) -> None:
        """Ask for a file and put the list of one's own customers into it."""
        from kehu_desk.exchange.own_dialog import ask_and_export

        ask_and_export(self._desk, self._window, customers)

    def demo(self) -> None:
        """Start the demo office beside this one, as a program of its own."""
        words = ["demo"] if getattr(sys, "frozen", False) else ["-m", "kehu_desk", "demo"]
        QProcess.startDetached(sys.executable, words)

    def purpose(self, customer: UUID) -> None:
        """Ask a manager why he looks at secret sections, then show the archive (V*)."""
        from kehu_desk.office.session import state_purpose

        title, label = self.tr("State the purpose"), self.tr("Why do you need the secret sections of this archive?")
        text = ask_reason(self._window, title, label, PURPOSE)
        if text is not None and self._desk.try_do(state_purpose, customer, text)[0]:
            self.open(ARCHIVES, customer)

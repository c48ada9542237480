"""What dialogs share that ask for something: a form, problems said inside; with a customer on top where it is about one."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import ClassVar
from uuid import UUID

from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from kehu_desk.borrowing.dialogs.archive_line import ALIVE, ArchiveLine
from kehu_desk.borrowing.dialogs.parts import Lines, head_of, office_today
from kehu_desk.kernel.errors import No, Refused
from kehu_desk.settlement.words import explain
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.dialogs import button, button_row, cancel_button, named
from kehu_desk.ui.fields import Field, Group
from kehu_desk.ui.form import Form


class AskingForm(QDialog):
    """Refusals are told inside, and what was typed stays.

    places: code -> key of the field at which its sentence stands; without such a field it stands below the form.
    """

    places: ClassVar[Mapping[str, str]] = {}

    def __init__(self, desk: Desk, title: str, groups: Sequence[Group], parent: QWidget | None) -> None:
        """title: also the verb of the button. Raises Refused E_FORBIDDEN for an account that has ended."""
        super().__init__(parent)
        named(self, title)
        self._desk, self.head = desk, QLabel()
        self.head.setWordWrap(True)
        self.form = Form(groups, office_today(desk))
        self.problems, self.accept_button = Lines(self.tr("Why not"), "bad"), button(title, primary=True)
        self.column = QVBoxLayout(self)
        self.column.setSpacing(look.GAP)
        self.column.addWidget(self.head)
        self.column.addWidget(self.form, 1)
        self.column.addWidget(self.problems)
        self.column.addLayout(button_row(cancel_button(self), self.accept_button))
        self.accept_button.clicked.connect(self.submit)
        self.form.save_wanted.connect(self.submit)
        self.setMinimumWidth(look.scaled(600))
        self.head.hide()

    def today(self) -> date:
        """The office's day."""
        return office_today(self._desk)()

    def show_head(self, text: str) -> None:
        """What it is about."""
        self.head.setText(text)
        self.head.show()

    def submit(self) -> None:
        """Carry out what was typed, or say inside why not."""
        if not self.form.check():
            return
        try:
            self.do()
        except Refused as refusal:
            self.show_refused(refusal)
            return
        self.accept()

    def do(self) -> None:
        """What the dialog does. Raises Refused."""
        raise NotImplementedError

    def show_refused(self, refused: Refused) -> None:
        """Each reason at its field, or below the form."""
        told = [(self.places.get(each.code, ""), self.sentence(each)) for each in refused.nos]
        self.form.set_problems({key: words for key, words in told if key in self.form.cells})
        self.problems.show_lines(list(dict.fromkeys(words for key, words in told if key not in self.form.cells)))

    def sentence(self, refusal: No) -> str:
        """A no in the words of the noun."""
        return explain(refusal)


class CustomerForm(AskingForm):
    """Without a customer it lets the person find one. among: of which archives."""

    among = ALIVE

    def __init__(self, desk: Desk, title: str, fields: Sequence[Field], customer: UUID | None, parent: QWidget | None) -> None:
        """title: also the verb of the button. Raises Refused E_NOT_FOUND."""
        super().__init__(desk, title, (Group(title, fields),), parent)
        self.customer, self.archive = customer, ArchiveLine(desk, among=self.among)
        self.head.setAccessibleName(self.tr("Customer"))
        self.column.insertWidget(0, self.archive)
        self.archive.chosen.connect(self.choose)
        self.accept_button.setEnabled(customer is not None)
        if customer is not None:
            self.choose(customer)

    def choose(self, customer: UUID) -> None:
        """Take a customer."""
        head = head_of(self._desk, customer)
        self.customer = customer
        self.archive.hide()
        self.show_head(f"{head.name}    {head.number}")
        self.accept_button.setEnabled(True)

    def submit(self) -> None:
        """Nothing is done without a customer."""
        if self.customer is not None:
            super().submit()

    def do(self) -> None:
        """For the customer that was chosen."""
        if self.customer is not None:
            self.carry_out(self.customer)

    def carry_out(self, customer: UUID) -> None:
        """What the dialog does. Raises Refused."""
        raise NotImplementedError

"""What the dialogs of settlement share: a customer on top, a form, problems said inside."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import ClassVar
from uuid import UUID

from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from kehu_desk.borrowing.dialogs.archive_line import ArchiveLine
from kehu_desk.borrowing.dialogs.parts import Lines, head_of, office_today
from kehu_desk.kernel.errors import No, Refused
from kehu_desk.settlement.words import explain
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.dialogs import button, button_row, cancel_button, named
from kehu_desk.ui.fields import Field, Group
from kehu_desk.ui.form import Form


class CustomerForm(QDialog):
    """Without a customer it lets the person find one. Refusals are told inside, and what was typed stays.

    places: code -> key of the field at which its sentence stands; the others stand below the form.
    """

    places: ClassVar[Mapping[str, str]] = {}

    def __init__(self, desk: Desk, title: str, fields: Sequence[Field], customer: UUID | None, parent: QWidget | None) -> None:
        """title: also the verb of the button. Raises Refused E_NOT_FOUND."""
        super().__init__(parent)
        named(self, title)
        self._desk, self.customer = desk, customer
        self.archive, self.head = ArchiveLine(desk), QLabel()
        self.head.setAccessibleName(self.tr("Customer"))
        self.head.setWordWrap(True)
        self.form = Form((Group(title, fields),), office_today(desk))
        self.problems, self.accept_button = Lines(self.tr("Why not"), "bad"), button(title, primary=True)
        layout = QVBoxLayout(self)
        layout.setSpacing(look.GAP)
        layout.addWidget(self.archive)
        layout.addWidget(self.head)
        layout.addWidget(self.form, 1)
        layout.addWidget(self.problems)
        layout.addLayout(button_row(cancel_button(self), self.accept_button))
        self.archive.chosen.connect(self.choose)
        self.accept_button.clicked.connect(self.submit)
        self.form.save_wanted.connect(self.submit)
        self.setMinimumWidth(look.scaled(600))
        self.head.hide()
        self.accept_button.setEnabled(customer is not None)
        if customer is not None:
            self.choose(customer)

    def today(self) -> date:
        """The office's day."""
        return office_today(self._desk)()

    def choose(self, customer: UUID) -> None:
        """Take a customer."""
        head = head_of(self._desk, customer)
        self.customer = customer
        self.archive.hide()
        self.head.setText(f"{head.name}    {head.number}")
        self.head.show()
        self.accept_button.setEnabled(True)

    def submit(self) -> None:
        """Carry out what was typed, or say inside why not."""
        if self.customer is None or not self.form.check():
            return
        try:
            self.carry_out(self.customer)
        except Refused as refusal:
            self.show_refused(refusal)
            return
        self.accept()

    def show_refused(self, refused: Refused) -> None:
        """Each reason at its field, or below the form."""
        self.form.set_problems({self.places[each.code]: self.sentence(each) for each in refused.nos if each.code in self.places})
        rest = (self.sentence(each) for each in refused.nos if each.code not in self.places)
        self.problems.show_lines(list(dict.fromkeys(rest)))

    def sentence(self, refusal: No) -> str:
        """A no in the words of the noun."""
        return explain(refusal)

    def carry_out(self, customer: UUID) -> None:
        """What the dialog does. Raises Refused."""
        raise NotImplementedError

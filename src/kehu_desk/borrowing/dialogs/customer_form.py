"""A form about one customer, who is found first where nobody is named."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtWidgets import QWidget

from kehu_desk.borrowing.dialogs.archive_line import ALIVE, ArchiveLine
from kehu_desk.borrowing.dialogs.parts import head_of
from kehu_desk.ui.asking_form import AskingForm
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.fields import Field, Group


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

"""Small dialogs of orders: 【登记发货】 and 【登记开票】."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from kehu_desk.borrowing.dialogs.parts import Lines
from kehu_desk.kernel.errors import Refused
from kehu_desk.orders.service.deciding import bill_order, deliver_order
from kehu_desk.orders.words import explain_all
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.dialogs import button, button_row, cancel_button, named
from kehu_desk.ui.fields import Field, Group, Kind
from kehu_desk.ui.form import Form


class StepDialog(QDialog):
    """A step of one order that needs a few words. Refusals are told inside, and what was typed stays."""

    def __init__(self, title: str, head: str, fields: Sequence[Field], today: date, parent: QWidget | None) -> None:
        """title: also the verb of the button; head: which order."""
        super().__init__(parent)
        named(self, title)
        self.form, self.problems = Form((Group(title, fields),), lambda: today), Lines(self.tr("Why not"), "bad")
        self.accept_button, said = button(title, primary=True), QLabel(head)
        said.setWordWrap(True)
        said.setAccessibleName(self.tr("Order"))
        layout = QVBoxLayout(self)
        layout.setSpacing(look.GAP)
        for part in (said, self.form, self.problems):
            layout.addWidget(part)
        layout.addLayout(button_row(cancel_button(self), self.accept_button))
        self.accept_button.clicked.connect(self.submit)
        self.form.save_wanted.connect(self.submit)
        self.setMinimumWidth(look.scaled(460))

    def submit(self) -> None:
        """Carry it out, or say inside why not."""
        if not self.form.check():
            return
        try:
            self.carry_out(self.form.values())
        except Refused as refusal:
            self.problems.show_lines(explain_all(refusal))
            return
        self.accept()

    def carry_out(self, values: dict[str, Any]) -> None:
        """What the dialog does. Raises Refused."""
        raise NotImplementedError


class DeliverDialog(StepDialog):
    """On which day the goods left."""

    def __init__(self, desk: Desk, order: UUID, head: str, today: date, parent: QWidget | None = None) -> None:
        """head: which order."""
        day = Field(key="on", label=QCoreApplication.translate("OrderDialogs", "Delivered on"), kind=Kind.DATE, required=True, span=2)
        super().__init__(QCoreApplication.translate("OrderDialogs", "Record delivery"), head, (day,), today, parent)
        self._act: Callable[[date], object] = lambda on: desk.act(deliver_order, order, on)
        self.form.set_values({"on": today})

    def carry_out(self, values: dict[str, Any]) -> None:
        """Deliver."""
        self._act(values["on"])


class BillDialog(StepDialog):
    """The invoice and its day."""

    def __init__(self, desk: Desk, order: UUID, head: str, today: date, parent: QWidget | None = None) -> None:
        """head: which order."""
        number = Field(key="number", label=QCoreApplication.translate("OrderDialogs", "Invoice no."), required=True, limit=40, span=2)
        day = Field(key="on", label=QCoreApplication.translate("OrderDialogs", "Billed on"), kind=Kind.DATE, required=True, span=2)
        super().__init__(QCoreApplication.translate("OrderDialogs", "Record bill"), head, (number, day), today, parent)
        self._act: Callable[[str, date], object] = lambda number, on: desk.act(bill_order, order, number, on)
        self.form.set_values({"on": today})

    def carry_out(self, values: dict[str, Any]) -> None:
        """Bill."""
        self._act(values["number"], values["on"])

"""Small dialogs of orders: 【登记发货】 and 【登记开票】."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kehu_desk.kernel.errors import No
from kehu_desk.orders.service.deciding import bill_order, deliver_order
from kehu_desk.orders.words import explain
from kehu_desk.ui import look
from kehu_desk.ui.asking_form import AskingForm
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.fields import Field, Group, Kind


class StepDialog(AskingForm):
    """A step of one order that needs a few words."""

    def __init__(self, desk: Desk, title: str, head: str, fields: Sequence[Field], parent: QWidget | None) -> None:
        """title: also the verb of the button; head: which order."""
        super().__init__(desk, title, (Group(title, fields),), parent)
        self.head.setAccessibleName(self.tr("Order"))
        self.show_head(head)
        self.setMinimumWidth(look.scaled(460))

    def sentence(self, refusal: No) -> str:
        """A no in the words of orders."""
        return explain(refusal)


class DeliverDialog(StepDialog):
    """On which day the goods left."""

    def __init__(self, desk: Desk, order: UUID, head: str, today: date, parent: QWidget | None = None) -> None:
        """head: which order."""
        day = Field(key="on", label=QCoreApplication.translate("OrderDialogs", "Delivered on"), kind=Kind.DATE, required=True, span=2)
        super().__init__(desk, QCoreApplication.translate("OrderDialogs", "Record delivery"), head, (day,), parent)
        self._order = order
        self.form.set_values({"on": today})

    def do(self) -> None:
        """Deliver."""
        self._desk.act(deliver_order, self._order, self.form.values()["on"])


class BillDialog(StepDialog):
    """The invoice and its day."""

    def __init__(self, desk: Desk, order: UUID, head: str, today: date, parent: QWidget | None = None) -> None:
        """head: which order."""
        number = Field(key="number", label=QCoreApplication.translate("OrderDialogs", "Invoice no."), required=True, limit=40, span=2)
        day = Field(key="on", label=QCoreApplication.translate("OrderDialogs", "Billed on"), kind=Kind.DATE, required=True, span=2)
        super().__init__(desk, QCoreApplication.translate("OrderDialogs", "Record bill"), head, (number, day), parent)
        self._order = order
        self.form.set_values({"on": today})

    def do(self) -> None:
        """Bill."""
        values = self.form.values()
        self._desk.act(bill_order, self._order, values["number"], values["on"])

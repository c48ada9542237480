"""Small dialogs about proposals: 【确认要货】 with the order that is made of it, and 【登记发货】 without one."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QLabel, QListWidget, QVBoxLayout, QWidget

from kehu_desk.replenishment.dialogs.asking import FieldsDialog
from kehu_desk.replenishment.queries.listing import ProposalRow
from kehu_desk.replenishment.service.deciding import ship_proposal
from kehu_desk.replenishment.words import flag_name, qty_text
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.dialogs import button, button_row, cancel_button, named
from kehu_desk.ui.fields import Field, Kind


class ConfirmDialog(QDialog):
    """Shows what is confirmed; the owner carries it out."""

    def __init__(self, rows: Sequence[ProposalRow], parent: QWidget | None = None) -> None:
        """rows: the proposals chosen."""
        super().__init__(parent)
        title = self.tr("Confirm proposals")
        named(self, title)
        customers = len({row.customer_id for row in rows})
        said = QLabel(self.tr("{count} proposals of {customers} customers").format(count=len(rows), customers=customers))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Proposals"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for row in rows:
            flags = "、".join(map(flag_name, row.flags))
            self.list.addItem("    ".join(part for part in (qty_text(row.qty3, row.unit), row.product, row.customer, flags) if part))
            self.list.item(self.list.count() - 1).setToolTip(self.list.item(self.list.count() - 1).text())
        self.orders = QCheckBox(self.tr("Make an order draft for each customer, in the name of who handed in"))
        self.orders.setChecked(True)
        self.accept_button = button(title, primary=True)
        self.accept_button.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setSpacing(look.GAP)
        for part in (said, self.list, self.orders):
            layout.addWidget(part)
        layout.addLayout(button_row(cancel_button(self), self.accept_button))
        self.resize(look.scaled(560), look.scaled(340))


class ShipDialog(FieldsDialog):
    """On which day the goods left, where no order was made here."""

    def __init__(self, desk: Desk, proposal: UUID, head: str, today: date, parent: QWidget | None = None) -> None:
        """head: which proposal."""
        self._proposal = proposal
        day = Field(key="on", label=QCoreApplication.translate("ShipDialog", "Shipped on"), kind=Kind.DATE, required=True, span=2)
        super().__init__(desk, QCoreApplication.translate("ShipDialog", "Record shipping"), head, (day,), parent)
        self.form.set_values({"on": today})
        self.setMinimumWidth(look.scaled(420))

    def do(self) -> None:
        """Write it down."""
        values = self.form.values()
        self._desk.act(ship_proposal, self._proposal, values["on"])

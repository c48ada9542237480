"""The dialog 【担保】: what secures the credit of one customer, entered and given back."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from kehu_desk.credit.dialogs.asking import CreditForm
from kehu_desk.credit.queries import GuaranteeRow
from kehu_desk.credit.rules.terms import GUARANTEES, SHORTEST
from kehu_desk.credit.service.guarantees import add_guarantee, end_guarantee
from kehu_desk.credit.words import explain_all, guarantee_name
from kehu_desk.kernel.errors import Refused
from kehu_desk.kernel.money import yuan
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.dialogs import button
from kehu_desk.ui.fields import Field, Kind
from kehu_desk.ui.notices import ReasonDialog


class GuaranteeDialog(CreditForm):
    """Above what is held, below a further one."""

    def __init__(self, desk: Desk, customer: UUID | None, held: Sequence[GuaranteeRow], parent: QWidget | None = None) -> None:
        """held: the customer's guarantees, ended ones too. Raises Refused E_NOT_FOUND."""
        super().__init__(desk, QCoreApplication.translate("CreditDialogs", "Enter guarantee"), _fields(), customer, parent)
        self._held = [row for row in held if row.ended_on is None]
        self.list, self.end_button = QListWidget(), button(self.tr("Give back…"))
        self.list.setAccessibleName(self.tr("Guarantees held"))
        self.list.setMaximumHeight(look.scaled(110))
        for row in self._held:
            self.list.addItem(QListWidgetItem(guarantee_text(row)))
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(2, self.list)
        layout.insertWidget(3, self.end_button, 0, Qt.AlignmentFlag.AlignLeft)
        for each in (self.list, self.end_button):
            each.setVisible(bool(self._held))
        self.list.currentRowChanged.connect(lambda row: self.end_button.setEnabled(row >= 0))
        self.end_button.setEnabled(False)
        self.end_button.clicked.connect(self.end)

    def end(self) -> None:
        """Ask why, and end the one chosen."""
        row = self._held[self.list.currentRow()]
        dialog = ReasonDialog(self, self.tr("Give back"), guarantee_text(row), SHORTEST)
        dialog.accepted.connect(lambda: self._ended(row.id, dialog.reason()))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _ended(self, guarantee: UUID, reason: str) -> None:
        try:
            self._desk.act(end_guarantee, guarantee, reason)
        except Refused as refusal:
            self.problems.show_lines(explain_all(refusal))
            return
        self.accept()

    def carry_out(self, customer: UUID) -> None:
        """Enter one."""
        values: dict[str, Any] = self.form.values()
        self._desk.act(add_guarantee, customer, values["kind"], values["value"], values["expires_on"], values["note"])


def guarantee_text(row: GuaranteeRow) -> str:
    """Kind, value and last day on one line."""
    until = QCoreApplication.translate("CreditDialogs", "until {day}").format(day=row.expires_on.isoformat()) if row.expires_on else ""
    return "  ".join(part for part in (guarantee_name(row.kind), yuan(row.value_fen), until, row.note) if part)


def _fields() -> tuple[Field, ...]:
    kinds = [(each, guarantee_name(each)) for each in GUARANTEES]
    return (
        Field(key="kind", label=QCoreApplication.translate("CreditDialogs", "Kind"), kind=Kind.CHOICE, options=kinds, required=True),
        Field(key="value", label=QCoreApplication.translate("CreditDialogs", "Value"), kind=Kind.MONEY, required=True),
        Field(key="expires_on", label=QCoreApplication.translate("CreditDialogs", "Last day"), kind=Kind.DATE),
        Field(key="note", label=QCoreApplication.translate("CreditDialogs", "Note"), limit=200, span=2),
    )

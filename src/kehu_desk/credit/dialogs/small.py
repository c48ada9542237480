"""Small dialogs of credit: 【提出临时额度】, 【收紧状态】, 【提出放宽】, 【申请放行】."""

from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kehu_desk.credit.dialogs.asking import CreditForm
from kehu_desk.credit.rules.terms import SHORTEST, Status, stricter
from kehu_desk.credit.service.changes import block_credit, propose_easing, propose_temp_limit
from kehu_desk.credit.service.releases import ask_release
from kehu_desk.credit.words import status_name
from kehu_desk.kernel.money import yuan
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.fields import Field, Kind


def _reason() -> Field:
    least = QCoreApplication.translate("CreditDialogs", "At least {least} characters").format(least=SHORTEST)
    return Field(key="reason", label=QCoreApplication.translate("CreditDialogs", "Reason"), kind=Kind.LONG, required=True, help=least)


class TempDialog(CreditForm):
    """Credit beyond the limit, from day to day."""

    def __init__(self, desk: Desk, customer: UUID | None, parent: QWidget | None = None) -> None:
        """Raises Refused E_NOT_FOUND."""
        fields = (
            Field(key="extra", label=QCoreApplication.translate("CreditDialogs", "Extra amount"), kind=Kind.MONEY, required=True, span=2),
            Field(key="since", label=QCoreApplication.translate("CreditDialogs", "First day"), kind=Kind.DATE, required=True),
            Field(key="until", label=QCoreApplication.translate("CreditDialogs", "Last day"), kind=Kind.DATE, required=True),
            _reason(),
        )
        super().__init__(desk, QCoreApplication.translate("CreditDialogs", "Propose temporary limit"), fields, customer, parent)
        self.form.set_values({"since": self.today()})

    def carry_out(self, customer: UUID) -> None:
        """Propose."""
        values: dict[str, Any] = self.form.values()
        self._desk.act(propose_temp_limit, customer, values["extra"], values["since"], values["until"], values["reason"])


class StatusDialog(CreditForm):
    """Another status: tightened at once, or eased by proposal. Only the ones that lead there are offered."""

    def __init__(self, desk: Desk, customer: UUID, stands: str, parent: QWidget | None = None, *, eases: bool = False) -> None:
        """stands: the status in force; eases: propose a milder one. Raises Refused E_NOT_FOUND."""
        self._eases = eases
        fits = [each for each in Status if (stricter(stands, each) if eases else stricter(each, stands))]
        options = [(str(each), status_name(each)) for each in fits]
        fields = (
            Field(
                key="status", label=QCoreApplication.translate("CreditDialogs", "New status"), kind=Kind.CHOICE, options=options,
                required=True, span=2,
            ),
            _reason(),
        )  # fmt: skip
        tighten = QCoreApplication.translate("CreditDialogs", "Tighten status")
        title = QCoreApplication.translate("CreditDialogs", "Propose easing") if eases else tighten
        super().__init__(desk, title, fields, customer, parent)

    def carry_out(self, customer: UUID) -> None:
        """Block, or propose to ease."""
        values: dict[str, Any] = self.form.values()
        self._desk.act(propose_easing if self._eases else block_credit, customer, values["status"], values["reason"])


class ReleaseDialog(CreditForm):
    """Ask finance to let one order pass, one time."""

    def __init__(self, desk: Desk, customer: UUID, order: UUID, number: str, amount_fen: int, parent: QWidget | None = None) -> None:
        """amount_fen: what the order comes to. Raises Refused E_NOT_FOUND."""
        self._order = order
        fields = (
            Field(key="amount", label=QCoreApplication.translate("CreditDialogs", "Up to"), kind=Kind.MONEY, required=True),
            Field(key="until", label=QCoreApplication.translate("CreditDialogs", "Last day"), kind=Kind.DATE, required=True),
            _reason(),
        )
        super().__init__(desk, QCoreApplication.translate("CreditDialogs", "Ask for release"), fields, customer, parent)
        self.head.setText(f"{self.head.text()}    {number}  {yuan(amount_fen)}")
        self.form.set_values({"amount": amount_fen, "until": self.today()})

    def carry_out(self, _customer: UUID) -> None:
        """Ask."""
        values: dict[str, Any] = self.form.values()
        self._desk.act(ask_release, self._order, values["amount"], values["until"], values["reason"])

"""A turn in a customer's life: proposed, declared, blocked, freed."""

from collections.abc import Callable
from typing import Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kehu_desk.borrowing.dialogs.customer_form import CustomerForm
from kehu_desk.kernel.errors import No
from kehu_desk.prospects import service
from kehu_desk.prospects.rules.codes import DIRECT, DORMANT, FORMER, LONGEST, LOST, REASONS, SHORTEST
from kehu_desk.prospects.rules.turns import TurnTerms
from kehu_desk.prospects.words import explain, life_name, reason_name
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.fields import Field, Kind

TARGETS: Final = (DORMANT, LOST, FORMER, DIRECT)


def _note() -> Field:
    text = QCoreApplication.translate("TurnDialogs", "Why")
    least = QCoreApplication.translate("TurnDialogs", "At least {least} characters").format(least=SHORTEST)
    return Field(key="note", label=text, kind=Kind.LONG, required=True, help=least, span=2, limit=LONGEST)


class TurnForm(CustomerForm):
    """Refusals in the words of turns."""

    places = {"E_TURN_NOTE": "note", "E_TURN_STATE": "target", "E_LOST_WHY": "reason"}

    def sentence(self, refusal: No) -> str:
        """A no in the words of turns."""
        return explain(refusal)


class TurnDialog(TurnForm):
    """【提出变动】 of whoever is responsible, or 【变动】 of a superior, which holds at once."""

    def __init__(self, desk: Desk, customer: UUID | None, parent: QWidget | None = None, *, declares: bool) -> None:
        """Raises Refused E_NOT_FOUND."""
        self._declares = declares
        proposes, turns = (
            QCoreApplication.translate("TurnDialogs", "Propose turn"),
            QCoreApplication.translate("TurnDialogs", "Turn at once"),
        )
        fields = (
            Field(key="target", label=QCoreApplication.translate("TurnDialogs", "Becomes"), kind=Kind.CHOICE, required=True,
                  options=[(each, life_name(each)) for each in TARGETS]),
            Field(key="reason", label=QCoreApplication.translate("TurnDialogs", "Lost to"), kind=Kind.CHOICE,
                  options=[(each, reason_name(each)) for each in REASONS]),
            _note(),
            Field(key="win_back", label=QCoreApplication.translate("TurnDialogs", "Plan to win back"), kind=Kind.LONG, span=2,
                  limit=LONGEST),
        )  # fmt: skip
        super().__init__(desk, turns if declares else proposes, fields, customer, parent)

    def carry_out(self, customer: UUID) -> None:
        """Propose it, or turn him."""
        values = self.form.values()
        lost = values["target"] == LOST
        terms = TurnTerms(values["target"], values["note"], values["reason"] if lost else "", values["win_back"] if lost else "")
        self._desk.act(service.declare_turn if self._declares else service.propose_turn, customer, terms)


class BlockDialog(TurnForm):
    """【停用】 or 【申请解除停用】."""

    def __init__(self, desk: Desk, customer: UUID | None, parent: QWidget | None = None, *, frees: bool) -> None:
        """Raises Refused E_NOT_FOUND."""
        self._deed: Callable[..., UUID] = service.unblock_customer if frees else service.block_customer
        block, free = QCoreApplication.translate("TurnDialogs", "Block"), QCoreApplication.translate("TurnDialogs", "Ask to unblock")
        super().__init__(desk, free if frees else block, (_note(),), customer, parent)

    def carry_out(self, customer: UUID) -> None:
        """Block him, or ask for his release."""
        self._desk.act(self._deed, customer, self.form.values()["note"])

"""What a fact may be used for in its state. Source: business.md §4 (Use rules), R23."""

from enum import StrEnum
from typing import Final

from kehu_desk.intelligence.rules.states import State
from kehu_desk.kernel.errors import No, no


class Purpose(StrEnum):
    """What a fact may be the ground of. WARNING: a provisional red warning of a major change."""

    CREDIT_LIMIT = "credit_limit"
    GRADE = "grade"
    SHARE = "share"
    LOST = "lost"
    FIELD = "field"
    WARNING = "warning"


OPENS_A_WARNING: Final = frozenset({State.CORROBORATED, State.UNVERIFIED, State.CONFLICT})


def usable_for(state: str, purpose: str) -> No | None:
    """Why a fact in this state cannot be the ground; None when it can.

    Only what is corroborated changes a credit limit, a grade, a share of wallet, the status lost, or a field; what is not yet
    verified may open a provisional warning.
    """
    fit = OPENS_A_WARNING if purpose == Purpose.WARNING else {State.CORROBORATED}
    return None if state in fit else no("E_FACT_UNPROVED", state=str(state), purpose=str(purpose))

"""Selections and yearly results: their states, the facts of a step, and what stands against it."""

from enum import StrEnum
from typing import Final, NamedTuple

from kehu_desk.kernel.errors import No, no

SHORTEST: Final = 5
LONGEST: Final = 1000


class Selected(StrEnum):
    """Where a candidate stands."""

    PROPOSED = "proposed"
    APPROVED = "approved"
    REJECTED = "rejected"


class Yearly(StrEnum):
    """Where a yearly result stands."""

    PROPOSED = "proposed"
    CONFIRMED = "confirmed"


class Case(NamedTuple):
    """The facts of one step of a selection, a plan or a yearly result.

    mine: this person proposed or drafted it, or it is about him; meets: points and place suffice by themselves; lacking: parts of a plan
    that are not told; missing: parts of a year; taken: the customer is a key account already.
    """

    state: str
    policy: tuple[No, ...] = ()
    mine: bool = False
    meets: bool = True
    total100: int = 0
    least: int = 75
    lacking: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    taken: bool = False
    reason: str = ""


def may(case: Case) -> No | None:
    """What the policy says, the first of its reasons."""
    return case.policy[0] if case.policy else None


def archive_open(case: Case) -> No | None:
    """Its second reason: the archive takes nothing more."""
    return case.policy[1] if len(case.policy) > 1 else None


def not_mine(case: Case) -> No | None:
    """Nobody decides what he proposed, or what is about himself (B-030)."""
    return no("E_SELF_APPROVAL") if case.mine else None


def not_taken(case: Case) -> No | None:
    """No key account twice."""
    return no("E_KA_TAKEN") if case.taken else None


def meets_or_said(case: Case) -> No | None:
    """Enough points and among the largest, or a manager says why in spite of that."""
    if case.meets or len(case.reason.strip()) >= SHORTEST:
        return None
    return no("E_KA_BELOW", points=f"{case.total100 // 100}.{case.total100 % 100:02d}", least=case.least, shortest=SHORTEST)


def has_reason(case: Case) -> No | None:
    """Why not."""
    return None if SHORTEST <= len(case.reason.strip()) <= LONGEST else no("E_REASON", least=SHORTEST)


def is_whole(case: Case) -> No | None:
    """A plan is handed in when every part is told."""
    return no("E_KA_PLAN", parts=case.lacking) if case.lacking else None


def whole_or_said(case: Case) -> No | None:
    """A year that cannot be reckoned whole is confirmed with words that say how it was judged."""
    if not case.missing or len(case.reason.strip()) >= SHORTEST:
        return None
    return no("E_KA_MISSING", parts=case.missing, least=SHORTEST)

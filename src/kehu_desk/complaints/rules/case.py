"""The facts of one complaint, and every guard over them. Source: business.md §20 (States, guards), §1 (Returns and complaints)."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final, NamedTuple

from kehu_desk.kernel.errors import No, no

TRIES: Final = 3
REASON: Final = 5  # characters
GRAVE: Final = frozenset({"S1", "S2"})


class ComplaintCase(NamedTuple):
    """Everything a rule may look at.

    nos: what the policy says against this person and deed; faults: of what was typed; mine: he registered it, owns it or asked for the
    money, whichever this deed decides; missing: needed blocks that are not there; tries: attempts far enough apart; days: how far;
    granted, limit: money in fen; approved: it was approved; serves: the owner named works in service and is here.
    """

    state: str
    nos: tuple[No, ...] = ()
    faults: tuple[No, ...] = ()
    mine: bool = False
    reason: str = ""
    replied: bool = False
    missing: tuple[str, ...] = ()
    confirmed: bool = False
    tries: int = 0
    days: int = 2
    granted: int = 0
    limit: int = 0
    approved: bool = False
    serves: bool = True
    moved: bool = False


def may(case: ComplaintCase) -> No | None:
    """The first thing the policy says against it."""
    return case.nos[0] if case.nos else None


def sound(case: ComplaintCase) -> tuple[No, ...]:
    """Every fault of what was typed is told."""
    return case.faults


def not_mine(case: ComplaintCase) -> No | None:
    """Nobody decides what he registered, handles or asked for."""
    return no("E_SELF_APPROVAL") if case.mine else None


def has_reason(case: ComplaintCase) -> No | None:
    """Rejecting, reopening and denying say why."""
    return no("E_REASON", least=REASON) if len(case.reason.strip()) < REASON else None


def not_replied(case: ComplaintCase) -> No | None:
    """There is one first reply."""
    return no("E_STATE", state="replied") if case.replied else None


def owner_serves(case: ComplaintCase) -> No | None:
    """Complaints are handled in service."""
    return None if case.serves else no("E_OWNER_ROLE")


def unmoved(case: ComplaintCase) -> No | None:
    """Nobody writes over what he has not read."""
    return no("E_STALE") if case.moved else None


def blocks_written(case: ComplaintCase) -> No | None:
    """All missing blocks are named at once."""
    return no("E_BLOCKS", blocks=case.missing) if case.missing else None


def agreed_or_tried(case: ComplaintCase) -> No | None:
    """The customer confirmed it, or he was tried often enough, far enough apart."""
    if case.confirmed or case.tries >= TRIES:
        return None
    return no("E_UNCONFIRMED", have=case.tries, need=TRIES, days=case.days)


def money_settled(case: ComplaintCase) -> No | None:
    """Money above what service may grant was approved by somebody else."""
    return no("E_MONEY", granted=case.granted, allowed=case.limit) if money_open(case) else None


def money_waits(case: ComplaintCase) -> No | None:
    """There is money to decide on."""
    return None if money_open(case) else no("E_STATE", state="settled")


def money_open(case: ComplaintCase) -> bool:
    """Whether money still needs somebody's yes."""
    return case.granted > case.limit and not case.approved


def apart(days: Sequence[date], least: int) -> int:
    """How many of these days lie at least so many days behind the one counted before."""
    counted, last = 0, date.min
    for day in sorted(days):
        if counted == 0 or day - last >= timedelta(days=least):
            counted, last = counted + 1, day
    return counted

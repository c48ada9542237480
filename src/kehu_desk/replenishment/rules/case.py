"""The facts of one proposal, and every guard over them. Source: business.md §17 (States), §1 (nobody decides what he proposed)."""

from datetime import date
from typing import Final, NamedTuple

from kehu_desk.kernel.errors import No, no

SHORTEST: Final = 5
LONGEST: Final = 300
MOST3: Final = 10**12


class ProposalCase(NamedTuple):
    """Everything a rule may look at.

    nos: what the policy says; mine: he proposed, adjusted or handed in; moved: it has changed since this person read it; q3: the quantity
    that is to hold; free_percent: what may be changed without a reason; ordered: an order stands behind it that was not cancelled;
    on: the day it was shipped; shipped: its order was delivered; dropped: its order was cancelled; arrived: the lead time has passed.
    """

    state: str
    nos: tuple[No, ...] = ()
    mine: bool = False
    moved: bool = False
    proposed3: int = 0
    q3: int = 0
    pack3: int = 1000
    least3: int = 0
    free_percent: int = 20
    reason: str = ""
    ordered: bool = False
    today: date = date.max
    on: date | None = None
    earliest: date = date.min
    shipped: bool = False
    dropped: bool = False
    arrived: bool = False


def may(case: ProposalCase) -> No | None:
    """The first thing the policy says against it."""
    return case.nos[0] if case.nos else None


def not_mine(case: ProposalCase) -> No | None:
    """Nobody confirms what he proposed, adjusted or handed in."""
    return no("E_SELF_APPROVAL") if case.mine else None


def unmoved(case: ProposalCase) -> No | None:
    """What is changed or confirmed is what was read."""
    return no("E_STALE") if case.moved else None


def has_reason(case: ProposalCase) -> No | None:
    """Sending back and cancelling say why."""
    return _said(case.reason)


def orders_something(case: ProposalCase) -> No | None:
    """Nothing is handed in for nothing."""
    return None if case.q3 > 0 else no("E_PROPOSAL_ZERO")


def in_packs(case: ProposalCase) -> No | None:
    """Goods leave in whole packs."""
    whole = 0 < case.q3 <= MOST3 and case.q3 % case.pack3 == 0
    return None if whole else no("E_PACK", pack3=case.pack3)


def not_too_few(case: ProposalCase) -> No | None:
    """The least order holds for people too."""
    return no("E_LEAST", least3=case.least3) if 0 < case.q3 < case.least3 else None


def explains(case: ProposalCase) -> No | None:
    """Whoever departs from the figure by more than the free share says why."""
    far = abs(case.q3 - case.proposed3) * 100 > case.free_percent * case.proposed3
    return _said(case.reason) if far else _length(case.reason)


def unordered(case: ProposalCase) -> No | None:
    """What has become an order is carried on there."""
    return no("E_ORDERED") if case.ordered else None


def in_its_days(case: ProposalCase) -> No | None:
    """Not before it was confirmed, not in the future."""
    inside = case.on is not None and case.earliest <= case.on <= case.today
    return None if inside else no("E_DAY", first=case.earliest, last=case.today)


def _said(reason: str) -> No | None:
    return no("E_REASON", least=SHORTEST) if len(reason.strip()) < SHORTEST else _length(reason)


def _length(reason: str) -> No | None:
    return no("E_TOO_LONG", most=LONGEST) if len(reason.strip()) > LONGEST else None

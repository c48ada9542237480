"""What may be guaranteed, and what a commitment may become. Source: business.md §16 (R31)."""

from datetime import date
from enum import StrEnum
from typing import Final, NamedTuple
from uuid import UUID

from kehu_desk.kernel.errors import No, no

PRIORITIES: Final = (1, 2, 3, 4)
MOST3: Final = 10**12
MOST_RESPONSE: Final = 365
LONGEST_DAYS: Final = 3 * 366
SHORTEST: Final = 5


class State(StrEnum):
    """Where a commitment stands."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    APPROVED = "approved"
    REJECTED = "rejected"
    ENDED = "ended"


class CommitTerms(NamedTuple):
    """What is guaranteed: so much a month (qty3), delivered within so many days of an order, from the first to the last day."""

    product_id: UUID
    month_qty3: int
    priority: int
    response_days: int
    starts_on: date
    ends_on: date


def commit_problems(terms: CommitTerms, today: date) -> tuple[No, ...]:
    """Everything that is wrong with what was typed."""
    lasts = (terms.ends_on - terms.starts_on).days
    checks = (
        (0 < terms.month_qty3 <= MOST3, "month_qty3"),
        (terms.priority in PRIORITIES, "priority"),
        (0 <= terms.response_days <= MOST_RESPONSE, "response_days"),
        (abs((terms.starts_on - today).days) <= LONGEST_DAYS, "starts_on"),
        (0 <= lasts <= LONGEST_DAYS and terms.ends_on >= today, "ends_on"),
    )
    return tuple(no("E_SUPPLY_FIELD", field=field) for holds, field in checks if not holds)


class CommitCase(NamedTuple):
    """The facts of one commitment for one event. mine: he drafted it; moved: it was changed since he read it.

    other: number of a commitment for the same goods in an overlapping span, empty without one.
    """

    state: str
    policy: tuple[No, ...] = ()
    mine: bool = False
    moved: bool = False
    over: bool = False
    other: str = ""
    reason: str = ""


def may(case: CommitCase) -> No | None:
    """What the policy says."""
    return case.policy[0] if case.policy else None


def not_mine(case: CommitCase) -> No | None:
    """Nobody decides on what he drafted."""
    return no("E_SELF_APPROVAL") if case.mine else None


def unmoved(case: CommitCase) -> No | None:
    """What is decided on is what was read."""
    return no("E_STALE") if case.moved else None


def alone(case: CommitCase) -> No | None:
    """At any day one commitment at most holds for a product at a customer."""
    return no("E_SUPPLY_OVERLAP", number=case.other) if case.other else None


def lasts(case: CommitCase) -> No | None:
    """What has run out already guarantees nothing."""
    return no("E_SUPPLY_OVER") if case.over else None


def has_reason(case: CommitCase) -> No | None:
    """Why not, or why no more."""
    return None if len(case.reason.strip()) >= SHORTEST else no("E_REASON", least=SHORTEST)


def left3(month_qty3: int, taken3: int) -> int:
    """What is left of a month's guarantee."""
    return max(0, month_qty3 - taken3)

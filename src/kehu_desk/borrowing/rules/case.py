"""The facts of one loan, and every guard over them."""

from datetime import datetime
from enum import StrEnum
from typing import Final, NamedTuple
from uuid import UUID

from kehu_desk.borrowing.rules.terms import Kind
from kehu_desk.kernel.errors import No, no

SHORTEST: Final = 5


class LoanState(StrEnum):
    """Where a loan stands (table 5.4)."""

    NEW = "NEW"
    DRAFT = "DRAFT"
    PENDING = "PENDING"
    APPROVED = "APPROVED"
    WAITING = "WAITING"
    READY = "READY"
    ACTIVE = "ACTIVE"
    RECALLED = "RECALLED"
    OVERDUE = "OVERDUE"
    SUBMITTED = "SUBMITTED"
    RETURNING = "RETURNING"
    REVOKED = "REVOKED"
    LOST = "LOST"
    CLOSED = "CLOSED"
    EXPIRED = "EXPIRED"
    REJECTED = "REJECTED"
    CANCELLED = "CANCELLED"
    LAPSED = "LAPSED"


TERMINAL: Final = frozenset({LoanState.CLOSED, LoanState.EXPIRED, LoanState.REJECTED, LoanState.CANCELLED, LoanState.LAPSED})
OUT: Final = frozenset({LoanState.ACTIVE, LoanState.RECALLED, LoanState.OVERDUE})
COUNTED: Final = OUT | {LoanState.RETURNING, LoanState.READY, LoanState.REVOKED, LoanState.SUBMITTED}


class LoanCase(NamedTuple):
    """Everything that a rule of borrowing may look at, loaded once inside the deed. Instants are UTC.

    nos: what the policy says against this person and deed; *_no fields: refusals that need a look into the store, made
    by the service from plain facts (limit, double loan, lock, overdue …).
    """

    state: LoanState
    kind: Kind
    level: int
    borrower: UUID
    actor: UUID
    now: datetime
    nos: tuple[No, ...] = ()
    purpose: str = ""
    reason: str = ""
    own: bool = False
    route: tuple[UUID, ...] = ()
    decided: int = 0
    my_turn: bool = False
    routed: bool = False
    took_step: bool = False
    sole_custodian: bool = False
    approver_no: No | None = None
    archive_no: No | None = None
    relation_no: No | None = None
    due_no: No | None = None
    limit_no: No | None = None
    double_no: No | None = None
    lock_no: No | None = None
    proxy: bool = False
    overdue_loans: int = 0
    due_at: datetime | None = None
    release_until: datetime | None = None
    carriers: int = 0
    other_carriers: int = 0
    before: LoanState = LoanState.ACTIVE
    draft_changed: bool = True
    hand_in_no: No | None = None
    reviewed: bool = False
    is_editor: bool = False


def past(at: datetime | None, now: datetime) -> bool:
    """Late is strictly after: now == due_at is not late. Source: B-061."""
    return at is not None and now > at


def may(case: LoanCase) -> No | None:
    """The first thing the policy says against it. Source: B-001, B-044."""
    return case.nos[0] if case.nos else None


def borrower_only(case: LoanCase) -> No | None:
    """Only the borrower himself. Source: B-057."""
    return None if case.own else no("E_FORBIDDEN", action="loan")


def not_self(case: LoanCase) -> No | None:
    """Nobody decides any step of his own request. Source: B-030, B-032, B-033."""
    return no("E_SELF_APPROVAL") if case.own else None


def one_step_each(case: LoanCase) -> No | None:
    """One person takes one step; release counts; the manager in for the sole custodian is the exception. Source: B-031, B-032."""
    return no("E_SAME_PERSON") if case.took_step and not case.sole_custodian else None


def in_order(case: LoanCase) -> No | None:
    """Step k+1 waits for step k. Source: B-037."""
    return no("E_STEP_ORDER", step=case.decided + 1) if case.routed and not case.my_turn else None


def on_route(case: LoanCase) -> No | None:
    """Decided by the routed person only, whatever his role would allow elsewhere. Source: T03, T05, B-038."""
    return None if case.routed or case.own else no("E_NO_RELATION")


def has_purpose(case: LoanCase) -> No | None:
    """A purpose of at least five characters. Source: B-007."""
    return no("E_PURPOSE") if len(case.purpose.strip()) < SHORTEST else None


def has_reason(case: LoanCase) -> No | None:
    """A reason of at least five characters. Source: B-040."""
    return no("E_REASON") if len(case.reason.strip()) < SHORTEST else None


def no_proxy(case: LoanCase) -> No | None:
    """No borrowing for another. Source: B-057."""
    return no("E_NO_PROXY") if case.proxy else None


def has_approver(case: LoanCase) -> No | None:
    """A step that nobody could take blocks the submission. Source: B-034."""
    return case.approver_no


def archive_lendable(case: LoanCase) -> No | None:
    """Filed, or sealed for reading. Source: B-058."""
    return case.archive_no


def relation_holds(case: LoanCase) -> No | None:
    """The relation that the route relied on is still true. Source: T07."""
    return case.relation_no


def due_fits(case: LoanCase) -> No | None:
    """The requested day lies inside the policy. Source: B-051."""
    return case.due_no


def below_limit(case: LoanCase) -> No | None:
    """Source: B-055."""
    return case.limit_no


def not_double(case: LoanCase) -> No | None:
    """Source: B-056."""
    return case.double_no


def free(case: LoanCase) -> No | None:
    """The sections are not out for editing elsewhere. Source: B-080, B-081."""
    return case.lock_no


def not_overdue(case: LoanCase) -> No | None:
    """A person with an overdue loan borrows nothing more, but may inspect L1. Source: B-064."""
    if not case.overdue_loans or (case.kind is Kind.INSPECT and case.level <= 1):
        return None
    return no("E_BORROWER_OVERDUE", count=case.overdue_loans)


def reason_when_overdue(case: LoanCase) -> No | None:
    """INSPECT of L1 for a person with an overdue loan needs the custodian's reason at release. Source: B-064."""
    asked = case.overdue_loans and case.kind is Kind.INSPECT and case.level <= 1
    return has_reason(case) if asked else None


def cleared(case: LoanCase) -> No | None:
    """Every carrier is accounted for. Source: T18, B-116."""
    return no("E_RETURN_INCOMPLETE", count=case.carriers) if case.carriers else None


def no_other_carriers(case: LoanCase) -> No | None:
    """Dropping changes leaves no paper outside. Source: T29."""
    return no("E_RETURN_INCOMPLETE", count=case.other_carriers) if case.other_carriers else None


def lock_kept(case: LoanCase) -> No | None:
    """The lock is still held, or may be taken again on an unchanged base. Source: T21, B-089, B-126."""
    return case.hand_in_no


def changed(case: LoanCase) -> No | None:
    """A hand-in without any change is refused. Source: B-089a."""
    return None if case.draft_changed else no("E_NO_CHANGE")


def review_passed(case: LoanCase) -> No | None:
    """Acceptance comes after the review. Source: T22."""
    return None if case.reviewed else no("E_STEP_ORDER", step="review")


def three_persons(case: LoanCase) -> No | None:
    """Editor, reviewer and accepting custodian are three persons. Source: B-035."""
    return no("E_SAME_PERSON") if case.is_editor else None


def gave_approval(case: LoanCase) -> No | None:
    """Only its giver takes an approval back. Source: B-043."""
    return None if case.took_step else no("E_FORBIDDEN", action="take_back")

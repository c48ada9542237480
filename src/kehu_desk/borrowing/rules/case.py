"""The facts of one loan, loaded once. The guards over them stand in guards.py."""

from datetime import datetime
from enum import StrEnum
from typing import Final, NamedTuple
from uuid import UUID

from kehu_desk.borrowing.rules.terms import Kind
from kehu_desk.kernel.errors import No


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


class Wish(NamedTuple):
    """What a renewal is judged by. used, most: renewals granted and allowed; opens_at: the first instant to ask.

    new_due: what it would give; asked: a wish waits for its decision; waited_for: somebody waits for what this loan holds;
    may_decide: this person decides it (B-073).
    """

    used: int
    most: int
    opens_at: datetime
    new_due: datetime
    asked: bool
    waited_for: bool
    may_decide: bool


class LoanCase(NamedTuple):
    """Everything that a rule of borrowing may look at, loaded once inside the deed. Instants are UTC.

    nos: what the policy says against this person and deed; *_no fields: refusals that need a look into the store, made
    by the service from plain facts (limit, double loan, lock, overdue …). release_until: until when it must be released, served or
    fetched. original: it asks for the paper; pages: counted when
    the paper is handed out; cause: why it is called back; fresh_until: until when a raised level may be approved anew.
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
    borrower_no: No | None = None
    is_custodian: bool = False
    hold_no: No | None = None
    original: bool = False
    pages: int = 0
    cause: str = ""
    fresh_until: datetime | None = None
    proposal_no: No | None = None
    renewal: Wish | None = None


def past(at: datetime | None, now: datetime) -> bool:
    """Late is strictly after: now == due_at is not late. Source: B-061."""
    return at is not None and now > at

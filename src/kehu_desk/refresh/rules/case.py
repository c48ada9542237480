"""The facts of one task, and every guard over them. Source: B-173…B-175."""

from datetime import datetime
from enum import StrEnum
from typing import Final, NamedTuple
from uuid import UUID

from kehu_desk.kernel.errors import No, no

SHORTEST: Final = 5


class TaskState(StrEnum):
    """Where a task stands (B-173)."""

    OPEN = "OPEN"
    HANDED_IN = "HANDED_IN"
    DONE = "DONE"
    LATE = "LATE"
    WAIVED = "WAIVED"


class How(StrEnum):
    """How a quarter was handed in: nothing to change, or an edit."""

    UNCHANGED = "unchanged"
    EDIT = "edit"


class LoanEvent(NamedTuple):
    """What happened to an EDIT loan taken for the quarter. kind: hand_in, accept, or back (sent back, revoked).

    grace: until when it may be handed in again after it came back.
    """

    at: datetime
    loan: UUID
    kind: str
    grace: datetime


class TaskCase(NamedTuple):
    """Everything that a rule of the refresh may look at, loaded once. Instants are UTC.

    deadline: the due time, or that after a return; late: it was missed before; next: what its loans did after seen_at;
    ended: why the duty has ended.
    """

    state: TaskState
    now: datetime
    due_at: datetime
    deadline: datetime
    late: bool = False
    how: str = ""
    loan: UUID | None = None
    next: LoanEvent | None = None
    ended: str = ""
    grace: datetime | None = None
    nos: tuple[No, ...] = ()
    own: bool = False
    unticked: tuple[str, ...] = ()
    reviewer_missing: bool = False
    reason: str = ""


def may(case: TaskCase) -> No | None:
    """The first thing the policy says against it. Source: B-001, B-044."""
    return case.nos[0] if case.nos else None


def all_ticked(case: TaskCase) -> No | None:
    """E_INCOMPLETE naming the sections without a tick. Source: B-173."""
    return no("E_INCOMPLETE", fields=case.unticked) if case.unticked else None


def has_reviewer(case: TaskCase) -> No | None:
    """E_NO_APPROVER when nobody could review. Source: B-034."""
    return no("E_NO_APPROVER", step="review") if case.reviewer_missing else None


def not_self(case: TaskCase) -> No | None:
    """Nobody reviews what he handed in. Source: B-030."""
    return no("E_SELF_APPROVAL") if case.own else None


def has_reason(case: TaskCase) -> No | None:
    """E_REASON below five characters."""
    return no("E_REASON") if len(case.reason.strip()) < SHORTEST else None


def came_in_time(case: TaskCase) -> bool:
    """An edit was handed in by the deadline; the deadline itself is in time (B-061)."""
    return case.next is not None and case.next.kind == "hand_in" and case.next.at <= case.deadline


def came(case: TaskCase) -> bool:
    """An edit was handed in."""
    return case.next is not None and case.next.kind == "hand_in"


def missed(case: TaskCase) -> bool:
    """The deadline has passed with nothing handed in."""
    return case.now > case.deadline and not came_in_time(case)


def duty_is_over(case: TaskCase) -> bool:
    """The duty ended before the deadline was missed. Source: B-175."""
    return bool(case.ended) and case.now <= case.deadline and not came_in_time(case)


def came_back(case: TaskCase) -> bool:
    """The edit was sent back or revoked."""
    return case.next is not None and case.next.kind == "back"


def was_accepted(case: TaskCase) -> bool:
    """The custodian took the edit into the archive."""
    return case.next is not None and case.next.kind == "accept"


def extended(case: TaskCase, at: datetime, grace: datetime) -> datetime:
    """The deadline after a return: the due time stands while it lasts, afterwards two working days. Source: B-173."""
    if case.late:
        return case.deadline
    return grace if at > case.due_at else case.due_at

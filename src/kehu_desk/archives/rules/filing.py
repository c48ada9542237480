"""The one-week regime of filing: dates and decisions. Source: 篇4 第1条; B-104…B-108."""

from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import NamedTuple
from uuid import UUID

from kehu_desk.kernel.calendar import WorkCalendar
from kehu_desk.kernel.errors import No, no

REASON_LENGTH = 5


class ArchiveState(StrEnum):
    """Where an archive stands."""

    NEW = "NEW"
    DRAFT = "DRAFT"
    SUBMITTED = "SUBMITTED"
    REVIEWED = "REVIEWED"
    FILED = "FILED"
    SEALED = "SEALED"
    DESTROYED = "DESTROYED"
    TRASHED = "TRASHED"


class FilingCase(NamedTuple):
    """Everything that a rule of filing may look at. Instants are UTC."""

    state: ArchiveState
    actor: UUID
    now: datetime
    nos: tuple[No, ...] = ()
    routed: bool = False
    submitter: UUID | None = None
    reviewer: UUID | None = None
    same_persons: frozenset[UUID] = frozenset()
    lacking: tuple[str, ...] = ()
    approver_missing: bool = False
    reason: str = ""
    due_at: datetime | None = None
    ever_submitted: bool = False


def filing_due(first_contact: date, calendar: WorkCalendar, days: int = 7) -> datetime:
    """End of the day a week after the first contact; calendar time, not rolled. Source: B-104."""
    return calendar.end(first_contact + timedelta(days=days))


def on_time(submitted: datetime, due: datetime) -> bool:
    """Whether the first complete submission came by the due instant. Source: B-104."""
    return submitted <= due


def may(case: FilingCase) -> No | None:
    """What the policy said of this person and this deed."""
    return case.nos[0] if case.nos else None


def complete(case: FilingCase) -> No | None:
    """E_INCOMPLETE with the list of what lacks. Source: B-105."""
    return no("E_INCOMPLETE", fields=case.lacking) if case.lacking else None


def has_reviewer(case: FilingCase) -> No | None:
    """E_NO_APPROVER when nobody may review. Source: B-034."""
    return no("E_NO_APPROVER", step="review") if case.approver_missing else None


def not_submitter(case: FilingCase) -> No | None:
    """Nobody checks what he handed in himself. Source: B-030."""
    return no("E_SELF_APPROVAL") if case.actor == case.submitter else None


def three_persons(case: FilingCase) -> No | None:
    """Who submits, who reviews and who accepts are three persons. Source: B-035."""
    return no("E_SAME_PERSON") if case.actor in case.same_persons else None


def has_reason(case: FilingCase) -> No | None:
    """E_REASON below five characters. Source: B-106."""
    return no("E_REASON") if len(case.reason.strip()) < REASON_LENGTH else None

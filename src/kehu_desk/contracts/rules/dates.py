"""What a contract is on a day, what is to be told of it, and the dates of one that follows. Source: business.md §25 (reminders), §28."""

from calendar import monthrange
from collections.abc import Iterable
from datetime import date, timedelta
from enum import StrEnum
from typing import Final, NamedTuple

from kehu_desk.contracts.rules.case import ContractState

HOLDING: Final = (ContractState.SIGNED, ContractState.FILED, ContractState.RENEWED, ContractState.TERMINATED)
UNSIGNED: Final = (ContractState.DRAFT, ContractState.IN_REVIEW, ContractState.APPROVED, ContractState.STAMPED)
OVER: Final = (ContractState.TERMINATED, ContractState.RENEWED, ContractState.VOIDED)


class Phase(StrEnum):
    """What the dates make of a filed contract."""

    NOT_STARTED = "not_started"
    IN_FORCE = "in_force"
    EXPIRING = "expiring"
    EXPIRED = "expired"


def phase(start_on: date, end_on: date | None, today: date, remind_days: int) -> Phase:
    """The end day itself is in force; expiring from end - remind_days on."""
    if today < start_on:
        return Phase.NOT_STARTED
    if end_on is None:
        return Phase.IN_FORCE
    if today > end_on:
        return Phase.EXPIRED
    return Phase.EXPIRING if (end_on - today).days <= remind_days else Phase.IN_FORCE


def stands(state: str, start_on: date, end_on: date | None, today: date, remind_days: int) -> str:
    """State, or the phase of a filed one: the one word that lists show."""
    return phase(start_on, end_on, today, remind_days).value if state == ContractState.FILED else str(state)


def days_left(end_on: date | None, today: date) -> int | None:
    """Days until the end, negative after it; None without an end."""
    return None if end_on is None else (end_on - today).days


def last_day(end_on: date | None, ended_on: date | None) -> date | None:
    """The last day in force: the agreed one or that of an early end, whichever is first."""
    return min((day for day in (end_on, ended_on) if day is not None), default=None)


def holds(state: str, start_on: date, end_on: date | None, ended_on: date | None, day: date) -> bool:
    """Whether a signed contract is in force on a day, the days of start and end included."""
    last = last_day(end_on, ended_on)
    return state in HOLDING and start_on <= day and (last is None or day <= last)


def notice_day(end_on: date | None, notice_days: int) -> date | None:
    """By when the other side must be told that it is not to go on; None where nothing was agreed."""
    return end_on - timedelta(days=notice_days) if end_on is not None and notice_days > 0 else None


class Reminder(NamedTuple):
    """One step of the ladder. stage: end-90, end-60 …, notice-14."""

    on: date
    stage: str


def ladder(end_on: date | None, notice_days: int, steps: Iterable[int], before_notice: int) -> tuple[Reminder, ...]:
    """All reminders of one contract, the earliest first."""
    if end_on is None:
        return ()
    found = [Reminder(end_on - timedelta(days=each), f"end-{each}") for each in steps]
    notice = notice_day(end_on, notice_days)
    found += [Reminder(notice - timedelta(days=before_notice), f"notice-{before_notice}")] if notice is not None else []
    return tuple(sorted(found))


def due_reminders(reminders: Iterable[Reminder], end_on: date, today: date) -> tuple[Reminder, ...]:
    """Those that have come, the last of each kind only: who was away is not told four times at once. None after the end."""
    if today > end_on:
        return ()
    last: dict[str, Reminder] = {}
    for each in reminders:
        if each.on <= today:
            last[each.stage.partition("-")[0]] = each
    return tuple(sorted(last.values()))


def plus_months(day: date, months: int) -> date:
    """The same day so many months later, the last of a shorter month."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def following(start_on: date, end_on: date, months: int) -> tuple[date, date]:
    """Start and end of the contract that follows: the day after, for the months agreed, else for as long as before."""
    start = end_on + timedelta(days=1)
    if months <= 0:
        months = whole_months(start_on, start)
    if months <= 0:
        return start, start + (end_on - start_on)
    return start, plus_months(start, months) - timedelta(days=1)


def whole_months(first: date, behind: date) -> int:
    """Months from a day to the day behind the last one, when they are whole; otherwise 0."""
    months = (behind.year - first.year) * 12 + behind.month - first.month
    return months if months > 0 and plus_months(first, months) == behind else 0


def renews_by_itself(renewal: str, end_on: date | None, notice_days: int, today: date) -> bool:
    """Whether the draft of the next contract is to be there: from the day of notice on, until the end has long passed."""
    if renewal != "auto" or end_on is None:
        return False
    notice = notice_day(end_on, notice_days) or end_on
    return notice <= today

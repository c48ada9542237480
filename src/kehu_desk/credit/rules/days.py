"""Days of a credit: months ahead, how long a limit may hold, when it is to be looked at again. Source: business.md §11."""

from calendar import monthrange
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

REVIEW_AHEAD: Final = 30  # days before a limit ends


def months_later(day: date, months: int) -> date:
    """The same day so many months on (or back, below 0); the last of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def twelve_months_before(day: date) -> tuple[date, date]:
    """First and last day of the twelve whole months before that of day."""
    first = day.replace(day=1)
    return months_later(first, -12), first - timedelta(days=1)


def valid_to(day: date, months: int, expiries: Iterable[date | None]) -> date:
    """The last day of a limit granted on day: at most so many months, and no longer than any guarantee it rests on."""
    return min([months_later(day, months), *(each for each in expiries if each is not None)])


def review_on(day: date, until: date) -> date:
    """When it is looked at again: a month before it ends."""
    return max(day, until - timedelta(days=REVIEW_AHEAD))

"""Periods of evaluation: half-years unless the office says otherwise. Source: business.md §10."""

from datetime import date, timedelta
from typing import Final, NamedTuple

BACK: Final = 4  # periods that may still be evaluated, the running one among them
SPANS: Final = (3, 6, 12)  # months that divide a year


class Period(NamedTuple):
    """First and last day."""

    since: date
    until: date


def period_of(day: date, months: int = 6) -> Period:
    """The period in which a day lies. months: 3, 6 or 12; anything else counts as 6."""
    span = months if months in SPANS else 6
    first = (day.month - 1) // span * span + 1
    since = date(day.year, first, 1)
    after = date(day.year + (first + span > 12), (first + span - 1) % 12 + 1, 1)
    return Period(since, after - timedelta(days=1))


def before(period: Period, months: int = 6) -> Period:
    """The period that ended when this one began."""
    return period_of(period.since - timedelta(days=1), months)


def open_periods(today: date, months: int = 6) -> tuple[Period, ...]:
    """Those that may be evaluated now, the newest first."""
    found = [period_of(today, months)]
    while len(found) < BACK:
        found.append(before(found[-1], months))
    return tuple(found)


def year_before(day: date) -> date:
    """The first of the twelve months that end with a day; 29 February counts as the 28th."""
    last = day.day if (day.month, day.day) != (2, 29) else 28
    return date(day.year - 1, day.month, last) + timedelta(days=1)


def locked_from(period_until: date, confirmed_on: date, days: int) -> date:
    """The first day on which a confirmed evaluation is closed: so many days after its period, and after its confirmation."""
    return max(period_until, confirmed_on) + timedelta(days=days + 1)

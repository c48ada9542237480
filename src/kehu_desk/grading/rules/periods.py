"""Which months a run looks at, and which quarter a freeze belongs to. Source: business.md §10 (grade_run)."""

from datetime import date, timedelta
from typing import NamedTuple


class Period(NamedTuple):
    """The twelve whole months before that of a day: first and last day."""

    since: date
    until: date


def period_of(day: date) -> Period:
    """Rolling: the same for every day of a month."""
    first = day.replace(day=1)
    return Period(first.replace(year=first.year - 1), first - timedelta(days=1))


def run_number(day: date) -> str:
    """One run for each month: FJ-2026-05."""
    return f"FJ-{day:%Y-%m}"


def quarter_start(day: date) -> date:
    """First day of the quarter in which grades are frozen once."""
    return date(day.year, day.month - (day.month - 1) % 3, 1)

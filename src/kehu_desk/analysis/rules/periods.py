"""The periods that can be counted."""

from datetime import date, timedelta
from typing import Final

from kehu_desk.refresh.rules.quarters import quarter_of

NAMES: Final = ("quarter", "last_quarter", "year", "last_year", "days")


def period(name: str, today: date) -> tuple[date, date]:
    """First and last day of a named period, both included; of "days" the last thirty days, for a start."""
    quarter = quarter_of(today)
    before = quarter_of(quarter.first - timedelta(days=1))
    return {
        "quarter": (quarter.first, quarter.last),
        "last_quarter": (before.first, before.last),
        "year": (date(today.year, 1, 1), date(today.year, 12, 31)),
        "last_year": (date(today.year - 1, 1, 1), date(today.year - 1, 12, 31)),
        "days": (today - timedelta(days=29), today),
    }[name]

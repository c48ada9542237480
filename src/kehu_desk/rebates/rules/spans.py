"""The periods of a programme, and the same days of last year."""

from calendar import monthrange
from datetime import date, timedelta
from typing import Final, NamedTuple

MONTHS: Final = {"month": 1, "quarter": 3, "half": 6, "year": 12}
DAY: Final = timedelta(days=1)


class Period(NamedTuple):
    """Both days included."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many."""
        return (self.last - self.first).days + 1

    def within(self, first: date, last: date) -> "Period":
        """The part of it between two days; empty (days <= 0) when there is none."""
        return Period(max(self.first, first), min(self.last, last))


def period_of(kind: str, day: date) -> Period:
    """The period in which a day lies."""
    months = MONTHS[kind]
    first = date(day.year, (day.month - 1) // months * months + 1, 1)
    last = first.month + months - 1
    return Period(first, date(day.year, last, monthrange(day.year, last)[1]))


def before(kind: str, period: Period) -> Period:
    """The period before."""
    return period_of(kind, period.first - DAY)


def last_year(period: Period) -> Period:
    """The same days a year earlier; the last day of February stays the last."""
    return Period(_year_back(period.first), _year_back(period.last))


def _year_back(day: date) -> date:
    ends = day.day == monthrange(day.year, day.month)[1]
    year = day.year - 1
    return date(year, day.month, monthrange(year, day.month)[1] if ends else day.day)


def months_in(period: Period) -> list[Period]:
    """Its calendar months, cut at its ends."""
    found, day = [], period.first
    while day <= period.last:
        month = period_of("month", day)
        found.append(month.within(period.first, period.last))
        day = month.last + DAY
    return found

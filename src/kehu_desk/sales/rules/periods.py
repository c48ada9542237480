"""Months, quarters and years of the office's own year, as numbers that can be reckoned with. Source: business.md §24.

A month is year x 12 + month - 1, so that the next month is one more. The office's year may begin with any month; a year is named by the
calendar year in which it begins, and a quarter is year x 4 + 0..3 of that year, which may lie in two calendar years.
"""

from datetime import date
from typing import Final, NamedTuple

MONTHS: Final = 12
QUARTERS: Final = 4
QUARTER: Final = 3


class Period(NamedTuple):
    """Whole months: the first, and how many (months >= 1)."""

    first: int
    months: int

    @property
    def last(self) -> int:
        """Its last month."""
        return self.first + self.months - 1

    @property
    def since(self) -> date:
        """Its first day."""
        return first_day(self.first)

    @property
    def until(self) -> date:
        """Its last day."""
        return date.fromordinal(first_day(self.first + self.months).toordinal() - 1)

    def years_before(self, years: int = 1) -> "Period":
        """The same months of an earlier year."""
        return Period(self.first - MONTHS * years, self.months)


def month_of(day: date) -> int:
    """The month in which a day lies."""
    return day.year * MONTHS + day.month - 1


def first_day(month: int) -> date:
    """The first day of a month."""
    return date(month // MONTHS, month % MONTHS + 1, 1)


def year_of(month: int, begins: int) -> int:
    """The office's year in which a month lies. begins: 1..12, the month with which that year begins."""
    return (month - begins + 1) // MONTHS


def quarter_of(month: int, begins: int) -> int:
    """The quarter of the office's year in which a month lies."""
    return (month - begins + 1) // QUARTER


def year(number: int, begins: int) -> Period:
    """The twelve months of one year of the office."""
    return Period(number * MONTHS + begins - 1, MONTHS)


def quarter(number: int, begins: int) -> Period:
    """The three months of one quarter of the office's year. number: as quarter_of gives it."""
    return Period(number * QUARTER + begins - 1, QUARTER)


def as_year(period: Period, begins: int) -> int | None:
    """Which year of the office a period is, if it is one."""
    found = year_of(period.first, begins)
    return found if period == year(found, begins) else None


def as_quarter(period: Period, begins: int) -> int | None:
    """Which quarter of the office's year a period is, if it is one."""
    found = quarter_of(period.first, begins)
    return found if period == quarter(found, begins) else None

"""Quarters of the calendar year, as days of the office."""

from datetime import date, timedelta
from typing import NamedTuple

MONTHS = 3


class Quarter(NamedTuple):
    """One quarter. number: 1..4."""

    year: int
    number: int

    @property
    def code(self) -> str:
        """As stored and shown: 2026-Q2."""
        return f"{self.year}-Q{self.number}"

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, MONTHS * (self.number - 1) + 1, 1)

    @property
    def last(self) -> date:
        """Its last day: the day before the next one begins."""
        return self.following.first - timedelta(days=1)

    @property
    def following(self) -> "Quarter":
        """The next quarter."""
        return Quarter(self.year + 1, 1) if self.number == 4 else Quarter(self.year, self.number + 1)

    def __contains__(self, day: object) -> bool:
        """Whether a day lies in it."""
        return isinstance(day, date) and self.first <= day <= self.last


def quarter_of(day: date) -> Quarter:
    """The quarter of a day."""
    return Quarter(day.year, (day.month - 1) // MONTHS + 1)


def quarter_named(code: str) -> Quarter:
    """The quarter of a stored code. ValueError for any other text."""
    year, _, number = code.partition("-Q")
    return Quarter(int(year), int(number))


def quarters(first: date, last: date) -> list[Quarter]:
    """The quarters from that of one day to that of another, both included."""
    found = [quarter_of(first)]
    while found[-1].last < last:
        found.append(found[-1].following)
    return found

"""Whether customers are heard, and whether they are answered. Source: business.md §15 (KPI)."""

from datetime import date, timedelta
from typing import NamedTuple

from kehu_desk.kernel.money import share_bp


class Quarter(NamedTuple):
    """First and last day."""

    since: date
    until: date


def quarter_of(day: date) -> Quarter:
    """The quarter of the calendar year in which a day lies."""
    month = (day.month - 1) // 3 * 3 + 1
    since = date(day.year, month, 1)
    after = date(day.year + 1, 1, 1) if month == 10 else date(day.year, month + 3, 1)
    return Quarter(since, after - timedelta(days=1))


class Replies(NamedTuple):
    """Opinions said in a span; replied: with a reply that stands; in_time: by the day it was due."""

    said: int = 0
    replied: int = 0
    in_time: int = 0

    @property
    def share_bp(self) -> int | None:
        """Reply rate in basis points; None when nothing was said."""
        return share_bp(self.replied, self.said) if self.said else None


class Heard(NamedTuple):
    """Important customers (A and key accounts) and how many of them had at least one communication."""

    important: int = 0
    heard: int = 0

    @property
    def share_bp(self) -> int | None:
        """Basis points; None when there are none."""
        return share_bp(self.heard, self.important) if self.important else None

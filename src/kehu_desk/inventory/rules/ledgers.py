"""The stock of one product at one customer, told from counts and movements in whatever order they were entered. Source: business.md §17.

A count tells the stock at the end of its day and holds whatever the book said; between two counts lies a stretch. Where sales down the
channel were told of a stretch, they went out on the days they were told of, and what then still lies between book and count is an
adjustment of the day of the count. Where none were told, what is missing was sold (推算), spread evenly over the days of the stretch, and
nothing is adjusted; when more lay there than could, nothing was sold, the surplus is an adjustment and an exception. Before the first
count the book starts from nothing, so that the first count adjusts it and tells of no sales.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from enum import StrEnum
from functools import cached_property
from typing import Final, NamedTuple

from kehu_desk.kernel.money import half_up

DAY: Final = timedelta(days=1)
ENDLESS: Final = date.max
REPORTED, DERIVED, NONE = "reported", "derived", "none"


class Kind(StrEnum):
    """Where goods came from or went to."""

    PURCHASE = "in_purchase"
    RETURN_IN = "in_return"
    OTHER_IN = "in_other"
    SALES = "out_sales"
    RETURN_OUT = "out_return"
    SCRAP = "out_scrap"
    OTHER_OUT = "out_other"


INCOMING: Final = frozenset({Kind.PURCHASE, Kind.RETURN_IN, Kind.OTHER_IN})


class Fact(NamedTuple):
    """What moved on a day, in the direction of its kind; below zero where an entry was taken back."""

    on: date
    kind: Kind
    qty3: int


class Tally(NamedTuple):
    """What a count said of the end of a day."""

    on: date
    qty3: int


class Ledger(NamedTuple):
    """Everything that is known of one product after the end of the day start. anchored: a count of that day says opening3.

    facts, tallies: by day, one tally a day.
    """

    start: date
    opening3: int
    anchored: bool
    facts: tuple[Fact, ...]
    tallies: tuple[Tally, ...]


class Stretch:
    """The days after one count up to the next; the last one is open."""

    def __init__(self, after: date, upto: date, opening3: int, anchored: bool, facts: Sequence[Fact], counted3: int | None) -> None:
        """after: exclusive; upto: inclusive. counted3: what the count at its end says, None for the open one."""
        self.after, self.upto, self.opening3, self.anchored, self.counted3 = after, upto, opening3, anchored, counted3
        self.facts = facts

    @cached_property
    def reported3(self) -> int | None:
        """Sales that were told of these days; None when none were told."""
        told = [fact.qty3 for fact in self.facts if fact.kind is Kind.SALES]
        return sum(told) if told else None

    @cached_property
    def derived3(self) -> int | None:
        """推算销量: opening + in - other out - count. None without a count at either end."""
        if self.counted3 is None or not self.anchored:
            return None
        return self.opening3 + self.known3(self.after, self.upto) - self.counted3

    @property
    def source(self) -> str:
        """Which of the two counts as sold."""
        return REPORTED if self.reported3 is not None else DERIVED if self.derived3 is not None else NONE

    @cached_property
    def adjustment3(self) -> int:
        """What the count at its end adds to the book, or takes off it."""
        if self.counted3 is None:
            return 0
        return self.counted3 - (self.opening3 + self.known3(self.after, self.upto) - self.sold3(self.after, self.upto))

    def known3(self, after: date, upto: date) -> int:
        """What came in less what went out otherwise than by sale on days of the stretch in (after, upto]."""
        return sum(
            fact.qty3 if fact.kind in INCOMING else -fact.qty3
            for fact in self.facts
            if after < fact.on <= upto and fact.kind is not Kind.SALES
        )

    def of_kind(self, kind: Kind, after: date, upto: date) -> int:
        """What moved of one kind on days of the stretch in (after, upto]."""
        if kind is Kind.SALES:
            return self.sold3(after, upto)
        return sum(fact.qty3 for fact in self.facts if fact.kind is kind and after < fact.on <= upto)

    def sold3(self, after: date, upto: date) -> int:
        """What went out by sale on days of the stretch in (after, upto]."""
        after, upto = max(after, self.after), min(upto, self.upto)
        if upto <= after:
            return 0
        if self.source == REPORTED:
            return sum(fact.qty3 for fact in self.facts if fact.kind is Kind.SALES and after < fact.on <= upto)
        return self._spread(upto) - self._spread(after)

    def _spread(self, day: date) -> int:
        """Of derived sales, what had gone out by the end of a day: evenly, and to the last thousandth by the end."""
        if self.derived3 is None or self.derived3 <= 0:
            return 0
        return half_up(self.derived3 * (day - self.after).days, (self.upto - self.after).days)

    def book3(self, day: date) -> int:
        """The stock at the end of a day of the stretch, or of the day before it; on its last day before the count is looked at."""
        return self.opening3 + self.known3(self.after, day) - self.sold3(self.after, day)


def stretches(ledger: Ledger) -> list[Stretch]:
    """The days after start, cut at the counts, the oldest first; the last stretch is open."""
    found: list[Stretch] = []
    after, opening, anchored, at = ledger.start, ledger.opening3, ledger.anchored, 0
    for tally in (*ledger.tallies, None):
        upto = tally.on if tally else ENDLESS
        end = next((place for place in range(at, len(ledger.facts)) if ledger.facts[place].on > upto), len(ledger.facts))
        counted = tally.qty3 if tally else None
        found.append(Stretch(after, upto, opening, anchored, ledger.facts[at:end], counted))
        after, opening, anchored, at = upto, counted or 0, True, end
    return found


def stock_at(parts: Sequence[Stretch], day: date) -> int:
    """The stock at the end of a day that is not before the first stretch."""
    for part in parts:
        if day == part.upto and part.counted3 is not None:
            return part.counted3
        if day < part.upto:
            return part.book3(day)
    return parts[-1].book3(day)


def known_at(parts: Sequence[Stretch], day: date) -> int | None:
    """The stock at the end of a day as counts alone tell it, what was sold between two of them spread evenly; None where one is missing."""
    for part in parts:
        if day == part.after and part.anchored:
            return part.opening3
        if day == part.upto and part.counted3 is not None:
            return part.counted3
        if part.after < day < part.upto and part.derived3 is not None:
            gone = half_up(part.derived3 * (day - part.after).days, (part.upto - part.after).days)
            return part.opening3 + part.known3(part.after, day) - gone
    return None

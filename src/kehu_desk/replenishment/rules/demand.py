"""What goes out in a week: a series as four whole numbers, exact. Source: business.md §17 (Demand series)."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from operator import mul
from typing import Final, NamedTuple

LAST_WEEKS: Final = 26
LEAST_WEEKS: Final = 8
DAYS: Final = 7


class Demand(NamedTuple):
    """weeks: how many; total, squares: sums of their quantities in qty3 and of the squares; zeros: weeks in which nothing went out.

    A standard deviation is that of a sample, divided by n - 1. Roots are Decimals of 28 digits, for showing; levels do without them.
    """

    weeks: int = 0
    total: int = 0
    squares: int = 0
    zeros: int = 0

    @property
    def mean(self) -> Fraction:
        """qty3 a week."""
        return Fraction(self.total, self.weeks or 1)

    @property
    def variance(self) -> Fraction:
        """Of the weeks, in qty3 squared; 0 of a single week."""
        return Fraction(self.spread, self.weeks * (self.weeks - 1)) if self.weeks > 1 else Fraction(0)

    @property
    def spread(self) -> int:
        """n times the sum of squares less the square of the sum: the variance times n(n - 1)."""
        return self.weeks * self.squares - self.total * self.total

    @property
    def deviation(self) -> Decimal:
        """sd of the weeks, in qty3."""
        return root(self.variance)

    @property
    def per_day(self) -> Fraction:
        """d̄: mean_week / 7, in qty3."""
        return self.mean / DAYS

    @property
    def deviation_per_day(self) -> Decimal:
        """σ_d: sd_week / √7, in qty3."""
        return root(self.variance / DAYS)

    @property
    def is_asked_for(self) -> bool:
        """Whether anything goes out at all."""
        return self.total > 0

    @property
    def is_short(self) -> bool:
        """Too few weeks for statistics."""
        return self.weeks < LEAST_WEEKS

    @property
    def is_intermittent(self) -> bool:
        """间歇需求: the deviation of the weeks reaches their mean, or half of them are empty."""
        scattered = self.weeks * self.spread >= (self.weeks - 1) * self.total * self.total if self.weeks > 1 else False
        return scattered or 2 * self.zeros >= self.weeks


def demand_of(weeks: Sequence[int], last: int = LAST_WEEKS) -> Demand:
    """The last weeks of a series in qty3, the oldest first; a shorter series is a shorter history."""
    kept = weeks[-last:]
    return Demand(len(kept), sum(kept), sum(map(mul, kept, kept)), kept.count(0))


def root(square: Fraction) -> Decimal:
    """The square root with 28 digits."""
    return (Decimal(square.numerator) / Decimal(square.denominator)).sqrt()

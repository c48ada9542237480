"""Safety stock, reorder point and target of one product at one customer. Source: business.md §17 (Statistical, days_cover, min_max).

SS = z·√(P·σ_d² + d̄²·σ_L²), s = d̄·P + SS, S = s + d̄·C with P = L + R. All three are (A + √M) / C in whole numbers A, M, C, so they
are rounded from the exact value: SS and s up to a whole base unit, S up to 0.001, what is only shown to the nearest 0.001.
"""

from datetime import date, timedelta
from functools import lru_cache
from math import isqrt
from statistics import NormalDist
from typing import Final, NamedTuple

from kehu_desk.replenishment.rules.demand import DAYS, Demand

STATISTICAL, DAYS_COVER, MIN_MAX = "statistical", "days_cover", "min_max"
METHODS: Final = (STATISTICAL, DAYS_COVER, MIN_MAX)
UNIT: Final = 1000  # qty3 of one base unit
Z_PLACES: Final = 10_000  # z is taken to four places, as tables print it
FULL: Final = 10_000  # basis points
MONTHS: Final = 12


class Terms(NamedTuple):
    """How a product is kept at a customer. lead_sd100: hundredths of a day; pack3, least3, min3, max3: qty3 of the base unit."""

    method: str = STATISTICAL
    service_bp: int = 9500
    lead_days: int = 5
    lead_sd100: int = 100
    review_days: int = 7
    cover_days: int = 7
    safety_days: int = 7
    cover_max: int = 45
    pack3: int = UNIT
    least3: int = 0
    min3: int = 0
    max3: int = 0

    @property
    def protected_days(self) -> int:
        """P = L + R: how long the stock must last until an order of the next review has come."""
        return self.lead_days + self.review_days


class Season(NamedTuple):
    """The mean of the monthly profile over the days covered, as a fraction."""

    above: int = 1
    below: int = 1


class Levels(NamedTuple):
    """qty3. safety3, reorder3: up to a whole base unit; target3: up to 0.001; exact_: to the nearest 0.001, before any rounding up."""

    safety3: int = 0
    reorder3: int = 0
    target3: int = 0
    exact_safety3: int = 0
    exact_reorder3: int = 0


PLAIN: Final = Season()
NONE: Final = Levels()


@lru_cache(maxsize=256)
def z4(service_bp: int) -> int:
    """z of a service level, times 10,000: 9500 gives 16449. Below one half it is 0: nobody holds less than the mean."""
    return max(0, round(NormalDist().inv_cdf(service_bp / FULL) * Z_PLACES))


@lru_cache(maxsize=4096)
def season_of(profile: tuple[int, ...], first: date, days: int) -> Season:
    """The mean of twelve monthly basis points over so many days from a day on; plain where there is no profile of twelve."""
    if len(profile) != MONTHS or days <= 0 or sum(profile) <= 0:
        return PLAIN
    total = sum(profile[(first + timedelta(days=each)).month - 1] for each in range(days))
    return Season(total, days * FULL)


def statistical(demand: Demand, terms: Terms, season: Season = PLAIN) -> Levels:
    """By the spread of demand and of lead times; needs two weeks at least."""
    weeks, total, less, above = demand.weeks, demand.total, demand.weeks - 1, season.above
    inner = terms.protected_days * demand.spread * DAYS * weeks * FULL + total * total * terms.lead_sd100 * terms.lead_sd100 * less
    z = z4(terms.service_bp) * above
    per_day = total * above * 100 * Z_PLACES * less
    whole = DAYS * weeks * 100 * Z_PLACES * season.below * less
    return _levels(per_day, terms, z * z * inner * less, whole)


def by_days(demand: Demand, terms: Terms, season: Season = PLAIN) -> Levels:
    """SS = d̄ x safety days; the same s and S."""
    per_day = demand.total * season.above
    safety = per_day * terms.safety_days
    return _levels(per_day, terms, safety * safety, DAYS * demand.weeks * season.below)


def typed(terms: Terms) -> Levels:
    """min_max: s and S as they were typed; no safety stock of its own."""
    return Levels(0, terms.min3, max(terms.min3, terms.max3), 0, terms.min3)


def _levels(per_day: int, terms: Terms, square: int, whole: int) -> Levels:
    """per_day / whole is d̄, √square / whole is SS."""
    halves = isqrt(4 * square)  # of one root both are had: the whole number above it, and the nearest half
    up = halves // 2 if halves * halves == 4 * square else halves // 2 + 1
    needed = per_day * terms.protected_days
    step = whole * UNIT
    return Levels(
        -(-up // step) * UNIT, -(-(needed + up) // step) * UNIT, -(-(needed + per_day * terms.cover_days + up) // whole),
        (halves + whole) // (2 * whole), (2 * needed + halves + whole) // (2 * whole),
    )  # fmt: skip

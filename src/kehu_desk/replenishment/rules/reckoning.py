"""A proposal worked out: what is there, what is needed, how much to order. Source: business.md §17 (Order proposal, Fallback)."""

from datetime import date, timedelta
from typing import Final, NamedTuple

from kehu_desk.replenishment.rules.demand import DAYS, Demand, demand_of
from kehu_desk.replenishment.rules.levels import (
    DAYS_COVER,
    MIN_MAX,
    NONE,
    PLAIN,
    STATISTICAL,
    Levels,
    Season,
    Terms,
    by_days,
    statistical,
    typed,
)

SHORT, INTERMITTENT, NO_DEMAND, OLD_COUNT, SHELF_LIFE, SUPPLY, LEAST, CREDIT = (
    "short_history", "intermittent", "no_demand", "old_count", "shelf_life", "supply", "under_least", "credit",
)  # fmt: skip
FLAGS: Final = (OLD_COUNT, CREDIT, SHORT, INTERMITTENT, NO_DEMAND, SHELF_LIFE, SUPPLY, LEAST)


class Position(NamedTuple):
    """Inventory position, qty3: on hand (the last count rolled forward), in transit, open orders, approved proposals, promised downstream.

    unfit3: what of the stock on hand is damaged or expired, and serves nobody.
    """

    on_hand3: int = 0
    transit3: int = 0
    ordered3: int = 0
    approved3: int = 0
    committed3: int = 0
    unfit3: int = 0

    @property
    def total3(self) -> int:
        """IP."""
        return self.on_hand3 + self.transit3 + self.ordered3 + self.approved3 - self.committed3 - self.unfit3


class Facts(NamedTuple):
    """One product at one customer. weeks: qty3 a week, the oldest first; shelf_days: life of fresh goods; supply3: left of a commitment.

    Both caps are None where there is none.
    """

    weeks: tuple[int, ...]
    terms: Terms
    position: Position
    counted_on: date | None
    season: Season = PLAIN
    shelf_days: int | None = None
    supply3: int | None = None


class Limits(NamedTuple):
    """The office's numbers: from which age on a count is old, and which share of its life goods may lie (per cent)."""

    stale_days: int = 14
    shelf_percent: int = 50


class Reckoned(NamedTuple):
    """method: the one that counted; alone: the statistical levels where another method took their place; q3: to be ordered."""

    demand: Demand
    method: str
    levels: Levels
    alone: Levels | None
    position3: int
    q3: int
    flags: tuple[str, ...]

    @property
    def is_needed(self) -> bool:
        """Whether IP has come down to s."""
        return needed(self.position3, self.levels)


def measured(demand: Demand, terms: Terms, season: Season = PLAIN) -> tuple[str, Levels, Levels | None, tuple[str, ...]]:
    """Method that counts, its levels, the statistical ones where they only stand beside it, and why."""
    if terms.method == MIN_MAX:
        return MIN_MAX, typed(terms), None, ()
    if not demand.is_asked_for:
        return DAYS_COVER, NONE, None, (NO_DEMAND,)
    if demand.is_short:
        return DAYS_COVER, by_days(demand, terms, season), None, (SHORT,)
    if demand.is_intermittent:
        return DAYS_COVER, by_days(demand, terms, season), statistical(demand, terms, season), (INTERMITTENT,)
    if terms.method == DAYS_COVER:
        return DAYS_COVER, by_days(demand, terms, season), None, ()
    return STATISTICAL, statistical(demand, terms, season), None, ()


def reckon(facts: Facts, today: date, limits: Limits = Limits()) -> Reckoned:
    """The whole way from the weeks to the quantity."""
    demand = demand_of(facts.weeks)
    method, levels, alone, flags = measured(demand, facts.terms, facts.season)
    position3 = facts.position.total3
    if not needed(position3, levels):
        return Reckoned(demand, method, levels, alone, position3, 0, flags)
    room3 = shelf_room3(facts, demand, limits.shelf_percent)
    q3, capped = quantity(position3, levels, facts.terms, room3, facts.supply3)
    old = (OLD_COUNT,) if is_old(facts.counted_on, today, limits.stale_days) else ()
    return Reckoned(demand, method, levels, alone, position3, q3, (*old, *flags, *capped))


def needed(position3: int, levels: Levels) -> bool:
    """IP has come down to s, and there is something to fill up to."""
    return position3 <= levels.reorder3 and position3 < max(levels.target3, levels.reorder3)


def is_old(counted_on: date | None, today: date, stale_days: int) -> bool:
    """基于过期盘存: the count is older than so many days, or there never was one."""
    return counted_on is None or today - counted_on > timedelta(days=stale_days)


def quantity(
    position3: int, levels: Levels, terms: Terms, room3: int | None = None, supply3: int | None = None
) -> tuple[int, tuple[str, ...]]:
    """q in whole packs, the least order at least; 0 where nothing is needed or the caps leave less than that. room3, supply3: caps.

    room3 bounds IP + q, supply3 bounds q.
    """
    if not needed(position3, levels):
        return 0, ()
    need3 = max(levels.target3, levels.reorder3) - position3
    q3 = packed_up(max(need3, terms.least3), terms.pack3)
    flags: list[str] = []
    for cap3, flag in ((None if room3 is None else room3 - position3, SHELF_LIFE), (supply3, SUPPLY)):
        if cap3 is not None and q3 > cap3:
            q3 = max(0, cap3) // terms.pack3 * terms.pack3
            flags.append(flag)
    if flags and q3 < max(terms.least3, terms.pack3):
        return 0, (*flags, LEAST)
    return q3, tuple(flags)


def packed_up(qty3: int, pack3: int) -> int:
    """The next whole number of packs."""
    return -(-qty3 // pack3) * pack3


def shelf_room3(facts: Facts, demand: Demand, percent: int) -> int | None:
    """The most that may lie there to be sold within its share of life: d̄ x life x share, down to 0.001. None without life or demand."""
    if facts.shelf_days is None or not demand.is_asked_for:
        return None
    per_day, whole = demand.total * facts.season.above, DAYS * demand.weeks * facts.season.below
    return per_day * facts.shelf_days * percent // (100 * whole)

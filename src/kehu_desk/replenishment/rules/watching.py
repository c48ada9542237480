"""Too much, too long, too little: overstock, dead stock, near expiry, shortage. Source: business.md §17 (Overstock, Shortage)."""

from collections.abc import Iterable
from datetime import date, timedelta
from fractions import Fraction
from typing import Final, NamedTuple

from kehu_desk.replenishment.rules.demand import DAYS, Demand
from kehu_desk.replenishment.rules.levels import UNIT

OVERSTOCK, DEAD, EXPIRING = "overstock", "dead", "near_expiry"
CAUSES: Final = (OVERSTOCK, DEAD, EXPIRING)
EXPIRED, RED, YELLOW = "expired", "red", "yellow"
SOON, OUT = "soon_out", "out"
YELLOW_PART, RED_PART = 3, 6


def stock_days(on_hand3: int, demand: Demand) -> Fraction | None:
    """How long it lasts at d̄; None for ever."""
    return Fraction(on_hand3) / demand.per_day if demand.is_asked_for else None


def over3(on_hand3: int, demand: Demand, cover_max: int) -> int:
    """What lies there beyond the days covered at most, down to a whole base unit; 0 when it does not."""
    days = stock_days(on_hand3, demand)
    if on_hand3 <= 0 or (days is not None and days <= cover_max):
        return 0
    kept = demand.per_day * cover_max if days is not None else 0
    return int((on_hand3 - kept) // UNIT) * UNIT


def is_dead(on_hand3: int, weeks: tuple[int, ...], dead_days: int) -> bool:
    """There is some, and in so many days (taken as whole weeks, the last one begun counts) nothing went out."""
    last = weeks[-((dead_days + DAYS - 1) // DAYS) :]
    return on_hand3 > 0 and not any(each > 0 for each in last)


def expiry(expires_on: date, shelf_days: int | None, today: date) -> str:
    """yellow from a third of the life left on, red from a sixth on; a life that nobody knows has no colour until it is over."""
    left = (expires_on - today) // timedelta(days=1)
    if left < 0:
        return EXPIRED
    if not shelf_days or left * YELLOW_PART > shelf_days:
        return ""
    return RED if left * RED_PART <= shelf_days else YELLOW


def shortage(on_hand3: int, demand: Demand, lead_days: int) -> str:
    """out (断货) with nothing left of what is asked for, soon_out (将断货) when it does not last until an order has come."""
    if not demand.is_asked_for:
        return ""
    if on_hand3 <= 0:
        return OUT
    return SOON if on_hand3 < demand.per_day * lead_days else ""


class Span(NamedTuple):
    """From which day to which a product stood at nothing; until_on None: it still does. The last day is the one before it was back."""

    since_on: date
    until_on: date | None


def days_out(spans: Iterable[Span], first: date, last: date) -> int:
    """Days of a period on which it stood at nothing."""
    days = set[date]()
    for each in spans:
        since, until = max(each.since_on, first), min(each.until_on or last, last)
        days.update(since + timedelta(days=at) for at in range((until - since) // timedelta(days=1) + 1))
    return len(days)

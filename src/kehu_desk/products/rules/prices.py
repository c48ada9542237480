"""Prices of a list: what is off, what a list may say, which days it holds. Source: business.md §12, §0 (rounding), R40."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final, NamedTuple

from kehu_desk.kernel.errors import No, no
from kehu_desk.kernel.money import half_up

WHOLE: Final = 10_000
MOST: Final = 10**12  # price4: a hundred million yuan


class ListFacts(NamedTuple):
    """One version of a price list as it is written. prices: price4 of its lines."""

    code: str
    name: str
    valid_from: date | None
    valid_to: date | None
    discount_bp: int
    prices: Sequence[int]


def after_discount(price4: int, discount_bp: int) -> int:
    """A price with the discount of its list taken off, rounded half up once."""
    return half_up(price4 * (WHOLE - discount_bp), WHOLE)


def list_problems(facts: ListFacts) -> list[No]:
    """Everything that is wrong with a price list by itself."""
    found = []
    missing = [name for name, value in (("code", facts.code), ("name", facts.name), ("valid_from", facts.valid_from)) if not value]
    if missing:
        found.append(no("E_LIST_MISSING", fields=tuple(missing)))
    if facts.valid_from and facts.valid_to and facts.valid_to < facts.valid_from:
        found.append(no("E_LIST_DAYS", since=facts.valid_from, until=facts.valid_to))
    if not 0 <= facts.discount_bp < WHOLE:
        found.append(no("E_DISCOUNT"))
    if any(not 0 < price <= MOST for price in facts.prices):
        found.append(no("E_PRICE"))
    return found


def holds(valid_from: date, valid_to: date | None, day: date) -> bool:
    """Whether a version is in force on a day."""
    return valid_from <= day and (valid_to is None or day <= valid_to)


def last_day(valid_to: date | None, successor_from: date) -> date | None:
    """The last day of an older version once a newer one begins: the day before that, unless it ends earlier by itself."""
    before = successor_from - timedelta(days=1)
    return before if valid_to is None or valid_to > before else valid_to


def end_problem(valid_to: date | None, until: date, today: date) -> No | None:
    """E_LIST_END unless the last day is today or later, and earlier than the list ends by itself."""
    return no("E_LIST_END", today=today) if until < today or (valid_to is not None and until >= valid_to) else None

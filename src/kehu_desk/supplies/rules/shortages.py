"""What may be written down of a shortage. Source: business.md §16 (shortage record)."""

from datetime import date, timedelta
from typing import Final, NamedTuple
from uuid import UUID

from kehu_desk.kernel.errors import No, no
from kehu_desk.supplies.rules.commitments import MOST3

REASONS: Final = ("production", "transport", "forecast", "credit", "quality", "other")
LONGEST: Final = {"remedy": 1000, "note": 1000}
BACK: Final = timedelta(days=2 * 366)


class ShortageTerms(NamedTuple):
    """What is typed of a shortage. until_on: the last day without goods, none while it lasts; lost3: estimate of what was not sold."""

    product_id: UUID
    since_on: date
    reason: str
    until_on: date | None = None
    lost3: int | None = None
    remedy: str = ""
    note: str = ""


def shortage_problems(terms: ShortageTerms, today: date) -> tuple[No, ...]:
    """Everything that is wrong with what was typed."""
    until = terms.until_on
    checks = (
        (today - BACK <= terms.since_on <= today, "since_on"),
        (until is None or terms.since_on <= until <= today, "until_on"),
        (terms.lost3 is None or 0 <= terms.lost3 <= MOST3, "lost3"),
        (terms.reason in REASONS, "reason"),
        (len(terms.remedy.strip()) <= LONGEST["remedy"], "remedy"),
        (len(terms.note.strip()) <= LONGEST["note"], "note"),
    )
    return tuple(no("E_SUPPLY_FIELD", field=field) for holds, field in checks if not holds)


def days_short(since_on: date, until_on: date | None, today: date) -> int:
    """Days without goods, both ends included, up to today while it lasts."""
    return ((until_on or today) - since_on).days + 1

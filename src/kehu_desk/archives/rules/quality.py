"""How fresh and how good an archive is. Basis points, 10000 = 100 %. Source: business.md §2 (freshness, quality index)."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from kehu_desk.archives.rules.checks import FULL

FRESH_DAYS: Final = 100
STALE_DAYS: Final = 400


def freshness(confirmed_on: date | None, today: date) -> int:
    """0..10000: full up to 100 days after the section was confirmed, then falling evenly to 0 at 400; 0 when it never was."""
    if confirmed_on is None:
        return 0
    left = min(max(STALE_DAYS - (today - confirmed_on).days, 0), STALE_DAYS - FRESH_DAYS)
    return _half_up(FULL * left, STALE_DAYS - FRESH_DAYS)


def quality_index(completeness: int, freshnesses: Sequence[int]) -> int:
    """0..10000: six parts completeness, four parts mean freshness of the sections; rounded once."""
    count = max(len(freshnesses), 1)
    return _half_up(6 * completeness * count + 4 * sum(freshnesses), 10 * count)


def _half_up(number: int, divisor: int) -> int:
    return (2 * number + divisor) // (2 * divisor)

"""催款函: which level may be written when. Source: business.md §13."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final, NamedTuple

from kehu_desk.kernel.errors import No, no

LEVELS: Final = (1, 2, 3)


class Letter(NamedTuple):
    """A letter that was written."""

    level: int
    as_of: date


def against(level: int, oldest_due: date | None, letters: Iterable[Letter], day: date, gap_days: int) -> tuple[No, ...]:
    """Why no letter of this level may be written on a day. oldest_due: due day of the oldest overdue debt, None when there is none.

    A level follows the one below it, about the same oldest debt; and no letter follows another within the gap.
    """
    if level not in LEVELS:
        return (no("E_LETTER_LEVEL"),)
    if oldest_due is None:
        return (no("E_NOTHING_OVERDUE"),)
    before = [letter for letter in letters if oldest_due < letter.as_of]
    found = []
    if level > 1 and not any(letter.level == level - 1 for letter in before):
        found.append(no("E_LETTER_ORDER", level=level - 1))
    last = max((letter.as_of for letter in before), default=None)
    if last is not None and day < last + timedelta(days=gap_days):
        found.append(no("E_LETTER_EARLY", last=last, days=gap_days))
    return tuple(found)


def next_level(oldest_due: date | None, letters: Iterable[Letter]) -> int:
    """The level that comes next about the oldest debt; the last one may be repeated."""
    written = [letter.level for letter in letters if oldest_due is not None and oldest_due < letter.as_of]
    return min(max(written, default=0) + 1, LEVELS[-1])

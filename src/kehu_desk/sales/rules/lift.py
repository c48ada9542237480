"""What an action sold beyond what would have been sold without it, and what that returned. Source: business.md §15, §16, R16, R32.

A baseline always says what it rests on. One of the weeks before holds only with at least four of them.
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

from kehu_desk.kernel.money import half_up, share_bp

LAST_YEAR, BEFORE = "last_year", "before"
KINDS: Final = (LAST_YEAR, BEFORE)
LEAST_WEEKS: Final = 4
MOST_WEEKS: Final = 8
WEEK: Final = 7
SAME: Final = 10_000


class Baseline(NamedTuple):
    """What would have been sold anyway, in qty3. kind: last_year, before; weeks: how many pre-weeks it rests on, 0 of last year."""

    kind: str
    value3: int
    weeks: int = 0


def baseline_last_year(same_period3: int, growth_bp: int = SAME) -> Baseline:
    """The same period of last year times a factor of growth: 10000 is as much as last year, 11000 a tenth more."""
    return Baseline(LAST_YEAR, half_up(same_period3 * growth_bp, SAME))


def baseline_before(weeks3: Sequence[int], days: int) -> Baseline | None:
    """The mean of the last eight weeks before, for as many days as the action lasts. None with fewer than four weeks.

    weeks3: quantity of each week, the oldest first.
    """
    used = weeks3[-MOST_WEEKS:]
    if len(used) < LEAST_WEEKS:
        return None
    return Baseline(BEFORE, half_up(sum(used) * days, len(used) * WEEK), len(used))


def lift_bp(actual3: int, baseline: Baseline) -> int | None:
    """How much more was sold than the baseline, in basis points of it; None over a baseline of nothing."""
    return share_bp(actual3 - baseline.value3, baseline.value3) if baseline.value3 > 0 else None


def incremental_margin(actual3: int, baseline: Baseline, margin_fen: int) -> int | None:
    """(actual - baseline) x unit margin, in fen. margin_fen: of everything that was sold in the action; None where nothing was sold."""
    return half_up((actual3 - baseline.value3) * margin_fen, actual3) if actual3 > 0 else None


def roi_bp(incremental_fen: int, cost_fen: int) -> int | None:
    """(incremental margin - cost) / cost in basis points; None of what cost nothing."""
    return share_bp(incremental_fen - cost_fen, cost_fen) if cost_fen > 0 else None

"""客户流失预警: he orders later than he used to, or less than a year ago. Source: business.md §18, R22, §29 V9."""

from fractions import Fraction
from typing import Final, NamedTuple

from kehu_desk.warnings.rules.levels import LEVELS, ORANGE, RED, Finding, Steps, at_least, worst

VERSION: Final = 1
FEWEST: Final = 4
USUAL_GAP2: Final = 120  # below four orders a gap of sixty days is assumed, so that ninety are yellow


class Churn(NamedTuple):
    """days: since the last order; orders: how many order days are known; gap2: twice the median gap, None below four orders.

    now_fen, before_fen: net sales of the last three whole months, and of the same months last year, or of the three before when there
    were none; red_complaints: open ones of the worst severity.
    """

    days: int
    orders: int
    gap2: int | None
    now_fen: int
    before_fen: int
    red_complaints: int = 0


class Bounds(NamedTuple):
    """late: tenths of the usual gap; fall: per cent less; silent: days without an order that are red whatever the gap."""

    late: Steps = (15, 20, 30)
    fall: Steps = (20, 35, 50)
    silent: int = 180


def lateness(it: Churn) -> Fraction:
    """r: days since the last order ÷ the usual gap; 0 for an order dated after today."""
    gap2 = it.gap2 if it.orders >= FEWEST and it.gap2 else USUAL_GAP2
    return Fraction(2 * max(0, it.days), gap2)


def judge(it: Churn, bounds: Bounds) -> Finding | None:
    """Nothing of who never ordered; no fall from nothing or less."""
    if it.orders <= 0:
        return None
    late = lateness(it)
    fall = at_least(it.before_fen - it.now_fen, it.before_fen, bounds.fall) if it.before_fen > 0 else None
    return worst((
        ("late", at_least(late.numerator, late.denominator, bounds.late, 10)),
        ("fall", fall),
        ("complaint", ORANGE if fall == LEVELS[0] and it.red_complaints > 0 else None),
        ("silent", RED if it.days >= bounds.silent else None),
    ))  # fmt: skip

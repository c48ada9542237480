"""销售进程预警: what was sold to date against what was planned to date. Source: business.md §18, R20, §29 V11."""

from fractions import Fraction
from typing import Final, NamedTuple

from kehu_desk.warnings.rules.levels import ORANGE, RED, YELLOW, Finding, Steps

VERSION: Final = 1


class Progress(NamedTuple):
    """actual_fen: net sales of the year to date; finished_fen: plan of its finished months; month_fen: plan of the running month.

    passed, workdays: of the running month; elapsed: workdays of the year to date; curve_bp: how much of an even month the season lets us
    expect by today, 10000 without a season; orange_before: finished months in a row before this one that stood at orange.
    """

    actual_fen: int
    finished_fen: int
    month_fen: int
    passed: int
    workdays: int
    elapsed: int
    curve_bp: int = 10_000
    orange_before: int = 0


class Bounds(NamedTuple):
    """below: per cent of the plan to date below which a level is reached; least_days: workdays before anything is said."""

    below: Steps = (95, 85, 70)
    least_days: int = 5
    orange_months: int = 2


def planned(it: Progress) -> Fraction:
    """Plan to date in fen, exact."""
    part = Fraction(it.passed * it.curve_bp, it.workdays * 10_000) if it.workdays > 0 else Fraction(1)
    return it.finished_fen + it.month_fen * min(part, Fraction(1))


def index(it: Progress) -> Fraction | None:
    """SPI: actual ÷ plan to date; None without a plan."""
    plan = planned(it)
    return it.actual_fen / plan if plan > 0 else None


def landing(it: Progress, year_fen: int) -> int | None:
    """Where the year ends if it goes on so: actual ÷ the share of the plan that should stand by now, in whole fen."""
    plan = planned(it)
    return int(it.actual_fen * year_fen / plan) if plan > 0 else None


def judge(it: Progress, bounds: Bounds) -> Finding | None:
    """Nothing without a plan, and nothing in the first workdays. Orange for the second month in a row is red."""
    found = index(it)
    if found is None or it.elapsed < bounds.least_days:
        return None
    yellow, orange, red = (found < Fraction(step, 100) for step in bounds.below)
    if red:
        return Finding(RED, ("index",))
    if orange:
        again = it.orange_before + 1 >= bounds.orange_months
        return Finding(RED, ("months",)) if again else Finding(ORANGE, ("index",))
    return Finding(YELLOW, ("index",)) if yellow else None

"""销售费用预警: what was committed for a customer runs ahead of what he buys. Source: business.md §18, R21."""

from typing import Final, NamedTuple

from kehu_desk.warnings.rules.levels import ORANGE, RED, Finding, Steps, at_least, worst

VERSION: Final = 1


class Expense(NamedTuple):
    """All of one year in fen: committed of the budget, net sales to date of the plan of the whole year."""

    committed_fen: int
    budget_fen: int
    actual_fen: int
    plan_fen: int


class Bounds(NamedTuple):
    """gap: percentage points; rate: per cent of the budgeted rate that are orange and red; all: per cent of the budget that are red."""

    gap: Steps = (5, 15, 30)
    rate: tuple[int, int] = (120, 150)
    all: int = 100


def judge(it: Expense, bounds: Bounds) -> Finding | None:
    """Without a budget nothing; without a plan no gap and no rate; without net sales no rate."""
    if it.budget_fen <= 0:
        return None
    return worst((
        ("gap", _gap(it, bounds.gap)),
        ("rate", _rate(it, bounds.rate)),
        ("all", RED if it.committed_fen * 100 >= bounds.all * it.budget_fen else None),
    ))  # fmt: skip


def _gap(it: Expense, steps: Steps) -> str | None:
    """committed ÷ budget − actual ÷ plan, over one denominator."""
    if it.plan_fen <= 0:
        return None
    return at_least(it.committed_fen * it.plan_fen - it.actual_fen * it.budget_fen, it.budget_fen * it.plan_fen, steps)


def _rate(it: Expense, steps: tuple[int, int]) -> str | None:
    """committed ÷ net sales against budget ÷ plan."""
    if it.plan_fen <= 0 or it.actual_fen <= 0:
        return None
    orange, red = (it.committed_fen * it.plan_fen * 100 >= step * it.budget_fen * it.actual_fen for step in steps)
    return RED if red else ORANGE if orange else None

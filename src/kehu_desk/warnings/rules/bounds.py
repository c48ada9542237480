"""The office's thresholds, out of its settings. Source: business.md §18, §28."""

from typing import Final

from kehu_desk.kernel.settings import Settings
from kehu_desk.warnings.rules import arrears, churn, expense, progress
from kehu_desk.warnings.rules.levels import Steps

MOST: Final = 1000


def rising(text: str) -> Steps:
    """80/100/120 -> its three numbers, each above the one before. Raises ValueError for anything else."""
    one, two, three = _numbers(text, 3)
    if not one < two < three:
        raise ValueError(f"steps: {text}")
    return one, two, three


def falling(text: str) -> Steps:
    """95/85/70 -> its three numbers, each below the one before. Raises ValueError for anything else."""
    three, two, one = rising("/".join(reversed(text.split("/"))))
    return one, two, three


def pair(text: str) -> tuple[int, int]:
    """120/150 -> orange and red. Raises ValueError for anything else."""
    orange, red = _numbers(text, 2)
    if not orange < red:
        raise ValueError(f"steps: {text}")
    return orange, red


def _numbers(text: str, count: int) -> list[int]:
    found = [int(each) if each.isascii() and each.isdecimal() else 0 for each in text.split("/")]
    if len(found) != count or not all(0 < each <= MOST for each in found):
        raise ValueError(f"steps: {text}")
    return found


def of_arrears(values: Settings) -> arrears.Bounds:
    """Of 欠款预警."""
    return arrears.Bounds(
        rising(values.text("warn_use")), values.number("warn_late_days"), values.number("warn_overdue_percent"),
        values.number("warn_broken_count"), values.number("warn_soon_percent"),
    )  # fmt: skip


def of_progress(values: Settings) -> progress.Bounds:
    """Of 销售进程预警."""
    return progress.Bounds(falling(values.text("warn_progress")), values.number("warn_progress_workdays"))


def of_expense(values: Settings) -> expense.Bounds:
    """Of 销售费用预警."""
    rate = pair(values.text("warn_expense_rate"))
    return expense.Bounds(rising(values.text("warn_expense_gap")), rate, values.number("warn_expense_percent"))


def of_churn(values: Settings) -> churn.Bounds:
    """Of 客户流失预警."""
    late, fall = rising(values.text("warn_churn_late")), rising(values.text("warn_churn_fall"))
    return churn.Bounds(late, fall, values.number("warn_silent_days"))

"""欠款预警: what a customer owes against what he may owe and when it was due. Source: business.md §18, R19."""

from typing import Final, NamedTuple

from kehu_desk.warnings.rules.levels import ORANGE, RED, YELLOW, Finding, Steps, at_least, worst

VERSION: Final = 1


class Arrears(NamedTuple):
    """limit_fen: in force today, 0 without one; exposure_fen: all that counts against it; days_late: of the oldest open item, 0 when none.

    broken: payment promises broken within ninety days; soon_fen: falls due within seven days.
    """

    limit_fen: int
    exposure_fen: int
    receivable_fen: int
    overdue_fen: int
    days_late: int
    broken: int
    soon_fen: int


class Bounds(NamedTuple):
    """Per cent of the limit for use and soon, of receivables for overdue; late_days: more days past due than these are red."""

    use: Steps = (80, 100, 120)
    late_days: int = 30
    overdue: int = 30
    broken: int = 2
    soon: int = 50


def judge(it: Arrears, bounds: Bounds) -> Finding | None:
    """Without a limit nothing is said of its use; without receivables nothing of what share of them is overdue."""
    limited = it.limit_fen > 0
    return worst((
        ("use", at_least(it.exposure_fen, it.limit_fen, bounds.use) if limited else None),
        ("late", RED if it.days_late > bounds.late_days else ORANGE if it.days_late > 0 else None),
        ("overdue", RED if it.receivable_fen > 0 and it.overdue_fen * 100 >= bounds.overdue * it.receivable_fen else None),
        ("broken", RED if it.broken >= bounds.broken else ORANGE if it.broken > 0 else None),
        ("soon", YELLOW if limited and it.soon_fen * 100 >= bounds.soon * it.limit_fen else None),
    ))  # fmt: skip

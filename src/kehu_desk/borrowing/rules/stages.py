"""When somebody is told of a due time. Source: B-063."""

from datetime import date, timedelta
from typing import Final

from kehu_desk.kernel.calendar import WorkCalendar
from kehu_desk.kernel.clock import days_between

BEFORE: Final = "before"
LATE: Final = (1, 3, 7, 14)


def stage(due: date, today: date, calendar: WorkCalendar, *, late: bool) -> str:
    """The highest stage reached today: before, 1, 3, 7, 14, or empty. late: the loan is overdue, not only past its day."""
    days = days_between(due, today)
    if days <= 0:
        return BEFORE if today >= calendar.previous_workday(due - timedelta(days=1)) else ""
    return str(max((each for each in LATE if each <= days), default="")) if late else ""


def told_of(reached: str) -> tuple[str, ...]:
    """Who is told at a stage: borrower, cus, chief, mgr."""
    return {BEFORE: ("borrower",), "1": ("borrower", "cus"), "3": ("chief",), "7": ("mgr",), "14": ("mgr",)}.get(reached, ())

"""Which months an analysis is about. Source: business.md §24; fiscal quarters may lie in two calendar years."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final
from uuid import UUID

from kehu_desk.compositions.rules.report import Asked, View
from kehu_desk.kernel.errors import No, no
from kehu_desk.sales.rules.periods import MONTHS, QUARTER, Period, month_of, quarter, quarter_of, year, year_of

HALF: Final = 6
LONGEST: Final = 10 * MONTHS
KINDS: Final = ("month", "last_month", "quarter", "last_quarter", "half", "year", "last_year", "to_date", "range")


def period_of(kind: str, today: date, begins: int) -> Period:
    """The months of a usual period as it stands today; a running one ends with its own last month. begins: 1..12."""
    here = month_of(today)
    half_first = here - (here - begins + 1) % HALF
    found = {
        "month": Period(here, 1), "last_month": Period(here - 1, 1),
        "quarter": quarter(quarter_of(here, begins), begins), "last_quarter": quarter(quarter_of(here, begins) - 1, begins),
        "half": Period(half_first, HALF), "year": year(year_of(here, begins), begins), "last_year": year(year_of(here, begins) - 1, begins),
        "to_date": Period(year(year_of(here, begins), begins).first, here - year(year_of(here, begins), begins).first + 1),
    }  # fmt: skip
    return found[kind]


def range_of(first: date, last: date) -> Period | No:
    """Whole months from that of the first day to that of the last, or why not: turned round, or longer than ten years."""
    begin, end = month_of(first), month_of(last)
    if end < begin:
        return no("E_PERIOD_ORDER", first=first, last=last)
    if end - begin + 1 > LONGEST:
        return no("E_PERIOD_LONG", most=LONGEST // MONTHS)
    return Period(begin, end - begin + 1)


def name_parts(period: Period, begins: int) -> tuple[str, int, int]:
    """How people call it: ("year", 2025, 0), ("quarter", 2025, 3), ("month", 2025, 7), ("months", first, last). Quarters and months 1.."""
    if period == year(year_of(period.first, begins), begins):
        return "year", year_of(period.first, begins), 0
    if period == quarter(quarter_of(period.first, begins), begins):
        number, part = divmod(quarter_of(period.first, begins), MONTHS // QUARTER)
        return "quarter", number, part + 1
    if period.months == 1:
        return "month", period.first // MONTHS, period.first % MONTHS + 1
    return "months", period.first, period.last


def packed(asked: Asked) -> dict[str, Any]:
    """A question as JSON; the customer stands in a column of its own."""
    return {
        "view": asked.view.value, "first": asked.period.first, "months": asked.period.months, "level": asked.level, "depth": asked.depth,
        "within": [list(each) for each in asked.within],
    }  # fmt: skip


def unpacked(told: Mapping[str, Any], customer: UUID | None) -> Asked:
    """What packed wrote. KeyError and ValueError for what it did not write."""
    within = tuple((str(name), str(value)) for name, value in told["within"])
    period = Period(int(told["first"]), int(told["months"]))
    return Asked(View(told["view"]), period, str(told["level"]), str(told["depth"]), within, customer)

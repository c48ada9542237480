"""What was sold in whole months, read from the sums that the store keeps: as quick over ten million lines as over ten thousand.

The sums are of lines that months (not of cancelled ones), returns negative, gifts and samples 0; a customer or product without a line in
the period has no row. For the house's own reckoning: whoever shows an amount asks the policy, whoever shows a sum over customers B-017.
"""

from typing import Any, Final
from uuid import UUID

from sqlalchemy import Select, Subquery, func, literal, select, union_all

from kehu_desk.sales.entities import CustomerMonth, CustomerQuarter, CustomerYear, ProductMonth
from kehu_desk.sales.rules.periods import Period, as_quarter, as_year

OURS: Final = "L1"


def customer_sums(period: Period, begins: int, level: str = OURS) -> Subquery:
    """Columns customer_id, net_fen, lines: one row for each customer with a line. begins: month with which the office's year begins."""
    if (year := as_year(period, begins)) is not None:
        return _slice(CustomerYear, CustomerYear.year == year, level)
    if (quarter := as_quarter(period, begins)) is not None:
        return _slice(CustomerQuarter, CustomerQuarter.quarter == quarter, level)
    it = CustomerMonth
    if period.months == 1:
        return _slice(it, it.month == period.first, level)
    wanted = select(it.customer_id, func.sum(it.net_fen).label("net_fen"), func.sum(it.lines).label("lines"))
    return wanted.where(it.level == level, it.month.between(period.first, period.last)).group_by(it.customer_id).subquery()


def paired_sums(period: Period, begins: int, level: str = OURS) -> Subquery:
    """Columns customer_id, net_fen, lines, before_fen, lines_before: the period beside the same months of the year before.

    One row for each customer with a line in either. Any year or quarter of the office, and any single months, as customer_sums.
    """
    if (year := as_year(period, begins)) is not None:
        return _pair(CustomerYear, CustomerYear.year == year, level)
    if (quarter := as_quarter(period, begins)) is not None:
        return _pair(CustomerQuarter, CustomerQuarter.quarter == quarter, level)
    return _months(period, level)


def product_sums(period: Period, level: str = OURS) -> Subquery:
    """Columns product_id, net_fen, qty3, lines: one row for each product with a line."""
    it = ProductMonth
    wanted = select(
        it.product_id, func.sum(it.net_fen).label("net_fen"), func.sum(it.qty3).label("qty3"), func.sum(it.lines).label("lines")
    )
    return wanted.where(it.level == level, it.month.between(period.first, period.last)).group_by(it.product_id).subquery()


def month_sums(period: Period, level: str = OURS) -> "Select[UUID, int, int]":
    """Columns customer_id, month, net_fen: what each customer bought in each month."""
    it = CustomerMonth
    return select(it.customer_id, it.month, it.net_fen).where(it.level == level, it.month.between(period.first, period.last))


def _slice(table: Any, inside: Any, level: str) -> Subquery:
    return select(table.customer_id, table.net_fen, table.lines).where(table.level == level, inside, table.lines > 0).subquery()


def _pair(table: Any, inside: Any, level: str) -> Subquery:
    columns = (table.customer_id, table.net_fen, table.lines, table.before_fen, table.lines_before)
    return select(*columns).where(table.level == level, inside).subquery()


def _months(period: Period, level: str) -> Subquery:
    it, none = CustomerMonth, literal(0)
    before = period.years_before()
    here = select(it.customer_id, it.net_fen, it.lines, none.label("before_fen"), none.label("lines_before"))
    there = select(it.customer_id, none, none, it.net_fen, it.lines)
    both = union_all(*(
        rows.where(it.level == level, it.month.between(part.first, part.last)) for rows, part in ((here, period), (there, before))
    )).subquery().c  # fmt: skip
    sums = (func.sum(each).label(each.name) for each in (both.net_fen, both.lines, both.before_fen, both.lines_before))
    return select(both.customer_id, *sums).group_by(both.customer_id).subquery()

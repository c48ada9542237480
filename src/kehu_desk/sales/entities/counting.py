"""How the sums of sales are counted: months from the lines, quarters and years from the months, a product's months from its days."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from sqlalchemy import and_, case, func, literal, or_, select, union_all

from kehu_desk.sales.entities.records import SalesRecord
from kehu_desk.sales.entities.summaries import (
    CustomerMonth,
    ProductDay,
)  # fmt: skip
from kehu_desk.sales.rules.periods import MONTHS, QUARTER
from kehu_desk.sales.rules.records import COUNTED
from kehu_desk.store.base import Base
from kehu_desk.store.days import days_between, in_month
from kehu_desk.store.days import month as month_of
from kehu_desk.store.summary import Feed, Summary, declare

ORDERS: Final = 13  # order days that a rhythm looks at: twelve gaps
FEWEST: Final = 4
LINES: Final = "sales_record"
OURS, SALE = "L1", "sale"


def _customer_months(keys: Any, _begins: int) -> Any:
    it, month = SalesRecord, month_of(SalesRecord.traded_on)
    wanted = select(it.customer_id, it.level, month, func.sum(it.amount_fen), func.count()).where(it.state.in_(COUNTED))
    if keys is not None:
        mine = and_(it.customer_id == keys.c.customer_id, it.level == keys.c.level, in_month(it.traded_on, keys.c.month))
        wanted = wanted.join_from(keys, it, mine)
    return wanted.group_by(it.customer_id, it.level, month)


def _spans(name: str, width: int) -> Summary:
    """Sums over several months of a customer, beside the same months of the year before. name: of the column; width: how many months."""

    def number(month: Any, begins: int) -> Any:
        return (month - (begins - 1)) // width

    def keys_at(later: int) -> Callable[[Any, int], Mapping[str, Any]]:
        def keys_of(row: Any, begins: int) -> Mapping[str, Any]:
            return {"level": row.level, name: number(row.month + later, begins), "customer_id": row.customer_id}

        return keys_of

    def half(keys: Any, begins: int, later: int) -> Any:
        it = CustomerMonth
        sums = (it.net_fen.label("net_fen"), it.lines.label("lines"))
        none = (literal(0).label("before_fen"), literal(0).label("lines_before"))
        span = number(it.month + later, begins).label(name)
        wanted = select(it.level, span, it.customer_id, *(none + sums if later else sums + none))
        if keys is not None:
            first = keys.c[name] * width + (begins - 1) - later
            mine = and_(it.customer_id == keys.c.customer_id, it.level == keys.c.level, it.month.between(first, first + width - 1))
            wanted = wanted.join_from(keys, it, mine)
        return wanted

    def count(keys: Any, begins: int) -> Any:
        both = union_all(half(keys, begins, 0), half(keys, begins, MONTHS)).subquery().c
        key = (both.level, both[name], both.customer_id)
        sums = (both.net_fen, both.lines, both.before_fen, both.lines_before)
        return select(*key, *(func.sum(each) for each in sums)).group_by(*key)

    reads = ("level", "month", "customer_id")
    return Summary("customer_month", reads, keys_at(0), count, (Feed("customer_month", reads, keys_at(MONTHS)),))


def _product_days(keys: Any, _begins: int) -> Any:
    it = SalesRecord
    sums = (func.sum(it.amount_fen), func.sum(it.qty3), func.count())
    wanted = select(it.level, it.product_id, it.traded_on, *sums).where(it.state.in_(COUNTED))
    if keys is not None:
        mine = and_(it.level == keys.c.level, it.product_id == keys.c.product_id, it.traded_on == keys.c.day)
        wanted = wanted.join_from(keys, it, mine)
    return wanted.group_by(it.level, it.product_id, it.traded_on)


def _product_months(keys: Any, _begins: int) -> Any:
    it, month = ProductDay, month_of(ProductDay.day)
    wanted = select(it.level, month, it.product_id, func.sum(it.net_fen), func.sum(it.qty3), func.sum(it.lines))
    if keys is not None:
        mine = and_(it.level == keys.c.level, it.product_id == keys.c.product_id, in_month(it.day, keys.c.month))
        wanted = wanted.join_from(keys, it, mine)
    return wanted.group_by(it.level, month, it.product_id)


def _rhythms(keys: Any, _begins: int) -> Any:
    """The newest order days of each customer one after the other by the index, the gaps between them, and the middle of the gaps."""
    buyers = keys if keys is not None else select(SalesRecord.customer_id).distinct().subquery()
    days = _order_days(buyers)
    next_on = func.lead(days.c.day).over(partition_by=days.c.customer_id, order_by=days.c.place)
    gaps = select(days.c.customer_id, days.c.day, days_between(next_on, days.c.day).label("gap"))
    gap = gaps.where(days.c.day.is_not(None)).subquery()
    rank = func.row_number().over(partition_by=gap.c.customer_id, order_by=gap.c.gap.nulls_last()).label("rank")
    known = func.count(gap.c.gap).over(partition_by=gap.c.customer_id).label("gaps")
    ranked = select(gap.c.customer_id, gap.c.day, gap.c.gap, rank, known).subquery()
    middle = or_(ranked.c.rank == (ranked.c.gaps + 1) // 2, ranked.c.rank == (ranked.c.gaps + 2) // 2)
    twice = func.sum(case((middle, ranked.c.gap))) * (1 + func.max(ranked.c.gaps) % 2)
    gap2 = case((func.count() >= FEWEST, twice))
    return select(ranked.c.customer_id, func.max(ranked.c.day), func.count(), gap2).group_by(ranked.c.customer_id)


def _order_days(buyers: Any) -> Any:
    """customer_id, place 1.., day: empty where there is no further one."""

    def newest(customer: Any, *before: Any) -> Any:
        it = SalesRecord
        bought = (it.customer_id == customer, it.level == OURS, it.doc_type == SALE, it.state.in_(COUNTED), *before)
        return select(it.traded_on).where(*bought).order_by(it.traded_on.desc()).limit(1).scalar_subquery()

    first = select(buyers.c.customer_id, literal(1).label("place"), newest(buyers.c.customer_id).label("day"))
    days = first.cte("order_days", recursive=True)
    further = select(days.c.customer_id, days.c.place + 1, newest(days.c.customer_id, SalesRecord.traded_on < days.c.day))
    return days.union_all(further.where(days.c.place < ORDERS, days.c.day.is_not(None)))


def _customer_and_month(row: Any, _begins: int) -> Mapping[str, Any]:
    return {"customer_id": row.customer_id, "level": row.level, "month": month_of(row.traded_on)}


def _product_and_day(row: Any, _begins: int) -> Mapping[str, Any]:
    return {"level": row.level, "product_id": row.product_id, "day": row.traded_on}


def _product_and_month(row: Any, _begins: int) -> Mapping[str, Any]:
    return {"level": row.level, "month": month_of(row.day), "product_id": row.product_id}


def _customer(row: Any, _begins: int) -> Mapping[str, Any]:
    return {"customer_id": row.customer_id}


SUMMARIES: Final = {
    "customer_month": Summary(LINES, ("customer_id", "level", "traded_on"), _customer_and_month, _customer_months),
    "customer_quarter": _spans("quarter", QUARTER),
    "customer_year": _spans("year", MONTHS),
    "product_day": Summary(LINES, ("level", "product_id", "traded_on"), _product_and_day, _product_days),
    "product_month": Summary("product_day", ("level", "product_id", "day"), _product_and_month, _product_months),
    "buying_rhythm": Summary(LINES, ("customer_id",), _customer, _rhythms),
}
for _name, _summary in SUMMARIES.items():
    declare(Base.metadata, _name, _summary)

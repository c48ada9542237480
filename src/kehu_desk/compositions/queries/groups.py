"""Net sales of a period by what the customers are, beside the same months a year before. Source: business.md §24 (views 1, 3, 5).

For the house's own reckoning: whoever shows a cell asks B-017 first.
"""

from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from sqlalchemy import ColumnElement, func, literal, select, union_all
from sqlalchemy.orm import Session

from kehu_desk.archives.entities import Customer
from kehu_desk.sales.queries.summaries import OURS, customer_sums
from kehu_desk.sales.rules.periods import Period

REGION: Final = {2: "province", 4: "city", 6: "county"}
BY: Final[Mapping[str, Any]] = {
    "grade": Customer.grade, "customer_type": Customer.customer_type, "industry": Customer.industry_code, "responsible": Customer.owner_id,
    **{name: func.substr(Customer.region_code, 1, digits) for digits, name in REGION.items()},
}  # fmt: skip


class GroupSum(NamedTuple):
    """One group: its keys in the order asked for, and of both periods net sales in fen and how many customers had a line."""

    keys: tuple[Any, ...]
    net_fen: int
    customers: int
    before_fen: int
    customers_before: int


def group_sums(session: Session, period: Period, begins: int, by: tuple[str, ...], level: str = OURS) -> list[GroupSum]:
    """Every group in which anything moved in either period, by its keys. by: names of BY; begins: first month of the office's year."""
    both = _both(period, begins, level)
    keys: list[ColumnElement[Any]] = [func.coalesce(BY[name], "") for name in by]
    sums = (func.sum(both.c.net_fen), func.sum(both.c.here), func.sum(both.c.before_fen), func.sum(both.c.there))
    wanted = select(*keys, *sums).join_from(both, Customer, Customer.id == both.c.customer_id).group_by(*keys).order_by(*keys)
    return [GroupSum(tuple(row[: len(by)]), *row[len(by) :]) for row in session.execute(wanted)]


def _both(period: Period, begins: int, level: str) -> Any:
    now, then = customer_sums(period, begins, level), customer_sums(period.years_before(), begins, level)
    none = literal(0)
    here = select(now.c.customer_id, now.c.net_fen, literal(1).label("here"), none.label("before_fen"), none.label("there"))
    there = select(then.c.customer_id, none, none, then.c.net_fen, literal(1))
    return union_all(here, there).subquery()

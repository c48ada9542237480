"""Net sales of a period by what the customers are, beside the same months a year before. Source: business.md §24 (views 1, 3, 5).

For the house's own reckoning: whoever shows a cell asks B-017 first.
"""

from collections.abc import Iterable, Mapping
from typing import Any, Final, NamedTuple

from sqlalchemy import ColumnElement, func, literal, select, union_all
from sqlalchemy.orm import Session

from kehu_desk.archives.entities import Customer
from kehu_desk.archives.rules.filing import ArchiveState
from kehu_desk.sales.queries.summaries import OURS, customer_sums
from kehu_desk.sales.rules.periods import Period

REGION: Final = {2: "province", 4: "city", 6: "county"}
BY: Final[Mapping[str, Any]] = {
    "grade": Customer.grade, "customer_type": Customer.customer_type, "industry": Customer.industry_code, "responsible": Customer.owner_id,
    **{name: func.substr(Customer.region_code, 1, digits) for digits, name in REGION.items()},
}  # fmt: skip
GONE: Final = (ArchiveState.TRASHED, ArchiveState.DESTROYED)


class GroupSum(NamedTuple):
    """One group: its keys in the order asked for, and of both periods net sales in fen and how many customers had a line."""

    keys: tuple[Any, ...]
    net_fen: int
    customers: int
    before_fen: int
    customers_before: int


def group_sums(
    session: Session, period: Period, begins: int, by: tuple[str, ...], level: str = OURS, *only: ColumnElement[bool],
    bound: Mapping[str, object] | None = None,
) -> list[GroupSum]:  # fmt: skip
    """Every group in which anything moved in either period, by its keys.

    by: names of BY; begins: first month of the office's year; only: conditions on customers; bound: what they
    are executed with.
    """
    both = both_periods(period, begins, level)
    keys: list[ColumnElement[Any]] = [column_of(name) for name in by]
    sums = [func.coalesce(func.sum(each), 0) for each in (both.c.net_fen, both.c.here, both.c.before_fen, both.c.there)]
    wanted = select(*keys, *sums).join_from(both, Customer, Customer.id == both.c.customer_id).where(*only).group_by(*keys).order_by(*keys)
    return [GroupSum(tuple(str(each) for each in row[: len(by)]), *row[len(by) :]) for row in session.execute(wanted, dict(bound or {}))]


def customers_by(session: Session, by: tuple[str, ...], *only: ColumnElement[bool]) -> dict[tuple[str, ...], int]:
    """How many customers there are in each group, whether they buy or not; those whose archive is gone are not counted."""
    keys = [column_of(name) for name in by]
    gone = select(Customer.id).where(Customer.state.in_(GONE))
    wanted = select(*keys, func.count()).select_from(Customer).where(Customer.id.not_in(gone), *only).group_by(*keys)
    return {tuple(str(each) for each in row[:-1]): row[-1] for row in session.execute(wanted)}


def column_of(name: str) -> ColumnElement[Any]:
    """A dimension of customers as SQL; empty where the card says nothing."""
    return func.coalesce(BY[name], "")


def inside(within: Iterable[tuple[str, str]]) -> list[ColumnElement[bool]]:
    """Customers that were drilled into: each pair is a name of BY and the value that a line of it has as its key."""
    return [column_of(name) == value for name, value in within]


def both_periods(period: Period, begins: int, level: str) -> Any:
    """Columns customer_id, net_fen, here, before_fen, there: one row for each customer with a line, in each of both periods."""
    now, then = customer_sums(period, begins, level), customer_sums(period.years_before(), begins, level)
    none = literal(0)
    here = select(now.c.customer_id, now.c.net_fen, literal(1).label("here"), none.label("before_fen"), none.label("there"))
    there = select(then.c.customer_id, none, none, then.c.net_fen, literal(1))
    return union_all(here, there).subquery()

"""Net sales of a period by what the customers are, beside the same months a year before. Source: business.md §24 (views 1, 3, 5).

For the house's own reckoning: whoever shows a cell asks B-017 first.
"""

from collections.abc import Iterable, Mapping
from typing import Any, Final, NamedTuple

from sqlalchemy import ColumnElement, case, func, select
from sqlalchemy.orm import Session

from kehu_desk.archives.entities import Customer
from kehu_desk.archives.rules.filing import ArchiveState
from kehu_desk.sales.queries.summaries import OURS, paired_sums
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
    both = paired_sums(period, begins, level)
    keys: list[ColumnElement[Any]] = [column_of(name) for name in by]
    sums = [func.coalesce(func.sum(each), 0) for each in (both.c.net_fen, _had(both.c.lines), both.c.before_fen, _had(both.c.lines_before))]
    # customers first: they are kept in the order that is grouped by, and each finds his sums by their key
    wanted = select(*keys, *sums).select_from(Customer).outerjoin(both, both.c.customer_id == Customer.id).where(*only)
    wanted = wanted.group_by(*keys).having(func.count(both.c.customer_id) > 0).order_by(*keys)
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


def _had(lines: Any) -> Any:
    """1 for a customer with a line."""
    return case((lines > 0, 1), else_=0)

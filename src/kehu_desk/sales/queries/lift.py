"""What some customers bought of some products between two days, and in the weeks before: what a lift is worked out of.

Our own lines (L1) that count, returns against them; gifts and samples cost the action and are not what it sold. For the house's own
reckoning: whoever shows an amount or a margin asks the policy.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, Final, NamedTuple
from uuid import UUID

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from kehu_desk.kernel.money import FEN_PER_PRICE_TIMES_QUANTITY, half_up
from kehu_desk.products.entities import Product
from kehu_desk.sales.entities import SalesRecord
from kehu_desk.sales.rules.lift import WEEK
from kehu_desk.sales.rules.records import COUNTED, FREE

OURS: Final = "L1"


class Sold(NamedTuple):
    """Net quantity, net amount, and what those goods cost at today's cost prices; None where one of them has no cost price."""

    qty3: int
    net_fen: int
    cost_fen: int | None

    @property
    def margin_fen(self) -> int | None:
        """What was earned."""
        return None if self.cost_fen is None else self.net_fen - self.cost_fen


def sold_between(
    session: Session, customers: Sequence[UUID], products: Sequence[UUID] | None, since: date, until: date
) -> Sold:  # fmt: skip
    """Sold from the first day to the last, both included. products: None for all."""
    it = SalesRecord
    wanted = select(it.product_id, Product.cost_price4, func.sum(it.qty3), func.sum(it.amount_fen))
    wanted = wanted.join(Product, Product.id == it.product_id).group_by(it.product_id, Product.cost_price4)
    rows = session.execute(_narrowed(wanted, customers, products).where(it.traded_on >= since, it.traded_on <= until)).all()
    known = all(cost4 is not None for _product, cost4, *_sums in rows)
    cost = half_up(sum(cost4 * qty3 for _product, cost4, qty3, _fen in rows), FEN_PER_PRICE_TIMES_QUANTITY) if known else None
    return Sold(sum(int(row[2]) for row in rows), sum(int(row[3]) for row in rows), cost)


def weeks_before(
    session: Session, customers: Sequence[UUID], products: Sequence[UUID] | None, until: date, weeks: int
) -> tuple[int, ...]:  # fmt: skip
    """qty3 of each of the weeks that end on the day before until, the oldest first.

    Weeks that began before anything was ever sold of it are left out: a tuple shorter than weeks says how long the history is.
    """
    it = SalesRecord
    first = session.scalar(_narrowed(select(func.min(it.traded_on)), customers, products))
    if first is None or first >= until:
        return ()
    known = min(weeks, (until - first).days // WEEK)
    days = _narrowed(select(it.traded_on, func.sum(it.qty3)), customers, products).where(
        it.traded_on >= until - timedelta(days=WEEK * known), it.traded_on < until
    )
    found = [0] * known
    for day, qty3 in session.execute(days.group_by(it.traded_on)):
        found[known - 1 - ((until - day).days - 1) // WEEK] += int(qty3)
    return tuple(found)


def _narrowed(wanted: Select[Any], customers: Sequence[UUID], products: Sequence[UUID] | None) -> Select[Any]:
    it = SalesRecord
    wanted = wanted.where(it.level == OURS, it.customer_id.in_(customers), it.state.in_(COUNTED), it.doc_type.not_in(FREE))
    return wanted if products is None else wanted.where(it.product_id.in_(products))

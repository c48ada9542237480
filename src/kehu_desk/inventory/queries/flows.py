"""Everything that moves stock, as rows of one shape: sales lines seen from the buyer and from the seller, and movements.

Goods came in by lines of which the customer is the buyer: ours, and those of a dealer above him. They went out by lines of which he is the
seller, at whatever level. A line that takes another back counts on the day of that other: what was never sold never left the store, and a
count taken in between must not be put out by it.
"""

from collections.abc import Callable, Collection
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, Select, Subquery, and_, case, func, literal, select, union_all
from sqlalchemy.orm import aliased

from kehu_desk.inventory.entities import StockCount, StockCountLine, StockMovement
from kehu_desk.inventory.rules.case import POSTED
from kehu_desk.inventory.rules.counts import FULL, UNFIT
from kehu_desk.inventory.rules.ledgers import INCOMING, Kind
from kehu_desk.sales.entities import SalesRecord
from kehu_desk.sales.rules.records import COUNTED, SIGNS

CHUNK: Final = 500  # customers of one statement
BACK: Final = tuple(kind for kind, sign in SIGNS.items() if sign < 0)


def flows(customers: Collection[UUID]) -> Subquery:
    """Rows (customer, product, day, kind, qty3) of these customers; qty3 in the direction of its kind."""
    it, own, bought = SalesRecord, _told(), _told()
    mine = own(it.customer_id, it.level == "L1").where(it.customer_id.in_(customers))
    theirs = bought(it.buyer_id, literal(True)).where(it.buyer_id.in_(customers), it.level != "L1")
    moved = select(
        StockMovement.customer_id.label("customer"), StockMovement.product_id.label("product"), StockMovement.moved_on.label("day"),
        StockMovement.kind.label("kind"), StockMovement.qty3.label("qty3"),
    ).where(StockMovement.customer_id.in_(customers))  # fmt: skip
    return union_all(mine, theirs, moved).subquery()


def _told() -> Callable[[Any, ColumnElement[bool]], Select[Any]]:
    it, was = SalesRecord, aliased(SalesRecord)
    taken_back = and_(it.doc_type == "adjust", it.corrects_id == was.id)
    doc_type = func.coalesce(was.doc_type, it.doc_type)
    back = doc_type.in_(BACK)

    def rows(customer: Any, buys: ColumnElement[bool]) -> Select[Any]:
        kind = case(
            (and_(buys, back), Kind.RETURN_OUT.value), (buys, Kind.PURCHASE.value), (back, Kind.RETURN_IN.value), else_=Kind.SALES.value
        )
        return (
            select(
                customer.label("customer"), it.product_id.label("product"), func.coalesce(was.traded_on, it.traded_on).label("day"),
                kind.label("kind"), case((back, -it.qty3), else_=it.qty3).label("qty3"),
            )
            .outerjoin(was, taken_back)
            .where(it.state.in_(COUNTED))
        )  # fmt: skip

    return rows


def net(moves: Subquery) -> ColumnElement[int]:
    """What a row of flows does to the stock."""
    return case((moves.c.kind.in_([kind.value for kind in INCOMING]), moves.c.qty3), else_=-moves.c.qty3)


def holds() -> ColumnElement[bool]:
    """Counts that hold: posted, and not corrected by another posted one."""
    later = aliased(StockCount)
    corrected = select(later.corrects_id).where(later.state == POSTED, later.corrects_id.is_not(None))
    return and_(StockCount.state == POSTED, StockCount.id.not_in(corrected))


def counted(customers: Collection[UUID]) -> Subquery:
    """Rows (customer, product, day, qty3, unfit3) of what counts say; one row for each product and day."""
    unfit = case((StockCountLine.condition.in_(UNFIT), StockCountLine.qty3), else_=0)
    wanted = (
        select(
            StockCountLine.customer_id.label("customer"), StockCountLine.product_id.label("product"), StockCount.counted_on.label("day"),
            func.sum(StockCountLine.qty3).label("qty3"), func.sum(unfit).label("unfit3"),
        )
        .join(StockCount, StockCount.id == StockCountLine.count_id)
        .where(holds(), StockCount.customer_id.in_(customers))
    )  # fmt: skip
    return wanted.group_by(StockCountLine.customer_id, StockCountLine.product_id, StockCount.counted_on).subquery()


def counted_whole(customers: Collection[UUID]) -> Subquery:
    """Rows (customer, day) of full counts: what they do not list was 0."""
    wanted = select(StockCount.customer_id.label("customer"), StockCount.counted_on.label("day"))
    return wanted.where(holds(), StockCount.scope == FULL, StockCount.customer_id.in_(customers)).subquery()

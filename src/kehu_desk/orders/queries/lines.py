"""An order reckoned out: its lines, its sum, and what of it was paid."""

from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kehu_desk.kernel.errors import No
from kehu_desk.orders.entities import Order, OrderLine
from kehu_desk.orders.rules.lines import Goods, Wish, faults
from kehu_desk.sales.entities import SalesRecord
from kehu_desk.settlement.entities import Allocation
from kehu_desk.settlement.queries import settled
from kehu_desk.settlement.queries.counting import standing


def lines_of(session: Session, order: UUID) -> list[OrderLine]:
    """The lines of an order, in order."""
    return list(session.scalars(select(OrderLine).where(OrderLine.order_id == order).order_by(OrderLine.line_no)))


def sum_of(session: Session, order: UUID) -> int:
    """What an order comes to, in fen."""
    return int(session.scalar(select(func.coalesce(func.sum(OrderLine.amount_fen), 0)).where(OrderLine.order_id == order)) or 0)


def wishes_of(session: Session, order: UUID) -> list[Wish]:
    """The lines as they were typed."""
    return [Wish(line.product_id, line.unit, line.qty_entered3, line.discount_fen) for line in lines_of(session, order)]


def line_faults(wishes: Sequence[Wish], goods: Mapping[UUID, Goods], currency: str, fx_rate8: int) -> tuple[No, ...]:
    """Every fault of every line."""
    return tuple(
        fault for place, wish in enumerate(wishes, 1) for fault in faults(wish, goods.get(wish.product_id), place, currency, fx_rate8)
    )


def records_of(session: Session, order: UUID) -> list[SalesRecord]:
    """The sales lines that an order's delivery became."""
    return list(session.scalars(select(SalesRecord).where(SalesRecord.order_id == order).order_by(SalesRecord.line_no)))


def is_paid(session: Session, row: Order, day: date) -> bool:
    """Whether the last fen of its lines has come in by a day."""
    records = [each for each in records_of(session, row.id) if each.state in ("billed", "closed")]
    paid = settled(session, row.customer_id, day)
    return bool(records) and all(paid.get(each.id, 0) >= each.amount_fen for each in records)


def paid_orders(session: Session, day: date) -> list[tuple[UUID, UUID]]:
    """Billed orders (id, customer) of whose lines nothing is open by a day: one statement, since it is asked each minute."""
    paid = select(Allocation.record_id, func.sum(Allocation.amount_fen).label("fen")).where(standing(day)).group_by(Allocation.record_id)
    sums = paid.subquery()
    mine = (SalesRecord.order_id == Order.id, SalesRecord.state == "billed")
    owes = select(SalesRecord.id).outerjoin(sums, sums.c.record_id == SalesRecord.id)
    owes = owes.where(*mine, SalesRecord.amount_fen > func.coalesce(sums.c.fen, 0))
    lines = select(SalesRecord.id).where(*mine)
    wanted = select(Order.id, Order.customer_id).where(Order.state == "billed", lines.exists(), ~owes.exists())
    return [(order, customer) for order, customer in session.execute(wanted.order_by(Order.id))]

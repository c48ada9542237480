"""One order whole. The caller has entered through door.view."""

from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.contracts.queries.terms import contract_no
from kehu_desk.credit.queries.standing import check_order
from kehu_desk.credit.rules.exposure import Point, Verdict
from kehu_desk.door.change import allowed
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.orders.entities import Order
from kehu_desk.orders.queries.lines import lines_of, records_of, sum_of
from kehu_desk.orders.queries.listing import OrderRow, order_row
from kehu_desk.orders.rules.lines import Wish
from kehu_desk.people.actor import Actor
from kehu_desk.people.queries import names
from kehu_desk.products.entities import Product
from kehu_desk.settlement.queries import settled


class LineRow(NamedTuple):
    """One line as it is shown. price4: of the base unit, in the currency of the order; amount_doc in its minor units."""

    line_no: int
    product: str
    spec: str
    unit: str
    qty_entered3: int
    price4: int
    base_unit: str
    discount: int
    amount_doc: int
    amount_fen: int
    wish: Wish


class OrderView(NamedTuple):
    """One order. version: what an approval names; paid_fen of its sales lines; verdict: of credit where it is checked next, None where

    nothing is checked any more or this person may not know it.
    """

    row: OrderRow
    version: int
    currency: str
    fx_rate8: int
    contract: str
    note: str
    lines: tuple[LineRow, ...]
    drafted_by: str
    submitted_by: str
    submitted_at: datetime | None
    looked_by: str
    looked_at: datetime | None
    approved_by: str
    approved_at: datetime | None
    delivered_on: date | None
    billed_on: date | None
    due_on: date | None
    paid_fen: int
    reason: str
    verdict: Verdict | None


def customer_of(session: Session, order: UUID) -> UUID:
    """Whose order it is. Raises Refused E_NOT_FOUND."""
    found = session.scalar(select(Order.customer_id).where(Order.id == order))
    if found is None:
        raise Refused(no("E_NOT_FOUND"))
    return found


def order_view(session: Session, actor: Actor, order: UUID) -> OrderView:
    """Everything about one order. Raises Refused E_NOT_FOUND."""
    it, row = session.get(Order, order), order_row(session, actor, order)
    if it is None or row is None:
        raise Refused(no("E_NOT_FOUND"))
    who = names(session, [it.drafted_by, it.submitted_by, it.looked_by, it.approved_by])

    def name(person: UUID | None) -> str:
        return who.get(person, "") if person else ""

    records = records_of(session, order)
    paid = settled(session, it.customer_id, actor.today) if records else {}
    return OrderView(
        row, it.row_version, it.currency, it.fx_rate8, contract_no(session, it.contract_id), it.note, _lines(session, order),
        name(it.drafted_by), name(it.submitted_by), it.submitted_at, name(it.looked_by), it.looked_at, name(it.approved_by), it.approved_at,
        it.delivered_on, it.billed_on, min((each.due_on for each in records if each.due_on), default=None),
        sum(paid.get(each.id, 0) for each in records), it.end_reason, _verdict(session, actor, it),
    )  # fmt: skip


def _lines(session: Session, order: UUID) -> tuple[LineRow, ...]:
    lines = lines_of(session, order)
    goods = {row.id: row for row in session.scalars(select(Product).where(Product.id.in_([line.product_id for line in lines])))}
    return tuple(
        LineRow(
            line.line_no, goods[line.product_id].name, goods[line.product_id].spec, line.unit, line.qty_entered3, line.price4,
            goods[line.product_id].base_unit, line.discount_fen, line.amount_doc, line.amount_fen,
            Wish(line.product_id, line.unit, line.qty_entered3, line.discount_fen),
        )
        for line in lines
    )  # fmt: skip


def _verdict(session: Session, actor: Actor, it: Order) -> Verdict | None:
    point = {"draft": Point.ORDER, "submitted": Point.ORDER, "approved": Point.DELIVERY}.get(it.state)
    if point is None or allowed(session, actor, Action.VIEW, it.customer_id, "CRE"):
        return None
    return check_order(session, it.customer_id, it.id, sum_of(session, it.id), point, actor.today, looked=it.looked_by is not None)

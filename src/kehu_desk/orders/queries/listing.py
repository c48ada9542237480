"""The list of orders, the newest first, in pages by keyset; and what waits for somebody. Every row joins the policy's condition."""

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple, cast
from uuid import UUID

from sqlalchemy import Select, func, or_, select, tuple_
from sqlalchemy.orm import Session

from kehu_desk.access.visible import shown
from kehu_desk.archives.entities import Customer
from kehu_desk.orders.entities import Order, OrderLine
from kehu_desk.people.actor import Actor
from kehu_desk.people.entities import Person

SECTION = "SAL"
Anchor = tuple[Any, ...]


class OrderRow(NamedTuple):
    """One order of the list, its sum in fen."""

    id: UUID
    no: str
    customer_id: UUID
    customer: str
    ordered_on: date
    wanted_on: date | None
    amount_fen: int
    state: str
    by: str
    invoice_no: str


class Picked(NamedTuple):
    """Filters: states (none: all), and a text in number, invoice number or customer."""

    states: tuple[str, ...] = ()
    text: str = ""


def _rows(actor: Actor, picked: Picked) -> Select[Any]:
    amount = select(func.coalesce(func.sum(OrderLine.amount_fen), 0)).where(OrderLine.order_id == Order.id).correlate(Order)
    wanted: Select[Any] = (
        select(
            Order.id, Order.no, Order.customer_id, Customer.name, Order.ordered_on, Order.wanted_on, amount.scalar_subquery(), Order.state,
            Person.name, Order.invoice_no,
        )
        .join(Customer, Customer.id == Order.customer_id)
        .outerjoin(Person, Person.id == Order.drafted_by)
    )  # fmt: skip
    return _narrowed(wanted, actor, picked)


def _narrowed(wanted: Select[Any], actor: Actor, picked: Picked) -> Select[Any]:
    wanted = wanted.where(shown(actor, Order.customer_id, SECTION))
    if picked.states:
        wanted = wanted.where(Order.state.in_(picked.states))
    for word in picked.text.split():
        places = (Order.no, Order.invoice_no, Customer.name, Customer.pinyin_initials)
        wanted = wanted.where(or_(*(place.icontains(word, autoescape=True) for place in places)))
    return wanted


def order_page(session: Session, actor: Actor, after: Anchor | None, limit: int, picked: Picked = Picked()) -> list[OrderRow]:
    """A page of the list behind an anchor (day, id), the newest first."""
    wanted = _rows(actor, picked).order_by(Order.ordered_on.desc(), Order.id.desc()).limit(limit)
    if after is not None:
        wanted = wanted.where(tuple_(Order.ordered_on, Order.id) < tuple_(*after))
    return [OrderRow(*row) for row in session.execute(wanted)]


def order_keys(session: Session, actor: Actor, picked: Picked = Picked()) -> Sequence[Anchor]:
    """Day and id of every order of the list, in its order."""
    wanted = select(Order.ordered_on, Order.id).join(Customer, Customer.id == Order.customer_id)
    rows = session.execute(_narrowed(cast("Select[Any]", wanted), actor, picked).order_by(Order.ordered_on.desc(), Order.id.desc()))
    return [tuple(row) for row in rows]


def order_row(session: Session, actor: Actor, order: UUID) -> OrderRow | None:
    """One order; None when there is none that this person may see."""
    row = session.execute(_rows(actor, Picked()).where(Order.id == order)).first()
    return OrderRow(*row) if row is not None else None


def orders_in(session: Session, actor: Actor, states: Sequence[str]) -> list[OrderRow]:
    """Orders in these states that this person may see, the oldest first."""
    wanted = _rows(actor, Picked(tuple(states))).order_by(Order.ordered_on, Order.id)
    return [OrderRow(*row) for row in session.execute(wanted)]

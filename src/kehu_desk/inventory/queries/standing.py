"""What lies at customers' at the end of a day: the last count rolled forward. Source: business.md §17 (order proposal: on_hand)."""

from collections.abc import Collection, Iterator
from datetime import date
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, Subquery, and_, func, or_, select
from sqlalchemy.orm import Session

from kehu_desk.access.visible import shown
from kehu_desk.archives.entities import Customer
from kehu_desk.inventory.queries.flows import CHUNK, counted, counted_whole, flows, net
from kehu_desk.people.actor import Actor

SECTION = "STK"
Place = tuple[UUID, UUID]


class OnHand(NamedTuple):
    """counted_on: the day of the count behind it, None when nothing was ever counted. unfit3: of that count, damaged or expired."""

    qty3: int
    counted_on: date | None
    unfit3: int = 0


class Anchor(NamedTuple):
    """What the last count up to a day says of one product."""

    on: date
    qty3: int
    unfit3: int


def on_hand(session: Session, actor: Actor, customer: UUID, day: date) -> dict[UUID, OnHand]:
    """Product -> stock at one customer's; empty for those who may not see his stock."""
    seen = session.scalar(select(Customer.id).where(Customer.id == customer, shown(actor, Customer.id, SECTION)))
    found = on_hand_of(session, [customer], day) if seen else {}
    return {product: each for (_customer, product), each in found.items()}


def on_hand_of(session: Session, customers: Collection[UUID], day: date) -> dict[Place, OnHand]:
    """(customer, product) -> stock at the end of a day, of many customers; a few statements for each five hundred of them.

    Who may know it is asked by whoever calls.
    """
    found: dict[Place, OnHand] = {}
    for some in chunks(customers):
        found |= _some(session, some, day)
    return found


def chunks(customers: Collection[UUID]) -> Iterator[list[UUID]]:
    """Customers in parts that fit into one statement."""
    every = list(dict.fromkeys(customers))
    return (every[at : at + CHUNK] for at in range(0, len(every), CHUNK))


def _some(session: Session, customers: list[UUID], day: date) -> dict[Place, OnHand]:
    bases, whole = anchors(session, customers, day)
    moves = flows(customers)
    since, emptied = last_counted(customers, day), last_whole(customers, day)
    asked = (
        select(moves.c.customer, moves.c.product, func.sum(net(moves)))
        .outerjoin(since, and_(since.c.customer == moves.c.customer, since.c.product == moves.c.product))
        .outerjoin(emptied, emptied.c.customer == moves.c.customer)
        .where(moves.c.day <= day, after(moves, since), after(moves, emptied))
        .group_by(moves.c.customer, moves.c.product)
    )
    sums = {(customer, product): int(qty3) for customer, product, qty3 in session.execute(asked)}
    found = {}
    for place in bases.keys() | sums.keys():
        base = bases.get(place) or (Anchor(whole[place[0]], 0, 0) if place[0] in whole else None)
        moved = sums.get(place, 0)
        found[place] = OnHand(base.qty3 + moved, base.on, base.unfit3) if base else OnHand(moved, None)
    return found


def after(moves: Subquery, base: Subquery) -> ColumnElement[bool]:
    """Rows of flows after the day of an outer-joined count, or without one."""
    later: ColumnElement[bool] = or_(base.c.day.is_(None), moves.c.day > base.c.day)
    return later


def anchors(session: Session, customers: Collection[UUID], day: date) -> tuple[dict[Place, Anchor], dict[UUID, date]]:
    """What the last counts up to a day say of products they list or have listed; and the day of the last full count of each customer.

    A product that the last full count does not list is 0 from then on.
    """
    said, since = counted(customers), last_counted(customers, day)
    asked = select(said.c.customer, said.c.product, said.c.day, said.c.qty3, said.c.unfit3).join(
        since, and_(since.c.customer == said.c.customer, since.c.product == said.c.product, since.c.day == said.c.day)
    )
    emptied = last_whole(customers, day)
    whole = {customer: on for customer, on in session.execute(select(emptied.c.customer, emptied.c.day))}
    found = {}
    for customer, product, on, qty3, unfit3 in session.execute(asked):
        last = whole.get(customer)
        gone = last is not None and last > on
        found[customer, product] = Anchor(last, 0, 0) if gone and last else Anchor(on, int(qty3), int(unfit3))
    return found, whole


def last_counted(customers: Collection[UUID], day: date) -> Subquery:
    """Rows (customer, product, day): when a product was last listed in a count up to a day."""
    said = counted(customers)
    wanted = select(said.c.customer, said.c.product, func.max(said.c.day).label("day")).where(said.c.day <= day)
    return wanted.group_by(said.c.customer, said.c.product).subquery()


def last_whole(customers: Collection[UUID], day: date) -> Subquery:
    """Rows (customer, day): the last full count up to a day."""
    whole = counted_whole(customers)
    wanted = select(whole.c.customer, func.max(whole.c.day).label("day")).where(whole.c.day <= day)
    return wanted.group_by(whole.c.customer).subquery()

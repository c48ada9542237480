"""The list of proposals, the newest first, in pages by keyset; and what waits for somebody. Every row joins the policy's condition."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final, NamedTuple, cast
from uuid import UUID

from sqlalchemy import Select, case, or_, select, tuple_
from sqlalchemy.orm import Session

from kehu_desk.access.visible import shown
from kehu_desk.archives.entities import Customer
from kehu_desk.orders.entities import Order
from kehu_desk.people.actor import Actor
from kehu_desk.people.entities import Person
from kehu_desk.products.entities import Product
from kehu_desk.replenishment.entities import OrderProposal
from kehu_desk.replenishment.rules.reckoning import CREDIT

SECTION: Final = "STK"
Anchor = tuple[Any, ...]


class ProposalRow(NamedTuple):
    """One proposal of the list; quantities in qty3 of the base unit. flags: without what credit says where the person may not know it."""

    id: UUID
    no: str
    customer_id: UUID
    customer: str
    product_id: UUID
    product: str
    unit: str
    made_on: date
    wanted_on: date | None
    proposed3: int
    qty3: int
    state: str
    flags: tuple[str, ...]
    by: str
    order_no: str
    pack3: int
    version: int


class Picked(NamedTuple):
    """Filters: states (none: all), a text in number, customer or product, one customer."""

    states: tuple[str, ...] = ()
    text: str = ""
    customer: UUID | None = None


def _rows(actor: Actor, picked: Picked) -> Select[Any]:
    knows = case((shown(actor, OrderProposal.customer_id, "CRE"), 1), else_=0)
    wanted = (
        select(
            OrderProposal.id, OrderProposal.no, OrderProposal.customer_id, Customer.name, OrderProposal.product_id, Product.name,
            Product.spec, Product.base_unit, OrderProposal.made_on, OrderProposal.wanted_on, OrderProposal.proposed3, OrderProposal.qty3,
            OrderProposal.state, OrderProposal.flags, knows, Person.name, Order.no, OrderProposal.inputs, OrderProposal.row_version,
        )
        .join(Customer, Customer.id == OrderProposal.customer_id)
        .join(Product, Product.id == OrderProposal.product_id)
        .outerjoin(Person, Person.id == OrderProposal.created_by)
        .outerjoin(Order, Order.id == OrderProposal.order_id)
    )  # fmt: skip
    return _narrowed(cast("Select[Any]", wanted), actor, picked)


def _narrowed(wanted: Select[Any], actor: Actor, picked: Picked) -> Select[Any]:
    wanted = wanted.where(shown(actor, OrderProposal.customer_id, SECTION))
    if picked.states:
        wanted = wanted.where(OrderProposal.state.in_(picked.states))
    if picked.customer is not None:
        wanted = wanted.where(OrderProposal.customer_id == picked.customer)
    for word in picked.text.split():
        places = (OrderProposal.no, Customer.name, Customer.pinyin_initials, Product.name, Product.code)
        wanted = wanted.where(or_(*(place.icontains(word, autoescape=True) for place in places)))
    return wanted


def _row(found: Any) -> ProposalRow:
    (
        each, no, customer_id, customer, product_id, product, spec, unit, made_on, wanted_on, proposed3, qty3, state, flags, knows, by,
        order_no, inputs, version,
    ) = found  # fmt: skip
    kept = tuple(flag for flag in flags if knows or flag != CREDIT)
    return ProposalRow(
        each, no, customer_id, customer, product_id, f"{product} {spec}".strip(), unit, made_on, wanted_on, proposed3, qty3, state, kept,
        by or "", order_no or "", int(inputs["terms"]["pack3"]), version,
    )  # fmt: skip


def proposals(
    session: Session, actor: Actor, after: Anchor | None = None, limit: int = 200, picked: Picked = Picked()
) -> list[ProposalRow]:
    """A page of the list behind an anchor (number, id), the newest first."""
    wanted = _rows(actor, picked).order_by(OrderProposal.made_on.desc(), OrderProposal.no.desc(), OrderProposal.id.desc()).limit(limit)
    if after is not None:
        wanted = wanted.where(tuple_(OrderProposal.made_on, OrderProposal.no, OrderProposal.id) < tuple_(*after))
    return [_row(row) for row in session.execute(wanted)]


def proposal_keys(session: Session, actor: Actor, picked: Picked = Picked()) -> Sequence[Anchor]:
    """Day, number and id of every proposal of the list, in its order."""
    wanted = select(OrderProposal.made_on, OrderProposal.no, OrderProposal.id).join(Customer, Customer.id == OrderProposal.customer_id)
    wanted = wanted.join(Product, Product.id == OrderProposal.product_id)
    narrowed = _narrowed(cast("Select[Any]", wanted), actor, picked)
    rows = session.execute(narrowed.order_by(OrderProposal.made_on.desc(), OrderProposal.no.desc(), OrderProposal.id.desc()))
    return [tuple(row) for row in rows]


def rows_of(session: Session, actor: Actor, ids: Sequence[UUID]) -> list[ProposalRow]:
    """These proposals as far as the person may see them, by number."""
    wanted = _rows(actor, Picked()).where(OrderProposal.id.in_(ids)).order_by(OrderProposal.no)
    return [_row(row) for row in session.execute(wanted)]

"""The list of requests, the latest period first, in pages by keyset. Every row joins the policy's condition."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final, NamedTuple, cast
from uuid import UUID

from sqlalchemy import Select, or_, select, tuple_
from sqlalchemy.orm import Session

from kehu_desk.archives.entities import Customer
from kehu_desk.people.actor import Actor
from kehu_desk.people.entities import Person
from kehu_desk.supports.entities import SupportRequest
from kehu_desk.supports.queries.seeing import seen, takes

Anchor = tuple[Any, ...]
MOST: Final = 500


class SupportRow(NamedTuple):
    """One request of the list. budget_fen: of everything; asked_fen and what follows: our part."""

    id: UUID
    no: str
    customer_id: UUID
    customer: str
    kind: str
    title: str
    starts_on: date
    ends_on: date
    budget_fen: int
    dealer_share_bp: int
    approved_fen: int
    settled_fen: int
    state: str
    by: str


class Picked(NamedTuple):
    """What the list is narrowed to. text: each word of it somewhere in number, title, customer; taken: to be carried away."""

    states: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    text: str = ""
    customer: UUID | None = None
    taken: bool = False


def _rows(actor: Actor, picked: Picked) -> Select[Any]:
    it = SupportRequest
    columns = (
        it.id, it.no, it.customer_id, Customer.name, it.kind, it.title, it.starts_on, it.ends_on, it.budget_fen, it.dealer_share_bp,
        it.approved_fen, it.settled_fen, it.state, Person.name,
    )  # fmt: skip
    wanted = cast("Select[Any]", select(*columns)).join(Customer, Customer.id == it.customer_id)
    return _narrowed(wanted.outerjoin(Person, Person.id == it.requested_by), actor, picked)


def _narrowed(wanted: Select[Any], actor: Actor, picked: Picked) -> Select[Any]:
    it = SupportRequest
    wanted = wanted.where(takes(actor) if picked.taken else seen(actor))
    if picked.states:
        wanted = wanted.where(it.state.in_(picked.states))
    if picked.kinds:
        wanted = wanted.where(it.kind.in_(picked.kinds))
    if picked.customer is not None:
        wanted = wanted.where(it.customer_id == picked.customer)
    for word in picked.text.split():
        places = (it.no, it.title, Customer.name, Customer.pinyin_initials)
        wanted = wanted.where(or_(*(place.icontains(word, autoescape=True) for place in places)))
    return wanted


def support_page(session: Session, actor: Actor, after: Anchor | None, limit: int, picked: Picked = Picked()) -> list[SupportRow]:
    """A page of the list behind an anchor (first day, id)."""
    it = SupportRequest
    wanted = _rows(actor, picked).order_by(it.starts_on.desc(), it.id.desc()).limit(limit)
    if after is not None:
        wanted = wanted.where(tuple_(it.starts_on, it.id) < tuple_(*after))
    return [SupportRow(*row) for row in session.execute(wanted)]


def support_keys(session: Session, actor: Actor, picked: Picked = Picked()) -> Sequence[Anchor]:
    """First day and id of every request of the list, in its order."""
    it = SupportRequest
    wanted = cast("Select[Any]", select(it.starts_on, it.id)).join(Customer, Customer.id == it.customer_id)
    found = session.execute(_narrowed(wanted, actor, picked).order_by(it.starts_on.desc(), it.id.desc()))
    return [tuple(row) for row in found]


def support_row(session: Session, actor: Actor, support: UUID) -> SupportRow | None:
    """One request; None when there is none that this person may see."""
    row = session.execute(_rows(actor, Picked()).where(SupportRequest.id == support)).first()
    return SupportRow(*row) if row is not None else None


def support_rows(session: Session, actor: Actor, customer: UUID | None = None, most: int = MOST) -> list[SupportRow]:
    """The latest requests of a customer, or of all whose requests this person may see."""
    return support_page(session, actor, None, most, Picked(customer=customer))

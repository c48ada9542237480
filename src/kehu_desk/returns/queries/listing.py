"""The list of cases, the newest first, in pages by keyset. Every row joins the policy's condition."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, Final, NamedTuple, cast
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, case, func, literal, or_, select, tuple_
from sqlalchemy.orm import Session

from kehu_desk.archives.entities import Customer
from kehu_desk.people.actor import Actor
from kehu_desk.people.entities import Person
from kehu_desk.people.office import settings_of
from kehu_desk.products.entities import Product
from kehu_desk.returns.entities import Rma, RmaLine
from kehu_desk.returns.queries.seeing import seen
from kehu_desk.returns.rules.states import AWAITING, LAPSED, oldest_wait

Anchor = tuple[Any, ...]
MOST: Final = 500


class RmaRow(NamedTuple):
    """One case of the list. product: the first of its lines; lines: how many there are."""

    id: UUID
    no: str
    customer_id: UUID
    customer: str
    kind: str
    product: str
    lines: int
    reason: str
    requested_on: date
    state: str
    by: str


class Picked(NamedTuple):
    """Filters: states and kinds (none: all), a customer, and a text in number, customer or product."""

    states: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    text: str = ""
    customer: UUID | None = None


def oldest_of(session: Session, actor: Actor) -> datetime:
    """Goods called for before this have not come in time."""
    office = settings_of(session)
    return oldest_wait(actor.now, office.zone, office.values.number("return_goods_days"))


def state_sql(oldest: datetime) -> ColumnElement[str]:
    """The state as the clock has it: state_now() as SQL."""
    return case((and_(Rma.state == AWAITING, Rma.awaited_since < oldest), literal(LAPSED)), else_=Rma.state)


def _rows(session: Session, actor: Actor, picked: Picked) -> Select[Any]:
    first = select(Product.name).join(RmaLine, RmaLine.product_id == Product.id).where(RmaLine.rma_id == Rma.id, RmaLine.line_no == 1)
    count = select(func.count()).select_from(RmaLine).where(RmaLine.rma_id == Rma.id)
    wanted: Select[Any] = (
        select(
            Rma.id, Rma.no, Rma.customer_id, Customer.name, Rma.kind, first.correlate(Rma).scalar_subquery(),
            count.correlate(Rma).scalar_subquery(), Rma.reason, Rma.requested_on, state_sql(oldest_of(session, actor)), Person.name,
        )
        .join(Customer, Customer.id == Rma.customer_id)
        .outerjoin(Person, Person.id == Rma.drafted_by)
    )  # fmt: skip
    return _narrowed(session, wanted, actor, picked)


def _narrowed(session: Session, wanted: Select[Any], actor: Actor, picked: Picked) -> Select[Any]:
    wanted = wanted.where(seen(actor))
    if picked.states:
        wanted = wanted.where(state_sql(oldest_of(session, actor)).in_(picked.states))
    if picked.kinds:
        wanted = wanted.where(Rma.kind.in_(picked.kinds))
    if picked.customer is not None:
        wanted = wanted.where(Rma.customer_id == picked.customer)
    for word in picked.text.split():
        holding = select(RmaLine.rma_id).join(Product, Product.id == RmaLine.product_id)
        holding = holding.where(or_(*(place.icontains(word, autoescape=True) for place in (Product.name, Product.code, RmaLine.batch_no))))
        places = (Rma.no, Customer.name, Customer.pinyin_initials)
        wanted = wanted.where(or_(*(place.icontains(word, autoescape=True) for place in places), Rma.id.in_(holding)))
    return wanted


def rma_page(session: Session, actor: Actor, after: Anchor | None, limit: int, picked: Picked = Picked()) -> list[RmaRow]:
    """A page of the list behind an anchor (day, id), the newest first."""
    wanted = _rows(session, actor, picked).order_by(Rma.requested_on.desc(), Rma.id.desc()).limit(limit)
    if after is not None:
        wanted = wanted.where(tuple_(Rma.requested_on, Rma.id) < tuple_(*after))
    return [RmaRow(*row) for row in session.execute(wanted)]


def rma_keys(session: Session, actor: Actor, picked: Picked = Picked()) -> Sequence[Anchor]:
    """Day and id of every case of the list, in its order."""
    wanted = select(Rma.requested_on, Rma.id).join(Customer, Customer.id == Rma.customer_id)
    narrowed = _narrowed(session, cast("Select[Any]", wanted), actor, picked)
    return [tuple(row) for row in session.execute(narrowed.order_by(Rma.requested_on.desc(), Rma.id.desc()))]


def rma_row(session: Session, actor: Actor, rma: UUID) -> RmaRow | None:
    """One case; None when there is none that this person may see."""
    row = session.execute(_rows(session, actor, Picked()).where(Rma.id == rma)).first()
    return RmaRow(*row) if row is not None else None


def rma_rows(session: Session, actor: Actor, customer: UUID | None = None, most: int = MOST) -> list[RmaRow]:
    """The newest cases of a customer, or of all whose cases this person may see."""
    return rma_page(session, actor, None, most, Picked(customer=customer))

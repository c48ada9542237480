"""Who takes part in promotions, and what it costs: live rows of section POL. Other nouns read running, joined and cost_of."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final, NamedTuple
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kehu_desk.access.visible import shown
from kehu_desk.archives.entities import Customer
from kehu_desk.people.actor import Actor
from kehu_desk.promotions.entities import Promotion, PromotionCustomer
from kehu_desk.promotions.queries.listing import may_tell
from kehu_desk.promotions.rules.codes import APPROVED, CANCELLED, SECTION, stage_of

CHUNK: Final = 500


class PartRow(NamedTuple):
    """One customer in one promotion."""

    id: UUID
    customer_id: UUID
    customer: str
    joined_on: date
    cost_fen: int
    done_on_time: bool | None
    note: str


class Running(NamedTuple):
    """A promotion that a customer takes part in on a day."""

    id: UUID
    no: str
    title: str
    kind: str
    starts_on: date
    ends_on: date
    stacking: str
    cost_fen: int


class Joined(NamedTuple):
    """Promotions of a period that a customer took part in, and how many of them he carried out on time."""

    planned: int
    on_time: int


def parts(session: Session, actor: Actor, promotion: UUID) -> list[PartRow]:
    """Those who take part, as far as this person sees them, by name."""
    it = PromotionCustomer
    wanted = select(it.id, it.customer_id, Customer.name, it.joined_on, it.cost_fen, it.done_on_time, it.note)
    wanted = wanted.join(Customer, Customer.id == it.customer_id).where(it.promotion_id == promotion)
    rows = session.execute(wanted.where(shown(actor, it.customer_id, SECTION)).order_by(Customer.name, it.id))
    return [PartRow(*row) for row in rows]


def sums_told(session: Session, actor: Actor, promotion: UUID, section: str) -> bool:
    """Whether sums over all who take part may be shown to this person (B-017)."""
    it = PromotionCustomer
    count = session.scalar(select(func.count()).where(it.promotion_id == promotion)) or 0
    seen = session.scalar(select(func.count()).where(it.promotion_id == promotion, shown(actor, it.customer_id, section))) or 0
    return may_tell(count, seen)


def customers_in(session: Session, promotion: UUID) -> list[UUID]:
    """All who take part; for the house's own reckoning."""
    return list(session.scalars(select(PromotionCustomer.customer_id).where(PromotionCustomer.promotion_id == promotion)))


def spent_fen(session: Session, promotion: UUID) -> int:
    """What it has cost with all customers; for the house's own reckoning."""
    wanted = select(func.coalesce(func.sum(PromotionCustomer.cost_fen), 0)).where(PromotionCustomer.promotion_id == promotion)
    return int(session.scalar(wanted) or 0)


def running(session: Session, customer: UUID, day: date) -> list[Running]:
    """Approved promotions that run on a day and that the customer takes part in, the one that ends first on top."""
    it, part = Promotion, PromotionCustomer
    wanted = select(it.id, it.no, it.title, it.kind, it.starts_on, it.ends_on, it.stacking, part.cost_fen)
    wanted = wanted.join(part, part.promotion_id == it.id).where(part.customer_id == customer, it.state == APPROVED)
    rows = session.execute(wanted.where(it.starts_on <= day, it.ends_on >= day).order_by(it.ends_on, it.no))
    return [Running(*row) for row in rows]


def joined(session: Session, customer: UUID, since: date, until: date) -> Joined:
    """Promotions that ended between two days, both included; what is not judged yet counts as not on time."""
    it, part = Promotion, PromotionCustomer
    wanted = select(part.done_on_time).join(it, it.id == part.promotion_id)
    ended = (it.ends_on >= since, it.ends_on <= until, it.state != CANCELLED)
    marks = session.scalars(wanted.where(part.customer_id == customer, *ended)).all()
    return Joined(len(marks), sum(mark is True for mark in marks))


def cost_of(session: Session, customers: Sequence[UUID], since: date, until: date) -> dict[UUID, int]:
    """What promotions cost with each of these customers, by the day he joined; who cost nothing is left out."""
    it, found = PromotionCustomer, dict[UUID, int]()
    for some in _chunks(customers):
        wanted = select(it.customer_id, func.sum(it.cost_fen)).where(it.customer_id.in_(some), it.joined_on >= since, it.joined_on <= until)
        found |= {customer: int(cost) for customer, cost in session.execute(wanted.group_by(it.customer_id)) if cost}
    return found


def of_customer(session: Session, actor: Actor, customer: UUID) -> list[tuple[Running, str]]:
    """Every promotion of one customer with its stage, the newest first; none for who may not see them."""
    it, part = Promotion, PromotionCustomer
    wanted = select(it.id, it.no, it.title, it.kind, it.starts_on, it.ends_on, it.stacking, part.cost_fen, it.state)
    wanted = wanted.join(part, part.promotion_id == it.id).where(part.customer_id == customer, shown(actor, part.customer_id, SECTION))
    rows = session.execute(wanted.order_by(it.starts_on.desc(), it.id.desc()))
    return [(Running(*row[:8]), stage_of(row.state, row.starts_on, row.ends_on, actor.today)) for row in rows]


def _chunks(rows: Sequence[UUID]) -> Iterator[Sequence[UUID]]:
    return (rows[at : at + CHUNK] for at in range(0, len(rows), CHUNK))

"""What supply offers to the floors above: commitments to decide on, rejected and ending ones, shortages without a remedy."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any, Final

from sqlalchemy import or_, select
from sqlalchemy.orm import Session, aliased

from kehu_desk.access.visible import shown
from kehu_desk.archives.entities import Customer
from kehu_desk.door.noun import QT_TRANSLATE_NOOP, Due, Noun, WorkKind
from kehu_desk.people.actor import Actor
from kehu_desk.people.entities import Person
from kehu_desk.people.office import settings_of
from kehu_desk.people.queries import same_person
from kehu_desk.products.entities import Product
from kehu_desk.supplies import entities as entities
from kehu_desk.supplies.entities import SupplyCommitment, SupplyShortage
from kehu_desk.supplies.rules.commitments import State

NAME: Final = "supply"
TABLES: Final = frozenset({"supply_commitment", "supply_shortage"})
SECTION: Final = "POL"


def due(session: Session, actor: Actor) -> Iterable[Due]:
    """What this person decides, carries on and remedies."""
    yield from _commitments(session, actor)
    yield from _shortages(session, actor)


def _commitments(session: Session, actor: Actor) -> Iterable[Due]:
    """His people's to decide on, his own that were rejected, and those of his customers that end soon."""
    it, owner = SupplyCommitment, aliased(Person)
    soon = actor.today + timedelta(days=settings_of(session).values.number("supply_ending_days"))
    wanted: Any = select(it.id, it.no, Customer.name, it.state, it.starts_on, it.ends_on, it.drafted_by)
    wanted = wanted.join(Customer, Customer.id == it.customer_id).outerjoin(owner, owner.id == Customer.owner_id)
    ending = (it.state == State.APPROVED) & it.ends_on.between(actor.today, soon) & (Customer.owner_id == actor.person)
    mine = or_(
        (it.state == State.SUBMITTED) & (owner.reports_to == actor.person), (it.state == State.REJECTED) & (it.drafted_by == actor.person),
        ending,
    )  # fmt: skip
    rows = session.execute(wanted.where(mine, shown(actor, it.customer_id, SECTION)).order_by(it.ends_on, it.id)).all()
    for commitment, number, customer, state, starts_on, ends_on, drafter in rows:
        title = f"{number} {customer}"
        if state == State.SUBMITTED:
            if not same_person(session, actor.person, drafter):
                yield Due(NAME, commitment, "supply_decide", title, starts_on, actor.name)
        elif state == State.REJECTED:
            yield Due(NAME, commitment, "supply_back", title, None, actor.name)
        else:
            yield Due(NAME, commitment, "supply_ending", title, ends_on, actor.name)


def _shortages(session: Session, actor: Actor) -> Iterable[Due]:
    it = SupplyShortage
    wanted = select(it.id, Customer.name, Product.name, it.since_on).join(Customer, Customer.id == it.customer_id)
    wanted = wanted.join(Product, Product.id == it.product_id).where(it.until_on.is_(None), it.remedy == "")
    wanted = wanted.where(Customer.owner_id == actor.person, shown(actor, it.customer_id, SECTION))
    for shortage, customer, product, since_on in session.execute(wanted.order_by(it.since_on, it.id)):
        yield Due(NAME, shortage, "shortage_open", f"{customer} {product}", since_on, actor.name)


WORK: Final = {
    "supply_decide": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Decide on a supply commitment"), decides=True),
    "supply_back": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Supply commitment rejected")),
    "supply_ending": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Supply commitment ends soon")),
    "shortage_open": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Shortage without a remedy")),
}

NOUN: Final = Noun(NAME, TABLES, due, WORK)

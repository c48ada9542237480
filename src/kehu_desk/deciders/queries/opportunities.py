"""Opportunities of one customer, and those that fall due for one person."""

from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import case, select
from sqlalchemy.orm import Session

from kehu_desk.access.visible import shown
from kehu_desk.archives.entities import Contact, Customer
from kehu_desk.deciders.entities import Opportunity
from kehu_desk.deciders.queries.edges import PEOPLE, SECTION, knows
from kehu_desk.deciders.rules.opportunities import FACTORS, OTHER, Factor, State
from kehu_desk.people.actor import Actor
from kehu_desk.people.entities import Person


class OpportunityRow(NamedTuple):
    """One opportunity. factors: in the order product, price, channel, service, other; row_version: for its correction."""

    id: UUID
    description: str
    contact_id: UUID | None
    contact: str
    factors: tuple[tuple[str, Factor], ...]
    expected_fen: int | None
    probability_bp: int
    next_step: str
    due_on: date | None
    owner_id: UUID
    owner: str
    ready: bool
    state: str
    closed_on: date | None
    result: str
    row_version: int


class DueOpportunity(NamedTuple):
    """An open opportunity whose next step falls due."""

    id: UUID
    customer_id: UUID
    customer: str
    next_step: str
    due_on: date


def opportunities_of(session: Session, actor: Actor, customer: UUID) -> list[OpportunityRow]:
    """Open ones first, by the day of the next step; none for whoever may not see them."""
    if not knows(session, actor, customer):
        return []
    wanted = select(Opportunity, Contact.name, Person.name).outerjoin(Contact, Contact.id == Opportunity.contact_id)
    wanted = wanted.outerjoin(Person, Person.id == Opportunity.owner_id).where(Opportunity.customer_id == customer)
    closed = case((Opportunity.state == State.OPEN, 0), else_=1)
    rows = session.execute(wanted.order_by(closed, Opportunity.due_on.is_(None), Opportunity.due_on, Opportunity.id.desc()))
    return [_row(row, contact or "", owner or "") for row, contact, owner in rows]


def _row(row: Opportunity, contact: str, owner: str) -> OpportunityRow:
    factors = tuple((name, _factor(row.factors[name])) for name in (*FACTORS, OTHER) if name in row.factors)
    return OpportunityRow(
        row.id, row.description, row.contact_id, contact, factors, row.expected_fen, row.probability_bp, row.next_step, row.due_on,
        row.owner_id, owner, row.ready, row.state, row.closed_on, row.result, row.row_version,
    )  # fmt: skip


def _factor(kept: dict[str, Any]) -> Factor:
    return Factor(str(kept["text"]), int(kept["score"]))


def due_opportunities(session: Session, actor: Actor, until: date) -> list[DueOpportunity]:
    """What the person has in hand and is due by a day, of customers whose sections he may still see."""
    wanted = select(Opportunity.id, Opportunity.customer_id, Customer.name, Opportunity.next_step, Opportunity.due_on).join(
        Customer, Customer.id == Opportunity.customer_id
    )
    wanted = wanted.where(
        Opportunity.owner_id == actor.person, Opportunity.state == State.OPEN, Opportunity.due_on <= until,
        shown(actor, Opportunity.customer_id, SECTION), shown(actor, Opportunity.customer_id, PEOPLE),
    )  # fmt: skip
    rows = session.execute(wanted.order_by(Opportunity.due_on, Opportunity.id))
    return [DueOpportunity(one, customer, name, step, due) for one, customer, name, step, due in rows if due is not None]

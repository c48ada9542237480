"""Everything the page of one customer shows, read with its entries first (B-140)."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.archives import queries as archives
from kehu_desk.archives.entities import Customer
from kehu_desk.deciders import queries
from kehu_desk.deciders.entities import Opportunity
from kehu_desk.deciders.queries import AssessmentRow, Citable, EdgeRow, OpportunityRow, Ours, PersonRow
from kehu_desk.deciders.rules.coverage import DAYS, Coverage
from kehu_desk.deciders.service.asking import SECTION, refusals
from kehu_desk.door.change import About, Deed, Door, allowed
from kehu_desk.kernel.errors import No
from kehu_desk.people.actor import Actor, Caller

PEOPLE = "DEC"
Touches = Callable[[Session, Sequence[UUID], date], Mapping[UUID, int]]
"""Contact -> how often he was met since a day, as visits.queries.touches gives it."""
LastMet = Callable[[Session, Sequence[UUID]], Mapping[UUID, date]]
"""Contact -> the day on which he was last met."""


def no_touches(_session: Session, _customers: Sequence[UUID], _since: date) -> Mapping[UUID, int]:
    """Nobody was met: for tests, and for an office without visits."""
    return {}


def never_met(_session: Session, _customers: Sequence[UUID]) -> Mapping[UUID, date]:
    """As no_touches."""
    return {}


class Board(NamedTuple):
    """One customer's people. coverage: None where what we know of them may not be seen (knows is False).

    nos: everything against writing here; empty when this person may. touches: of the last 90 days.
    """

    customer: UUID
    name: str
    number: str
    today: date
    knows: bool
    nos: tuple[No, ...]
    may_print: bool
    people: tuple[PersonRow, ...]
    edges: tuple[EdgeRow, ...]
    assessments: tuple[AssessmentRow, ...]
    opportunities: tuple[OpportunityRow, ...]
    coverage: Coverage | None
    touches: Mapping[UUID, int]
    last_met: Mapping[UUID, date]
    me: UUID


class Choices(NamedTuple):
    """What dialogs about this customer offer."""

    ours: tuple[Ours, ...]
    facts: tuple[Citable, ...]


def board(door: Door, caller: Caller, customer: UUID, touches: Touches = no_touches, last_met: LastMet = never_met) -> Board:
    """Raises Refused E_NOT_FOUND, E_NO_RELATION, E_LEVEL, E_PURPOSE, E_FORBIDDEN when the people may not be seen at all."""
    with door.look(caller) as (session, actor):
        archives.card(session, actor, customer)
    with door.view(caller, customer, PEOPLE) as (session, actor):
        if not queries.knows(session, actor, customer):
            return _board(session, actor, customer, touches, last_met)
    with door.view(caller, customer, SECTION) as (session, actor):
        return _board(session, actor, customer, touches, last_met)


def _board(session: Session, actor: Actor, customer: UUID, touches: Touches, last_met: LastMet) -> Board:
    card = archives.card(session, actor, customer)
    people, knows = queries.people_of(session, actor, customer), queries.knows(session, actor, customer)
    met = touches(session, [customer], actor.today - timedelta(days=DAYS)) if knows else {}
    return Board(
        customer, card.name, card.archive_no or card.no, actor.today, knows, refusals(Deed(session, actor, "offers", About()), customer),
        knows and not any(allowed(session, actor, Action.PRINT_DAILY, customer, each) for each in (PEOPLE, SECTION)), tuple(people),
        tuple(queries.edges_of(session, actor, customer)), tuple(queries.assessments_of(session, actor, customer)),
        tuple(queries.opportunities_of(session, actor, customer)), queries.coverage_of(people, met) if knows else None, met,
        last_met(session, [customer]) if knows else {}, actor.person,
    )  # fmt: skip


def choices(door: Door, caller: Caller, customer: UUID) -> Choices:
    """Who of ours works for the customer, and facts that may be cited; nothing for whoever may not see its people."""
    with door.look(caller) as (session, actor):
        if not queries.knows(session, actor, customer):
            return Choices((), ())
        ours = queries.people_of_ours(session, customer, actor.now)
        return Choices(tuple(ours), tuple(queries.citable(session, actor, customer)))


def customer_of(door: Door, caller: Caller, subject: UUID) -> UUID | None:
    """The customer itself, or the one of an opportunity; None for anything else."""
    with door.look(caller) as (session, _actor):
        if session.get(Customer, subject) is not None:
            return subject
        return session.scalar(select(Opportunity.customer_id).where(Opportunity.id == subject))

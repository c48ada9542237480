"""Reading for screens: one fact with its buttons, figures, who may verify. Content is read with its entry first (B-140)."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Final, NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.access.levels import level_of
from kehu_desk.access.policy import TABLE, Action
from kehu_desk.door.change import Door
from kehu_desk.door.workflow import Offer, offers
from kehu_desk.intelligence import queries
from kehu_desk.intelligence.entities import Fact, Verification
from kehu_desk.intelligence.queries import SECTION, FactView, Figures
from kehu_desk.intelligence.rules.cases import SHORTEST
from kehu_desk.intelligence.rules.terms import CHANNELS
from kehu_desk.intelligence.service.cases import fact_case, is_blind, records, task_case
from kehu_desk.intelligence.workflow import FACTS, TASKS, USE
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Actor, Caller
from kehu_desk.people.entities import Person
from kehu_desk.people.queries import owner_id, tied_to
from kehu_desk.people.roles import split
from kehu_desk.settlement.service.asking import belongs

PRESUMED: Final = "." * SHORTEST  # a button does not lack what its dialog will ask


class Seat(NamedTuple):
    """Who sits at the screen: the office's day, who he is, and what his roles include."""

    today: date
    person: UUID
    records: bool
    of_market: bool


class Standing(NamedTuple):
    """One fact with its buttons; task: the one that this person is to carry out, with its buttons."""

    view: FactView
    offers: list[Offer]
    task: UUID | None
    task_offers: list[Offer]


def seat(door: Door, caller: Caller) -> Seat:
    """Raises Refused E_FORBIDDEN for an account that has ended."""
    with door.look(caller) as (_session, actor):
        return Seat(actor.today, actor.person, belongs(actor, Action.RECORD_FACT), queries.sells(actor))


@contextmanager
def _content(door: Door, caller: Caller, fact: UUID) -> Iterator[tuple[Session, Actor]]:
    with door.look(caller) as (session, actor):
        row = session.get(Fact, fact)
        if row is None or not queries.sees(session, actor, fact):
            raise Refused(no("E_NOT_FOUND"))
        customer = row.customer_id
    with door.look(caller) if customer is None else door.view(caller, customer, SECTION) as both:
        yield both


def standing(door: Door, caller: Caller, fact: UUID) -> Standing:
    """One fact. Raises Refused E_NOT_FOUND, and those of a view."""
    with _content(door, caller, fact) as (session, actor):
        view, row = queries.fact_view(session, actor, fact), session.get(Fact, fact)
        assert row is not None
        case = fact_case(session, actor, row)
        free = next((each for each in CHANNELS if each not in case.used), "")
        presumed = case._replace(channel=free, due=actor.today, reason=PRESUMED)
        unsaid = presumed._replace(reason="" if case.judges else PRESUMED)  # only a superior may say why it is used all the same
        found = [each for line in FACTS for each in offers((line,), unsaid if line.event == USE else presumed)]
        mine = next((task for task in view.tasks if task.state == "open" and task.assignee_id == actor.person), None)
        task = session.get(Verification, mine.id) if mine else None
        of_task = offers(TASKS, task_case(session, actor, task, row)._replace(reason=PRESUMED)) if task else []
        return Standing(view, found, task.id if task else None, of_task)


def found_fact(door: Door, caller: Caller, subject: UUID) -> UUID | None:
    """The fact meant by its own id or by that of a task; None when this person may not see it."""
    with door.look(caller) as (session, actor):
        task = session.get(Verification, subject)
        fact = task.fact_id if task else subject
        return fact if queries.sees(session, actor, fact) else None


def figures(door: Door, caller: Caller) -> Figures:
    """信息中心."""
    with door.look(caller) as (session, actor):
        return queries.figures(session, actor)


def queue_counts(door: Door, caller: Caller) -> dict[str, int]:
    """How many facts wait in each queue."""
    with door.look(caller) as (session, actor):
        return queries.queue_counts(session, actor)


def note_levels(door: Door, caller: Caller, customer: UUID) -> tuple[int, ...]:
    """The levels at which this person may note facts of a customer, the section's own first."""
    with door.look(caller) as (session, actor):
        own = level_of(session, customer, SECTION)
        return tuple(level for level in range(own, 4) if not records(session, actor, customer, level))


def candidates(door: Door, caller: Caller, fact: UUID) -> list[tuple[UUID, str]]:
    """Who may verify a fact, the responsible person first. Raises Refused E_NOT_FOUND."""
    with door.look(caller) as (session, actor):
        row = session.get(Fact, fact)
        if row is None or not queries.sees(session, actor, fact):
            raise Refused(no("E_NOT_FOUND"))
        if row.customer_id is None:
            return _sellers(session)
        first = owner_id(session, row.customer_id, actor.now)
        fit = [each for each in tied_to(session, row.customer_id, actor.now) if not is_blind(session, actor, each[0], row)]
        return sorted(fit, key=lambda each: (each[0] != first, each[1]))


def _sellers(session: Session) -> list[tuple[UUID, str]]:
    roles = {role for line in TABLE[Action.RECORD_MARKET_FACT] for role in line.roles}
    people = session.execute(select(Person.id, Person.name, Person.roles).where(Person.active).order_by(Person.name, Person.id))
    return [(row[0], row[1]) for row in people if split(row[2]) & roles]

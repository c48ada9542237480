"""What a dialog offers: who of ours works for the customer, and facts of the intelligence that a role may rest on."""

from datetime import date, datetime
from typing import Final, NamedTuple
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from kehu_desk.access.levels import level_of
from kehu_desk.access.visible import reach
from kehu_desk.intelligence.entities import Fact
from kehu_desk.people.actor import Actor
from kehu_desk.people.entities import Person, Relation

SECTION: Final = "INT"
KINDS: Final = ("OWN", "TEAM", "KAM")
MOST: Final = 40


class Ours(NamedTuple):
    """Somebody of our own."""

    id: UUID
    name: str


class Citable(NamedTuple):
    """A fact, as one line."""

    id: UUID
    no: str
    statement: str
    as_of: date


def people_of_ours(session: Session, customer: UUID, now: datetime) -> list[Ours]:
    """Who is responsible for the customer or on its team now, by name."""
    on_it = select(Relation.person_id).where(
        Relation.customer_id == customer, Relation.kind.in_(KINDS), Relation.since <= now, Relation.until > now
    )
    wanted = select(Person.id, Person.name).where(Person.id.in_(on_it), Person.active).order_by(Person.name, Person.id)
    return [Ours(*row) for row in session.execute(wanted)]


def citable(session: Session, actor: Actor, customer: UUID) -> list[Citable]:
    """The latest facts of this customer that the person may read: by the section's level and by each fact's own."""
    covers = reach(session, actor, customer, SECTION, level_of(session, customer, SECTION), live=True)
    mine = Fact.created_by == actor.person
    wanted = select(Fact.id, Fact.no, Fact.statement, Fact.as_of).where(
        Fact.customer_id == customer, Fact.withdrawn_at.is_(None), or_(Fact.level <= covers, mine if covers >= 0 else Fact.level < 0)
    )
    return [Citable(*row) for row in session.execute(wanted.order_by(Fact.as_of.desc(), Fact.id.desc()).limit(MOST))]

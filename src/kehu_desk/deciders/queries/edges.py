"""Lines of the map of influence, each note only to whom it may be told."""

from typing import Final, NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.access.levels import level_of
from kehu_desk.access.visible import reach
from kehu_desk.deciders.entities import ContactEdge
from kehu_desk.people.actor import Actor

SECTION: Final = "INT"
PEOPLE: Final = "DEC"


class EdgeRow(NamedTuple):
    """One line. note is empty when hidden: it stands higher than this person sees."""

    id: UUID
    from_id: UUID
    to_id: UUID
    kind: str
    strength: int
    note: str
    level: int
    hidden: bool


def edges_of(session: Session, actor: Actor, customer: UUID) -> list[EdgeRow]:
    """All lines of one customer; none for whoever may not see its people and what is known of them."""
    if not knows(session, actor, customer):
        return []
    covers = note_reach(session, actor, customer)
    rows = session.scalars(select(ContactEdge).where(ContactEdge.customer_id == customer).order_by(ContactEdge.kind, ContactEdge.id))
    return [_shown(row, may_read_note(row, actor, covers)) for row in rows]


def _shown(row: ContactEdge, readable: bool) -> EdgeRow:
    note = row.note if readable else ""
    return EdgeRow(row.id, row.from_id, row.to_id, row.kind, row.strength, note, row.level, bool(row.note) and not readable)


def sees_people(session: Session, actor: Actor, customer: UUID) -> bool:
    """Whether the person may view section DEC whole: without it there is no name on any map, list or card."""
    level = level_of(session, customer, PEOPLE)
    return reach(session, actor, customer, PEOPLE, level) >= level


def knows(session: Session, actor: Actor, customer: UUID) -> bool:
    """Whether he may also see what is known of them."""
    return sees_people(session, actor, customer) and note_reach(session, actor, customer) >= 0


def note_reach(session: Session, actor: Actor, customer: UUID) -> int:
    """How high this person reads in the section; -1 when not at all."""
    return reach(session, actor, customer, SECTION, level_of(session, customer, SECTION), live=True)


def may_read_note(row: ContactEdge, actor: Actor, covers: int) -> bool:
    """By its level; above that, whoever wrote the line reads what he wrote."""
    return row.level <= covers or row.created_by == actor.person

"""What the archive offers to the floors above: due work."""

from collections.abc import Iterable
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.archives.entities import Customer
from kehu_desk.archives.queries import late_filings
from kehu_desk.archives.rules.filing import ArchiveState
from kehu_desk.door.approvals import waiting_for
from kehu_desk.door.noun import QT_TRANSLATE_NOOP, Due, Noun, WorkKind
from kehu_desk.kernel.clock import local_day
from kehu_desk.people.actor import Actor
from kehu_desk.people.entities import Person
from kehu_desk.people.office import calendar_of, settings_of

NAME = "customer"
MANAGER_AFTER = 3


def due(session: Session, actor: Actor) -> Iterable[Due]:
    """Drafts to hand in, submissions to review, reviewed archives to take in."""
    office = settings_of(session).zone
    mine = select(Customer).where(Customer.owner_id == actor.person, Customer.state == ArchiveState.DRAFT)
    for row in session.scalars(mine.order_by(Customer.due_at, Customer.id)):
        yield Due(NAME, row.id, "filing", row.name, local_day(row.due_at, office) if row.due_at else None, actor.name)
    for step in waiting_for(session, actor.person, actor.now):
        if step.noun == NAME:
            row = session.get_one(Customer, step.subject_id)
            yield Due(NAME, row.id, "review", row.name, local_day(step.due_at, office), actor.name)
    if "cus" in actor.roles:
        yield from _intake(session, actor)
    yield from _late_below(session, actor)


def _late_below(session: Session, actor: Actor) -> Iterable[Due]:
    """A late archive shows at the superior and the custodian from the deadline on, at a manager three days later. Source: B-108."""
    if not actor.roles & {"sup", "kam", "mgr", "cus"}:
        return
    for row in late_filings(session, actor):
        mine = session.get_one(Customer, row.id)
        owner = session.get(Person, mine.owner_id) if mine.owner_id else None
        if owner is None or owner.id == actor.person:
            continue
        told = owner.reports_to == actor.person or "cus" in actor.roles
        if told or ("mgr" in actor.roles and row.days >= MANAGER_AFTER):
            yield Due(NAME, row.id, "filing_late", row.name, row.due_on, row.owner)


def _intake(session: Session, actor: Actor) -> Iterable[Due]:
    values, calendar = settings_of(session).values, calendar_of(session)
    wanted = select(Customer, Person.name).outerjoin(Person, Person.id == Customer.owner_id).where(Customer.state == ArchiveState.REVIEWED)
    for row, _owner in session.execute(wanted.order_by(Customer.reviewed_at, Customer.id)):
        until = calendar.after_workdays(row.reviewed_at or actor.now, values.number("accept_workdays"))
        yield Due(NAME, row.id, "intake", row.name, calendar.day(until), actor.name)


TABLES = "customer contact revision section_draft correction attachment relation access_grant emergency_right"
WORK: Final = {
    "filing": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "File an archive"), card="filing", passes_on=True),
    "filing_late": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Late filing")),
    "review": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Review a filing"), decides=True),
    "intake": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Take into custody"), decides=True),
}

NOUN = Noun(NAME, frozenset(TABLES.split()), due, WORK)

"""Reads of 用印登记簿. Contract officers and managers see all of it; others what they asked for or decided, and papers they may read."""

from datetime import date, datetime
from typing import NamedTuple, cast
from uuid import UUID

from sqlalchemy import ColumnElement, false, or_, select, true
from sqlalchemy.orm import InstrumentedAttribute, Session

from kehu_desk.access.visible import shown
from kehu_desk.archives.entities import Customer
from kehu_desk.kernel.clock import start_of
from kehu_desk.people.actor import Actor, is_live
from kehu_desk.people.entities import Person
from kehu_desk.people.office import settings_of
from kehu_desk.people.queries import holders, names, same_person
from kehu_desk.people.roles import CONTENT, split
from kehu_desk.seals.entities import Seal, SealUse
from kehu_desk.seals.rules import UseState, overdue


class UseRow(NamedTuple):
    """One line of the register. late: out beyond its day."""

    id: UUID
    no: str
    seal: str
    document: str
    customer: str
    purpose: str
    copies: int
    pages: int
    state: str
    requested_by: str
    approved_by: str
    approved_at: datetime | None
    stamped_by: str
    stamped_at: datetime | None
    outside: bool
    second: str
    due_back_on: date | None
    back_at: datetime | None
    late: bool
    reason: str
    customer_id: UUID | None
    noun: str
    subject_id: UUID | None


class Picked(NamedTuple):
    """Filters of the register; empty ones do not narrow. since, until: days on which it was written, both included."""

    seals: tuple[UUID, ...] = ()
    states: tuple[str, ...] = ()
    outside: bool | None = None
    text: str = ""
    since: date | None = None
    until: date | None = None


def _visible(actor: Actor) -> ColumnElement[bool]:
    if not actor.roles & CONTENT:
        return false()
    if actor.roles & {"contract", "mgr"}:
        return true()
    mine = (SealUse.requested_by == actor.person, SealUse.approved_by == actor.person, SealUse.second_id == actor.person)
    below = SealUse.requested_by.in_(select(Person.id).where(Person.reports_to == actor.person)) if "sup" in actor.roles else false()
    customer = cast("InstrumentedAttribute[UUID]", SealUse.customer_id)  # none: our own paper, which no tie reaches
    return or_(*mine, below, shown(actor, customer, "CON"))


def sees(session: Session, actor: Actor, use: UUID) -> bool:
    """Whether this line of the register is his to see."""
    return session.scalar(select(SealUse.id).where(SealUse.id == use, _visible(actor))) is not None


def use_ids(session: Session, actor: Actor, picked: Picked = Picked()) -> list[UUID]:
    """The lines of the register, the newest first."""
    wanted = select(SealUse.id).where(_visible(actor)).order_by(SealUse.created_at.desc(), SealUse.no.desc())
    if picked.seals:
        wanted = wanted.where(SealUse.seal_id.in_(picked.seals))
    if picked.states:
        wanted = wanted.where(SealUse.state.in_(picked.states))
    if picked.outside is not None:
        wanted = wanted.where(SealUse.out_of_office == picked.outside)
    if picked.text.strip():
        wanted = wanted.where(_holds(picked.text.strip()))
    office = settings_of(session).zone
    if picked.since:
        wanted = wanted.where(SealUse.created_at >= start_of(picked.since, office))
    if picked.until:
        wanted = wanted.where(SealUse.created_at < start_of(date.fromordinal(picked.until.toordinal() + 1), office))
    return list(session.scalars(wanted))


def _holds(text: str) -> ColumnElement[bool]:
    called = select(Customer.id).where(Customer.name.contains(text, autoescape=True))
    parts = [each.contains(text, autoescape=True) for each in (SealUse.no, SealUse.document, SealUse.purpose)]
    return or_(*parts, SealUse.customer_id.in_(called))


def use_rows(session: Session, actor: Actor, ids: list[UUID]) -> list[UseRow]:
    """Lines by id, those that are gone or not his left out; in any order."""
    wanted = select(SealUse, Seal.name, Customer.name).join(Seal, Seal.id == SealUse.seal_id)
    wanted = wanted.outerjoin(Customer, Customer.id == SealUse.customer_id).where(SealUse.id.in_(ids), _visible(actor))
    found = session.execute(wanted).all()
    uses = [use for use, _seal, _name in found]
    who = names(session, [each for use in uses for each in (use.requested_by, use.approved_by, use.stamped_by, use.second_id)])
    return [_row(use, seal, customer or "", who, actor.today) for use, seal, customer in found]


def uses_of(session: Session, actor: Actor, noun: str, subject: UUID) -> list[UseRow]:
    """What was stamped of one matter, the oldest first."""
    wanted = select(SealUse.id).where(SealUse.noun == noun, SealUse.subject_id == subject).order_by(SealUse.created_at, SealUse.no)
    ids = list(session.scalars(wanted))
    got = {row.id: row for row in use_rows(session, actor, ids)}
    return [got[each] for each in ids if each in got]


def _row(use: SealUse, seal: str, customer: str, who: dict[UUID, str], today: date) -> UseRow:
    def said(person: UUID | None) -> str:
        return who.get(person, "") if person else ""

    return UseRow(
        use.id, use.no, seal, use.document, customer, use.purpose, use.copies, use.pages, use.state, said(use.requested_by),
        said(use.approved_by), use.approved_at, said(use.stamped_by), use.stamped_at, use.out_of_office, said(use.second_id),
        use.due_back_on, use.back_at, overdue(use.state, use.due_back_on, today), use.reason, use.customer_id, use.noun, use.subject_id,
    )  # fmt: skip


def takers(session: Session, use: SealUse, today: date) -> set[UUID]:
    """To whom the approval of a waiting use falls: the superior of who asked, or, for one outside or without a superior, the managers."""
    barred = [each for each in (use.requested_by, use.second_id) if each]

    def fits(person: Person, role: str) -> bool:
        free = not any(same_person(session, person.id, each) for each in barred)
        return free and role in split(person.roles) and is_live(person, today)

    asker = session.get(Person, use.requested_by)
    chief = session.get(Person, asker.reports_to) if asker and asker.reports_to else None
    if chief is not None and not use.out_of_office and fits(chief, "sup"):
        return {chief.id}
    return {person.id for person in holders(session, "mgr", today) if fits(person, "mgr")}


def waiting(session: Session, state: UseState) -> list[SealUse]:
    """Uses in one state, the oldest first."""
    return list(session.scalars(select(SealUse).where(SealUse.state == state.value).order_by(SealUse.created_at, SealUse.no)))

"""Reads of people: who stands above whom, who stands in."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.people.actor import is_live
from kehu_desk.people.entities import Absence, Person, Relation
from kehu_desk.people.roles import split


class PersonRow(NamedTuple):
    """A person as a screen shows him."""

    id: UUID
    login: str
    name: str
    staff_no: str
    dept: str
    roles: str
    superior: str | None
    active: bool


def people(session: Session) -> list[PersonRow]:
    """All accounts by name."""
    rows = session.scalars(select(Person).order_by(Person.name, Person.id)).all()
    name = {row.id: row.name for row in rows}

    def above(superior: UUID | None) -> str | None:
        return name.get(superior) if superior else None

    return [PersonRow(row.id, row.login, row.name, row.staff_no, row.dept, row.roles, above(row.reports_to), row.active) for row in rows]


def by_login(session: Session, login: str) -> Person | None:
    """The account with this login name."""
    return session.scalars(select(Person).where(Person.login == login)).first()


def names(session: Session, ids: Iterable[UUID | None]) -> dict[UUID, str]:
    """Names of several persons by id."""
    wanted = {each for each in ids if each is not None}
    return {row[0]: row[1] for row in session.execute(select(Person.id, Person.name).where(Person.id.in_(wanted)))}


def is_here(session: Session, person: Person, today: date) -> bool:
    """Active and not away today."""
    away = select(Absence.id).where(Absence.person_id == person.id, Absence.since_on <= today, Absence.until_on >= today)
    return is_live(person, today) and session.scalar(away.limit(1)) is None


def holders(session: Session, role: str, today: date) -> list[Person]:
    """Live accounts with a role, by name; absent people included."""
    found = session.scalars(select(Person).where(Person.active).order_by(Person.name, Person.id))
    return [person for person in found if role in split(person.roles) and is_live(person, today)]


def key_accounts(session: Session, customers: Iterable[UUID], now: datetime) -> frozenset[UUID]:
    """Those of these customers who have a key account manager now."""
    held = (Relation.kind == "KAM", Relation.since <= now, Relation.until > now)
    return frozenset(session.scalars(select(Relation.customer_id).where(Relation.customer_id.in_(list(customers)), *held)))


def same_person(session: Session, first: UUID, second: UUID) -> bool:
    """Two accounts with one staff number are one person. Source: B-019."""
    if first == second:
        return True
    numbers = session.scalars(select(Person.staff_no).where(Person.id.in_([first, second]))).all()
    return len(numbers) == 2 and numbers[0] == numbers[1] != ""


def decider(session: Session, actor_today: date, wanted: UUID | None, barred: frozenset[UUID]) -> UUID | None:
    """Who takes a step meant for wanted: up the line of superiors past the barred, the inactive and the absent, finally a manager.

    None when nobody is left (E_NO_APPROVER). Source: B-034, B-038.
    """
    seen: set[UUID] = set()
    person = session.get(Person, wanted) if wanted else None
    while person is not None and person.id not in seen:
        seen.add(person.id)
        may_decide = split(person.roles) & {"sup", "kam", "mgr"}
        if may_decide and not _is_barred(session, person, barred) and is_here(session, person, actor_today):
            return person.id
        person = session.get(Person, person.reports_to) if person.reports_to else None
    return manager(session, actor_today, barred)


def manager(session: Session, today: date, barred: frozenset[UUID]) -> UUID | None:
    """A manager who is here and not barred; None when there is none."""
    for person in holders(session, "mgr", today):
        if not _is_barred(session, person, barred) and is_here(session, person, today):
            return person.id
    return None


def _is_barred(session: Session, person: Person, barred: frozenset[UUID]) -> bool:
    return any(same_person(session, person.id, each) for each in barred)


def owner_id(session: Session, customer: UUID, now: datetime) -> UUID | None:
    """The responsible person (OWN) of a customer now."""
    wanted = select(Relation.person_id).where(
        Relation.customer_id == customer, Relation.kind == "OWN", Relation.since <= now, Relation.until > now
    )
    return session.scalars(wanted.order_by(Relation.since.desc()).limit(1)).first()


def owned_by(session: Session, person: UUID, now: datetime) -> list[UUID]:
    """Customers whose responsible person (OWN) this is now."""
    live = (Relation.person_id == person, Relation.kind == "OWN", Relation.since <= now, Relation.until > now)
    return list(session.scalars(select(Relation.customer_id).where(*live).order_by(Relation.customer_id)))


def tied_to(session: Session, customer: UUID, now: datetime) -> list[tuple[UUID, str]]:
    """Who is responsible for a customer or on its team now: id and name, by name."""
    tied = select(Relation.person_id).where(Relation.customer_id == customer, Relation.since <= now, Relation.until > now)
    found = session.execute(select(Person.id, Person.name).where(Person.id.in_(tied), Person.active).order_by(Person.name, Person.id))
    return [(row[0], row[1]) for row in found]


def owner_superior(session: Session, customer: UUID, now: datetime) -> UUID | None:
    """The direct superior of the responsible person."""
    owner = owner_id(session, customer, now)
    person = session.get(Person, owner) if owner else None
    return person.reports_to if person else None

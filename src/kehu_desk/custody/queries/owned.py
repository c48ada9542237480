"""Who owns which customers, for the transfer. Source: B-152, B-153."""

from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.archives.entities import Customer
from kehu_desk.people.actor import Actor, is_live
from kehu_desk.people.entities import Person, Relation
from kehu_desk.people.roles import split

OWNERS = frozenset({"rep", "sup", "kam"})


class OwnedRow(NamedTuple):
    """One customer in somebody's hands. interim: he holds it until a new owner is named (B-153)."""

    id: UUID
    number: str
    name: str
    region_code: str
    state: str
    interim: bool


def owned_rows(session: Session, person: UUID, actor: Actor) -> list[OwnedRow]:
    """Customers of one person now, by name. Cards only."""
    live = (Relation.person_id == person, Relation.kind == "OWN", Relation.since <= actor.now, Relation.until > actor.now)
    wanted = select(Customer, Relation.team_role).join(Relation, Relation.customer_id == Customer.id).where(*live)
    return [
        OwnedRow(row.id, row.archive_no or row.no, row.name, row.region_code, row.state.value, mark == "interim")
        for row, mark in session.execute(wanted.order_by(Customer.name, Customer.id))
    ]


class OwnerRow(NamedTuple):
    """A person who owns customers or may. movable: who asks may move his customers; takes: he may be given some."""

    id: UUID
    name: str
    movable: bool
    takes: bool


def owners(session: Session, actor: Actor) -> list[OwnerRow]:
    """Everybody who owns customers or may, by name; nobody moves from or to himself (B-024)."""
    held = set(session.scalars(select(Relation.person_id).where(Relation.kind == "OWN", Relation.until > actor.now).distinct()))
    found = []
    for row in session.scalars(select(Person).where(Person.id != actor.person).order_by(Person.name, Person.id)):
        movable = row.id in held and ("mgr" in actor.roles or row.reports_to == actor.person)
        takes = bool(split(row.roles) & OWNERS) and is_live(row, actor.today)
        if movable or takes:
            found.append(OwnerRow(row.id, f"{row.name} {row.staff_no}", movable, takes))
    return found

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


def owners(session: Session, actor: Actor) -> list[tuple[UUID, str, bool]]:
    """Id, name and whether this person may move the customers of: everybody who may own customers or still does."""
    held = set(session.scalars(select(Relation.person_id).where(Relation.kind == "OWN", Relation.until > actor.now).distinct()))
    found = []
    for row in session.scalars(select(Person).order_by(Person.name, Person.id)):
        owns = bool(split(row.roles) & OWNERS) and is_live(row, actor.today)
        if owns or row.id in held:
            mine = "mgr" in actor.roles or row.reports_to == actor.person
            found.append((row.id, f"{row.name} {row.staff_no}", row.id in held and mine))
    return found

"""Who works for a customer: members of the team and the key account manager, from one day to another. Source: business.md §1."""

from uuid import UUID

from sqlalchemy import select

from kehu_desk.access.policy import Action
from kehu_desk.archives.entities import Customer
from kehu_desk.door.change import About, Deed, Door
from kehu_desk.kernel.clock import FOREVER
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Caller
from kehu_desk.people.entities import Person, Relation

KINDS = frozenset({"TEAM", "KAM"})


def join_team(door: Door, caller: Caller, customer: UUID, person: UUID, *, kind: str = "TEAM", team_role: str = "") -> UUID:
    """Make a person TEAM or KAM of a customer from now on. Raises Refused E_SELF (B-024), E_NOT_FOUND, E_FORBIDDEN."""
    with door.change(caller, Action.TRANSFER, About(customer, subject=f"{kind} {person}")) as deed:
        deed.require(Action.TRANSFER, customer)
        if person == deed.actor.person:
            raise Refused(no("E_SELF"))
        if kind not in KINDS or deed.session.get(Person, person) is None or deed.session.get(Customer, customer) is None:
            raise Refused(no("E_NOT_FOUND"))
        return join_team_in(deed, customer, person, kind=kind, team_role=team_role)


def join_team_in(deed: Deed, customer: UUID, person: UUID, *, kind: str = "TEAM", team_role: str = "") -> UUID:
    """The same inside an open deed that has asked the policy."""
    made = Relation(person_id=person, customer_id=customer, kind=kind, team_role=team_role, since=deed.now, until=FOREVER)
    deed.session.add(made)
    deed.session.flush()
    return made.id


def end_memberships(deed: Deed, customer: UUID, person: UUID) -> None:
    """A person is no longer TEAM or KAM of a customer; inside an open deed that has asked the policy."""
    mine = select(Relation).where(
        Relation.customer_id == customer, Relation.person_id == person, Relation.kind.in_(KINDS), Relation.until > deed.now
    )
    for row in deed.session.scalars(mine):
        row.until = deed.now
    deed.session.flush()

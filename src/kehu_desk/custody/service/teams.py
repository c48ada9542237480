"""Leaving a customer's team: rights end with the membership, and so do the loans that relied on it. Source: B-015, B-154."""

from uuid import UUID

from kehu_desk.access.policy import Action
from kehu_desk.archives.service.team import end_memberships
from kehu_desk.borrowing.service.calling_back import basis_ended
from kehu_desk.door.change import About, Door
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Caller


def leave_team(door: Door, caller: Caller, customer: UUID, person: UUID) -> None:
    """End a person's memberships of a customer now. Raises Refused E_SELF (B-024), E_FORBIDDEN."""
    with door.change(caller, Action.TRANSFER, About(customer, subject=f"leave {person}")) as deed:
        deed.require(Action.TRANSFER, customer)
        if person == deed.actor.person:
            raise Refused(no("E_SELF"))
        end_memberships(deed, customer, person)
        basis_ended(deed, customer, person)

"""Buttons of one complaint for one person, with what stands against each. What a dialog will ask for is presumed."""

from typing import Final
from uuid import UUID

from kehu_desk.access.policy import Action
from kehu_desk.complaints.entities import Complaint
from kehu_desk.complaints.service.cases import case_of, policy_says
from kehu_desk.complaints.workflow import COMPLAINTS
from kehu_desk.door.change import Door
from kehu_desk.door.workflow import Offer, offers
from kehu_desk.kernel.errors import Refused
from kehu_desk.people.actor import Caller

PRESUMED: Final = "....."
EVENTS: Final = tuple(dict.fromkeys(row.event for row in COMPLAINTS))


def complaint_offers(door: Door, caller: Caller, complaint: UUID) -> list[Offer]:
    """The events of a complaint in its state, absent where the role does not include them."""
    found: list[Offer] = []
    with door.look(caller) as (session, actor):
        row = session.get(Complaint, complaint)
        for event in EVENTS if row is not None else ():
            assert row is not None
            table = tuple(each for each in COMPLAINTS if each.event == event)
            if any(row.state in each.sources for each in table):
                found += offers(table, case_of(session, actor, row, event)._replace(reason=PRESUMED))
    return [each for each in found if not _idle(each)]


def _idle(offer: Offer) -> bool:
    """Money that nobody asked for needs no buttons."""
    return offer.event in ("allow", "deny") and any(each.code == "E_STATE" for each in offer.nos)


def may_register(door: Door, caller: Caller, customer: UUID, action: Action = Action.REGISTER_COMPLAINT) -> bool:
    """Whether this person registers complaints, or records revisits, for this customer."""
    with door.look(caller) as (session, actor):
        try:
            return not policy_says(session, actor, customer, action)
        except Refused:
            return False

"""Buttons of proposals for one person, with what stands against each. What a dialog will ask for is presumed."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from kehu_desk.door.change import Door
from kehu_desk.door.workflow import Offer, offers
from kehu_desk.people.actor import Caller
from kehu_desk.replenishment.entities import OrderProposal
from kehu_desk.replenishment.service.cases import proposal_case
from kehu_desk.replenishment.workflow import PROPOSALS

PRESUMED: Final = "....."
EVENTS: Final = ("adjust", "submit", "confirm", "send_back", "ship", "close", "cancel")


def proposal_offers(door: Door, caller: Caller, proposals: Sequence[UUID]) -> dict[UUID, list[Offer]]:
    """The events of each in its state, absent where the role does not include them."""
    found: dict[UUID, list[Offer]] = {}
    with door.look(caller) as (session, actor):
        for proposal in proposals:
            row = session.get(OrderProposal, proposal)
            found[proposal] = []
            for event in EVENTS if row is not None else ():
                assert row is not None
                table = tuple(each for each in PROPOSALS if each.event == event)
                if any(row.state in each.sources for each in table):
                    typed = row.inputs["terms"]["pack3"] if event == "adjust" and not row.qty3 else None
                    case = proposal_case(session, actor, row, event, reason=PRESUMED, on=actor.today, q3=typed)
                    found[proposal] += offers(table, case)
    return found

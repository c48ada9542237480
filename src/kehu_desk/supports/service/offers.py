"""Buttons of one request for one person, with what stands against each. What a dialog will ask for is presumed."""

from typing import Final
from uuid import UUID

from sqlalchemy.orm import Session

from kehu_desk.door.change import Door
from kehu_desk.door.workflow import Offer, offers
from kehu_desk.people.actor import Actor, Caller
from kehu_desk.supports.entities import SupportRequest
from kehu_desk.supports.rules.case import SupportCase
from kehu_desk.supports.rules.states import PROVABLE
from kehu_desk.supports.service.cases import support_case
from kehu_desk.supports.workflow import SUPPORTS

PRESUMED: Final = "....."
EVENTS: Final = (
    "change", "submit", "approve", "reject", "send_back", "start", "evidence", "report", "verify", "object", "settle", "cancel",
)  # fmt: skip


def support_offers(door: Door, caller: Caller, support: UUID) -> list[Offer]:
    """The events of a request in its state, absent where the role does not include them; evidence: to add a file."""
    found: list[Offer] = []
    with door.look(caller) as (session, actor):
        row = session.get(SupportRequest, support)
        if row is None:
            return found
        for event in EVENTS:
            table = tuple(each for each in SUPPORTS if each.event == event)
            if any(row.state in each.sources for each in table):
                found += offers(table, _presumed(session, actor, row, event))
        if row.state in PROVABLE and not support_case(session, actor, row, "evidence").nos:
            found.append(Offer("evidence", ()))
    return found


def _presumed(session: Session, actor: Actor, row: SupportRequest, event: str) -> SupportCase:
    case = support_case(session, actor, row, event, text=PRESUMED, on=actor.today, last=True)
    return case._replace(amount_fen=case.asked_fen if event == "approve" else 0)

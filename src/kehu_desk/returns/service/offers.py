"""Buttons of one case for one person, with what stands against each. What a dialog will ask for is presumed."""

from typing import Final
from uuid import UUID

from sqlalchemy.orm import Session

from kehu_desk.door.change import Door
from kehu_desk.door.workflow import Offer, offers
from kehu_desk.kernel.errors import Refused
from kehu_desk.people.actor import Caller
from kehu_desk.returns.entities import Rma
from kehu_desk.returns.queries.view import lines_of
from kehu_desk.returns.rules.codes import WORKED, settlements
from kehu_desk.returns.service.cases import policy_says, rma_case
from kehu_desk.returns.service.photos import ENDED
from kehu_desk.returns.workflow import RMAS

PRESUMED: Final = "....."
EVENTS: Final = (
    "change", "submit", "approve", "reject", "send_back", "call", "receive", "inspect", "work", "settle", "close", "cancel",
)  # fmt: skip


def rma_offers(door: Door, caller: Caller, rma: UUID) -> list[Offer]:
    """The events of a case in its state, absent where the role does not include them; photo: to add one."""
    found: list[Offer] = []
    with door.look(caller) as (session, actor):
        row = session.get(Rma, rma)
        for event in EVENTS if row is not None else ():
            assert row is not None
            table = tuple(each for each in RMAS if each.event == event)
            if not any(row.state in each.sources for each in table) or (event == "work" and not _worked(session, row)):
                continue
            case = rma_case(session, actor, row, event, reason=PRESUMED, on=actor.today)
            if event == "settle":
                replaced = int(row.kind == "exchange" and case.accepted3 > 0)
                case = case._replace(settlement=settlements(row.kind, case.accepted3)[0], replaced=replaced)
            found += offers(table, case)
        if row is not None and row.state not in ENDED and not rma_case(session, actor, row, "photo").nos:
            found.append(Offer("photo", ()))
    return found


def _worked(session: Session, row: Rma) -> bool:
    """Whether something of it is repacked or repaired: the kind says so, or what the inspection said becomes of a line."""
    return row.kind in WORKED or any(line.disposition in ("repack", "rework") for line in lines_of(session, row.id))


def may_register(door: Door, caller: Caller, customer: UUID) -> bool:
    """Whether this person registers returns of this customer."""
    with door.look(caller) as (session, actor):
        try:
            return not policy_says(session, actor, customer, "draft")
        except Refused:
            return False

"""Buttons of one order for one person, with what stands against each. What a dialog will ask for is presumed."""

from typing import Final
from uuid import UUID

from kehu_desk.credit.service.offers import HIDDEN
from kehu_desk.credit.service.releases import asking_nos
from kehu_desk.door.change import Door
from kehu_desk.door.workflow import Offer, offers
from kehu_desk.kernel.errors import Refused
from kehu_desk.orders.entities import Order
from kehu_desk.orders.service.cases import order_case, policy_says, verdict_of
from kehu_desk.orders.workflow import ORDERS
from kehu_desk.people.actor import Caller

PRESUMED: Final = "....."
NEXT: Final = {"draft": "approve", "submitted": "approve", "approved": "deliver"}  # where credit is checked next
EVENTS: Final = ("revise", "submit", "look", "approve", "send_back", "deliver", "bill", "close", "cancel")


def order_offers(door: Door, caller: Caller, order: UUID) -> list[Offer]:
    """The events of an order in its state, absent where the role does not include them; release: to ask for one, where it would help."""
    found: list[Offer] = []
    with door.look(caller) as (session, actor):
        row = session.get(Order, order)
        for event in EVENTS if row is not None else ():
            assert row is not None
            table = tuple(each for each in ORDERS if each.event == event)
            if any(row.state in each.sources for each in table):
                case = order_case(session, actor, row, event, reason=PRESUMED, on=actor.today)
                found += offers(table, case._replace(number=PRESUMED))
        if row is not None and (point := NEXT.get(row.state)) and (verdict := verdict_of(session, row, point, actor.today)):
            nos = asking_nos(session, actor, row.id)
            if verdict.releasable and not HIDDEN.intersection(each.code for each in nos):
                found.append(Offer("release", nos))
    return found


def may_draft(door: Door, caller: Caller, customer: UUID) -> bool:
    """Whether this person orders for this customer."""
    with door.look(caller) as (session, actor):
        try:
            return not policy_says(session, actor, customer, "draft")
        except Refused:
            return False

"""The facts of one proposal, loaded once, with what the policy says to this person about this event."""

from datetime import date, timedelta
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.door.change import either
from kehu_desk.kernel.clock import local_day
from kehu_desk.kernel.errors import No
from kehu_desk.orders.entities import Order, OrderLine
from kehu_desk.people.actor import Actor
from kehu_desk.people.office import settings_of
from kehu_desk.people.queries import same_person
from kehu_desk.replenishment.entities import OrderProposal
from kehu_desk.replenishment.rules.case import ProposalCase
from kehu_desk.replenishment.rules.states import SHIPPED
from kehu_desk.replenishment.service.asking import nos_of

DRAFTS: Final = (Action.DRAFT_PROPOSAL,)
DECIDES: Final = (Action.DECIDE_PROPOSAL,)
ACTIONS: Final = {
    "adjust": DRAFTS, "submit": DRAFTS, "send_back": DECIDES, "confirm": DECIDES, "ship": DRAFTS, "close": DRAFTS + DECIDES,
    "cancel": DRAFTS + DECIDES,
}  # fmt: skip
LEFT_US: Final = frozenset({"delivered", "billed", "closed"})


def policy_says(session: Session, actor: Actor, customer: UUID, event: str) -> tuple[No, ...]:
    """What stands against this event; where two duties lead to it, either suffices."""
    return either(nos_of(session, actor, action, customer) for action in ACTIONS[event])


def proposal_case(
    session: Session, actor: Actor, row: OrderProposal, event: str, *, q3: int | None = None, reason: str = "", on: date | None = None,
    seen: int | None = None,
) -> ProposalCase:  # fmt: skip
    """A proposal before an event. q3: the quantity typed; seen: the version that this person has read; on: the day it left."""
    terms, office = row.inputs["terms"], settings_of(session)
    return ProposalCase(
        row.state, policy_says(session, actor, row.customer_id, event), _mine(session, actor, row),
        seen is not None and seen != row.row_version, row.proposed3, row.qty3 if q3 is None else q3, terms["pack3"], terms["least3"],
        office.values.number("proposal_free_percent"), reason, _is_ordered(session, row), actor.today, on,
        local_day(row.confirmed_at, office.zone) if row.confirmed_at else row.made_on,
    )  # fmt: skip


def settled_case(session: Session, row: OrderProposal, today: date) -> ProposalCase:
    """What the clock looks at: the order behind it, or the days since it was shipped."""
    order = session.get(Order, row.order_id) if row.order_id else None
    left = order is not None and order.state in LEFT_US
    holds = left and order is not None and _holds(session, order.id, row.product_id)
    gone = order is not None and (order.state == "cancelled" or (left and not holds))
    lead = timedelta(days=row.inputs["terms"]["lead_days"])
    arrived = row.state == SHIPPED and row.shipped_on is not None and row.shipped_on + lead <= today
    return ProposalCase(row.state, shipped=holds, dropped=gone, arrived=arrived)


def _holds(session: Session, order: UUID, product: UUID) -> bool:
    return session.scalar(select(OrderLine.id).where(OrderLine.order_id == order, OrderLine.product_id == product).limit(1)) is not None


def _is_ordered(session: Session, row: OrderProposal) -> bool:
    order = session.get(Order, row.order_id) if row.order_id else None
    return order is not None and order.state != "cancelled"


def _mine(session: Session, actor: Actor, row: OrderProposal) -> bool:
    hands = [each for each in (row.created_by, row.adjusted_by, row.submitted_by) if each is not None]
    return any(same_person(session, actor.person, each) for each in hands)

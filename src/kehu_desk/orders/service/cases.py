"""The facts of one order, loaded once, with what the policy says to this person about this event."""

from datetime import date
from typing import Final
from uuid import UUID

from sqlalchemy.orm import Session

from kehu_desk.access.closing import closed
from kehu_desk.access.policy import Action
from kehu_desk.archives.entities import Customer
from kehu_desk.archives.rules.filing import ArchiveState
from kehu_desk.credit.queries.standing import check_order, file_of, status_of
from kehu_desk.credit.rules.exposure import Point, Verdict
from kehu_desk.credit.rules.terms import Status
from kehu_desk.door.change import allowed, either
from kehu_desk.kernel.errors import No, Refused, no
from kehu_desk.orders.entities import Order
from kehu_desk.orders.queries.lines import is_paid, line_faults, sum_of, wishes_of
from kehu_desk.orders.queries.terms import goods_of
from kehu_desk.orders.rules.case import OrderCase
from kehu_desk.people.actor import Actor
from kehu_desk.people.queries import same_person

SECTION: Final = "SAL"
ACTIONS: Final = {
    "draft": (Action.DRAFT_ORDER,), "revise": (Action.DRAFT_ORDER,), "submit": (Action.DRAFT_ORDER,), "look": (Action.LOOK_ORDER,),
    "approve": (Action.APPROVE_ORDER,), "send_back": (Action.APPROVE_ORDER,), "deliver": (Action.DELIVER_ORDER,),
    "bill": (Action.BILL_ORDER,), "close": (Action.BILL_ORDER,), "cancel": (Action.DRAFT_ORDER, Action.APPROVE_ORDER),
}  # fmt: skip
POINTS: Final = {"approve": Point.ORDER, "deliver": Point.DELIVERY}
FAULTY: Final = frozenset({"submit", "approve"})


def policy_says(session: Session, actor: Actor, customer: UUID, event: str) -> tuple[No, ...]:
    """What stands against this event; where two duties lead to it, either suffices. Raises Refused E_NOT_FOUND without an archive."""
    archive = session.get(Customer, customer)
    if archive is None or archive.state is ArchiveState.TRASHED:
        raise Refused(no("E_NOT_FOUND"))
    nos = either(allowed(session, actor, action, customer, SECTION) for action in ACTIONS[event])
    shut = closed(session, Action.APPEND, customer)
    return (*nos, no("E_ARCHIVE_STATE", state=shut)) if shut else nos


def order_case(
    session: Session, actor: Actor, row: Order, event: str, *, reason: str = "", seen: int | None = None, on: date | None = None
) -> OrderCase:
    """An order before an event. seen: the version that this person has read; on: the day of the delivery or the bill."""
    watched = status_of(file_of(session, row.customer_id)) == Status.WATCH
    return OrderCase(
        row.state, policy_says(session, actor, row.customer_id, event), _faults(session, row) if event in FAULTY else (),
        len(wishes_of(session, row.id)), _mine(session, actor, row), seen is not None and seen != row.row_version,
        row.looked_by is not None, watched, verdict_of(session, row, event, actor.today), reason, actor.today, on, _earliest(row, event),
        paid=event == "close" and is_paid(session, row, actor.today),
    )  # fmt: skip


def _faults(session: Session, row: Order) -> tuple[No, ...]:
    wishes = wishes_of(session, row.id)
    goods = goods_of(session, {wish.product_id for wish in wishes}, None, row.ordered_on)
    kept = [wish._replace(discount=0) for wish in wishes]  # the discount was judged by the prices of the day it was typed
    return line_faults(kept, goods, row.currency, row.fx_rate8)


def verdict_of(session: Session, row: Order, event: str, day: date) -> Verdict | None:
    """What credit says at the point of this event; None where there is none."""
    if event not in POINTS:
        return None
    amount, looked = sum_of(session, row.id), row.looked_by is not None
    return check_order(session, row.customer_id, row.id, amount, POINTS[event], day, looked=looked)


def _mine(session: Session, actor: Actor, row: Order) -> bool:
    hands = [each for each in (row.drafted_by, row.submitted_by, row.updated_by) if each is not None]
    return any(same_person(session, actor.person, each) for each in hands)


def _earliest(row: Order, event: str) -> date:
    return (row.delivered_on if event == "bill" else row.ordered_on) or row.ordered_on

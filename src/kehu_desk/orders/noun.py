"""What orders offer to the floors above: orders to approve, to look at, to deliver, to bill, to send on after they came back."""

from collections.abc import Iterable
from typing import Final

from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.credit.queries.standing import file_of, status_of
from kehu_desk.credit.rules.terms import Status
from kehu_desk.door.change import allowed
from kehu_desk.door.noun import QT_TRANSLATE_NOOP, Due, Noun, WorkKind
from kehu_desk.orders import entities as entities
from kehu_desk.orders.entities import Order
from kehu_desk.orders.queries.listing import OrderRow, orders_in
from kehu_desk.people.actor import Actor

NAME: Final = "order"
SECTION: Final = "SAL"
WAITS: Final = {
    "submitted": (("order_approve", Action.APPROVE_ORDER), ("order_look", Action.LOOK_ORDER)),
    "approved": (("order_look", Action.LOOK_ORDER), ("order_deliver", Action.DELIVER_ORDER)),
    "delivered": (("order_bill", Action.BILL_ORDER),),
}  # fmt: skip


def due(session: Session, actor: Actor) -> Iterable[Due]:
    """What this person may do next; drafts that were sent back to him. Delivery is due on the day it is wanted."""
    for row in orders_in(session, actor, tuple(WAITS)):
        for kind, action in WAITS[row.state]:
            if allowed(session, actor, action, row.customer_id, SECTION) or not _wanted(session, actor, row, kind):
                continue
            on = row.wanted_on if kind == "order_deliver" else row.ordered_on
            yield Due(NAME, row.id, kind, f"{row.no} {row.customer}", on, row.by)
    for row in orders_in(session, actor, ("draft",)):
        it = session.get_one(Order, row.id)
        if it.drafted_by == actor.person and it.end_reason:
            yield Due(NAME, row.id, "order_back", f"{row.no} {row.customer}", row.ordered_on, row.by)


def _wanted(session: Session, actor: Actor, row: OrderRow, kind: str) -> bool:
    it = session.get_one(Order, row.id)
    if kind == "order_approve":
        return actor.person not in (it.drafted_by, it.submitted_by, it.updated_by)
    if kind == "order_look":
        return it.looked_by is None and status_of(file_of(session, row.customer_id)) == Status.WATCH
    return kind != "order_deliver" or "finance" not in actor.roles


WORK: Final = {
    "order_approve": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Approve an order"), decides=True),
    "order_look": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Look at an order"), decides=True),
    "order_deliver": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Deliver an order")),
    "order_bill": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Bill an order")),
    "order_back": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Order sent back")),
}

NOUN = Noun(NAME, frozenset(["sales_order", "order_line"]), due, WORK)

"""What replenishment offers to the floors above: proposals to decide and sent back, actions that fall due, customers that have run out.

A line of the workbench stands for all proposals of one customer that wait alike; its subject is the first of them.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.archives.entities import Customer
from kehu_desk.door.noun import QT_TRANSLATE_NOOP, Due, Noun, WorkKind
from kehu_desk.people.actor import Actor
from kehu_desk.people.entities import Person
from kehu_desk.people.queries import same_person
from kehu_desk.replenishment import entities as entities
from kehu_desk.replenishment.entities import OrderProposal, StockOut
from kehu_desk.replenishment.queries.actions import actions
from kehu_desk.replenishment.rules.states import ADJUSTED, PROPOSED, SUBMITTED
from kehu_desk.replenishment.service.asking import TAB, belongs, may_here

NAME = "replenish"
SOON: Final = timedelta(days=7)


def due(session: Session, actor: Actor) -> Iterable[Due]:
    """What this person decides, carries on, and sees to."""
    if belongs(actor, Action.DECIDE_PROPOSAL):
        yield from _to_decide(session, actor)
    if belongs(actor, Action.DRAFT_PROPOSAL):
        yield from _sent_back(session, actor)
        yield from _run_out(session, actor)
    for row in actions(session, actor, owner=actor.person, until=actor.today + SOON):
        yield Due(TAB, row.id, "stock_action", f"{row.customer} {row.product}", row.due_on, row.owner)


def _to_decide(session: Session, actor: Actor) -> Iterable[Due]:
    wanted = select(
        OrderProposal.customer_id, Customer.name, OrderProposal.id, OrderProposal.created_by, OrderProposal.adjusted_by,
        OrderProposal.submitted_by, OrderProposal.wanted_on, Person.name,
    )  # fmt: skip
    wanted = wanted.join(Customer, Customer.id == OrderProposal.customer_id).outerjoin(Person, Person.id == OrderProposal.submitted_by)
    here = may_here(actor, Action.DECIDE_PROPOSAL)
    waits = dict[UUID, list[tuple[str, UUID, date | None, str]]]()
    others = dict[UUID, bool]()
    for customer, name, proposal, *hands, wanted_on, by in session.execute(
        wanted.where(OrderProposal.state == SUBMITTED, here).order_by(OrderProposal.no)
    ):
        known = [hand for hand in hands if hand is not None]
        for hand in known:
            if hand not in others:
                others[hand] = not same_person(session, actor.person, hand)
        if all(others[hand] for hand in known):
            waits.setdefault(customer, []).append((name, proposal, wanted_on, by or ""))
    yield from _lines("proposal_decide", waits)


def _sent_back(session: Session, actor: Actor) -> Iterable[Due]:
    wanted = select(OrderProposal.customer_id, Customer.name, OrderProposal.id, OrderProposal.wanted_on).join(
        Customer, Customer.id == OrderProposal.customer_id
    )
    back = (OrderProposal.state.in_([PROPOSED, ADJUSTED]), OrderProposal.end_reason != "", OrderProposal.submitted_by == actor.person)
    rows = session.execute(wanted.where(*back, may_here(actor, Action.DRAFT_PROPOSAL)).order_by(OrderProposal.no))
    waits = dict[UUID, list[tuple[str, UUID, date | None, str]]]()
    for customer, name, proposal, wanted_on in rows:
        waits.setdefault(customer, []).append((name, proposal, wanted_on, actor.name))
    yield from _lines("proposal_back", waits)


def _lines(kind: str, waits: dict[UUID, list[tuple[str, UUID, date | None, str]]]) -> Iterable[Due]:
    for rows in waits.values():
        name, first, _day, by = rows[0]
        yield Due(TAB, first, kind, f"{name} × {len(rows)}", min((day for _n, _p, day, _b in rows if day), default=None), by)


def _run_out(session: Session, actor: Actor) -> Iterable[Due]:
    wanted = select(StockOut.customer_id, Customer.name, func.count(), func.min(StockOut.since_on)).join(
        Customer, Customer.id == StockOut.customer_id
    )
    lasting = wanted.where(StockOut.until_on.is_(None), may_here(actor, Action.DRAFT_PROPOSAL))
    for customer, name, count, since in session.execute(lasting.group_by(StockOut.customer_id, Customer.name)):
        yield Due(TAB, customer, "stock_out", f"{name} × {count}", since, "")


WORK: Final = {
    "proposal_decide": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Decide on order proposals"), decides=True),
    "proposal_back": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Order proposals sent back")),
    "stock_action": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Act on goods that lie too long")),
    "stock_out": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Customer has run out")),
}

NOUN = Noun(NAME, frozenset({"stock_policy", "order_proposal", "stock_action", "stock_out"}), due, WORK)

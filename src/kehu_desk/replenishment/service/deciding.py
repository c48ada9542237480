"""Proposals adjusted, handed in, sent back, confirmed, shipped, closed, cancelled. Source: business.md §17, §1."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select

from kehu_desk.door import notices
from kehu_desk.door.change import About, Deed, Door
from kehu_desk.door.workflow import Step as Fired
from kehu_desk.door.workflow import step as fire
from kehu_desk.kernel.errors import No, Refused, no
from kehu_desk.orders.rules.lines import MOST_LINES, Wish
from kehu_desk.orders.service.drafting import OrderWish, draft_order_in
from kehu_desk.people.actor import Caller
from kehu_desk.products.entities import Product
from kehu_desk.replenishment.entities import OrderProposal
from kehu_desk.replenishment.service.asking import SECTION, TAB
from kehu_desk.replenishment.service.cases import ACTIONS, proposal_case
from kehu_desk.replenishment.service.effects import Said, apply
from kehu_desk.replenishment.service.proposing import Step, quiet
from kehu_desk.replenishment.workflow import PROPOSALS


class Many(NamedTuple):
    """What came of several proposals. orders: drafts that were made of them; refused: number of the proposal and reasons."""

    done: int = 0
    orders: tuple[UUID, ...] = ()
    refused: tuple[tuple[str, tuple[No, ...]], ...] = ()

    def plus(self, more: "Many") -> "Many":
        """Both together."""
        return Many(self.done + more.done, self.orders + more.orders, self.refused + more.refused)


def adjust_proposal(door: Door, caller: Caller, proposal: UUID, q3: int, reason: str = "", seen: int | None = None) -> None:
    """Another quantity, in qty3 of the base unit; with a reason when it departs by more than the free share.

    Raises Refused: E_PACK, E_LEAST, E_REASON, E_TOO_LONG, E_STALE, E_STATE and those of the policy.
    """
    _one(door, caller, proposal, "adjust", Said(q3, reason), seen=seen)


def send_back_proposal(door: Door, caller: Caller, proposal: UUID, reason: str) -> None:
    """Back to who handed it in, who is told. Raises Refused E_REASON, E_STATE and those of the policy."""
    _one(door, caller, proposal, "send_back", Said(reason=reason))


def ship_proposal(door: Door, caller: Caller, proposal: UUID, on: date) -> None:
    """The goods have left us without an order made here. Raises Refused: E_ORDERED, E_DAY, E_STATE and those of the policy."""
    _one(door, caller, proposal, "ship", Said(on=on))


def close_proposal(door: Door, caller: Caller, proposal: UUID) -> None:
    """The goods have come; the clock does it too, once the lead time is over. Raises Refused E_STATE and those of the policy."""
    _one(door, caller, proposal, "close", Said())


def cancel_proposal(door: Door, caller: Caller, proposal: UUID, reason: str) -> None:
    """It is not to be ordered. Raises Refused: E_REASON, E_ORDERED, E_STATE and those of the policy."""
    _one(door, caller, proposal, "cancel", Said(reason=reason))


def submit_proposals(door: Door, caller: Caller, proposals: Sequence[UUID], step: Step = quiet) -> Many:
    """Hand several in, each decided alone. Raises Refused when none may be: E_PROPOSAL_ZERO, E_PACK, E_LEAST, E_STATE and the policy's."""
    return _many(door, caller, proposals, "submit", step, orders=False)


def confirm_proposals(door: Door, caller: Caller, proposals: Sequence[UUID], *, orders: bool = True, step: Step = quiet) -> Many:
    """Confirm several, each decided alone. orders: what is confirmed of one customer becomes one draft of who handed it in.

    Raises Refused when none may be: E_SELF_APPROVAL, E_STATE, E_ORDER_PRODUCT and those of the policy.
    """
    return _many(door, caller, proposals, "confirm", step, orders=orders)


def _one(door: Door, caller: Caller, proposal: UUID, event: str, said: Said, *, seen: int | None = None) -> None:
    with door.change(caller, ACTIONS[event][0], About(section=SECTION, subject=str(proposal))) as deed:
        deed.asked = True  # the case asks the policy and hands its answer to the table
        row = deed.session.get(OrderProposal, proposal)
        if row is None:
            raise Refused(no("E_NOT_FOUND"))
        deed.name(customer=row.customer_id, subject=row.no, before=f"{row.state} {row.qty3}")
        case = proposal_case(deed.session, deed.actor, row, event, q3=said.q3, reason=said.reason, on=said.on, seen=seen)
        apply(deed, row, fire(PROPOSALS, case, event), said)
        deed.name(after=f"{row.state} {row.qty3}")
        if event == "send_back" and row.submitted_by is not None:
            facts, stage = {"proposal": row.no, "reason": row.end_reason}, deed.now.isoformat()
            notices.tell(deed.session, row.submitted_by, "proposal_back", TAB, row.id, deed.now, stage=stage, facts=facts)


def _many(door: Door, caller: Caller, proposals: Sequence[UUID], event: str, step: Step, *, orders: bool) -> Many:
    """One deed for each customer; what is refused to all of them is refused altogether."""
    parts, found, left = _by_customer(door, caller, proposals), Many(), list[No]()
    for at, (customer, ids) in enumerate(parts.items()):
        step(at, len(parts))
        try:
            found = found.plus(_of_one(door, caller, customer, ids, event, orders=orders))
        except Refused as refused:
            left += refused.nos
            found = found.plus(Many(refused=((str(len(ids)), refused.nos),)))
    step(len(parts), len(parts))
    if not found.done:
        raise Refused(*(left or [no("E_NOT_FOUND")]))
    return found


def _by_customer(door: Door, caller: Caller, proposals: Sequence[UUID]) -> dict[UUID, list[UUID]]:
    found: dict[UUID, list[UUID]] = {}
    with door.look(caller) as (session, _actor):
        wanted = select(OrderProposal.customer_id, OrderProposal.id).where(OrderProposal.id.in_(list(proposals)))
        for customer, proposal in session.execute(wanted.order_by(OrderProposal.no)):
            found.setdefault(customer, []).append(proposal)
    return found


def _of_one(door: Door, caller: Caller, customer: UUID, ids: list[UUID], event: str, *, orders: bool) -> Many:
    action = ACTIONS[event][0]
    with door.change(caller._replace(op=None), action, About(customer, SECTION)) as deed:
        deed.asked = True  # each case asks the policy and hands its answer to the table
        rows = list(deed.session.scalars(select(OrderProposal).where(OrderProposal.id.in_(ids)).order_by(OrderProposal.no)))
        steps, refused = _steps(deed, rows, event)
        if not steps:
            raise Refused(*(each for _number, nos in refused for each in nos))
        for row, done in steps:
            apply(deed, row, done)
        for number, nos in refused:
            deed.note(action, About(customer, SECTION, subject=number), " ".join(each.code for each in nos))
        made = _orders(deed, customer, [row for row, _done in steps]) if orders else ()
        deed.name(subject=" ".join(row.no for row, _done in steps))
        return Many(len(steps), made, tuple(refused))


def _steps(deed: Deed, rows: list[OrderProposal], event: str) -> tuple[list[tuple[OrderProposal, Fired]], list[tuple[str, tuple[No, ...]]]]:
    steps, refused = list[tuple[OrderProposal, Fired]](), list[tuple[str, tuple[No, ...]]]()
    for row in rows:
        try:
            steps.append((row, fire(PROPOSALS, proposal_case(deed.session, deed.actor, row, event), event)))
        except Refused as refusal:
            refused.append((row.no, refusal.nos))
    return steps, refused


def _orders(deed: Deed, customer: UUID, rows: list[OrderProposal]) -> tuple[UUID, ...]:
    """A draft for each person who handed in, in his name, so that whoever confirmed may approve it; more where an order cannot hold all."""
    wanted = select(Product.id, Product.base_unit).where(Product.id.in_([row.product_id for row in rows]))
    units = {product: unit for product, unit in deed.session.execute(wanted)}
    by_person: dict[UUID, list[OrderProposal]] = {}
    for row in rows:
        by_person.setdefault(row.submitted_by or row.created_by, []).append(row)
    made = []
    for person, mine in by_person.items():
        for at in range(0, len(mine), MOST_LINES):
            some = mine[at : at + MOST_LINES]
            made.append(draft_order_in(deed, customer, _wish(some, units), person))
            for row in some:
                row.order_id = made[-1]
    deed.session.flush()
    return tuple(made)


def _wish(rows: list[OrderProposal], units: dict[UUID, str]) -> OrderWish:
    wishes = tuple(Wish(row.product_id, units[row.product_id], row.qty3) for row in rows)
    wanted_on = min((row.wanted_on for row in rows if row.wanted_on), default=None)
    return OrderWish(wishes, wanted_on, "、".join(row.no for row in rows[:20]))

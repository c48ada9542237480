"""A manager decides what was proposed about products and prices, and what follows from it. Source: business.md §1."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Final
from uuid import UUID

from sqlalchemy import select

from kehu_desk.access.policy import Action
from kehu_desk.door import proposals
from kehu_desk.door.change import Deed, Door
from kehu_desk.door.proposals import Proposal
from kehu_desk.door.workflow import Offer, offers, step
from kehu_desk.kernel.errors import No, Refused, no
from kehu_desk.people.actor import Caller
from kehu_desk.products.entities import PriceList, Product
from kehu_desk.products.queries.proposals import NOUN
from kehu_desk.products.rules.case import GoodsState, ProposalState, What, reason_problem
from kehu_desk.products.rules.goods import SECRET, product_problems
from kehu_desk.products.rules.prices import last_day
from kehu_desk.products.service import goods, lists
from kehu_desk.products.service.cases import ABOUT_LISTS, PROPOSES, proposal_case, subject_of
from kehu_desk.products.workflow import PROPOSAL

MASK: Final = "***"


def confirm_proposal(door: Door, caller: Caller, proposal: UUID) -> None:
    """A manager agrees, and it holds at once. Raises Refused E_SELF_APPROVAL, E_STATE, E_STALE, and what speaks against it by now."""
    with door.change(caller, Action.DECIDE_PRODUCT) as deed:
        deed.require(Action.DECIDE_PRODUCT)
        row = _wanted(deed, proposal)
        what, case = What(row.kind), proposal_case(deed.session, deed.actor, row)
        found = _still_wrong(deed, row, what) if case.state == ProposalState.WAITS and case.subject else []
        step(PROPOSAL, case, "confirm", found)
        _name(deed, row, "confirm")
        proposals.confirm(deed, row)
        EFFECTS[what](deed, row)


def decline_proposal(door: Door, caller: Caller, proposal: UUID, reason: str) -> None:
    """A manager does not agree: what is active stays as it is, a draft goes back to those who write it."""
    with door.change(caller, Action.DECIDE_PRODUCT) as deed:
        deed.require(Action.DECIDE_PRODUCT)
        row = _wanted(deed, proposal)
        step(PROPOSAL, proposal_case(deed.session, deed.actor, row), "decline", [reason_problem(reason)])
        _name(deed, row, "decline")
        proposals.decline(deed, row, reason)


def withdraw_proposal(door: Door, caller: Caller, proposal: UUID) -> None:
    """Its proposer takes a proposal back."""
    with door.change(caller, Action.DRAFT_PRODUCT) as deed:
        deed.require(Action.DRAFT_PRODUCT, part=PROPOSES)
        row = _wanted(deed, proposal)
        step(PROPOSAL, proposal_case(deed.session, deed.actor, row), "withdraw")
        _name(deed, row, "withdraw")
        row.decided_by, row.decided_at, row.granted = row.proposed_by, deed.now, False


def proposal_offers(door: Door, caller: Caller, proposal: UUID) -> list[Offer]:
    """The buttons of one proposal."""
    with door.look(caller) as (session, actor):
        row = session.get(Proposal, proposal)
        return offers(PROPOSAL, proposal_case(session, actor, row)) if row is not None and row.noun == NOUN else []


def _wanted(deed: Deed, proposal: UUID) -> Proposal:
    row = deed.session.get(Proposal, proposal)
    if row is None or row.noun != NOUN:
        raise Refused(no("E_NOT_FOUND"))
    return row


def _still_wrong(deed: Deed, row: Proposal, what: What) -> list[No]:
    """What has come up since it was proposed: another product has taken the code, one of the list has retired."""
    subject = subject_of(deed.session, row)
    if isinstance(subject, PriceList):
        return lists.problems(deed, lists.entry_of(deed, subject)) if what is What.PRICES else []
    if subject is None or what is What.RETIRE:
        return []
    wanted = goods.values_of(deed, subject) | {name: after for name, (_before, after) in row.facts.get("changes", {}).items()}
    entry = goods.entry_of(wanted)
    return [*product_problems(entry), *goods.store_problems(deed, entry, subject.id)]


def _name(deed: Deed, row: Proposal, event: str) -> None:
    """The entry says what was decided about what; a cost price never stands in the log."""
    subject, said = subject_of(deed.session, row), row.facts.get("changes", {})
    code = subject.code if subject is not None else ""

    def told(side: int) -> str:
        return " ".join(f"{name}={MASK if name == SECRET else pair[side]}" for name, pair in said.items())

    kind = "price list" if What(row.kind) in ABOUT_LISTS else "product"
    deed.name(subject=f"{kind} {code} {row.kind} {event}", before=told(0), after=told(1))


def _activate(deed: Deed, row: Proposal) -> None:
    subject = deed.session.get_one(Product, row.subject_id)
    deed.name(before=subject.state, after=GoodsState.ACTIVE.value)
    subject.state, subject.decided_by, subject.decided_at = GoodsState.ACTIVE.value, deed.actor.person, deed.now


def _change(deed: Deed, row: Proposal) -> None:
    subject = deed.session.get_one(Product, row.subject_id)
    goods.apply(deed, subject, {name: after for name, (_before, after) in row.facts["changes"].items()})
    subject.decided_by, subject.decided_at = deed.actor.person, deed.now


def _retire(deed: Deed, row: Proposal) -> None:
    subject = deed.session.get_one(Product, row.subject_id)
    deed.name(before=subject.state, after=GoodsState.RETIRED.value)
    subject.state, subject.decided_by, subject.decided_at = GoodsState.RETIRED.value, deed.actor.person, deed.now


def _put_in_force(deed: Deed, row: Proposal) -> None:
    """A new version ends the older ones the day before it begins, so that each day has one price."""
    subject = deed.session.get_one(PriceList, row.subject_id)
    older = select(PriceList).where(PriceList.code == subject.code, PriceList.state == GoodsState.ACTIVE.value)
    for each in deed.session.scalars(older):
        each.valid_to = last_day(each.valid_to, subject.valid_from)
    deed.name(before=subject.state, after=GoodsState.ACTIVE.value)
    subject.state, subject.decided_by, subject.decided_at = GoodsState.ACTIVE.value, deed.actor.person, deed.now


def _end(deed: Deed, row: Proposal) -> None:
    """It still tells the prices of its days; a version that has not begun never will."""
    subject = deed.session.get_one(PriceList, row.subject_id)
    subject.valid_to = date.fromisoformat(row.facts["changes"]["valid_to"][1])
    subject.state, subject.decided_by, subject.decided_at = GoodsState.RETIRED.value, deed.actor.person, deed.now


EFFECTS: Final[Mapping[What, Callable[[Deed, Proposal], None]]] = {
    What.NEW: _activate, What.CHANGE: _change, What.RETIRE: _retire, What.PRICES: _put_in_force, What.END: _end,
}  # fmt: skip

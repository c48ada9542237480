"""Marking the long-term main customers: rep or key account manager proposes, the superior of OWN confirms. Source: B-170, B-172, B-175."""

from typing import Final
from uuid import UUID

from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action, Tie
from kehu_desk.access.visible import ties
from kehu_desk.archives.entities import Customer
from kehu_desk.door import proposals
from kehu_desk.door.change import About, Deed, Door, allowed
from kehu_desk.door.workflow import Offer
from kehu_desk.kernel.clock import FOREVER
from kehu_desk.kernel.errors import No, Refused, no
from kehu_desk.people.actor import Actor, Caller
from kehu_desk.people.queries import same_person
from kehu_desk.refresh.entities import RefreshMark
from kehu_desk.refresh.queries import candidate, open_mark
from kehu_desk.refresh.rules.case import SHORTEST
from kehu_desk.refresh.rules.duty import markable
from kehu_desk.refresh.service.cases import NOUN
from kehu_desk.refresh.service.clockwork import end_duty_in, generate_in

KIND: Final = "mark"
NEAR: Final = frozenset({Tie.OWN, Tie.TEAM, Tie.KAM})


def propose_mark(door: Door, caller: Caller, customer: UUID, reason: str = "") -> None:
    """Put a customer forward. Raises Refused E_FORBIDDEN, E_NO_RELATION (not his customer), E_ARCHIVE_STATE, E_STATE."""
    with door.change(caller, Action.MARK_REFRESH, About(customer, subject="propose")) as deed:
        deed.asked = True  # propose_nos asks the policy
        row = _customer(deed, customer)
        if nos := propose_nos(deed.session, deed.actor, row):
            raise Refused(*nos)
        proposals.propose(deed, NOUN, KIND, customer, reason)


def confirm_mark(door: Door, caller: Caller, customer: UUID, reason: str = "") -> None:
    """Mark a customer, proposed or not; its task for this quarter is made at once when enough days remain (B-172).

    Raises Refused E_FORBIDDEN, E_NO_RELATION (not the superior of OWN), E_SELF_APPROVAL (own proposal), E_ARCHIVE_STATE, E_STATE.
    """
    with door.change(caller, Action.MARK_REFRESH, About(customer, subject="confirm")) as deed:
        deed.asked = True  # confirm_nos asks the policy
        row = _customer(deed, customer)
        if nos := confirm_nos(deed.session, deed.actor, row):
            raise Refused(*nos)
        waiting = proposals.open_proposal(deed.session, NOUN, KIND, customer)
        if waiting is not None:
            proposals.confirm(deed, waiting)
        made = RefreshMark(
            customer_id=customer, reason=reason.strip() or (waiting.reason if waiting else ""), confirmed_by=deed.actor.person,
            proposed_by=waiting.proposed_by if waiting else None, since=deed.now, until=FOREVER,
        )  # fmt: skip
        deed.session.add(made)
        deed.session.flush()
        generate_in(deed, customer)


def cancel_mark(door: Door, caller: Caller, customer: UUID, reason: str) -> None:
    """Take a mark away, or decline a proposal; OPEN tasks are waived, LATE ones stay (B-175). Raises Refused E_REASON, E_STATE."""
    with door.change(caller, Action.MARK_REFRESH, About(customer, subject="cancel")) as deed:
        deed.asked = True  # cancel_nos asks the policy
        _customer(deed, customer)
        nos = cancel_nos(deed.session, deed.actor, customer)
        if len(reason.strip()) < SHORTEST:
            nos = (*nos, no("E_REASON"))
        if nos:
            raise Refused(*nos)
        if (waiting := proposals.open_proposal(deed.session, NOUN, KIND, customer)) is not None:
            proposals.decline(deed, waiting, reason)
        if open_mark(deed.session, customer, deed.now) is not None:
            end_duty_in(deed, customer, f"unmarked: {reason.strip()}", deed.actor.person)


def propose_nos(session: Session, actor: Actor, row: Customer) -> tuple[No, ...]:
    """All reasons against proposing this customer."""
    found = list(allowed(session, actor, Action.MARK_REFRESH, part="P"))
    if not found and not NEAR & ties(session, actor, row.id, "BAS", 0):
        found.append(no("E_NO_RELATION"))
    if proposals.open_proposal(session, NOUN, KIND, row.id) is not None:
        found.append(no("E_STATE", state="proposed"))
    return (*found, *_mark_nos(session, actor, row))


def confirm_nos(session: Session, actor: Actor, row: Customer) -> tuple[No, ...]:
    """All reasons against marking this customer."""
    found = list(allowed(session, actor, Action.MARK_REFRESH, row.id))
    waiting = proposals.open_proposal(session, NOUN, KIND, row.id)
    if waiting is not None and same_person(session, waiting.proposed_by, actor.person):
        found.append(no("E_SELF_APPROVAL"))
    return (*found, *_mark_nos(session, actor, row))


def cancel_nos(session: Session, actor: Actor, customer: UUID) -> tuple[No, ...]:
    """All reasons against taking the mark, or the proposal, away."""
    found = allowed(session, actor, Action.MARK_REFRESH, customer)
    marked = open_mark(session, customer, actor.now) or proposals.open_proposal(session, NOUN, KIND, customer)
    return found if marked else (*found, no("E_STATE", state="unmarked"))


def mark_offers(door: Door, caller: Caller, customer: UUID) -> list[Offer]:
    """The buttons propose, mark and unmark of one customer: absent for whom the policy does not know, greyed with reasons."""
    with door.look(caller) as (session, actor):
        row = session.get(Customer, customer)
        if row is None:
            return []
        asked = (("propose", propose_nos(session, actor, row)), ("mark", confirm_nos(session, actor, row)),
                 ("unmark", cancel_nos(session, actor, customer)))  # fmt: skip
        return [Offer(event, nos) for event, nos in asked if not {each.code for each in nos} & {"E_FORBIDDEN", "E_NO_RELATION"}]


def _mark_nos(session: Session, actor: Actor, row: Customer) -> tuple[No, ...]:
    marked = open_mark(session, row.id, actor.now) is not None
    return (no("E_STATE", state="marked"),) if marked else markable(candidate(session, row, actor.now))


def _customer(deed: Deed, customer: UUID) -> Customer:
    row = deed.session.get(Customer, customer)
    if row is None:
        raise Refused(no("E_NOT_FOUND"))
    return row

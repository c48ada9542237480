"""Turns in a customer's life: proposed, confirmed, rejected, or declared by a superior at once. Source: business.md §2, §23.

Nobody decides on what he proposed; the clock's proposal that a customer sleeps is confirmed by whoever is responsible for him.
"""

from uuid import UUID

from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.archives.entities import Customer
from kehu_desk.archives.rules.filing import ArchiveState
from kehu_desk.archives.service.living import make_direct_in, turn_in
from kehu_desk.door.audit import content_hash
from kehu_desk.door.change import About, Deed, Door
from kehu_desk.door.workflow import Offer
from kehu_desk.kernel.errors import No, Refused, no
from kehu_desk.people.actor import Actor, Caller
from kehu_desk.people.queries import same_person
from kehu_desk.prospects.entities import LifeTurn
from kehu_desk.prospects.queries.turning import before_block, proposed, turn_case, upstream_of
from kehu_desk.prospects.rules.codes import BLOCKED, DIRECT, SHORTEST, TurnState
from kehu_desk.prospects.rules.turns import TurnTerms, problems
from kehu_desk.prospects.service.asking import SECTION, customer_of, refusals

CONFIRM, REJECT = "confirm", "reject"


def propose_turn(door: Door, caller: Caller, customer: UUID, terms: TurnTerms) -> UUID:
    """Dormant, lost, former, or direct: a superior decides. Gives the id of the proposal.

    Raises Refused: E_NOT_FOUND, E_FORBIDDEN, E_NO_RELATION, E_ARCHIVE_STATE, E_TURN_STATE, E_TURN_NOTE, E_LOST_WHY, E_TURN_OWES,
    E_TURN_CONTRACT, E_TURN_WAITS while another proposal waits.
    """
    with door.change(caller, Action.PROPOSE_TURN, About(customer, SECTION, subject=terms.target)) as deed:
        row = customer_of(deed, customer)
        part = "P" if "finance" in deed.actor.roles else ""
        _check(deed, row, terms, refusals(deed.session, deed.actor, Action.PROPOSE_TURN, customer, part=part))
        return _add(deed, row, terms, TurnState.PROPOSED).id


def declare_turn(door: Door, caller: Caller, customer: UUID, terms: TurnTerms) -> UUID:
    """A superior turns it at once: lost with a reason, former, dormant, or direct. Raises Refused as propose_turn does."""
    with door.change(caller, Action.DECIDE_TURN, About(customer, SECTION, subject=terms.target)) as deed:
        row = customer_of(deed, customer)
        _check(deed, row, terms, refusals(deed.session, deed.actor, Action.DECIDE_TURN, customer))
        return _confirm(deed, row, _add(deed, row, terms, TurnState.CONFIRMED, by_proposal=False))


def block_customer(door: Door, caller: Caller, customer: UUID, note: str) -> UUID:
    """Finance or a manager stops everything with him at once. Raises Refused: E_FORBIDDEN, E_ARCHIVE_STATE, E_TURN_STATE, E_TURN_NOTE."""
    with door.change(caller, Action.BLOCK_CUSTOMER, About(customer, SECTION, subject=BLOCKED)) as deed:
        row = customer_of(deed, customer)
        terms = TurnTerms(BLOCKED, note)
        _check(deed, row, terms, refusals(deed.session, deed.actor, Action.BLOCK_CUSTOMER, customer), waits=False)
        return _confirm(deed, row, _add(deed, row, terms, TurnState.CONFIRMED, by_proposal=False))


def unblock_customer(door: Door, caller: Caller, customer: UUID, note: str) -> UUID:
    """Ask for him to become again what he was; a manager who is another person decides. Raises Refused: E_TURN_STATE, E_TURN_WAITS."""
    with door.change(caller, Action.UNBLOCK_CUSTOMER, About(customer, SECTION, subject="unblock")) as deed:
        row = customer_of(deed, customer)
        part = "" if "mgr" in deed.actor.roles else "P"
        nos = refusals(deed.session, deed.actor, Action.UNBLOCK_CUSTOMER, customer, part=part)
        if row.lifecycle != BLOCKED:
            nos += (no("E_TURN_STATE", stands=row.lifecycle),)
        if len(note.strip()) < SHORTEST:
            nos += (no("E_TURN_NOTE", least=SHORTEST),)
        if proposed(deed.session, customer) is not None:
            nos += (no("E_TURN_WAITS"),)
        if nos:
            raise Refused(*nos)
        return _add(deed, row, TurnTerms(before_block(deed.session, customer), note), TurnState.PROPOSED).id


def decide_turn(door: Door, caller: Caller, turn: UUID, *, agrees: bool, note: str = "") -> None:
    """Confirm a proposal or reject it; to reject takes a reason.

    Raises Refused: E_NOT_FOUND, E_FORBIDDEN, E_NO_RELATION, E_SELF_APPROVAL, E_STATE, E_TURN_NOTE, and whatever stands against it now.
    """
    with door.change(caller, Action.DECIDE_TURN, About(subject=f"{CONFIRM if agrees else REJECT} {turn}", section=SECTION)) as deed:
        row = deed.session.get(LifeTurn, turn)
        deed.asked = True
        if row is None:
            raise Refused(no("E_NOT_FOUND"))
        customer = deed.session.get_one(Customer, row.customer_id)
        deed.name(customer=row.customer_id, before=_hash(row, customer))
        nos = decision_nos(deed.session, deed.actor, row, agrees=agrees)
        if not agrees and len(note.strip()) < SHORTEST:
            nos += (no("E_TURN_NOTE", least=SHORTEST),)
        if nos:
            raise Refused(*nos)
        row.state = (TurnState.CONFIRMED if agrees else TurnState.REJECTED).value
        row.decided_by, row.decided_at = deed.actor.person, deed.now
        row.updated_at, row.updated_by = deed.now, deed.actor.person
        if not agrees:
            row.note = f"{row.note}\n{note.strip()}".strip()
        if agrees:
            _turn(deed, customer, row)
        deed.name(after=_hash(row, customer))


def decision_nos(session: Session, actor: Actor, row: LifeTurn, *, agrees: bool) -> tuple[No, ...]:
    """Everything that stands against deciding on a proposal."""
    unblocks = row.source == BLOCKED
    by_clock = row.proposed_by is None
    action = Action.UNBLOCK_CUSTOMER if unblocks else Action.PROPOSE_TURN if by_clock else Action.DECIDE_TURN
    nos = refusals(session, actor, action, row.customer_id)
    if row.proposed_by is not None and same_person(session, actor.person, row.proposed_by):
        nos += (no("E_SELF_APPROVAL"),)
    if row.state != TurnState.PROPOSED:
        return (*nos, no("E_STATE", state=row.state))
    if agrees:
        nos += _still(session, actor, row, unblocks=unblocks)
    return nos


def _still(session: Session, actor: Actor, row: LifeTurn, *, unblocks: bool) -> tuple[No, ...]:
    customer = session.get_one(Customer, row.customer_id)
    case = turn_case(session, customer, actor.today)._replace(waits=False)
    if unblocks:
        return () if customer.lifecycle == BLOCKED else (no("E_TURN_STATE", stands=customer.lifecycle),)
    note = row.note if row.proposed_by else "·" * SHORTEST
    return problems(TurnTerms(row.target, note, row.reason, row.win_back), case)


def turn_offers(session: Session, actor: Actor, row: LifeTurn) -> list[Offer]:
    """The two buttons of a proposal; absent for whose duty it is not."""
    found = []
    for event, agrees in ((CONFIRM, True), (REJECT, False)):
        nos = decision_nos(session, actor, row, agrees=agrees)
        if not {each.code for each in nos} & {"E_FORBIDDEN", "E_NO_RELATION", "E_LEVEL", "E_STATE"}:
            found.append(Offer(event, nos))
    return found


def _check(deed: Deed, row: Customer, terms: TurnTerms, nos: tuple[No, ...], *, waits: bool = True) -> None:
    case = turn_case(deed.session, row, deed.actor.today)
    if terms.target == DIRECT and row.state is ArchiveState.DRAFT:
        nos += (no("E_ARCHIVE_STATE", state=row.state.value),)
    if nos := nos + problems(terms, case if waits else case._replace(waits=False)):
        raise Refused(*nos)


def _add(deed: Deed, row: Customer, terms: TurnTerms, state: TurnState, *, by_proposal: bool = True) -> LifeTurn:
    made = LifeTurn(
        customer_id=row.id, source=row.relation_kind if terms.target == DIRECT else row.lifecycle, target=terms.target,
        reason=terms.reason, note=terms.note.strip(), win_back=terms.win_back.strip(), state=state.value,
        upstream=upstream_of(deed.session, row.id) if terms.target == DIRECT else [],
        proposed_by=deed.actor.person if by_proposal else None, created_at=deed.now, created_by=deed.actor.person,
        origin_device=deed.actor.device,
    )  # fmt: skip
    deed.session.add(made)
    deed.session.flush()
    deed.name(subject=f"{made.source} {made.target} {made.id}", after=_hash(made, row))
    return made


def _confirm(deed: Deed, customer: Customer, row: LifeTurn) -> UUID:
    row.decided_by, row.decided_at = deed.actor.person, deed.now
    deed.name(before=customer.lifecycle)
    _turn(deed, customer, row)
    deed.name(after=_hash(row, customer))
    return row.id


def _turn(deed: Deed, customer: Customer, row: LifeTurn) -> None:
    if row.target == DIRECT:
        make_direct_in(deed, customer)
    else:
        turn_in(deed, customer, row.target)


def _hash(row: LifeTurn, customer: Customer) -> str:
    return content_hash([row.source, row.target, row.state, row.reason, row.note, row.win_back, customer.lifecycle, customer.relation_kind])

"""Reading one contract: the entry stands before the first byte, and names the right by which it is read. Source: B-140, B-145."""

from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action, Tie
from kehu_desk.contracts.entities import Amendment, Contract
from kehu_desk.contracts.queries import ContractView, contract_view
from kehu_desk.contracts.queries.listing import KEPT, routed
from kehu_desk.contracts.rules.case import ContractState
from kehu_desk.contracts.service.amending import APPROVED, DRAFT
from kehu_desk.contracts.service.cases import AMENDMENT, SECTION, contract_of, load_case, presumed, turn_of
from kehu_desk.contracts.workflow import CONTRACT
from kehu_desk.door.change import Door, allowed
from kehu_desk.door.workflow import Offer, offers
from kehu_desk.people.actor import Actor, Caller
from kehu_desk.people.queries import same_person

INTAKE = "intake"


class Way(NamedTuple):
    """By which right it is read: standing, the step that is one's own, or the custodian's intake."""

    action: Action
    task: str = ""
    ties: frozenset[Tie] = frozenset()


def way_of(session: Session, actor: Actor, row: Contract) -> Way:
    """The way that is open, standing rights first; the plain view when none is, so that the door says why."""
    if not allowed(session, actor, Action.VIEW, row.customer_id, SECTION):
        return Way(Action.VIEW)
    if row.id in routed(session, actor):
        step = Action.REVIEW_CONTRACT if row.state == ContractState.IN_REVIEW and row.reviewed_by is None else Action.APPROVE_CONTRACT
        return Way(step, "", frozenset({Tie.ROUTED}))
    if "cus" in actor.roles and row.state in KEPT:
        return Way(Action.CUSTODY, INTAKE)
    return Way(Action.VIEW)


def read_contract(door: Door, caller: Caller, contract: UUID) -> ContractView:
    """One contract whole. Raises Refused E_NOT_FOUND, E_NO_RELATION, E_PURPOSE for a manager who has not said why, E_FORBIDDEN."""
    with door.look(caller) as (session, actor):
        row = contract_of(session, contract)
        way, customer, number = way_of(session, actor, row), row.customer_id, row.no
    with door.view(caller, customer, SECTION, action=way.action, task=way.task, ties=way.ties, item=number) as (session, actor):
        return contract_view(session, actor, contract)


class ContractOffers(NamedTuple):
    """Buttons of one contract; duties, amends, attaches: reasons against these; to_decide, to_sign: amendments that are his now."""

    events: tuple[Offer, ...]
    keeps: tuple[str, ...]
    amends: tuple[str, ...]
    attaches: tuple[str, ...]
    prints: bool
    to_decide: tuple[UUID, ...]
    to_sign: tuple[UUID, ...]


def contract_offers(door: Door, caller: Caller, contract: UUID) -> ContractOffers:
    """What this person may do with one contract now; what is entered with it is presumed. Raises Refused E_NOT_FOUND."""
    with door.look(caller) as (session, actor):
        row = contract_of(session, contract)
        said, found = presumed(row, actor.today), list[Offer]()
        for event in dict.fromkeys(line.event for line in CONTRACT if row.state in line.sources):
            case = load_case(session, actor, row, event, said)
            found += [each for each in offers(CONTRACT, case) if each.event == event]
        keeps = _codes(session, actor, Action.KEEP_CONTRACT, row)
        amends = _codes(session, actor, Action.DRAFT_CONTRACT, row)
        prints = not _codes(session, actor, Action.PRINT_CONTRACT, row)
        made = _amendments(session, actor, row)
        return ContractOffers(tuple(found), keeps, amends, keeps, prints, made[0], made[1] if not keeps else ())


def _codes(session: Session, actor: Actor, action: Action, row: Contract) -> tuple[str, ...]:
    return tuple(each.code for each in allowed(session, actor, action, row.customer_id, SECTION))


def _amendments(session: Session, actor: Actor, row: Contract) -> tuple[tuple[UUID, ...], tuple[UUID, ...]]:

    found = list(session.scalars(select(Amendment).where(Amendment.contract_id == row.id).order_by(Amendment.no)))
    mine = [
        each.id
        for each in found
        if each.state == DRAFT and turn_of(session, actor, AMENDMENT, each.id) and not same_person(session, actor.person, each.created_by)
    ]
    return tuple(mine), tuple(each.id for each in found if each.state == APPROVED)

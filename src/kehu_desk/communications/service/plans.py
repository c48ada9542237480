"""Plans of communication: made, corrected, held, cancelled. They belong to no customer. Source: business.md §15 (R18)."""

from datetime import date
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.communications.entities import CommPlan, CommReceipt
from kehu_desk.communications.rules.plans import SHORTEST, PlanCase, PlanTerms, plan_problems
from kehu_desk.communications.workflow import CANCEL, CORRECT, HOLD, PLANS
from kehu_desk.door.audit import content_hash
from kehu_desk.door.change import About, Deed, Door, allowed
from kehu_desk.door.numbers import next_number
from kehu_desk.door.workflow import Offer, offers, step
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Actor, Caller, is_live
from kehu_desk.people.entities import Person
from kehu_desk.people.queries import same_person
from kehu_desk.people.roles import split

PREFIX: Final = "GT"
PRESUMED: Final = "." * SHORTEST  # a button does not lack what its dialog will ask


def plan_communication(door: Door, caller: Caller, terms: PlanTerms) -> UUID:
    """Plan an issue, a meeting or a round. Gives its id.

    Raises Refused: E_FORBIDDEN, E_COMM_FIELD for each wrong field, E_COMM_OWNER, E_COMM_SUPERIOR.
    """
    with door.change(caller, Action.PLAN_COMMUNICATION) as deed:
        deed.require(Action.PLAN_COMMUNICATION)
        _check(deed, terms)
        number = next_number(deed.session, PREFIX, deed.actor.today.year)
        made = CommPlan(no=number, created_at=deed.now, created_by=deed.actor.person, origin_device=deed.actor.device)
        _write(made, terms)
        deed.session.add(made)
        deed.session.flush()
        deed.name(subject=number, after=_hash(made))
        return made.id


def correct_communication(door: Door, caller: Caller, plan: UUID, terms: PlanTerms) -> None:
    """Put right what is planned; the kind stays once somebody is invited. Raises Refused as plan_communication does, and E_STATE."""
    _fire(door, caller, plan, CORRECT, terms=terms)


def hold_communication(door: Door, caller: Caller, plan: UUID, on: date, result: str) -> None:
    """It was held on a day, with this result. Raises Refused: E_STATE, E_COMM_NOT_YOURS, E_COMM_DAY, E_COMM_RESULT."""
    _fire(door, caller, plan, HOLD, on=on, result=result)


def cancel_communication(door: Door, caller: Caller, plan: UUID, reason: str) -> None:
    """It is not held. Raises Refused: E_STATE, E_COMM_NOT_YOURS, E_REASON."""
    _fire(door, caller, plan, CANCEL, reason=reason)


def plan_offers(door: Door, caller: Caller, plan: UUID) -> list[Offer]:
    """The buttons of one plan; none for whoever may not plan."""
    with door.look(caller) as (session, actor):
        row = session.get(CommPlan, plan)
        if row is None:
            return []
        return offers(PLANS, case_of(session, actor, row)._replace(on=actor.today, result=PRESUMED, reason=PRESUMED))


def case_of(session: Session, actor: Actor, row: CommPlan) -> PlanCase:
    """The facts of a plan for this person."""
    mine = "mgr" in actor.roles or any(same_person(session, actor.person, each) for each in (row.owner_id, row.created_by))
    return PlanCase(row.state, actor.today, allowed(session, actor, Action.PLAN_COMMUNICATION), mine)


def found_plan(deed: Deed, plan: UUID) -> CommPlan:
    """Raises Refused E_NOT_FOUND."""
    row = deed.session.get(CommPlan, plan)
    if row is None:
        deed.asked = True
        raise Refused(no("E_NOT_FOUND"))
    return row


def _fire(door: Door, caller: Caller, plan: UUID, event: str, *, terms: PlanTerms | None = None, **facts: Any) -> None:
    with door.change(caller, Action.PLAN_COMMUNICATION, About(subject=str(plan))) as deed:
        row = found_plan(deed, plan)
        deed.name(subject=f"{event} {row.no}", before=_hash(row))
        deed.asked = True  # the case asks the policy and hands its answer to the table
        done = step(PLANS, case_of(deed.session, deed.actor, row)._replace(**facts), event)
        row.state = done.target
        for name, value in done.writes.items():
            setattr(row, name, value)
        if terms is not None:
            _check(deed, terms, row)
            _write(row, terms)
        row.updated_at, row.updated_by = deed.now, deed.actor.person
        deed.name(after=_hash(row))


def _check(deed: Deed, terms: PlanTerms, row: CommPlan | None = None) -> None:
    nos = plan_problems(terms, deed.actor.today, _roles(deed, terms.owner_id))
    if row is not None and row.kind != terms.kind and _has_audience(deed, row):
        nos = (*nos, no("E_COMM_KIND"))
    if nos:
        raise Refused(*nos)


def _has_audience(deed: Deed, row: CommPlan) -> bool:
    return deed.session.scalar(select(CommReceipt.id).where(CommReceipt.plan_id == row.id).limit(1)) is not None


def _roles(deed: Deed, owner: UUID) -> frozenset[str]:
    person = deed.session.get(Person, owner)
    return split(person.roles) if person is not None and is_live(person, deed.actor.today) else frozenset()


def terms_of(row: CommPlan) -> PlanTerms:
    """What stands of a plan, as it would be typed."""
    return PlanTerms(row.kind, row.title, row.held_on, row.owner_id, row.place, row.agenda)


def _hash(row: CommPlan) -> str:
    return content_hash([terms_of(row), row.state, row.result, row.cancelled_why])


def _write(row: CommPlan, terms: PlanTerms) -> None:
    for name, value in terms._asdict().items():
        setattr(row, name, value.strip() if isinstance(value, str) else value)

"""A grade set by hand: proposed by those responsible, decided by a manager who did not propose it. Source: business.md §1, §10 (Grade)."""

from typing import Any, Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.access.closing import closed
from kehu_desk.access.policy import Action
from kehu_desk.archives.entities import Customer
from kehu_desk.archives.rules.filing import ArchiveState
from kehu_desk.door.audit import content_hash
from kehu_desk.door.change import About, Door, allowed
from kehu_desk.door.notices import tell
from kehu_desk.door.workflow import Offer, offers, step
from kehu_desk.grading.entities import GradeOverride
from kehu_desk.grading.queries.seeing import SECTION
from kehu_desk.grading.rules.states import NAME, Override, OverrideCase
from kehu_desk.grading.workflow import APPROVE, NEW, OVERRIDE, PROPOSE, REJECT, WITHDRAW
from kehu_desk.kernel.errors import No, Refused, no
from kehu_desk.people.actor import Actor, Caller
from kehu_desk.people.queries import same_person

ACTION: Final = {
    PROPOSE: Action.PROPOSE_GRADE, WITHDRAW: Action.PROPOSE_GRADE, APPROVE: Action.OVERRIDE_GRADE, REJECT: Action.OVERRIDE_GRADE,
}  # fmt: skip
PRESUMED: Final = "....."  # a button does not lack what its dialog will ask


def propose_override(door: Door, caller: Caller, customer: UUID, grade: str, reason: str) -> UUID:
    """Ask for another grade until the next freeze. Gives the id.

    Raises Refused: E_FORBIDDEN, E_NO_RELATION, E_NOT_FOUND, E_ARCHIVE_STATE, E_STATE while one waits, E_GRADE_FIELD,
    E_GRADE_SAME, E_REASON.
    """
    with door.change(caller, Action.PROPOSE_GRADE, About(customer, SECTION)) as deed:
        deed.asked = True  # the case asks the policy and hands its answer to the table
        case = new_case(deed.session, deed.actor, customer)._replace(grade=grade, reason=reason)
        done = step(OVERRIDE, case, PROPOSE)
        made = GradeOverride(
            customer_id=customer, grade=grade, reason=reason.strip(), state=done.target, proposed_by=deed.actor.person, created_at=deed.now,
            created_by=deed.actor.person, origin_device=deed.actor.device,
        )  # fmt: skip
        deed.session.add(made)
        deed.session.flush()
        deed.name(subject=f"{case.stands or '-'}>{grade} {made.id}", after=content_hash([grade, reason.strip()]))
        return made.id


def approve_override(door: Door, caller: Caller, override: UUID, note: str = "") -> None:
    """Say yes: the card bears the grade from now to the next freeze. Raises Refused: as reject_override, E_GRADE_SAME."""
    _decide(door, caller, override, APPROVE, note)


def reject_override(door: Door, caller: Caller, override: UUID, reason: str) -> None:
    """Say no, and why. Raises Refused: E_FORBIDDEN, E_NOT_FOUND, E_ARCHIVE_STATE, E_STATE, E_SELF_APPROVAL, E_REASON."""
    _decide(door, caller, override, REJECT, reason)


def withdraw_override(door: Door, caller: Caller, override: UUID) -> None:
    """Its proposer takes it back while it waits. Raises Refused: E_NOT_FOUND, E_NO_RELATION, E_STATE."""
    _decide(door, caller, override, WITHDRAW, "")


def _decide(door: Door, caller: Caller, override: UUID, event: str, reason: str) -> None:
    with door.change(caller, ACTION[event], About(section=SECTION, subject=str(override))) as deed:
        deed.asked = True
        row = deed.session.get(GradeOverride, override)
        if row is None:
            raise Refused(no("E_NOT_FOUND"))
        case = override_case(deed.session, deed.actor, row, event)._replace(reason=reason)
        deed.name(customer=row.customer_id, subject=f"{event} {case.stands or '-'}>{row.grade} {row.id}", before=content_hash(case.stands))
        row.state = step(OVERRIDE, case, event).target
        row.updated_at, row.updated_by = deed.now, deed.actor.person
        if event != WITHDRAW:
            row.decided_by, row.decided_at, row.decision = deed.actor.person, deed.now, reason.strip()
            facts = {"grade": row.grade, "customer": deed.session.get_one(Customer, row.customer_id).name}
            tell(deed.session, row.proposed_by, f"grade_{row.state}", NAME, row.id, deed.now, facts=facts)
        if row.state == Override.APPROVED:
            card = deed.session.get_one(Customer, row.customer_id)
            card.grade, card.updated_at, card.updated_by = row.grade, deed.now, deed.actor.person
        deed.name(after=content_hash(row.grade if row.state == Override.APPROVED else case.stands))


def new_case(session: Session, actor: Actor, customer: UUID) -> OverrideCase:
    """What stands for and against asking for another grade. Raises Refused E_NOT_FOUND where there is no archive."""
    card = session.get(Customer, customer)
    if card is None or card.state is ArchiveState.TRASHED:
        raise Refused(no("E_NOT_FOUND"))
    policy = (*allowed(session, actor, Action.PROPOSE_GRADE, customer, SECTION), *_shut(session, customer))
    waits = select(GradeOverride.id).where(GradeOverride.customer_id == customer, GradeOverride.state == Override.PROPOSED)
    return OverrideCase(NEW, "", card.grade, policy, waits=session.scalar(waits.limit(1)) is not None)


def override_case(session: Session, actor: Actor, row: GradeOverride, event: str) -> OverrideCase:
    """The facts of one that was proposed."""
    card = session.get_one(Customer, row.customer_id)
    policy: tuple[No, ...] = (*allowed(session, actor, ACTION[event], row.customer_id, SECTION), *_shut(session, row.customer_id))
    return OverrideCase(row.state, row.grade, card.grade, policy, mine=same_person(session, actor.person, row.proposed_by))


def _shut(session: Session, customer: UUID) -> tuple[No, ...]:
    """A sealed or destroyed archive takes nothing in."""
    state = closed(session, Action.APPEND, customer)
    return (no("E_ARCHIVE_STATE", state=state),) if state else ()


def override_offers(session: Session, actor: Actor, customer: UUID) -> tuple[list[Offer], Any]:
    """Buttons about one customer, and the id of the override that waits, if any."""
    waiting = select(GradeOverride).where(GradeOverride.customer_id == customer, GradeOverride.state == Override.PROPOSED)
    row = session.scalars(waiting).first()
    if row is None:
        case = new_case(session, actor, customer)
        other = "B" if case.stands != "B" else "A"  # the dialog asks which
        return offers(OVERRIDE, case._replace(grade=other, reason=PRESUMED)), None
    found = []
    for event in (APPROVE, REJECT, WITHDRAW):
        case = override_case(session, actor, row, event)._replace(reason=PRESUMED)
        found += [offer for offer in offers(OVERRIDE, case) if offer.event == event]
    return found, row.id

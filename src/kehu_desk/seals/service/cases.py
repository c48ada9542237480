"""Loading the facts of a seal and of a use once, so that guards never look anything up."""

from collections.abc import Iterable, Mapping
from typing import Final
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kehu_desk.access.closing import closed
from kehu_desk.access.policy import Action
from kehu_desk.door.change import allowed
from kehu_desk.kernel.errors import No, Refused, no
from kehu_desk.people.actor import Actor, is_live
from kehu_desk.people.entities import Person
from kehu_desk.people.queries import same_person
from kehu_desk.people.roles import CONTENT, split
from kehu_desk.seals.entities import Seal, SealUse
from kehu_desk.seals.queries import keepers_of, officers, sees
from kehu_desk.seals.rules import SealCase, UseCase, UseState, keepers_no

Asked = Mapping[str, tuple[Action, str]]
SEAL_EVENTS: Final[Asked] = {
    "propose": (Action.DRAFT_SEAL, "P"), "approve": (Action.DECIDE_SEAL, ""), "decline": (Action.DECIDE_SEAL, ""),
    "lose": (Action.USE_SEAL, ""), "find": (Action.DECIDE_SEAL, ""), "retire": (Action.DECIDE_SEAL, ""),
}  # fmt: skip
USE_EVENTS: Final[Asked] = {
    "approve": (Action.APPROVE_SEAL, ""), "refuse": (Action.APPROVE_SEAL, ""), "stamp": (Action.USE_SEAL, ""),
    "hand_out": (Action.USE_SEAL, ""), "give_back": (Action.USE_SEAL, ""),
}  # fmt: skip
OPEN: Final = (UseState.REQUESTED.value, UseState.APPROVED.value, UseState.OUT.value)


def nos(session: Session, actor: Actor, asked: Asked, events: Iterable[str]) -> dict[str, tuple[No, ...]]:
    """Event -> what the policy says against it."""
    return {event: allowed(session, actor, asked[event][0], part=asked[event][1]) for event in events if event in asked}


def seal_found(session: Session, seal: UUID) -> Seal:
    """The seal. Raises Refused E_NOT_FOUND."""
    row = session.get(Seal, seal)
    if row is None:
        raise Refused(no("E_NOT_FOUND"))
    return row


def use_found(session: Session, actor: Actor, use: UUID) -> SealUse:
    """The line of the register. Raises Refused E_NOT_FOUND also when it is there and not his to see (B-008)."""
    row = session.get(SealUse, use)
    if row is None or not sees(session, actor, use):
        raise Refused(no("E_NOT_FOUND"))
    return row


def keepers_problem(session: Session, actor: Actor, keeper: UUID | None, backup: UUID | None) -> No | None:
    """E_SEAL_KEEPERS unless both are contract officers, and two persons."""
    free = frozenset(person.id for person in officers(session, actor.today))
    one = keeper is not None and backup is not None and same_person(session, keeper, backup)
    return keepers_no(keeper, backup, one_person=one, officers=free)


def seal_case(session: Session, actor: Actor, row: Seal, events: Iterable[str], reason: str = "") -> SealCase:
    """The facts of a seal that is there."""
    uses = select(func.count()).select_from(SealUse).where(SealUse.seal_id == row.id, SealUse.state.in_(OPEN))
    return SealCase(
        row.state, nos(session, actor, SEAL_EVENTS, events), own=same_person(session, actor.person, row.created_by), reason=reason,
        name=row.name, code=row.code, keepers_no=keepers_problem(session, actor, row.keeper_id, row.backup_id),
        open_uses=session.scalar(uses) or 0,
    )  # fmt: skip


def use_case(session: Session, actor: Actor, row: SealUse, events: Iterable[str], reason: str = "") -> UseCase:
    """The facts of a use that is there."""
    me, seal = actor.person, session.get_one(Seal, row.seal_id)

    def is_me(person: UUID | None) -> bool:
        return person is not None and same_person(session, me, person)

    return UseCase(
        row.state, actor.now, actor.today, nos(session, actor, USE_EVENTS, events), seal=seal.state, outside=row.out_of_office,
        own=is_me(row.requested_by), second=is_me(row.second_id), approver=is_me(row.approved_by), keeps=me in keepers_of(seal),
        manager="mgr" in actor.roles, document=row.document, purpose=row.purpose, copies=row.copies, most=row.copies, pages=row.pages,
        due_on=row.due_back_on, archive_no=archive_problem(session, row.customer_id), reason=reason,
    )  # fmt: skip


def archive_problem(session: Session, customer: UUID | None) -> No | None:
    """E_ARCHIVE_STATE when nothing more is written there. Source: B-160."""
    state = closed(session, Action.APPEND, customer) if customer else ""
    return no("E_ARCHIVE_STATE", state=state) if state else None


def second_problem(session: Session, actor: Actor, second: UUID | None) -> No | None:
    """E_SEAL_SECOND unless somebody else who works here goes along."""
    person = session.get(Person, second) if second else None
    fits = person is not None and is_live(person, actor.today) and bool(split(person.roles) & CONTENT)
    return None if person is not None and fits and not same_person(session, actor.person, person.id) else no("E_SEAL_SECOND")

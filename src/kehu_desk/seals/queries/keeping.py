"""Reads of seals: where each is and who keeps it."""

from datetime import date
from typing import Final, NamedTuple
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from kehu_desk.door.proposals import Proposal, open_proposal
from kehu_desk.people.actor import Actor, is_live
from kehu_desk.people.entities import Person
from kehu_desk.people.queries import holders, names, same_person
from kehu_desk.people.roles import CONTENT, split
from kehu_desk.seals.entities import Seal, SealUse
from kehu_desk.seals.rules import SealState, UseState, overdue

NOUN: Final = "seal"
KEEPERS: Final = "keepers"
IN_USE: Final = (SealState.IN_CUSTODY.value, SealState.OUT.value)


class SealRow(NamedTuple):
    """One seal. holder, due_back_on, late: while it is out; asked: names of the keepers that somebody proposes, with asked_by."""

    id: UUID
    code: str
    name: str
    state: str
    keeper_id: UUID
    keeper: str
    backup_id: UUID | None
    backup: str
    proposed_by: str
    holder: str
    due_back_on: date | None
    late: bool
    asked: str
    asked_by: str


def officers(session: Session, today: date) -> list[Person]:
    """Who may keep a seal: live accounts with the office of contracts."""
    return holders(session, "contract", today)


def companions(session: Session, actor: Actor) -> list[Person]:
    """Who may go along when a seal leaves the office: everybody who works here but the person himself, by name."""
    found = session.scalars(select(Person).where(Person.active).order_by(Person.name, Person.id))
    here = (each for each in found if is_live(each, actor.today) and split(each.roles) & CONTENT)
    return [each for each in here if not same_person(session, each.id, actor.person)]


def keepers_of(seal: Seal) -> tuple[UUID, ...]:
    """Who handles it."""
    return tuple(each for each in (seal.keeper_id, seal.backup_id) if each is not None)


def seal_rows(session: Session, actor: Actor) -> list[SealRow]:
    """All seals by code; none for who has no part in contracts. What was proposed and declined is seen by those who do that."""
    if not actor.roles & CONTENT:
        return []
    wanted = select(Seal).order_by(Seal.code, Seal.id)
    if not actor.roles & {"contract", "mgr"}:
        wanted = wanted.where(Seal.state.not_in([SealState.PROPOSED.value, SealState.DECLINED.value]))
    return _rows(session, list(session.scalars(wanted)), actor.today)


def usable(session: Session, actor: Actor) -> list[SealRow]:
    """Seals that a use may be asked for."""
    return [row for row in seal_rows(session, actor) if row.state in IN_USE]


def kept_by(session: Session, person: UUID, today: date) -> list[SealRow]:
    """Seals that a person keeps, or holds outside: to be handed over before he leaves."""
    held = select(SealUse.seal_id).where(SealUse.state == UseState.OUT.value, SealUse.requested_by == person)
    over = (SealState.RETIRED.value, SealState.DECLINED.value)
    mine = or_(Seal.keeper_id == person, Seal.backup_id == person, Seal.id.in_(held))
    return _rows(session, list(session.scalars(select(Seal).where(Seal.state.not_in(over), mine).order_by(Seal.code))), today)


def _rows(session: Session, found: list[Seal], today: date) -> list[SealRow]:
    out = select(SealUse).where(SealUse.state == UseState.OUT.value, SealUse.seal_id.in_([row.id for row in found]))
    outside = {use.seal_id: use for use in session.scalars(out)}
    asked = {row.id: open_proposal(session, NOUN, KEEPERS, row.id) for row in found}
    people = [each for row in found for each in (row.keeper_id, row.backup_id, row.created_by)]
    people += [use.requested_by for use in outside.values()]
    people += [each for one in asked.values() if one for each in (*proposed(one), one.proposed_by)]
    who = names(session, people)
    return [_row(row, outside.get(row.id), asked[row.id], who, today) for row in found]


def proposed(asked: Proposal) -> tuple[UUID, UUID | None]:
    """Keeper and backup that a proposal names."""
    backup = asked.facts.get("backup")
    return UUID(str(asked.facts["keeper"])), UUID(str(backup)) if backup else None


def _row(row: Seal, use: SealUse | None, asked: Proposal | None, who: dict[UUID, str], today: date) -> SealRow:
    wanted = [who.get(each, "") for each in proposed(asked) if each] if asked else []
    return SealRow(
        row.id, row.code, row.name, row.state, row.keeper_id, who.get(row.keeper_id, ""), row.backup_id,
        who.get(row.backup_id, "") if row.backup_id else "", who.get(row.created_by, ""), who.get(use.requested_by, "") if use else "",
        use.due_back_on if use else None, use is not None and overdue(use.state, use.due_back_on, today), "、".join(wanted),
        who.get(asked.proposed_by, "") if asked else "",
    )  # fmt: skip

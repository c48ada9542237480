"""Reads of 规章: rules, and who has acknowledged which."""

from collections.abc import Collection
from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.people.actor import Actor, is_live
from kehu_desk.people.entities import Person
from kehu_desk.people.queries import names
from kehu_desk.people.roles import CONTENT, split
from kehu_desk.templates.entities import Acknowledgement, ContractRule
from kehu_desk.templates.queries.standing import judges, stands_of
from kehu_desk.templates.rules.standing import State


class RuleRow(NamedTuple):
    """One version of one rule. mine: this person has acknowledged it; missing: how many have not, None where that is not his to know."""

    id: UUID
    code: str
    title: str
    version: int
    state: str
    effective_on: date
    drafted_by: str
    decided_by: str
    decided_at: datetime | None
    mine: bool
    missing: int | None


class Seen(NamedTuple):
    """One person who has acknowledged a rule, or has not (at is None)."""

    person: str
    dept: str
    at: datetime | None


class RuleView(NamedTuple):
    """A version with its text. seen: who has to acknowledge it, those who have not first; empty where that is not his to know."""

    row: RuleRow
    body: str
    seen: tuple[Seen, ...]


def concerned(session: Session, today: date) -> list[Person]:
    """Everybody whom rules of contracting bind: live accounts with a content role or an office, by name."""
    found = session.scalars(select(Person).where(Person.active).order_by(Person.name, Person.id))
    return [each for each in found if is_live(each, today) and split(each.roles) & CONTENT]


def acknowledged(session: Session, rules: Collection[UUID]) -> dict[UUID, dict[UUID, datetime]]:
    """Rule -> person -> when."""
    found: dict[UUID, dict[UUID, datetime]] = {rule: {} for rule in rules}
    for row in session.scalars(select(Acknowledgement).where(Acknowledgement.rule_id.in_(rules))):
        found[row.rule_id][row.person_id] = row.at
    return found


def rule_rows(session: Session, actor: Actor) -> list[RuleRow]:
    """All versions this person may see: by code, the newest version first."""
    wanted = select(ContractRule).where(ContractRule.state.in_(stands_of(actor)))
    return _rows(session, actor, list(session.scalars(wanted.order_by(ContractRule.code, ContractRule.version.desc()))))


def _rows(session: Session, actor: Actor, found: list[ContractRule]) -> list[RuleRow]:
    known = acknowledged(session, [row.id for row in found])
    bound = {person.id for person in concerned(session, actor.today)}
    who = names(session, [each for row in found for each in (row.created_by, row.decided_by)])
    return [
        RuleRow(
            row.id, row.code, row.title, row.version, row.state, row.effective_on, who.get(row.created_by, ""),
            who.get(row.decided_by, "") if row.decided_by else "", row.decided_at, actor.person in known[row.id],
            len(bound - known[row.id].keys()) if row.state == State.PUBLISHED and judges(actor) else None,
        )
        for row in found
    ]  # fmt: skip


def rule_view(session: Session, actor: Actor, rule: UUID) -> RuleView | None:
    """One version with its text; None when it is not there or not his to see."""
    row = session.get(ContractRule, rule)
    if row is None or row.state not in stands_of(actor):
        return None
    return RuleView(_rows(session, actor, [row])[0], row.body, _seen(session, actor, row))


def _seen(session: Session, actor: Actor, row: ContractRule) -> tuple[Seen, ...]:
    if row.state not in (State.PUBLISHED, State.RETIRED) or not judges(actor):
        return ()
    known = acknowledged(session, [row.id])[row.id]
    bound = concerned(session, actor.today) if row.state == State.PUBLISHED else []
    missing = [Seen(person.name, person.dept, None) for person in bound if person.id not in known]
    told = session.scalars(select(Person).where(Person.id.in_(known)))
    return (*missing, *sorted((Seen(person.name, person.dept, known[person.id]) for person in told), key=lambda each: str(each.at)))


def to_acknowledge(session: Session, actor: Actor) -> list[RuleRow]:
    """Rules in force today that this person has not acknowledged."""
    if not stands_of(actor):
        return []
    mine = select(Acknowledgement.rule_id).where(Acknowledgement.person_id == actor.person)
    wanted = select(ContractRule).where(ContractRule.state == State.PUBLISHED.value, ContractRule.effective_on <= actor.today)
    found = session.scalars(wanted.where(ContractRule.id.not_in(mine)).order_by(ContractRule.effective_on, ContractRule.code))
    return _rows(session, actor, list(found))

"""One fact with everything that hangs on it: sources by root, tasks of verification, uses. And tasks that wait for somebody."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from kehu_desk.access.visible import facts
from kehu_desk.archives.entities import Customer
from kehu_desk.intelligence.entities import Fact, FactSource, FactUse, Verification
from kehu_desk.intelligence.queries.listing import FactRow, fact_rows
from kehu_desk.intelligence.queries.seen import may_see
from kehu_desk.intelligence.rules.roots import COUNTED, Told, tree
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Actor
from kehu_desk.people.entities import Person
from kehu_desk.people.queries import names


class SourceLine(NamedTuple):
    """One source. depth: how far it stands behind its root; counted: whether its reliability lets it count."""

    id: UUID
    depth: int
    stance: str
    channel: str
    party: str
    root_party: str
    derived_from: UUID | None
    obtained_on: date
    obtained_by: str
    reliability: str
    credibility: int
    counted: bool
    quote: str


class SourceGroup(NamedTuple):
    """Sources that go back to one party; root as it is compared, without blanks and capitals."""

    root: str
    lines: tuple[SourceLine, ...]


class TaskRow(NamedTuple):
    """One task of verification. topic and statement: of its fact."""

    id: UUID
    fact_id: UUID
    no: str
    topic: str
    statement: str
    assignee_id: UUID
    assignee: str
    channel: str
    due_on: date
    state: str
    result: str
    given_by: UUID


class UseRow(NamedTuple):
    """One use as the ground of a field."""

    section: str
    field: str
    value: str
    state_then: str
    override_reason: str
    used_by: str
    used_at: datetime


class FactView(NamedTuple):
    """The whole of one fact."""

    row: FactRow
    groups: tuple[SourceGroup, ...]
    tasks: tuple[TaskRow, ...]
    uses: tuple[UseRow, ...]
    marked_by: str
    marked_why: str
    withdrawn_why: str
    channels: frozenset[str]


def fact_view(session: Session, actor: Actor, fact: UUID) -> FactView:
    """Raises Refused E_NOT_FOUND when it is not there or not to be seen (B-008)."""
    rows, kept = fact_rows(session, actor, [fact]), session.get(Fact, fact)
    if not rows or kept is None:
        raise Refused(no("E_NOT_FOUND"))
    sources = sources_of(session, fact)
    marked = names(session, [kept.authoritative_by]).get(kept.authoritative_by, "") if kept.authoritative_by else ""
    return FactView(
        rows[0], _groups(session, sources), tuple(_tasks(session, Verification.fact_id == fact)), tuple(_uses(session, fact)), marked,
        kept.authoritative_reason, kept.withdrawn_reason, frozenset(each.channel for each in sources),
    )  # fmt: skip


def sources_of(session: Session, fact: UUID) -> list[FactSource]:
    """The sources of one fact, the earliest first."""
    wanted = select(FactSource).where(FactSource.fact_id == fact).order_by(FactSource.obtained_on, FactSource.id)
    return list(session.scalars(wanted))


def as_told(row: FactSource) -> Told:
    """A source as the rules read it."""
    return Told(row.id, row.stance, row.channel, row.party, row.root_party, row.derived_from, row.reliability, row.visit_id)


def _groups(session: Session, sources: Sequence[FactSource]) -> tuple[SourceGroup, ...]:
    known = {row.id: row for row in sources}
    people = names(session, [row.obtained_by for row in sources])
    return tuple(
        SourceGroup(root, tuple(_line(known[each.id], depth, people) for depth, each in lines))
        for root, lines in tree([as_told(row) for row in sources])
    )


def _line(row: FactSource, depth: int, people: dict[UUID, str]) -> SourceLine:
    return SourceLine(
        row.id, depth, row.stance, row.channel, row.party, row.root_party, row.derived_from, row.obtained_on,
        people.get(row.obtained_by, ""), row.reliability, row.credibility, row.reliability in COUNTED, row.quote,
    )  # fmt: skip


def tasks_of(session: Session, actor: Actor, until: date) -> list[TaskRow]:
    """What this person is to verify by a day, of facts that he may see; the earliest first."""
    mine = (Verification.assignee_id == actor.person, Verification.state == "open", Verification.due_on <= until)
    return _tasks(session, *mine, may_see(actor), Fact.withdrawn_at.is_(None), asked=facts(actor))


def _tasks(session: Session, *conditions: Any, asked: dict[str, object] | None = None) -> list[TaskRow]:
    person = aliased(Person)
    wanted = (
        select(Verification, Fact.no, Fact.subject_name, Customer.name, Fact.statement, person.name)
        .join(Fact, Fact.id == Verification.fact_id)
        .outerjoin(Customer, Customer.id == Fact.customer_id)
        .outerjoin(person, person.id == Verification.assignee_id)
        .where(*conditions)
        .order_by(Verification.due_on, Verification.id)
    )
    return [
        TaskRow(
            it.id, it.fact_id, no_, name or customer or "", statement, it.assignee_id, assignee or "", it.channel, it.due_on, it.state,
            it.result, it.created_by,
        )
        for it, no_, name, customer, statement, assignee in session.execute(wanted, asked or {})
    ]  # fmt: skip


def _uses(session: Session, fact: UUID) -> list[UseRow]:
    wanted = select(FactUse, Person.name).outerjoin(Person, Person.id == FactUse.created_by).where(FactUse.fact_id == fact)
    return [
        UseRow(it.section, it.field, it.value, it.state_then, it.override_reason, by or "", it.created_at)
        for it, by in session.execute(wanted.order_by(FactUse.created_at, FactUse.id))
    ]

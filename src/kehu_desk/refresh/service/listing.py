"""Lists of the quarterly refresh: tasks, marks and late rates, for the person himself, his people, or all. Source: B-176."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from enum import StrEnum
from typing import Final, NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, false, func, or_, select, true
from sqlalchemy.orm import Session

from kehu_desk.access.policy import ALWAYS, Action, Thing, Tie, decide
from kehu_desk.archives.entities import Customer
from kehu_desk.door import proposals
from kehu_desk.door.approvals import Approval
from kehu_desk.kernel.clock import days_between, local_day
from kehu_desk.people.actor import Actor
from kehu_desk.people.entities import Person
from kehu_desk.people.office import settings_of
from kehu_desk.people.queries import names
from kehu_desk.refresh.entities import RefreshMark, RefreshTask
from kehu_desk.refresh.queries import candidate, owner_in, owners_at, unmarked
from kehu_desk.refresh.rules.case import TaskState
from kehu_desk.refresh.rules.duty import Rate, is_proposed
from kehu_desk.refresh.service.cases import NOUN, Standing, standings, tasks_where
from kehu_desk.refresh.service.marking import KIND

UNNAMED: Final = ""


class Scope(StrEnum):
    """Whose tasks are listed."""

    MINE = "mine"
    PEOPLE = "people"
    ALL = "all"


class TaskRow(NamedTuple):
    """One task as it stands now. due_on: the deadline; late: calendar days past it, up to the hand-in, 0 when in time."""

    id: UUID
    customer_id: UUID
    archive_no: str
    customer: str
    owner: str
    quarter: str
    due_on: date
    state: str
    late: int
    how: str
    handed_in_on: date | None
    reason: str


class MarkRow(NamedTuple):
    """A customer with a mark, a proposal, or of whom the default proposal is true. state: marked, proposed, suggested."""

    customer_id: UUID
    archive_no: str
    customer: str
    owner: str
    state: str
    since_on: date | None
    by: str
    reason: str


class RateRow(NamedTuple):
    """The late statistic of one person, department or quarter. name is empty for what has none."""

    name: str
    rate: Rate


def scopes(actor: Actor) -> tuple[Scope, ...]:
    """What this person may list: his own always, his people's and all by the matrix (refresh.list_all)."""
    found = [Scope.MINE] if actor.roles & {"rep", "sup", "kam"} else []
    if not decide(actor, Action.LIST_REFRESH, Thing(ties=ALWAYS | {Tie.CHIEF})) and actor.roles & {"sup", "kam", "mgr"}:
        found.append(Scope.PEOPLE)
    if not decide(actor, Action.LIST_REFRESH, Thing()):
        found.append(Scope.ALL)
    return tuple(found)


def _in(actor: Actor, scope: Scope) -> ColumnElement[bool]:
    """Customers of one scope, by who is OWN now; nothing for a scope that is not this person's."""
    if scope not in scopes(actor):
        return false()
    if scope is Scope.ALL:
        return true()
    if scope is Scope.MINE:
        return Customer.owner_id == actor.person
    return Customer.owner_id.in_(select(Person.id).where(Person.reports_to == actor.person))


def task_ids(session: Session, actor: Actor, scope: Scope, quarter: str = "") -> list[UUID]:
    """Tasks of one scope and quarter (empty: all), the first due first. Reviews that wait for a person are among his people's."""
    routed = select(Approval.subject_id).where(Approval.noun == NOUN, Approval.approver_id == actor.person)
    among = _in(actor, scope)
    wanted = select(RefreshTask.id).join(Customer, Customer.id == RefreshTask.customer_id)
    wanted = wanted.where(or_(among, RefreshTask.id.in_(routed)) if scope is Scope.PEOPLE and scope in scopes(actor) else among)
    if quarter:
        wanted = wanted.where(RefreshTask.quarter == quarter)
    return list(session.scalars(wanted.order_by(RefreshTask.due_at.desc(), Customer.name, RefreshTask.id)))


def task_rows(session: Session, actor: Actor, ids: Sequence[UUID]) -> list[TaskRow]:
    """Rows of these tasks, in the order of ids, in the state that the clock has made."""
    tasks = {task.id: task for task in tasks_where(session, RefreshTask.id.in_(ids))}
    now = standings(session, list(tasks.values()), actor.now)
    cards = _cards(session, {task.customer_id for task in tasks.values()})
    return [_row(session, actor, tasks[each], now[each], cards[tasks[each].customer_id]) for each in ids if each in tasks]


def _cards(session: Session, customers: Iterable[UUID]) -> dict[UUID, tuple[str, str, str]]:
    """Customer -> archive number, name, responsible person."""
    wanted = select(Customer.id, func.coalesce(Customer.archive_no, Customer.no), Customer.name, Person.name)
    rows = session.execute(wanted.outerjoin(Person, Person.id == Customer.owner_id).where(Customer.id.in_(list(customers))))
    return {customer: (number, name, owner or "") for customer, number, name, owner in rows}


def _row(session: Session, actor: Actor, task: RefreshTask, at: Standing, card: tuple[str, str, str]) -> TaskRow:
    office = settings_of(session).zone
    due_on = local_day(at.deadline_at, office)
    came = local_day(at.handed_in_at or actor.now, office)
    late = max(0, days_between(due_on, came)) if at.state is not TaskState.WAIVED else 0
    handed_in_on = local_day(at.handed_in_at, office) if at.handed_in_at else None
    return TaskRow(task.id, task.customer_id, *card, task.quarter, due_on, at.state.value, late, at.how, handed_in_on, at.reason)


class Owed(NamedTuple):
    """A task that a person still owes. deadline: UTC."""

    customer_id: UUID
    customer: str
    quarter: str
    state: str
    deadline: datetime


def owed_by(session: Session, person: UUID, now: datetime) -> list[Owed]:
    """Tasks that are his as OWN now and not yet handed in, the first due first: for the list of a leaver (B-151)."""
    mine = tasks_where(session, RefreshTask.customer_id.in_(select(Customer.id).where(Customer.owner_id == person)))
    at, cards = standings(session, mine, now), _cards(session, {task.customer_id for task in mine})
    owed = [task for task in mine if at[task.id].state in (TaskState.OPEN, TaskState.LATE)]
    return [Owed(t.customer_id, cards[t.customer_id][1], t.quarter, at[t.id].state.value, at[t.id].deadline_at) for t in owed]


def quarters_known(session: Session) -> list[str]:
    """Quarters that have tasks, the newest first."""
    return list(session.scalars(select(RefreshTask.quarter).distinct().order_by(RefreshTask.quarter.desc())))


def mark_rows(session: Session, actor: Actor, scope: Scope) -> list[MarkRow]:
    """Proposals first, then what the default proposal suggests, then the marks in force."""
    return [*_proposed(session, actor, scope), *_suggested(session, actor, scope), *_marked(session, actor, scope)]


def _proposed(session: Session, actor: Actor, scope: Scope) -> Iterable[MarkRow]:
    waiting = {row.subject_id: row for row in proposals.waiting(session, NOUN, KIND)}
    seen = set(session.scalars(select(Customer.id).where(Customer.id.in_(list(waiting)), _in(actor, scope))))
    cards, who = _cards(session, seen), names(session, [row.proposed_by for row in waiting.values()])
    office = settings_of(session).zone
    for customer, row in waiting.items():
        if customer in seen:
            by = who.get(row.proposed_by, "")
            yield MarkRow(customer, *cards[customer], "proposed", local_day(row.proposed_at, office), by, row.reason)


def _suggested(session: Session, actor: Actor, scope: Scope) -> Iterable[MarkRow]:
    months = settings_of(session).values.number("refresh_months")
    waiting = {row.subject_id for row in proposals.waiting(session, NOUN, KIND)}
    rows = [row for row in unmarked(session, actor.now, _in(actor, scope)) if row.id not in waiting]
    good = [row for row in rows if is_proposed(candidate(session, row, actor.now), actor.today, months)]
    cards = _cards(session, [row.id for row in good])
    return [MarkRow(row.id, *cards[row.id], "suggested", None, "", "") for row in good]


def _marked(session: Session, actor: Actor, scope: Scope) -> Iterable[MarkRow]:
    held = select(RefreshMark).join(Customer, Customer.id == RefreshMark.customer_id)
    held = held.where(RefreshMark.since <= actor.now, RefreshMark.until > actor.now, _in(actor, scope))
    marks = session.scalars(held.order_by(Customer.name, Customer.id)).all()
    cards, who = _cards(session, [mark.customer_id for mark in marks]), names(session, [mark.confirmed_by for mark in marks])
    office = settings_of(session).zone
    for mark in marks:
        by = who.get(mark.confirmed_by, "")
        yield MarkRow(mark.customer_id, *cards[mark.customer_id], "marked", local_day(mark.since, office), by, mark.reason)


class Counted(NamedTuple):
    """One task as the statistic sees it: whose it was at due, and what became of it."""

    person: UUID | None
    quarter: str
    rate: Rate


def counted(session: Session, actor: Actor, scope: Scope, quarter: str = "") -> list[Counted]:
    """Tasks of one scope by who was OWN at due (B-174); of a task not yet due, who is OWN now."""
    if scope not in scopes(actor):
        return []
    tasks = tasks_where(session, RefreshTask.quarter == quarter) if quarter else tasks_where(session)
    now, spans = standings(session, tasks, actor.now), owners_at(session, {task.customer_id for task in tasks})
    people = set(session.scalars(select(Person.id).where(Person.reports_to == actor.person)))
    found = []
    for task in tasks:
        at = now[task.id]
        person = task.late_owner_id or owner_in(spans.get(task.customer_id, ()), min(actor.now, at.deadline_at))
        if {Scope.ALL: True, Scope.MINE: person == actor.person, Scope.PEOPLE: person in people}[scope]:
            waived = at.state is TaskState.WAIVED
            found.append(Counted(person, task.quarter, Rate(1, int(waived), int(at.late_at is not None and not waived))))
    return found


def late_rates(session: Session, actor: Actor, scope: Scope, by: str, quarter: str = "") -> list[RateRow]:
    """The late list in numbers: LATE / (all - WAIVED). by: person, department or quarter. Source: B-176."""
    tasks = counted(session, actor, scope, quarter)
    people = select(Person.id, Person.name, Person.dept).where(Person.id.in_({each.person for each in tasks if each.person}))
    known = {person: (name, dept) for person, name, dept in session.execute(people)}
    sums: dict[tuple[str, object], Rate] = {}
    for each in tasks:
        name, dept = known.get(each.person, (UNNAMED, UNNAMED)) if each.person else (UNNAMED, UNNAMED)
        key = {"person": (name, each.person), "department": (dept, dept), "quarter": (each.quarter, each.quarter)}[by]
        before = sums.get(key, Rate())
        sums[key] = Rate(*(one + more for one, more in zip(before, each.rate, strict=True)))
    return [RateRow(str(name), rate) for (name, _), rate in sorted(sums.items(), key=lambda item: (item[0][0], str(item[0][1])))]

"""Weeks and their rows, and what of visits waits for somebody."""

from collections.abc import Collection
from datetime import date, datetime
from typing import Any, Final, NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, Select, false, or_, select
from sqlalchemy.orm import Session, aliased

from kehu_desk.access.policy import Action
from kehu_desk.access.visible import shown
from kehu_desk.archives.entities import Contact, Customer
from kehu_desk.people.actor import Actor
from kehu_desk.people.entities import Person
from kehu_desk.visits.entities import PlannedVisit, Visit, VisitPlan, VisitProblem
from kehu_desk.visits.queries.rhythms import state_sql
from kehu_desk.visits.rules.plans import PlanState, RowState
from kehu_desk.visits.rules.reports import State

SECTION: Final = "VIS"
MOST: Final = 500


class PlannedRow(NamedTuple):
    """One planned visit, its state as the clock has it. visit_id: the report that made it done."""

    id: UUID
    plan_id: UUID
    person_id: UUID
    person: str
    customer_id: UUID
    customer: str
    grade: str
    on_day: date
    starts: int | None
    goal: str
    contact_ids: tuple[UUID, ...]
    contacts: tuple[str, ...]
    note: str
    state: str
    moved_to: date | None
    reason: str
    visit_id: UUID | None


class PlanRow(NamedTuple):
    """One week. rows: how many visits stand in it."""

    id: UUID
    person_id: UUID
    person: str
    week: date
    state: str
    submitted_at: datetime | None
    decided_by: str
    decided_at: datetime | None
    opinion: str


def planned_between(session: Session, actor: Actor, person: UUID | None, since: date, until: date) -> list[PlannedRow]:
    """Visits planned in a span of days, of one person if he is named; drafts of others are not shown."""
    wanted = _rows(actor).where(PlannedVisit.on_day >= since, PlannedVisit.on_day <= until)
    if person is not None:
        wanted = wanted.where(PlannedVisit.person_id == person)
    return _filled(session, wanted.order_by(PlannedVisit.on_day, PlannedVisit.starts, Customer.name, PlannedVisit.id).limit(MOST))


def planned_row(session: Session, actor: Actor, planned: UUID) -> PlannedRow | None:
    """One planned visit; None when there is none that this person may see."""
    return next(iter(_filled(session, _rows(actor).where(PlannedVisit.id == planned))), None)


def plan_of(session: Session, actor: Actor, person: UUID, week: date) -> PlanRow | None:
    """The week of a person; None while nothing is planned in it, or it is no business of the asker."""
    return _plan(session, actor, VisitPlan.person_id == person, VisitPlan.week == week)


def plan_row(session: Session, actor: Actor, plan: UUID) -> PlanRow | None:
    """One week by its id."""
    return _plan(session, actor, VisitPlan.id == plan)


def planners(session: Session, actor: Actor) -> list[tuple[UUID, str]]:
    """Whose weeks this person looks at: his own, those of his people; a manager those of everybody who plans."""
    mine = [Person.id == actor.person] if actor.roles & {"rep", "sup", "kam", "member"} else []
    wanted = select(Person.id, Person.name).where(Person.active, or_(*mine, _below(actor), false()))
    return [(row[0], row[1]) for row in session.execute(wanted.order_by(Person.id != actor.person, Person.name))]


def _below(actor: Actor) -> ColumnElement[bool]:
    if "mgr" in actor.roles:
        return or_(*(Person.roles.contains(role) for role in ("rep", "sup", "kam", "member")))
    return Person.reports_to == actor.person


def _plan(session: Session, actor: Actor, *which: ColumnElement[bool]) -> PlanRow | None:
    decider = aliased(Person)
    wanted = select(VisitPlan, Person.name, decider.name).join(Person, Person.id == VisitPlan.person_id)
    wanted = wanted.outerjoin(decider, decider.id == VisitPlan.decided_by).where(*which)
    wanted = wanted.where(or_(Person.id == actor.person, (VisitPlan.state != PlanState.DRAFT) & _below(actor)))
    row = session.execute(wanted).first()
    if row is None:
        return None
    it = row[0]
    return PlanRow(it.id, it.person_id, row[1], it.week, it.state, it.submitted_at, row[2] or "", it.decided_at, it.opinion)


def _rows(actor: Actor) -> Select[Any]:
    wanted = (
        select(PlannedVisit, Customer.name, Customer.grade, Person.name, state_sql(actor.today), Visit.id)
        .join(Customer, Customer.id == PlannedVisit.customer_id)
        .join(VisitPlan, VisitPlan.id == PlannedVisit.plan_id)
        .outerjoin(Person, Person.id == PlannedVisit.person_id)
        .outerjoin(Visit, (Visit.planned_id == PlannedVisit.id) & (Visit.state != State.DRAFT))
    )
    mine = PlannedVisit.person_id == actor.person
    return wanted.where(or_(mine, VisitPlan.state != PlanState.DRAFT), shown(actor, PlannedVisit.customer_id, SECTION))


def _filled(session: Session, wanted: Select[Any]) -> list[PlannedRow]:
    rows = session.execute(wanted).all()
    people = _contacts(session, {each for row in rows for each in row[0].contacts})
    return [
        PlannedRow(
            it.id, it.plan_id, it.person_id, person or "", it.customer_id, customer, grade, it.on_day, it.starts, it.goal,
            tuple(UUID(each) for each in it.contacts), tuple(people[each] for each in it.contacts if each in people), it.note, state,
            it.moved_to, it.reason, visit,
        )
        for it, customer, grade, person, state, visit in rows
    ]  # fmt: skip


def _contacts(session: Session, ids: Collection[str]) -> dict[str, str]:
    wanted = select(Contact.id, Contact.name).where(Contact.id.in_([UUID(each) for each in ids]))
    return {str(row[0]): row[1] for row in session.execute(wanted)} if ids else {}


class Waiting(NamedTuple):
    """One thing of visits that somebody is to do. what: planned, missed, draft, plan, read, problem; day: when it falls due."""

    id: UUID
    what: str
    title: str
    day: date | None
    at: datetime | None
    person: str


def waiting_rows(session: Session, actor: Actor, since: date, until: date) -> list[Waiting]:
    """One's own planned visits of a span of days: still to be made, or missed."""
    state = state_sql(actor.today)
    wanted = select(PlannedVisit.id, state, Customer.name, PlannedVisit.on_day).join(Customer, Customer.id == PlannedVisit.customer_id)
    wanted = wanted.where(
        PlannedVisit.person_id == actor.person, PlannedVisit.on_day >= since, PlannedVisit.on_day <= until,
        state.in_((RowState.PLANNED.value, RowState.MISSED.value)),
    )  # fmt: skip
    rows = session.execute(wanted.order_by(PlannedVisit.on_day, PlannedVisit.id).limit(MOST))
    return [Waiting(row[0], row[1], row[2], row[3], None, actor.name) for row in rows]


def waiting_drafts(session: Session, actor: Actor) -> list[Waiting]:
    """One's own reports that are not handed in."""
    wanted = select(Visit.id, Visit.no, Customer.name, Visit.ended_at).join(Customer, Customer.id == Visit.customer_id)
    rows = session.execute(
        wanted.where(Visit.performed_by == actor.person, Visit.state == State.DRAFT).order_by(Visit.ended_at).limit(MOST)
    )
    return [Waiting(row[0], "draft", f"{row[1]} {row[2]}", None, row[3], actor.name) for row in rows]


def waiting_plans(session: Session, actor: Actor) -> list[Waiting]:
    """Handed-in weeks of one's people."""
    wanted = select(VisitPlan.id, VisitPlan.week, Person.name).join(Person, Person.id == VisitPlan.person_id)
    wanted = wanted.where(VisitPlan.state == PlanState.SUBMITTED, Person.reports_to == actor.person).order_by(VisitPlan.week, VisitPlan.id)
    return [Waiting(row[0], "plan", f"{row[2]} {row[1]}", row[1], None, row[2]) for row in session.execute(wanted.limit(MOST))]


def waiting_reports(session: Session, actor: Actor) -> list[Waiting]:
    """Handed-in reports that this person is to read: as the superior of the customer's responsible person, or of whoever made the visit."""
    wanted = select(Visit.id, Visit.no, Customer.name, Visit.submitted_at, Person.name).join(Customer, Customer.id == Visit.customer_id)
    wanted = wanted.join(Person, Person.id == Visit.performed_by).where(
        Visit.state == State.SUBMITTED, Visit.performed_by != actor.person,
        shown(actor, Visit.customer_id, SECTION, Action.COMMENT_VISIT), shown(actor, Visit.customer_id, SECTION),
    )  # fmt: skip
    if "sup" not in actor.roles:
        wanted = wanted.where(Person.reports_to == actor.person)
    rows = session.execute(wanted.order_by(Visit.submitted_at, Visit.id).limit(MOST))
    return [Waiting(row[0], "read", f"{row[1]} {row[2]}", None, row[3], row[4]) for row in rows]


def waiting_problems(session: Session, actor: Actor, until: date) -> list[Waiting]:
    """Open problems that this person owns, due by a day. The id is the visit's, where they are shown."""
    wanted = select(VisitProblem.id, VisitProblem.text, Customer.name, VisitProblem.due_on)
    wanted = wanted.join(Customer, Customer.id == VisitProblem.customer_id).where(
        VisitProblem.owner_id == actor.person, VisitProblem.state == "open", VisitProblem.due_on <= until,
        shown(actor, VisitProblem.customer_id, SECTION),
    )  # fmt: skip
    rows = session.execute(wanted.order_by(VisitProblem.due_on, VisitProblem.id).limit(MOST))
    return [Waiting(row[0], "problem", f"{row[2]} {row[1]}", row[3], None, actor.name) for row in rows]

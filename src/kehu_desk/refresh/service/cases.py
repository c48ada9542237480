"""Loading the facts of tasks once, and the state in which the clock has put them, whether recorded or not."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action, Tie
from kehu_desk.access.sections import FILED
from kehu_desk.archives import queries as archives
from kehu_desk.door import approvals
from kehu_desk.door.change import allowed
from kehu_desk.door.workflow import Step, settled
from kehu_desk.kernel.clock import local_day
from kehu_desk.people.actor import Actor
from kehu_desk.people.office import calendar_of, settings_of
from kehu_desk.people.queries import decider, owner_superior, same_person
from kehu_desk.refresh.entities import RefreshTask
from kehu_desk.refresh.queries import UNSETTLED, ended_reasons, loan_events
from kehu_desk.refresh.rules.case import LoanEvent, TaskCase, TaskState
from kehu_desk.refresh.rules.duty import unticked
from kehu_desk.refresh.workflow import TASK

NOUN = "refresh"


@dataclass(slots=True)
class Standing:
    """The columns of a task that events write, as they are now."""

    state: TaskState
    due_at: datetime
    deadline_at: datetime
    seen_at: datetime
    handed_in_at: datetime | None
    how: str
    loan_id: UUID | None
    done_at: datetime | None
    late_at: datetime | None
    waived_at: datetime | None
    reason: str


COLUMNS = tuple(Standing.__slots__)


def standing_of(task: RefreshTask) -> Standing:
    """As stored."""
    return Standing(**{name: getattr(task, name) for name in COLUMNS})


def clock_case(at: Standing, now: datetime, events: list[LoanEvent], ended: str) -> TaskCase:
    """The few facts that the clock's own lines look at."""
    later = (each for each in events if each.at > at.seen_at)
    if at.state is TaskState.HANDED_IN:
        mine = (each for each in later if each.loan == at.loan_id and each.kind != "hand_in")
    else:
        mine = (each for each in later if each.kind == "hand_in")
    return TaskCase(
        at.state, now, at.due_at, at.deadline_at, at.late_at is not None, at.how, at.loan_id, next(mine, None), ended,
    )  # fmt: skip


def advance(at: Standing, now: datetime, events: list[LoanEvent], ended: str) -> list[Step]:
    """Let the clock do what it has to do; returns its steps in order. at is changed."""
    done = []
    while (step := settled(TASK, clock_case(at, now, events, ended))) is not None:
        write(at, step)
        done.append(step)
    return done


def write(row: Standing | RefreshTask, step: Step) -> None:
    """Write the state and the columns of a step."""
    row.state = TaskState(step.target)
    for name, value in step.writes.items():
        setattr(row, name, value)


def standings(session: Session, tasks: list[RefreshTask], now: datetime) -> Mapping[UUID, Standing]:
    """Task id -> how it stands now: f(stored, what has happened, now). Source: borrowing.md 5.4."""
    events = loan_events(session, tasks, now)
    ended = ended_reasons(session, {task.customer_id for task in tasks if task.state in UNSETTLED}, now)
    found = {}
    for task in tasks:
        at = found[task.id] = standing_of(task)
        advance(at, now, events.get(task.customer_id, []), ended.get(task.customer_id, ""))
    return found


def load_case(session: Session, actor: Actor, task: RefreshTask, event: str, ticks: tuple[str, ...] = (), reason: str = "") -> TaskCase:
    """The facts of one task for one person, one event and one instant."""
    at = standings(session, [task], actor.now)[task.id]
    steps = approvals.route(session, NOUN, task.id)
    waiting = approvals.current(steps)
    turn = waiting is not None and approvals.taker(session, waiting, steps, actor.now) == actor.person
    days = settings_of(session).values.number("refresh_back_workdays")
    if event == "confirm":
        nos = allowed(session, actor, Action.HAND_IN_REFRESH, task.customer_id)
    else:
        nos = allowed(session, actor, Action.REVIEW_REFRESH, None, ties=frozenset({Tie.ROUTED}) if turn else frozenset())
    return TaskCase(
        at.state, actor.now, at.due_at, at.deadline_at, at.late_at is not None, at.how, at.loan_id, None, "",
        calendar_of(session).after_workdays(actor.now, days), nos,
        task.handed_in_by is not None and same_person(session, actor.person, task.handed_in_by),
        unticked(filed_sections(session, task.customer_id), ticks), reviewer(session, task.customer_id, actor) is None, reason,
    )  # fmt: skip


def filed_sections(session: Session, customer: UUID) -> tuple[str, ...]:
    """The filed sections that hold a text: each of them needs a tick."""
    bodies = archives.bodies(session, customer)
    return tuple(section for section in FILED if bodies[section])


def reviewer(session: Session, customer: UUID, actor: Actor) -> UUID | None:
    """The superior of OWN, or by B-038 the next above who is here; never who hands in."""
    today = local_day(actor.now, settings_of(session).zone)
    return decider(session, today, owner_superior(session, customer, actor.now), frozenset({actor.person}))


def tasks_where(session: Session, *conditions: object) -> list[RefreshTask]:
    """Tasks by condition, in the order in which they are due."""
    wanted = select(RefreshTask).where(*conditions)  # type: ignore[arg-type]
    return list(session.scalars(wanted.order_by(RefreshTask.deadline_at, RefreshTask.id)))

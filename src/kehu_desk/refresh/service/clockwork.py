"""What the clock alone does: tasks of a new quarter, and what has become of them. Source: B-171, B-172, B-174, B-175."""

from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session

from kehu_desk.archives.entities import Customer
from kehu_desk.archives.rules.filing import ArchiveState
from kehu_desk.door.change import About, Deed, Door
from kehu_desk.kernel.clock import local_day, start_of
from kehu_desk.people.office import calendar_of, settings_of
from kehu_desk.people.queries import owner_id
from kehu_desk.refresh.entities import RefreshMark, RefreshTask
from kehu_desk.refresh.queries import UNSETTLED, ended_reasons, loan_events
from kehu_desk.refresh.rules.case import TaskState
from kehu_desk.refresh.rules.duty import COOPERATING, duty_ended, is_due
from kehu_desk.refresh.rules.quarters import Quarter, quarter_of, quarters
from kehu_desk.refresh.service.cases import advance, standing_of, standings, write

GENERATED: Final = "refresh.generate"
SETTLED: Final = "refresh.clock"
ENDED: Final = "refresh.duty_ended"


def sweep(door: Door) -> int:
    """Make the tasks that are due, end duties that have ended, record what the clock has done. Returns how many were touched."""
    with door.reading() as session:
        owed, over = len(_owed(session, door.now)), _over(session, door.now)
    if owed:
        with door.clockwork(GENERATED) as deed:
            generate_in(deed)
    for customer, why in over.items():
        with door.clockwork(ENDED, About(customer, subject=why)) as deed:
            end_duty_in(deed, customer, why)
    with door.reading() as session:
        watched = list(session.scalars(select(RefreshTask).where(RefreshTask.state.in_(UNSETTLED))))
        now = standings(session, watched, door.now)
        moved = {task.customer_id for task in watched if now[task.id] != standing_of(task)}
    for customer in moved:
        with door.clockwork(SETTLED, About(customer)) as deed:
            settle_in(deed, customer)
    return owed + len(over) + len(moved)


def generate_in(deed: Deed, customer: UUID | None = None) -> int:
    """Make every task that is owed and not yet there, of one customer or of all; the same again makes nothing (B-171)."""
    only = RefreshMark.customer_id == customer if customer is not None else RefreshMark.customer_id.is_not(None)
    owed = _owed(deed.session, deed.now, only)
    for mark, quarter in owed:
        due_at = calendar_of(deed.session).end(quarter.last)
        first = start_of(quarter.first, settings_of(deed.session).zone) - timedelta(microseconds=1)  # hand-ins after it count
        made = RefreshTask(
            customer_id=mark.customer_id, quarter=quarter.code, state=TaskState.OPEN, opened_on=quarter.first, due_at=due_at,
            deadline_at=due_at, seen_at=first,
        )  # fmt: skip
        deed.session.add(made)
        deed.note("refresh.task", About(mark.customer_id, subject=quarter.code))
    deed.session.flush()
    return len(owed)


def _owed(session: Session, now: datetime, only: ColumnElement[bool] | None = None) -> list[tuple[RefreshMark, Quarter]]:
    """Marks with the quarters for which a task is owed and missing; a start that was missed is made up with the same dates."""
    zone, values = settings_of(session).zone, settings_of(session).values
    today, least = local_day(now, zone), values.number("refresh_least_days")
    current = quarter_of(today).code
    has = select(RefreshTask.customer_id).where(RefreshTask.quarter == current)
    wanted = select(RefreshMark, Customer.filed_on).join(Customer, Customer.id == RefreshMark.customer_id)
    wanted = wanted.where(RefreshMark.until > now, Customer.state == ArchiveState.FILED, Customer.lifecycle.in_(COOPERATING))
    wanted = wanted.where(RefreshMark.customer_id.not_in(has))
    found = []
    for mark, filed_on in session.execute(wanted if only is None else wanted.where(only)).all():
        marked_on = local_day(mark.since, zone)
        known = set(session.scalars(select(RefreshTask.quarter).where(RefreshTask.customer_id == mark.customer_id)))
        due = (each for each in quarters(marked_on, today) if is_due(each, marked_on, filed_on, least))
        found += [(mark, each) for each in due if each.code not in known]
    return found


def _over(session: Session, now: datetime) -> dict[UUID, str]:
    """Marked customers that carry no duty any more, and why."""
    gone = or_(Customer.state != ArchiveState.FILED, Customer.lifecycle.not_in(COOPERATING))
    held = select(Customer.id, Customer.state, Customer.lifecycle).join(RefreshMark, RefreshMark.customer_id == Customer.id)
    rows = session.execute(held.where(RefreshMark.until > now, gone))
    return {customer: duty_ended(state.value, lifecycle) for customer, state, lifecycle in rows}


def end_duty_in(deed: Deed, customer: UUID, reason: str, by: UUID | None = None) -> None:
    """End the mark of a customer and waive its OPEN tasks, inside the deed that unmarks, seals or ends. LATE ones stay (B-175).

    reason: sealed, ended, or unmarked with the words of who did it.
    """
    settle_in(deed, customer)
    marks = select(RefreshMark).where(RefreshMark.customer_id == customer, RefreshMark.until > deed.now)
    for mark in deed.session.scalars(marks):
        mark.until, mark.ended_by, mark.end_reason = deed.now, by, reason
    deed.session.flush()
    settle_in(deed, customer)


def settle_in(deed: Deed, customer: UUID) -> None:
    """Record what the clock has done to the tasks of one archive, inside an open deed."""
    mine = select(RefreshTask).where(RefreshTask.customer_id == customer, RefreshTask.state.in_(UNSETTLED))
    tasks = list(deed.session.scalars(mine.order_by(RefreshTask.quarter)))
    events = loan_events(deed.session, tasks, deed.now)
    ended = ended_reasons(deed.session, [customer], deed.now)[customer]
    for task in tasks:
        for step in advance(standing_of(task), deed.now, events.get(customer, []), ended):
            write(task, step)
            deed.note(SETTLED, About(customer, subject=f"{task.quarter} {step.name}>{step.target}", loan=task.loan_id))
        if task.late_at is not None and task.late_owner_id is None:
            task.late_owner_id = owner_id(deed.session, customer, task.late_at)  # B-174: who was OWN at due
    deed.session.flush()

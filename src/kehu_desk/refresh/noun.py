"""What the quarterly refresh offers to the floors above: due work."""

from collections.abc import Iterable
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.archives.entities import Customer
from kehu_desk.door import proposals
from kehu_desk.door.approvals import waiting_for
from kehu_desk.door.change import allowed
from kehu_desk.door.noun import QT_TRANSLATE_NOOP, Due, Noun, WorkKind
from kehu_desk.kernel.clock import local_day
from kehu_desk.people.actor import Actor
from kehu_desk.people.entities import Person
from kehu_desk.people.office import settings_of
from kehu_desk.refresh.entities import RefreshTask
from kehu_desk.refresh.rules.case import TaskState
from kehu_desk.refresh.service.cases import NOUN as NAME
from kehu_desk.refresh.service.cases import standings
from kehu_desk.refresh.service.marking import KIND

OWED: Final = (TaskState.OPEN, TaskState.LATE)


def due(session: Session, actor: Actor) -> Iterable[Due]:
    """My tasks, confirmations to review, proposals to decide, and what my people, or all, have let pass."""
    yield from _tasks(session, actor)
    office = settings_of(session).zone
    for step in waiting_for(session, actor.person, actor.now):
        if step.noun == NAME:
            task = session.get_one(RefreshTask, step.subject_id)
            name = session.get_one(Customer, task.customer_id).name
            yield Due(NAME, task.id, "refresh_review", f"{task.quarter} {name}", local_day(step.due_at, office), actor.name)
    if "sup" in actor.roles:
        for row in proposals.waiting(session, NAME, KIND):
            if not allowed(session, actor, Action.MARK_REFRESH, row.subject_id):
                yield Due(NAME, row.subject_id, "refresh_mark", session.get_one(Customer, row.subject_id).name, None, actor.name)


def _tasks(session: Session, actor: Actor) -> Iterable[Due]:
    """Mine; and those past their deadline, for the superior, the custodian and the manager."""
    office = settings_of(session).zone
    owed = select(RefreshTask, Customer, Person).join(Customer, Customer.id == RefreshTask.customer_id)
    owed = owed.join(Person, Person.id == Customer.owner_id).where(RefreshTask.state.in_(OWED))
    if not actor.roles & {"cus", "mgr"}:
        owed = owed.where((Person.id == actor.person) | (Person.reports_to == actor.person))
    rows = session.execute(owed.order_by(RefreshTask.deadline_at, RefreshTask.id)).all()
    now = standings(session, [row[0] for row in rows], actor.now)
    for task, customer, owner in rows:
        at = now[task.id]
        if at.state not in OWED or (owner.id != actor.person and at.state is not TaskState.LATE):
            continue
        kind = "refresh" if owner.id == actor.person else "refresh_late"
        yield Due(NAME, task.id, kind, f"{task.quarter} {customer.name}", local_day(at.deadline_at, office), owner.name)


WORK: Final = {
    "refresh": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Refresh an archive"), card="refresh"),
    "refresh_review": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Review a confirmation"), card="refresh", decides=True),
    "refresh_mark": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Decide on a mark"), card="refresh", decides=True),
    "refresh_late": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Late refresh"), card="refresh"),
}

NOUN = Noun(NAME, frozenset({"refresh_task", "refresh_mark", "proposal"}), due, WORK)

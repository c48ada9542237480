"""To-dos as screens show them. Own notes are read by who wrote them; what a superior set, by him and by who stands in too."""

from datetime import date, datetime
from typing import Any, NamedTuple, cast
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, or_, select
from sqlalchemy.orm import Session, aliased

from kehu_desk.access.visible import facts, masked, shown
from kehu_desk.archives.entities import Customer
from kehu_desk.people.actor import Actor
from kehu_desk.people.entities import Absence, Person
from kehu_desk.tasks.entities import OwnTask


class TaskRow(NamedTuple):
    """One to-do. customer: the name of whom it is about, empty for nobody and for whom one does not see; late: days, 0 in time."""

    id: UUID
    person_id: UUID
    person: str
    customer_id: UUID | None
    customer: str
    text: str
    due_on: date
    late: int
    setter_id: UUID
    setter: str
    made_at: datetime
    moved_why: str
    done_at: datetime | None
    done_by: str

    @property
    def set_by_other(self) -> bool:
        """Who is to do it did not set it himself."""
        return self.setter_id != self.person_id


def stands_in(actor: Actor) -> Select[UUID]:
    """Persons who are away today and whose stand-in this is."""
    away = (Absence.delegate_id == actor.person, Absence.since_on <= actor.today, Absence.until_on >= actor.today)
    return select(Absence.person_id).where(*away)


def _under(actor: Actor) -> Select[UUID]:
    return select(Person.id).where(Person.reports_to == actor.person, Person.active)


def people_of(session: Session, actor: Actor) -> list[tuple[UUID, str]]:
    """Who answers to this person directly: id and name, by name."""
    wanted = select(Person.id, Person.name).where(Person.reports_to == actor.person, Person.active)
    rows = session.execute(wanted.order_by(Person.name, Person.id))
    return [(row[0], row[1]) for row in rows]


def may_see(actor: Actor) -> ColumnElement[bool]:
    """Which to-dos this person reads."""
    by_other = OwnTask.created_by != OwnTask.person_id
    for_others = or_(OwnTask.person_id.in_(stands_in(actor)), OwnTask.person_id.in_(_under(actor)))
    return or_(OwnTask.person_id == actor.person, and_(by_other, for_others))


def task_row(session: Session, actor: Actor, task: UUID) -> TaskRow | None:
    """One to-do, None when it is not his to see."""
    found = _rows(session, actor, _wanted(actor).where(OwnTask.id == task, may_see(actor)))
    return found[0] if found else None


def my_open_tasks(session: Session, actor: Actor) -> list[TaskRow]:
    """What this person has yet to do, the earliest first."""
    return _rows(session, actor, _wanted(actor).where(OwnTask.person_id == actor.person, OwnTask.done_at.is_(None)))


def late_tasks_of_people(session: Session, actor: Actor) -> list[TaskRow]:
    """What was set to those who answer to this person and has passed its day, the earliest first."""
    late = (OwnTask.done_at.is_(None), OwnTask.due_on < actor.today, OwnTask.created_by != OwnTask.person_id)
    return _rows(session, actor, _wanted(actor).where(*late, OwnTask.person_id.in_(_under(actor))))


def _wanted(actor: Actor) -> Select[Any]:
    setter, doer = aliased(Person), aliased(Person)
    name = masked(Customer.name, shown(actor, Customer.id, "CARD"))
    wanted = select(OwnTask, Person.name, name, setter.name, doer.name).join(Person, Person.id == OwnTask.person_id)
    wanted = wanted.outerjoin(Customer, Customer.id == OwnTask.customer_id).outerjoin(setter, setter.id == OwnTask.created_by)
    wanted = wanted.outerjoin(doer, doer.id == OwnTask.done_by)
    return cast("Select[Any]", wanted.order_by(OwnTask.due_on, OwnTask.id))


def _rows(session: Session, actor: Actor, wanted: Select[Any]) -> list[TaskRow]:
    return [
        TaskRow(
            it.id, it.person_id, person, it.customer_id, customer or "", it.text, it.due_on,
            max(0, (actor.today - it.due_on).days) if it.done_at is None else 0, it.created_by, setter or "", it.created_at,
            it.moved_why, it.done_at, doer or "",
        )
        for it, person, customer, setter, doer in session.execute(wanted, facts(actor))
    ]  # fmt: skip

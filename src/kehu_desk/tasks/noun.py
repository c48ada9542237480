"""What own to-dos offer to the floors above: what a person has to do himself, and what his people are late with."""

from collections.abc import Iterable
from typing import Final

from sqlalchemy.orm import Session

from kehu_desk.door.noun import QT_TRANSLATE_NOOP, Due, Noun, WorkKind
from kehu_desk.people.actor import Actor
from kehu_desk.tasks import entities as entities
from kehu_desk.tasks.queries import TaskRow, late_tasks_of_people, my_open_tasks
from kehu_desk.tasks.service import NOUN as NAME
from kehu_desk.tasks.service import sets_for_others


def due(session: Session, actor: Actor) -> Iterable[Due]:
    """Everything not done yet, whatever its day; of what his people were set, what is late."""
    for row in my_open_tasks(session, actor):
        yield Due(NAME, row.id, "task_set" if row.set_by_other else "task_own", title(row), row.due_on, row.person)
    for row in late_tasks_of_people(session, actor) if sets_for_others(actor) else ():
        yield Due(NAME, row.id, "task_behind", title(row), row.due_on, row.person)


def title(row: TaskRow) -> str:
    """About whom, and what, in one line."""
    return " ".join(f"{row.customer} {row.text}".split())


WORK: Final = {
    "task_own": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Own to-do")),
    "task_set": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "To-do set by the superior"), passes_on=True),
    "task_behind": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "A to-do of my people is late")),
}

NOUN = Noun(NAME, frozenset({"own_task"}), due, WORK)

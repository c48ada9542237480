"""What graded management offers to the floors above it: grades set by hand to decide, and runs that wait for the freeze of the quarter."""

from collections.abc import Iterable
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.access.visible import shown
from kehu_desk.archives.entities import Customer
from kehu_desk.door.noun import QT_TRANSLATE_NOOP, Due, Noun, WorkKind
from kehu_desk.grading.entities import GradeOverride
from kehu_desk.grading.queries.listing import frozen_since, latest
from kehu_desk.grading.queries.seeing import SECTION, belongs
from kehu_desk.grading.rules.periods import quarter_start
from kehu_desk.grading.rules.states import NAME as NAME
from kehu_desk.grading.rules.states import Override, Run
from kehu_desk.people.actor import Actor
from kehu_desk.people.entities import Person

TABLES: Final = frozenset({"grade_run", "grade_line", "grade_override", "grade_policy"})


def due(session: Session, actor: Actor) -> Iterable[Due]:
    """Managers decide and freeze; nobody is offered what he proposed under whatever account."""
    if belongs(actor, Action.OVERRIDE_GRADE):
        yield from _overrides(session, actor)
    if belongs(actor, Action.FREEZE_GRADES):
        run = latest(session)
        if run is not None and run.state == Run.COMPUTED and frozen_since(session, quarter_start(actor.today)) is None:
            yield Due(NAME, run.id, "grade_freeze", run.no, run.as_of, "")


def _overrides(session: Session, actor: Actor) -> Iterable[Due]:
    it = GradeOverride
    wanted = select(it.id, it.grade, it.created_at, Customer.name, Person).join(Customer, Customer.id == it.customer_id)
    wanted = wanted.join(Person, Person.id == it.proposed_by).where(it.state == Override.PROPOSED)
    rows = session.execute(wanted.where(shown(actor, it.customer_id, SECTION, Action.OVERRIDE_GRADE)).order_by(it.created_at, it.id))
    for override, grade, _at, customer, by in rows:
        if by.id != actor.person and not (by.staff_no == actor.staff_no != ""):
            yield Due(NAME, override, "grade_decide", f"{customer} → {grade}", None, by.name)


WORK: Final = {
    "grade_decide": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Decide on a grade set by hand"), decides=True),
    "grade_freeze": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Freeze the grades of the quarter"), decides=True),
}

NOUN: Final = Noun(NAME, TABLES, due, WORK)

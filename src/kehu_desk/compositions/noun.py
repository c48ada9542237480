"""What composition analysis offers to the floors above it: measures that were concluded and are due."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.access.visible import facts
from kehu_desk.compositions import entities as entities
from kehu_desk.compositions.entities import SavedAnalysis
from kehu_desk.compositions.queries.saved import seen
from kehu_desk.door.noun import QT_TRANSLATE_NOOP, Due, Noun, WorkKind
from kehu_desk.people.actor import Actor

NAME: Final = "composition"
TABLES: Final = frozenset({"saved_analysis"})
SOON: Final = timedelta(days=7)


def due(session: Session, actor: Actor) -> Iterable[Due]:
    """Measures of the coming week, and those past their day, for whom they belong to."""
    it = SavedAnalysis
    wanted = select(it.id, it.no, it.title, it.due_on).where(
        it.owner_id == actor.person, it.measures != "", it.done_on.is_(None), it.due_on <= actor.today + SOON, seen(actor)
    )
    for analysis, number, title, day in session.execute(wanted.order_by(it.due_on, it.no), facts(actor)):
        yield Due(NAME, analysis, "analysis_measure", f"{number} {title}", day, actor.name)


WORK: Final = {"analysis_measure": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Carry out measures of an analysis"), passes_on=True)}

NOUN: Final = Noun(NAME, TABLES, due, WORK)

"""What intelligence offers to the floors above: facts that somebody was asked to verify."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Final

from sqlalchemy.orm import Session

from kehu_desk.door.noun import QT_TRANSLATE_NOOP, Due, Noun, WorkKind
from kehu_desk.intelligence import entities as entities
from kehu_desk.intelligence.queries import tasks_of
from kehu_desk.people.actor import Actor

NAME = "intel"
SOON = timedelta(days=7)


def due(session: Session, actor: Actor) -> Iterable[Due]:
    """Tasks of verification of the coming week, and those past their day."""
    for row in tasks_of(session, actor, actor.today + SOON):
        kind = "fact_verify_late" if row.due_on < actor.today else "fact_verify"
        yield Due(NAME, row.id, kind, f"{row.no} {row.topic}", row.due_on, row.assignee)


WORK: Final = {
    "fact_verify": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Verify information")),
    "fact_verify_late": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Verification is late")),
}

NOUN = Noun(NAME, frozenset({"intel_fact", "fact_source", "verification", "fact_use", "intel_subscription"}), due, WORK)

"""What this noun offers to the floors above it: plans that wait for a decision."""

from collections.abc import Iterable
from typing import Final

from sqlalchemy.orm import Session

from kehu_desk.door.noun import QT_TRANSLATE_NOOP, Due, Noun, WorkKind
from kehu_desk.people.actor import Actor
from kehu_desk.sales.entities import PlanLine, SalesPlan, SalesRecord
from kehu_desk.sales.queries.plans import due_plans

NAME = "sale"


def due(session: Session, actor: Actor) -> Iterable[Due]:
    """Plans that this person may decide."""
    return due_plans(session, actor, NAME)


WORK: Final = {
    "plan_decide": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Decide on a sales plan"), decides=True),
}

NOUN = Noun(NAME, frozenset(each.__tablename__ for each in (SalesRecord, SalesPlan, PlanLine)), due, WORK)

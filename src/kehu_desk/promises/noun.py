"""What promises offer to the floors above: what somebody is to see to falls due, or is late."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Final

from sqlalchemy.orm import Session

from kehu_desk.door.noun import QT_TRANSLATE_NOOP, Due, Noun, WorkKind
from kehu_desk.people.actor import Actor
from kehu_desk.promises import entities as entities
from kehu_desk.promises.queries import my_open_promises
from kehu_desk.promises.service import NOUN as TAB

NAME = "promise"
SOON = timedelta(days=7)


def due(session: Session, actor: Actor) -> Iterable[Due]:
    """Promises of both sides that this person sees to: those of the coming week, and those past their day."""
    for row in my_open_promises(session, actor, actor.today + SOON):
        title = f"{row.customer} {row.text}"
        yield Due(TAB, row.id, "pledge_late" if row.late else "pledge_due", title, row.due_on, row.contact or row.owner)


WORK: Final = {
    "pledge_due": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "A promise falls due"), passes_on=True),
    "pledge_late": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "A promise is late"), passes_on=True),
}

NOUN = Noun(NAME, frozenset({"promise"}), due, WORK)

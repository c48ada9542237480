"""What decision makers offer to the floors above: next steps of opportunities that fall due."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Final

from sqlalchemy.orm import Session

from kehu_desk.deciders import entities
from kehu_desk.deciders.queries import due_opportunities
from kehu_desk.door.noun import QT_TRANSLATE_NOOP, Due, Noun, WorkKind
from kehu_desk.people.actor import Actor

NAME = "decider"
TAB: Final = "intel"  # the page stands in the tab of intelligence
SOON: Final = timedelta(days=7)
TABLES = frozenset({"buying_role", "contact_edge", "style_assessment", "relation_opportunity"})
assert entities  # its tables belong to every store


def due(session: Session, actor: Actor) -> Iterable[Due]:
    """What one has in hand and is due within a week, or was."""
    for row in due_opportunities(session, actor, actor.today + SOON):
        yield Due(TAB, row.id, "opportunity_due", f"{row.customer} · {row.next_step}".removesuffix(" · "), row.due_on, actor.name)


WORK: Final = {
    "opportunity_due": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Next step of an opportunity")),
}

NOUN = Noun(NAME, TABLES, due, WORK)

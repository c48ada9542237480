"""What this noun offers to the floors above it: next steps that are due, and turns of life that wait for a yes or no."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.archives.entities import Customer
from kehu_desk.door.noun import QT_TRANSLATE_NOOP, Due, Noun, WorkKind
from kehu_desk.people.actor import Actor
from kehu_desk.prospects import entities as entities
from kehu_desk.prospects.entities import LifeTurn
from kehu_desk.prospects.queries.listing import steps_due
from kehu_desk.prospects.queries.turning import seen
from kehu_desk.prospects.rules.codes import TurnState
from kehu_desk.prospects.service.turning import CONFIRM, turn_offers

NAME: Final = "prospect"
TABLES: Final = frozenset({"prospect", "stage_move", "market_cell", "life_turn"})
SOON: Final = timedelta(days=3)


def due(session: Session, actor: Actor) -> Iterable[Due]:
    """Next steps within three days; proposals that this person may decide on."""
    for row in steps_due(session, actor, actor.today + SOON):
        yield Due(NAME, row.id, "prospect_step", f"{row.customer} {row.next_step}", row.next_on, actor.name)
    waits = select(LifeTurn, Customer.name).join(Customer, Customer.id == LifeTurn.customer_id)
    for turn, customer in session.execute(waits.where(LifeTurn.state == TurnState.PROPOSED.value, seen(actor)).order_by(LifeTurn.id)).all():
        if any(offer.event == CONFIRM and not offer.nos for offer in turn_offers(session, actor, turn)):
            yield Due(NAME, turn.id, "turn_decide", customer, turn.created_at.date(), actor.name)


WORK: Final = {
    "prospect_step": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Next step with a prospect"), passes_on=True),
    "turn_decide": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Decide on a turn in a customer's life"), decides=True),
}

NOUN = Noun(NAME, TABLES, due, WORK)

"""What needs offer to the floors above: wishes whose day comes near or has passed."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Final

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session

from kehu_desk.access.visible import shown
from kehu_desk.archives.entities import Customer
from kehu_desk.door.noun import QT_TRANSLATE_NOOP, Due, Noun, WorkKind
from kehu_desk.needs.entities import Need
from kehu_desk.needs.rules import OPEN
from kehu_desk.people.actor import Actor

NAME: Final = "need"
TABLES: Final = frozenset({"need"})
SECTION: Final = "SVC"
SOON: Final = timedelta(days=7)


def due(session: Session, actor: Actor) -> Iterable[Due]:
    """Open needs wished for within a week or before, for whoever sees to them; without such a person for the responsible one."""
    mine = or_(Need.owner_id == actor.person, and_(Need.owner_id.is_(None), Customer.owner_id == actor.person))
    wanted = select(Need.id, Need.text, Need.expected_on, Customer.name).join(Customer, Customer.id == Need.customer_id)
    wanted = wanted.where(Need.state.in_(OPEN), Need.expected_on <= actor.today + SOON, mine, shown(actor, Need.customer_id, SECTION))
    for need, text, expected_on, customer in session.execute(wanted.order_by(Need.expected_on, Need.id)).all():
        yield Due(NAME, need, "need_due", f"{customer} {text}", expected_on, actor.name)


WORK: Final = {
    "need_due": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "A customer's need is due"), passes_on=True),
}

NOUN = Noun(NAME, TABLES, due, WORK)

"""What this noun offers to the floors above it: proposals about products and prices that wait for a manager."""

from collections.abc import Iterable
from typing import Final

from sqlalchemy.orm import Session

from kehu_desk.door.noun import QT_TRANSLATE_NOOP, Due, Noun, WorkKind
from kehu_desk.people.actor import Actor
from kehu_desk.products import entities as entities
from kehu_desk.products.queries.proposals import proposals

NAME = "product"
TAB = "sale"  # the page 【商品】 stands in the tab of sales


def due(session: Session, actor: Actor) -> Iterable[Due]:
    """What a manager is to decide; what he proposed himself is another manager's."""
    if "mgr" in actor.roles:
        for row in proposals(session, actor, waiting=True):
            if row.proposed_by != actor.name:
                yield Due(TAB, row.id, "product_decide", row.title, None, row.proposed_by)


WORK: Final = {
    "product_decide": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Decide on a product or price"), decides=True),
}

NOUN = Noun(NAME, frozenset({"product", "pack_unit", "price_list", "price_line", "proposal"}), due, WORK)

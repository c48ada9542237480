"""What promotions offer to the floors above: what managers decide, and what drafters close and tell the result of."""

from collections.abc import Iterable
from typing import Final

from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.door.noun import QT_TRANSLATE_NOOP, Due, Noun, WorkKind
from kehu_desk.people.actor import Actor
from kehu_desk.people.queries import same_person
from kehu_desk.promotions import entities as entities
from kehu_desk.promotions.queries.due import WaitingRow, plans_to_decide, to_decide, to_end
from kehu_desk.promotions.rules.codes import APPROVED
from kehu_desk.promotions.service.cases import belongs

NAME: Final = "promotion"
TAB: Final = "policy"  # the pages 【促销】 and 【季节计划】 stand in the tab of policies
TABLES: Final = frozenset({"promotion", "promotion_customer", "season_plan"})


def due(session: Session, actor: Actor) -> Iterable[Due]:
    """Managers decide what others drafted; who drafted a promotion closes it when it is over, and then evaluates it."""
    for action, kind, rows in (
        (Action.DECIDE_PROMOTION, "promotion_decide", to_decide), (Action.DECIDE_SEASON, "season_decide", plans_to_decide),
    ):  # fmt: skip
        if belongs(actor, action):
            yield from (_due(row, kind) for row in rows(session) if not same_person(session, actor.person, row.drafted_by))
    if belongs(actor, Action.DRAFT_PROMOTION):
        yield from (_due(row, "promotion_close" if row.state == APPROVED else "promotion_evaluate") for row in to_end(session, actor))


def _due(row: WaitingRow, kind: str) -> Due:
    return Due(TAB, row.id, kind, row.title, row.ends_on, row.by)


WORK: Final = {
    "promotion_decide": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Decide on a promotion"), decides=True),
    "promotion_close": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Close a promotion")),
    "promotion_evaluate": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Evaluate a promotion")),
    "season_decide": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Decide on a season plan"), decides=True),
}

NOUN: Final = Noun(NAME, TABLES, due, WORK)

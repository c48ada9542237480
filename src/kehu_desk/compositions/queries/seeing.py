"""Whose amounts a person may view: what B-017 asks before a cell of few customers is told."""

from typing import Final

from sqlalchemy import exists, not_, select
from sqlalchemy.orm import Session

from kehu_desk.access.levels import RaisedLevel
from kehu_desk.access.policy import Action, Tie
from kehu_desk.access.sections import FLOOR, is_live
from kehu_desk.access.visible import enough, shown
from kehu_desk.people.actor import Actor

SALES: Final = "SAL"
CREDIT: Final = "CRE"


def sees_all(session: Session, actor: Actor, section: str = SALES) -> bool:
    """Whether this person may view the section of every customer, those included that stand higher than it does by default."""
    if Tie.NONE not in enough(actor, Action.VIEW, section, FLOOR[section], is_live(section)):
        return False
    unseen = exists().where(not_(shown(actor, RaisedLevel.customer_id, section)))
    return not session.scalar(select(unseen))

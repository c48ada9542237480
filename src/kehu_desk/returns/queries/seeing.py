"""Who sees which cases: whoever sees the section, and finance what waits for its settlement or was settled."""

from typing import Final

from sqlalchemy import ColumnElement, and_, or_
from sqlalchemy.orm import Session

from kehu_desk.access.policy import TABLE, Action
from kehu_desk.access.visible import shown
from kehu_desk.door.change import allowed
from kehu_desk.people.actor import Actor
from kehu_desk.returns.entities import Rma
from kehu_desk.returns.rules.states import FOR_FINANCE

SECTION: Final = "RET"
MONEY: Final = "SAL"  # whoever sees sales sees what they came to


def belongs(actor: Actor, action: Action) -> bool:
    """Whether an action is the duty of any of a person's roles, whatever the customer."""
    return any(row.roles & actor.roles for row in TABLE[action])


def seen(actor: Actor) -> ColumnElement[bool]:
    """Cases that this person may see."""
    by_section = shown(actor, Rma.customer_id, SECTION)
    if not belongs(actor, Action.SETTLE_RETURN):
        return by_section
    return or_(by_section, and_(Rma.state.in_(FOR_FINANCE), shown(actor, Rma.customer_id, MONEY)))


def section_of(session: Session, actor: Actor, row: Rma) -> str:
    """Through which section a case is entered that was found by seen()."""
    return MONEY if allowed(session, actor, Action.VIEW, row.customer_id, SECTION) else SECTION


def sees_money(session: Session, actor: Actor, row: Rma) -> bool:
    """Whether this person may know prices of this customer."""
    return not allowed(session, actor, Action.VIEW, row.customer_id, MONEY)

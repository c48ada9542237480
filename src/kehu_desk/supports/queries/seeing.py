"""Who sees which requests: whoever sees the section, and finance what waits for its payment or was paid."""

from typing import Final

from sqlalchemy import ColumnElement, and_, or_
from sqlalchemy.orm import Session

from kehu_desk.access.policy import TABLE, Action
from kehu_desk.access.visible import shown
from kehu_desk.door.change import allowed
from kehu_desk.people.actor import Actor
from kehu_desk.supports.entities import SupportRequest
from kehu_desk.supports.rules.states import FOR_FINANCE

SECTION: Final = "POL"
MONEY: Final = "SAL"  # whoever sees sales sees what was sold in the meantime


def belongs(actor: Actor, action: Action) -> bool:
    """Whether an action is the duty of any of a person's roles, whatever the customer."""
    return any(row.roles & actor.roles for row in TABLE[action])


def seen(actor: Actor) -> ColumnElement[bool]:
    """Requests that this person may see."""
    return _by(actor, Action.VIEW)


def takes(actor: Actor) -> ColumnElement[bool]:
    """Requests that this person may carry out of the house in a list: of customers whose rows he writes, and finance (B-118)."""
    return _by(actor, Action.APPEND)


def may_take(actor: Actor) -> bool:
    """Whether such lists are any of his duties."""
    return belongs(actor, Action.REQUEST_SUPPORT) or belongs(actor, Action.SETTLE_SUPPORT)


def _by(actor: Actor, action: Action) -> ColumnElement[bool]:
    by_section = shown(actor, SupportRequest.customer_id, SECTION, action)
    if not belongs(actor, Action.SETTLE_SUPPORT):
        return by_section
    return or_(by_section, and_(SupportRequest.state.in_(FOR_FINANCE), shown(actor, SupportRequest.customer_id, MONEY)))


def section_of(session: Session, actor: Actor, row: SupportRequest) -> str:
    """Through which section a request is entered that was found by seen()."""
    return MONEY if allowed(session, actor, Action.VIEW, row.customer_id, SECTION) else SECTION


def sees_sales(session: Session, actor: Actor, row: SupportRequest) -> bool:
    """Whether this person may know what was sold to this customer."""
    return not allowed(session, actor, Action.VIEW, row.customer_id, MONEY)

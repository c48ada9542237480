"""Who sees which runs: whoever sees the policy of the customer, and finance, which runs and pays them, through sales."""

from typing import Any, Final

from sqlalchemy import ColumnElement, or_
from sqlalchemy.orm import Session

from kehu_desk.access.policy import TABLE, Action
from kehu_desk.access.visible import shown
from kehu_desk.door.change import allowed
from kehu_desk.people.actor import Actor

SECTION: Final = "POL"
MONEY: Final = "SAL"


def belongs(actor: Actor, action: Action) -> bool:
    """Whether an action is the duty of any of a person's roles, whatever the customer."""
    return any(row.roles & actor.roles for row in TABLE[action])


def seen(actor: Actor, customer_id: Any) -> ColumnElement[bool]:
    """Rows of customers whose rebates this person may see."""
    by_section = shown(actor, customer_id, SECTION)
    return or_(by_section, shown(actor, customer_id, MONEY)) if belongs(actor, Action.RUN_REBATE) else by_section


def section_of(session: Session, actor: Actor, customer: Any) -> str:
    """Through which section a row is entered that was found by seen()."""
    return MONEY if allowed(session, actor, Action.VIEW, customer, SECTION) else SECTION

"""Who sees which lines: whoever sees the section of policies, and finance, who runs the grades, through sales. Source: business.md §1."""

from typing import Any, Final

from sqlalchemy import ColumnElement, or_
from sqlalchemy.orm import Session

from kehu_desk.access.policy import TABLE, Action
from kehu_desk.access.visible import Ids, shown
from kehu_desk.door.change import allowed
from kehu_desk.people.actor import Actor

SECTION: Final = "POL"
MONEY: Final = "SAL"
CREDIT: Final = "CRE"
BASICS: Final = "BAS"


def belongs(actor: Actor, action: Action) -> bool:
    """Whether an action is the duty of any of a person's roles, whatever the customer."""
    return any(row.roles & actor.roles for row in TABLE[action])


def seen(actor: Actor, customer_id: Ids) -> ColumnElement[bool]:
    """Lines that this person may see."""
    by_section = shown(actor, customer_id, SECTION)
    return or_(by_section, shown(actor, customer_id, MONEY)) if belongs(actor, Action.RUN_GRADES) else by_section


def section_of(session: Session, actor: Actor, customer: Any) -> str:
    """Through which section a line is entered that was found by seen()."""
    return MONEY if allowed(session, actor, Action.VIEW, customer, SECTION) else SECTION

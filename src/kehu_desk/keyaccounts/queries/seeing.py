"""Who sees what of the programme: rows of INT at L2, plans and targets at L3. Source: borrowing.md §2 (access by level)."""

from typing import Final
from uuid import UUID

from sqlalchemy import ColumnElement, or_
from sqlalchemy.orm import InstrumentedAttribute, Session

from kehu_desk.access.levels import level_of
from kehu_desk.access.policy import TABLE, Action
from kehu_desk.access.sections import TOP
from kehu_desk.access.visible import reach, shown, visible
from kehu_desk.people.actor import Actor

SECTION: Final = "INT"


def sees_plans(session: Session, actor: Actor, customer: UUID) -> bool:
    """Whether this person reads what stands at L3 of this customer."""
    return reach(session, actor, customer, SECTION, level_of(session, customer, SECTION), live=True) >= TOP


def plans_shown(actor: Actor, customer_id: ColumnElement[UUID] | InstrumentedAttribute[UUID]) -> ColumnElement[bool]:
    """The same as a condition over many rows."""
    return visible(actor, customer_id, SECTION, TOP, live=True)


def is_duty(actor: Actor, action: Action) -> bool:
    """Whether an action is the duty of any of a person's roles, whatever the customer."""
    return any(row.roles & actor.roles for row in TABLE[action])


def known(actor: Actor, customer_id: ColumnElement[UUID] | InstrumentedAttribute[UUID]) -> ColumnElement[bool]:
    """Rows of which a person knows that they are there: he views the section, or decides on them by duty."""
    return or_(shown(actor, customer_id, SECTION), shown(actor, customer_id, SECTION, Action.DECIDE_KEY_ACCOUNT))

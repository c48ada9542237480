"""What a deed at a customer asks first: the duty, whether the section may be seen, whether the archive takes anything more."""

from uuid import UUID

from sqlalchemy import ColumnElement, and_
from sqlalchemy.orm import Session

from kehu_desk.access.closing import CLOSED, closed
from kehu_desk.access.policy import TABLE, Action
from kehu_desk.access.visible import shown
from kehu_desk.archives.entities import Customer
from kehu_desk.archives.rules.filing import ArchiveState
from kehu_desk.door.change import allowed
from kehu_desk.kernel.errors import No, no
from kehu_desk.people.actor import Actor


def nos_at(session: Session, actor: Actor, action: Action, customer: UUID, section: str) -> tuple[No, ...]:
    """Everything that stands against a deed in this live section of a customer."""
    archive = session.get(Customer, customer)
    if archive is None or archive.state is ArchiveState.TRASHED:
        return (no("E_NOT_FOUND"),)
    found = allowed(session, actor, action, customer, section) or allowed(session, actor, Action.VIEW, customer, section)
    shut = closed(session, Action.APPEND, customer)
    return (*found, no("E_ARCHIVE_STATE", state=shut)) if shut else found


def may_at(actor: Actor, action: Action, section: str) -> ColumnElement[bool]:
    """The same question as SQL: customers at whom this person may do it."""
    open_ones = Customer.state.not_in([*CLOSED, ArchiveState.TRASHED])
    return and_(shown(actor, Customer.id, section, action), shown(actor, Customer.id, section), open_ones)


def belongs(actor: Actor, action: Action) -> bool:
    """Whether an action is the duty of any of a person's roles, whatever the customer."""
    return any(row.roles & actor.roles for row in TABLE[action])

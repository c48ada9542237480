"""What every deed about a customer asks first: the duty, and whether the archive takes anything more."""

from typing import Final
from uuid import UUID

from sqlalchemy.orm import Session

from kehu_desk.access.closing import closed
from kehu_desk.access.policy import TABLE, Action
from kehu_desk.archives.entities import Customer
from kehu_desk.archives.rules.filing import ArchiveState
from kehu_desk.door.change import allowed
from kehu_desk.kernel.errors import No, no
from kehu_desk.people.actor import Actor

SECTION: Final = "POL"
TAB: Final = "policy"


def nos_of(session: Session, actor: Actor, action: Action, customer: UUID) -> tuple[No, ...]:
    """Everything that stands against a deed at this customer."""
    archive = session.get(Customer, customer)
    if archive is None or archive.state is ArchiveState.TRASHED:
        return (no("E_NOT_FOUND"),)
    shut = closed(session, Action.APPEND, customer)
    found = allowed(session, actor, action, customer, SECTION)
    return (*found, no("E_ARCHIVE_STATE", state=shut)) if shut else found


def belongs(actor: Actor, action: Action) -> bool:
    """Whether an action is the duty of any of a person's roles, whatever the customer."""
    return any(row.roles & actor.roles for row in TABLE[action])

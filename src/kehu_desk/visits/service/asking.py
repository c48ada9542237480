"""What every deed of visits asks first: the policy, and whether the archive takes anything more."""

from typing import Final
from uuid import UUID

from sqlalchemy.orm import Session

from kehu_desk.access.closing import closed
from kehu_desk.access.policy import TABLE, Action
from kehu_desk.archives.entities import Customer
from kehu_desk.archives.rules.filing import ArchiveState
from kehu_desk.door.change import allowed
from kehu_desk.kernel.errors import No, Refused, no
from kehu_desk.people.actor import Actor

SECTION: Final = "VIS"
TAB: Final = "visit"


def shut(session: Session, customer: UUID) -> str:
    """The state of an archive in which nothing more is written; empty when it is open (B-160)."""
    return closed(session, Action.APPEND, customer)


def against(session: Session, actor: Actor, action: Action, customer: UUID, *, appends: bool = True) -> tuple[No, ...]:
    """What the policy has against it. appends: it writes an entry, so the section's own level counts too. Raises Refused E_NOT_FOUND."""
    row = session.get(Customer, customer)
    if row is None or row.state is ArchiveState.TRASHED:
        raise Refused(no("E_NOT_FOUND"))
    also = Action.APPEND if appends else Action.VIEW
    found = allowed(session, actor, action, customer, SECTION) or allowed(session, actor, also, customer, SECTION)
    return tuple(each for each in found if each.code != "E_ARCHIVE_STATE")


def belongs(actor: Actor, action: Action) -> bool:
    """Whether an action is the duty of any of a person's roles, whatever the customer: buttons are absent otherwise."""
    return any(row.roles & actor.roles and not row.part for row in TABLE[action])

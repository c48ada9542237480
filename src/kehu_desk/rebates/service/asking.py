"""What every deed of rebates asks first: the duty, and whether the archive takes anything more."""

from typing import Final
from uuid import UUID

from sqlalchemy.orm import Session

from kehu_desk.access.closing import closed
from kehu_desk.access.policy import Action
from kehu_desk.archives.entities import Customer
from kehu_desk.archives.rules.filing import ArchiveState
from kehu_desk.door.change import Deed, allowed
from kehu_desk.kernel.errors import No, Refused, no
from kehu_desk.people.actor import Actor
from kehu_desk.rebates.queries.seeing import SECTION

TAB: Final = "policy"


def nos_of(session: Session, actor: Actor, action: Action, customer: UUID) -> tuple[No, ...]:
    """Everything that stands against a deed at this customer."""
    archive = session.get(Customer, customer)
    if archive is None or archive.state is ArchiveState.TRASHED:
        return (no("E_NOT_FOUND"),)
    found = allowed(session, actor, action, customer, SECTION)
    shut = closed(session, Action.APPEND, customer)
    return (*found, no("E_ARCHIVE_STATE", state=shut)) if shut else found


def ask(deed: Deed, action: Action, customer: UUID) -> None:
    """Raises Refused with every reason."""
    deed.asked = True
    if found := nos_of(deed.session, deed.actor, action, customer):
        raise Refused(*found)

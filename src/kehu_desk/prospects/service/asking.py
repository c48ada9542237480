"""What every deed on prospects and turns asks first: the policy, and whether the archive takes anything more."""

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

SECTION: Final = "VIS"


def refusals(session: Session, actor: Actor, action: Action, customer: UUID, *, part: str = "") -> tuple[No, ...]:
    """Everything that stands against it: the duty, and an archive that is sealed, destroyed or thrown away."""
    found = allowed(session, actor, action, customer, SECTION, part=part)
    state = closed(session, Action.APPEND, customer)
    row = session.get(Customer, customer)
    if row is not None and row.state is ArchiveState.TRASHED:
        state = row.state.value
    return (*found, no("E_ARCHIVE_STATE", state=state)) if state else found


def customer_of(deed: Deed, customer: UUID) -> Customer:
    """Raises Refused E_NOT_FOUND."""
    deed.asked = True
    row = deed.session.get(Customer, customer)
    if row is None:
        raise Refused(no("E_NOT_FOUND"))
    return row

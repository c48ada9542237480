"""What every deed of settlement asks first: the policy, and whether the archive takes anything more."""

from uuid import UUID

from sqlalchemy.orm import Session

from kehu_desk.access.closing import closed
from kehu_desk.access.policy import TABLE, Action
from kehu_desk.archives.entities import Customer
from kehu_desk.door.change import Deed
from kehu_desk.kernel.errors import No, Refused, no
from kehu_desk.people.actor import Actor

SECTION = "SAL"


def shut(session: Session, customer: UUID) -> str:
    """The state of an archive in which nothing more is written; empty when it is open (B-160)."""
    return closed(session, Action.APPEND, customer)


def refusals(deed: Deed, action: Action, customer: UUID) -> tuple[No, ...]:
    """Everything that stands against this deed in this customer's section of sales. Raises Refused E_NOT_FOUND without a customer."""
    if deed.session.get(Customer, customer) is None:
        deed.asked = True
        raise Refused(no("E_NOT_FOUND"))
    found = deed.refusals(action, customer, SECTION) or deed.refusals(Action.APPEND, customer, SECTION)
    state = shut(deed.session, customer)
    closed_no = (no("E_ARCHIVE_STATE", state=state),) if state else ()
    return tuple(dict.fromkeys((*found, *closed_no)))


def ask(deed: Deed, action: Action, customer: UUID) -> None:
    """Raises Refused with every reason. The section's own level counts too: nobody writes where he may not."""
    if found := refusals(deed, action, customer):
        raise Refused(*found)


def belongs(actor: Actor, action: Action) -> bool:
    """Whether an action is the duty of any of a person's roles, whatever the customer: buttons are absent otherwise."""
    return any(row.roles & actor.roles and not row.part for row in TABLE[action])

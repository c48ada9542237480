"""What every deed about decision makers asks first: they are intelligence about people, so both sections must be the person's."""

from typing import Final
from uuid import UUID

from sqlalchemy import select

from kehu_desk.access.closing import closed
from kehu_desk.access.policy import Action
from kehu_desk.archives.entities import Contact, Customer
from kehu_desk.archives.service.contacts import SECTION as PEOPLE
from kehu_desk.door.change import Deed
from kehu_desk.kernel.errors import No, Refused, no

SECTION: Final = "INT"


def refusals(deed: Deed, customer: UUID, level: int | None = None) -> tuple[No, ...]:
    """Everything against writing about the people of this customer. level: of what is written, when above its section."""
    found = (
        deed.refusals(Action.RECORD_DECIDER, customer, SECTION)
        or deed.refusals(Action.VIEW, customer, PEOPLE)
        or deed.refusals(Action.APPEND, customer, SECTION, level=level)
    )
    shut = closed(deed.session, Action.APPEND, customer)
    return tuple(dict.fromkeys((*found, *((no("E_ARCHIVE_STATE", state=shut),) if shut else ()))))


def ask(deed: Deed, customer: UUID, level: int | None = None) -> None:
    """Raises Refused with every reason; E_NOT_FOUND without such a customer."""
    if deed.session.get(Customer, customer) is None:
        deed.asked = True
        raise Refused(no("E_NOT_FOUND"))
    if found := refusals(deed, customer, level):
        raise Refused(*found)


def standing_contact(deed: Deed, contact: UUID) -> Contact:
    """Somebody who is still there, of a customer about whom this person may write. Raises Refused E_NOT_FOUND, E_LEFT and as ask()."""
    row = deed.session.get(Contact, contact)
    if row is None:
        deed.asked = True
        raise Refused(no("E_NOT_FOUND"))
    ask(deed, row.customer_id)
    if row.left_on is not None:
        raise Refused(no("E_LEFT", name=row.name, day=row.left_on.isoformat()))
    return row


def names_here(deed: Deed, customer: UUID) -> dict[UUID, str]:
    """Those of the customer's people who are still there."""
    here = select(Contact.id, Contact.name).where(Contact.customer_id == customer, Contact.left_on.is_(None))
    return {row[0]: row[1] for row in deed.session.execute(here)}

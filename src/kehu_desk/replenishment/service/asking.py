"""What every deed of replenishment asks first: the duty, whether the stock may be seen, whether the archive takes anything more."""

from typing import Final
from uuid import UUID

from sqlalchemy import ColumnElement, and_, select
from sqlalchemy.orm import Session

from kehu_desk.access.closing import CLOSED, closed
from kehu_desk.access.policy import TABLE, Action
from kehu_desk.access.visible import shown
from kehu_desk.archives.entities import Customer
from kehu_desk.archives.rules.filing import ArchiveState
from kehu_desk.door.change import Deed, allowed
from kehu_desk.kernel.errors import No, Refused, no
from kehu_desk.people.actor import Actor

SECTION: Final = "STK"
TAB: Final = "stock"  # both pages stand in the tab of stock
HIDDEN: Final = frozenset({"E_FORBIDDEN", "E_NO_RELATION", "E_NOT_FOUND"})


def nos_of(session: Session, actor: Actor, action: Action, customer: UUID) -> tuple[No, ...]:
    """Everything that stands against a deed at this customer."""
    archive = session.get(Customer, customer)
    if archive is None or archive.state is ArchiveState.TRASHED:
        return (no("E_NOT_FOUND"),)
    found = allowed(session, actor, action, customer, SECTION) or allowed(session, actor, Action.VIEW, customer, SECTION)
    shut = closed(session, Action.APPEND, customer)
    return (*found, no("E_ARCHIVE_STATE", state=shut)) if shut else found


def ask(deed: Deed, action: Action, customer: UUID) -> None:
    """Raises Refused with every reason."""
    deed.asked = True
    if found := nos_of(deed.session, deed.actor, action, customer):
        raise Refused(*found)


def may_here(actor: Actor, action: Action) -> ColumnElement[bool]:
    """The same question as SQL: customers at whom this person may do it."""
    open_ones = Customer.state.not_in([*CLOSED, ArchiveState.TRASHED])
    return and_(shown(actor, Customer.id, SECTION, action), shown(actor, Customer.id, SECTION), open_ones)


def belongs(actor: Actor, action: Action) -> bool:
    """Whether it is the duty of any of a person's roles, whatever the customer."""
    return any(row.roles & actor.roles for row in TABLE[action])


def own_customers(session: Session, actor: Actor) -> list[UUID]:
    """Customers for whom this person proposes, by name."""
    wanted = select(Customer.id).where(may_here(actor, Action.DRAFT_PROPOSAL), Customer.state == ArchiveState.FILED)
    return list(session.scalars(wanted.order_by(Customer.name, Customer.id)))

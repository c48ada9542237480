"""What every deed of replenishment asks first: the duty, whether the stock may be seen, whether the archive takes anything more."""

from typing import Final
from uuid import UUID

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.archives.entities import Customer
from kehu_desk.archives.queries.duties import belongs as belongs
from kehu_desk.archives.queries.duties import may_at, nos_at
from kehu_desk.archives.rules.filing import ArchiveState
from kehu_desk.door.change import Deed
from kehu_desk.kernel.errors import No, Refused
from kehu_desk.people.actor import Actor

SECTION: Final = "STK"
TAB: Final = "stock"  # both pages stand in the tab of stock
HIDDEN: Final = frozenset({"E_FORBIDDEN", "E_NO_RELATION", "E_NOT_FOUND"})


def nos_of(session: Session, actor: Actor, action: Action, customer: UUID) -> tuple[No, ...]:
    """Everything that stands against a deed at this customer."""
    return nos_at(session, actor, action, customer, SECTION)


def ask(deed: Deed, action: Action, customer: UUID) -> None:
    """Raises Refused with every reason."""
    deed.asked = True
    if found := nos_of(deed.session, deed.actor, action, customer):
        raise Refused(*found)


def may_here(actor: Actor, action: Action) -> ColumnElement[bool]:
    """The same question as SQL: customers at whom this person may do it."""
    return may_at(actor, action, SECTION)


def own_customers(session: Session, actor: Actor) -> list[UUID]:
    """Customers for whom this person proposes, by name."""
    wanted = select(Customer.id).where(may_here(actor, Action.DRAFT_PROPOSAL), Customer.state == ArchiveState.FILED)
    return list(session.scalars(wanted.order_by(Customer.name, Customer.id)))

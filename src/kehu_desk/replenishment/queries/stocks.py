"""The stock of all customers that a person may see, read once for everything that is told of it. Meant for a worker."""

from typing import Final, NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.access.closing import CLOSED
from kehu_desk.access.visible import shown
from kehu_desk.archives.entities import Customer
from kehu_desk.archives.rules.filing import ArchiveState
from kehu_desk.inventory.entities import StockCount
from kehu_desk.people.actor import Actor
from kehu_desk.replenishment.entities import StockOut
from kehu_desk.replenishment.queries.cover import SECTION, in_parts
from kehu_desk.replenishment.queries.inputs import Gathered, gather

POSTED: Final = "posted"


class Stocks(NamedTuple):
    """names: of the customers; parts: some of them at a time, with what was gathered of them."""

    names: dict[UUID, str]
    parts: tuple[tuple[list[UUID], Gathered], ...]


def stocks(session: Session, actor: Actor) -> Stocks:
    """Of customers whose stock was counted, or who have run out of something, as of today."""
    counted = select(StockCount.customer_id).where(StockCount.state == POSTED)
    known = counted.union(select(StockOut.customer_id).where(StockOut.until_on.is_(None)))
    wanted = select(Customer.id, Customer.name).where(Customer.id.in_(known), shown(actor, Customer.id, SECTION))
    open_ones = Customer.state.not_in([*CLOSED, ArchiveState.TRASHED])
    names = {each: name for each, name in session.execute(wanted.where(open_ones))}
    return Stocks(names, tuple((part, gather(session, part, actor.today)) for part in in_parts(names)))

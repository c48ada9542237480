"""Orders as credit counts them. Their folder stands above this one, so their tables are read by name alone."""

from typing import Final, NamedTuple
from uuid import UUID

from sqlalchemy import BigInteger, String, Uuid, column, func, select, table
from sqlalchemy.orm import Session

ORDER: Final = table("sales_order", column("id", Uuid()), column("no", String()), column("customer_id", Uuid()), column("state", String()))
LINE: Final = table("order_line", column("order_id", Uuid()), column("amount_fen", BigInteger()))
APPROVED: Final = "approved"
WAITING: Final = frozenset({"draft", "submitted", APPROVED})  # not delivered yet


class OrderFacts(NamedTuple):
    """An order as a release asks about it; amount in fen."""

    id: UUID
    no: str
    customer: UUID
    state: str
    amount_fen: int

    @property
    def waits(self) -> bool:
        """Not delivered, not cancelled."""
        return self.state in WAITING


def order_facts(session: Session, order: UUID) -> OrderFacts | None:
    """One order with its sum; None when there is none."""
    row = session.execute(select(ORDER.c.no, ORDER.c.customer_id, ORDER.c.state).where(ORDER.c.id == order)).first()
    if row is None:
        return None
    amount = session.scalar(select(func.coalesce(func.sum(LINE.c.amount_fen), 0)).where(LINE.c.order_id == order)) or 0
    return OrderFacts(order, row.no, row.customer_id, row.state, int(amount))


def ordered_fen(session: Session, customer: UUID, but: UUID | None = None) -> int:
    """Sum of the approved orders of a customer that were not delivered, without the one under check."""
    wanted = select(func.coalesce(func.sum(LINE.c.amount_fen), 0)).select_from(LINE.join(ORDER, ORDER.c.id == LINE.c.order_id))
    wanted = wanted.where(ORDER.c.customer_id == customer, ORDER.c.state == APPROVED)
    return int(session.scalar(wanted if but is None else wanted.where(ORDER.c.id != but)) or 0)


def ordered_by_customer(session: Session) -> dict[UUID, int]:
    """The same sum for every customer at once."""
    wanted = select(ORDER.c.customer_id, func.sum(LINE.c.amount_fen)).select_from(LINE.join(ORDER, ORDER.c.id == LINE.c.order_id))
    rows = session.execute(wanted.where(ORDER.c.state == APPROVED).group_by(ORDER.c.customer_id))
    return {customer: int(fen) for customer, fen in rows}

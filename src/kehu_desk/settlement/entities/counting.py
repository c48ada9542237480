"""How open items are counted: from the lines, the receipts, and what the one pays of the other."""

from collections.abc import Mapping
from typing import Any, Final

from sqlalchemy import and_, case, func, literal, null, select, union_all

from kehu_desk.sales.entities import SalesRecord
from kehu_desk.sales.rules import records
from kehu_desk.settlement.entities.ledger import Allocation, Receipt
from kehu_desk.settlement.entities.open_items import BILLED, DELIVERED, RECEIPT
from kehu_desk.store.base import Base
from kehu_desk.store.summary import Feed, Summary, declare

OURS: Final = "L1"
OWED: Final = (records.DELIVERED, records.BILLED, records.CLOSED)


def _open(keys: Any, _begins: int) -> Any:
    """Lines and receipts alike; those of which nothing is left are not kept."""
    both = union_all(_lines(keys), _receipts(keys)).subquery()
    return select(both).where(both.c.fen != 0)


def _lines(keys: Any) -> Any:
    it = SalesRecord
    waits = it.state == records.DELIVERED
    left = it.amount_fen - _sum(Allocation.record_id, it.id) + _sum(Allocation.credit_id, it.id)
    kind, fen = case((waits, DELIVERED), else_=BILLED), case((waits, it.amount_fen), else_=left)
    wanted = select(it.customer_id, it.id, kind.label("kind"), it.traded_on, it.due_on, fen.label("fen"))
    return _of(wanted, keys, it).where(it.level == OURS, it.state.in_(OWED))


def _receipts(keys: Any) -> Any:
    """What is not confirmed, or was voided, brought nothing."""
    it = Receipt
    came = case((and_(it.confirmed_on.is_not(None), it.voided_on.is_(None)), it.amount_fen), else_=0)
    left = (came - _sum(Allocation.receipt_id, it.id)).label("fen")
    return _of(select(it.customer_id, it.id, literal(RECEIPT), it.received_on, null(), left), keys, it)


def _sum(end: Any, id: Any) -> Any:
    it = Allocation
    wanted = select(func.coalesce(func.sum(it.amount_fen), 0)).where(end == id, it.undone_on.is_(None))
    return wanted.correlate_except(it).scalar_subquery()


def _of(wanted: Any, keys: Any, it: Any) -> Any:
    return wanted if keys is None else wanted.join(keys, and_(it.customer_id == keys.c.customer_id, it.id == keys.c.id))


def _own(row: Any, _begins: int) -> Mapping[str, Any]:
    return {"customer_id": row.customer_id, "id": row.id}


def _end(name: str) -> Feed:
    """One end of an allocation."""
    return Feed("allocation", ("customer_id", name), lambda row, _begins: {"customer_id": row.customer_id, "id": row[name]})


OPEN_ITEMS: Final = Summary(
    "sales_record", ("customer_id", "id"), _own, _open,
    (Feed("receipt", ("customer_id", "id"), _own), _end("record_id"), _end("credit_id"), _end("receipt_id")),
)  # fmt: skip
declare(Base.metadata, "open_item", OPEN_ITEMS)

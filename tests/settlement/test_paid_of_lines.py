"""What was paid of some lines, as the list of sales shows it (business.md §12 结款状态)."""

from datetime import date, timedelta
from uuid import UUID

from goods_shelf import sold, stock
from kehu_desk.kernel.ids import new_id
from kehu_desk.sales.service import records
from kehu_desk.settlement.entities import Allocation, Receipt
from kehu_desk.settlement.queries.paid import paid_of

DAY = date(2026, 3, 1)


def allocate(trade, record: UUID, fen: int, *, credit: UUID | None = None, undone: date | None = None) -> None:
    """One allocation of that day; from a receipt unless a credit is named."""
    with trade.house.store.write() as session, session.begin():
        receipt = None
        if credit is None:
            receipt = new_id()
            session.add(
                Receipt(
                    id=receipt, no=str(receipt), customer_id=trade.customer, received_on=DAY, method="cash", amount_doc=fen, amount_fen=fen,
                    state="confirmed", created_at=trade.clock[0], created_by=trade.id("finance"),
                )
            )  # fmt: skip
            session.flush()
        session.add(
            Allocation(
                receipt_id=receipt, credit_id=credit, record_id=record, customer_id=trade.customer, amount_fen=fen, allocated_on=DAY,
                undone_on=undone, at=trade.clock[0], by_id=trade.id("finance"),
            )
        )  # fmt: skip


def test_what_was_allocated_by_a_day_counts_and_what_was_undone_does_not(trade):
    wine = stock(trade)
    ours = sold(wine, None, level="L1", buyer_id=trade.customer)
    whole, part, back, none = records.record_sales(
        trade.door, trade["finance"], trade.customer, [ours, ours, ours._replace(doc_type="return"), ours]
    )
    allocate(trade, whole, 6_000)
    allocate(trade, whole, 4_000, credit=back)
    allocate(trade, part, 2_500)
    allocate(trade, part, 5_000, undone=DAY + timedelta(days=1))
    lines = [whole, part, back, none]
    with trade.house.store.read() as session:
        assert paid_of(session, lines, DAY + timedelta(days=1)) == {whole: 10_000, part: 2_500, back: -4_000}
        assert paid_of(session, lines, DAY) == {whole: 10_000, part: 7_500, back: -4_000}
        assert paid_of(session, lines, DAY - timedelta(days=1)) == {}
        assert paid_of(session, [none], DAY) == paid_of(session, [], DAY) == {}

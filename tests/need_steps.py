"""Steps that tests of replenishment share: a dealer who sells every week, what was counted, a proposal on its way."""

from datetime import date, timedelta
from uuid import UUID

from kehu_desk.inventory.entities import StockCount, StockCountLine
from kehu_desk.kernel.ids import new_id
from kehu_desk.replenishment import service
from kehu_desk.replenishment.entities import OrderProposal
from kehu_desk.sales.entities import SalesRecord
from trade_steps import put, read

TODAY = date(2026, 3, 2)
V5 = (70, 84, 63, 91, 77, 56, 98, 70, 84, 63, 77, 91)
ROLES = ("rep", "rep2", "rep3", "sup", "sup2", "kam", "mgr", "cus", "adm", "aud", "finance", "con", "service", "tech")


def ago(days):
    return TODAY - timedelta(days=days)


def sold(trade, product, weeks=V5, customer=None, until=TODAY):
    """So many bottles went out in each of the last weeks, the oldest first; and enough came in before."""
    whose = customer or trade.customer
    signed = {"unit": "瓶", "price4": 10_000, "amount_doc": 0, "amount_fen": 0, "created_at": trade.clock[0], "created_by": trade.id("rep")}
    rows = [
        SalesRecord(
            id=new_id(), customer_id=whose, level="L2", seller_id=whose, buyer_name="兴隆烟酒店", traded_on=until - timedelta(days=7 * back + 3),
            product_id=product, qty_entered3=qty * 1000, qty3=qty * 1000, state="recorded", **signed,
        )
        for back, qty in enumerate(reversed(weeks)) if qty
    ]  # fmt: skip
    came = SalesRecord(
        id=new_id(), customer_id=whose, level="L1", buyer_id=whose, traded_on=until - timedelta(days=7 * len(weeks) - 3), product_id=product,
        qty_entered3=10**6, qty3=10**6, state="closed", **signed,
    )  # fmt: skip
    put(trade, came, *rows)


def counted(trade, product, bottles, on=TODAY, customer=None, **line):
    """A count that was posted: how it came to that is not what these tests are about."""
    whose, count = customer or trade.customer, new_id()
    put(
        trade,
        StockCount(
            id=count, no=f"PD-{count.hex[-8:]}", customer_id=whose, counted_on=on, scope="partial", counter_id=trade.id("rep"), state="posted",
            posted_by=trade.id("sup"), posted_at=trade.clock[0], created_at=trade.clock[0], created_by=trade.id("rep"),
        ),
        StockCountLine(
            id=new_id(), count_id=count, customer_id=whose, line_no=1, product_id=product, unit="瓶", qty_entered3=bottles * 1000,
            qty3=bottles * 1000, **line,
        ),
    )  # fmt: skip
    return count


def proposed(trade, login="rep", customer=None) -> UUID:
    """The one proposal that the run makes."""
    service.propose(trade.door, trade[login], [customer or trade.customer])
    return newest(trade).id


def newest(trade):
    return max(read(trade, OrderProposal), key=lambda row: row.no)


def one(trade, proposal):
    [row] = read(trade, OrderProposal, id=proposal)
    return row


def submitted(trade, **more):
    proposal = proposed(trade, **more)
    service.submit_proposals(trade.door, trade[more.get("login", "rep")], [proposal])
    return proposal


def confirmed(trade, **more):
    orders = more.pop("orders", True)
    proposal = submitted(trade, **more)
    service.confirm_proposals(trade.door, trade["sup"], [proposal], orders=orders)
    return proposal

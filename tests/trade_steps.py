"""Steps that tests of credit and orders share: goods, deliveries of the past, money that came, a granted limit, an order on its way."""

from datetime import date, timedelta

from sqlalchemy import select

from goods_shelf import stock
from kehu_desk.credit.entities import CreditFile
from kehu_desk.kernel.ids import new_id
from kehu_desk.orders.rules.lines import Wish
from kehu_desk.orders.service import deciding, drafting
from kehu_desk.orders.service.drafting import OrderWish
from kehu_desk.sales.entities import SalesRecord
from kehu_desk.settlement.rules.allocating import Share
from kehu_desk.settlement.rules.receipts import Entry
from kehu_desk.settlement.service import allocate, confirm_receipt, enter_receipt
from kehu_desk.store import summary
from kehu_desk.store.base import Base

TODAY = date(2026, 3, 2)
WAN = 1_000_000
ROLES = ("rep", "rep2", "rep3", "sup", "sup2", "kam", "mgr", "cus", "adm", "aud", "finance", "con", "service", "tech")


def ago(days):
    return TODAY - timedelta(days=days)


def put(trade, *rows):
    """Rows straight into the store, and summed up: how they came there is not what the test is about."""
    with trade.house.store.write() as session, session.begin():
        session.add_all(rows)
        session.flush()
        summary.rebuild(session, Base.metadata, 1)


def read(trade, kind, /, **facts):
    with trade.house.store.read() as session:
        return list(session.scalars(select(kind).filter_by(**facts)))


def owed(trade, customer, fen, on, due, *, product=None, state="billed", number=""):
    """One billed line of so many fen. Gives its id."""
    line = new_id()
    record = SalesRecord(
        id=line, customer_id=customer, level="L1", traded_on=on, buyer_id=customer, product_id=product or stock(trade, f"X{line.hex[-6:]}"),
        unit="瓶", qty_entered3=1000, qty3=1000, price4=fen * 100, amount_doc=fen, amount_fen=fen, ext_no=number, due_on=due, state=state,
        created_at=trade.clock[0], created_by=trade.id("finance"),
    )  # fmt: skip
    put(trade, record)
    return line


def paid(trade, customer, fen, on, line=None):
    """Money that came on a day; it pays a line, or waits unapplied. Gives the id of the receipt."""
    entry = Entry(on, "bank_transfer", fen)
    receipt = enter_receipt(trade.door, trade["finance"], customer, entry)
    confirm_receipt(trade.door, trade["fin2"], receipt, prepayment=True)
    if line is not None:
        allocate(trade.door, trade["finance"], receipt, [Share(line, fen)], on)
    return receipt


def granted(trade, customer, limit_fen=0, *, status="normal", credit_days=30, until=None, grade="A"):
    """A credit file in force, as earlier decisions left it."""
    file = CreditFile(
        customer_id=customer, grade=grade, limit_fen=limit_fen, limit_valid_to=until or TODAY + timedelta(days=300), credit_days=credit_days,
        terms="net_days", status=status, reviewed_on=ago(30), created_at=trade.clock[0], created_by=trade.id("finance"),
    )  # fmt: skip
    put(trade, file)


def wish(product, bottles=100, **more):
    return OrderWish((Wish(product, "瓶", bottles * 1000),), **more)


def drafted(trade, product, bottles=100, *, login="rep", customer=None):
    return drafting.draft_order(trade.door, trade[login], customer or trade.customer, wish(product, bottles))


def submitted(trade, product, bottles=100, **more):
    order = drafted(trade, product, bottles, **more)
    drafting.submit_order(trade.door, trade[more.get("login", "rep")], order)
    return order


def approved(trade, product, bottles=100, **more):
    order = submitted(trade, product, bottles, **more)
    deciding.approve_order(trade.door, trade["sup"], order)
    return order

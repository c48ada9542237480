"""Steps that tests of the stock share: counts on their way, sales lines, what then lies there."""

from datetime import date, timedelta

from kehu_desk.inventory.rules.counts import CountLine, CountTerms
from kehu_desk.inventory.rules.sheet import RawRow
from kehu_desk.inventory.service import deciding, drafting
from kehu_desk.kernel.ids import new_id
from kehu_desk.sales.entities import SalesRecord
from trade_steps import put

TODAY = date(2026, 3, 2)
ROLES = ("rep", "rep2", "rep3", "sup", "sup2", "kam", "mgr", "cus", "adm", "aud", "finance", "con", "service", "tech")


def day(text):
    return date.fromisoformat(text)


def saved(trade, *rows, login="rep", customer=None, on=TODAY, scope="partial", **more):
    """A draft from typed rows: (code, quantity) or RawRow."""
    raw = [row if isinstance(row, RawRow) else RawRow(*map(str, row)) for row in rows]
    terms = CountTerms(on, scope)
    return drafting.save_count(trade.door, trade[login], customer or trade.customer, terms, raw, **more)


def posted(trade, *rows, **more):
    """A count that rep made, sup reviewed and posted. Gives its id."""
    count = saved(trade, *rows, **more).id
    deciding.submit_count(trade.door, trade[more.get("login", "rep")], count)
    deciding.review_count(trade.door, trade["sup"], count)
    deciding.post_count(trade.door, trade["sup"], count)
    return count


def line(product, qty, **more):
    return CountLine(product, "瓶", qty * 1000, **more)


def moved(trade, product, qty, on, level="L1", doc_type="sale", customer=None, **more):
    """A sales line straight into the store: qty bottles, below zero for returns. Gives its id."""
    whose = customer or trade.customer
    made = new_id()
    facts = {
        "id": made, "customer_id": whose, "level": level, "doc_type": doc_type, "traded_on": on, "product_id": product, "unit": "瓶",
        "qty_entered3": qty * 1000, "qty3": qty * 1000, "price4": 100_000, "amount_doc": qty * 1000, "amount_fen": qty * 1000,
        "state": "billed" if level == "L1" else "recorded", "created_at": trade.clock[0], "created_by": trade.id("finance"),
        "buyer_id": whose if level == "L1" else None, "seller_id": None if level == "L1" else whose,
    } | more  # fmt: skip
    put(trade, SalesRecord(**facts))
    return made


def before(days):
    return TODAY - timedelta(days=days)

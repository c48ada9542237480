"""Steps that tests of returns share: a line that was sold, and a case at any point of its way."""

from datetime import date, timedelta

from kehu_desk.kernel.ids import new_id
from kehu_desk.returns.entities import Rma, RmaLine
from kehu_desk.returns.rules.lines import Part, ReturnLine, RmaTerms
from kehu_desk.returns.service import deciding, drafting, handling, settling
from kehu_desk.returns.service.settling import Settling
from kehu_desk.sales.entities import SalesRecord
from trade_steps import TODAY, ago, put, read

ROLES = ("rep", "rep2", "rep3", "sup", "sup2", "kam", "mgr", "cus", "adm", "aud", "finance", "con", "service", "tech")
LIFE = timedelta(days=365)


def bought(trade, product, bottles=100, price4=100_000, *, customer=None, on=None, discount=0, **more):
    """A line that was sold and billed; a hundred bottles at ten yuan ten days ago, unless something else is said. Gives its id."""
    line, qty3 = new_id(), bottles * 1000
    fen = bottles * price4 // 100 - discount
    facts = {
        "id": line, "customer_id": customer or trade.customer, "level": "L1", "doc_type": "sale", "traded_on": on or ago(10),
        "buyer_id": customer or trade.customer, "product_id": product, "unit": "瓶", "qty_entered3": qty3, "qty3": qty3, "price4": price4,
        "discount_fen": discount, "amount_doc": fen, "amount_fen": fen, "batch_no": "B1", "made_on": ago(60), "expires_on": ago(60) + LIFE,
        "ext_no": f"FP{line.hex[-6:]}", "state": "billed", "created_at": trade.clock[0], "created_by": trade.id("finance"),
    }  # fmt: skip
    put(trade, SalesRecord(**facts | more))
    return line


def terms(**more):
    return RmaTerms(**{"kind": "return", "reason": "quality", "requested_on": TODAY, "contact": "王店长"} | more)


def line(source, bottles=10, **more):
    return ReturnLine(source, bottles * 1000, "瓶", **more)


def drafted(trade, source, bottles=10, *, login="rep", customer=None, lines=None, replacements=(), day=None, **head):
    head = {"requested_on": day or TODAY} | head
    typed = lines if lines is not None else [line(source, bottles)]
    return drafting.draft_rma(trade.door, trade[login], customer or trade.customer, terms(**head), typed, replacements)


def submitted(trade, source, bottles=10, **more):
    rma = drafted(trade, source, bottles, **more)
    drafting.submit_rma(trade.door, trade[more.get("login", "rep")], rma)
    return rma


def parts(trade, rma, column="requested3", **given):
    """Everything of the step before, unless a quantity (in bottles) is given by line number as n1=…"""
    return {
        row.line_no: Part(given.get(f"n{row.line_no}", getattr(row, column) // 1000) * 1000) for row in lines_of(trade, rma)
    }  # fmt: skip


def approved(trade, source, bottles=10, *, decider="sup", granted=None, **more):
    rma = submitted(trade, source, bottles, **more)
    wanted = parts(trade, rma) if granted is None else {1: Part(granted * 1000)}
    deciding.approve_rma(trade.door, trade[decider], rma, wanted, "同意")
    return rma


def awaited(trade, source, bottles=10, **more):
    rma = approved(trade, source, bottles, **more)
    handling.call_goods(trade.door, trade["service"], rma)
    return rma


def received(trade, source, bottles=10, *, got=None, **more):
    rma = awaited(trade, source, bottles, **more)
    wanted = parts(trade, rma, "approved3") if got is None else {1: Part(got * 1000)}
    handling.receive_rma(trade.door, trade["service"], rma, today(trade), wanted)
    return rma


def inspected(trade, source, bottles=10, *, good=None, disposition="restock", **more):
    rma = received(trade, source, bottles, **more)
    wanted = parts(trade, rma, "received3") if good is None else {1: Part(good * 1000)}
    given = {at: part._replace(disposition=disposition) for at, part in wanted.items()}
    handling.inspect_rma(trade.door, trade["service"], rma, given)
    return rma


def settled(trade, source, bottles=10, *, settlement="credit_note", out=(), **more):
    rma = inspected(trade, source, bottles, **more)
    settling.settle_rma(trade.door, trade["finance"], rma, Settling(settlement, today(trade), tuple(out)))
    return rma


def today(trade) -> date:
    return trade.clock[0].date()


def one(trade, rma):
    [row] = read(trade, Rma, id=rma)
    return row


def lines_of(trade, rma):
    return sorted(read(trade, RmaLine, rma_id=rma), key=lambda row: row.line_no)


def posted(trade, rma):
    """The sales lines that a settlement wrote, in the order of their numbers."""
    return sorted(read(trade, SalesRecord, ext_no=one(trade, rma).no), key=lambda row: row.line_no)

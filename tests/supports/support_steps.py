"""Steps that tests of support share: a request at any point of its way, and what was sold around it."""

from datetime import timedelta

from kehu_desk.archives.service import team
from kehu_desk.kernel.ids import new_id
from kehu_desk.sales.entities import SalesRecord
from kehu_desk.supports import service
from kehu_desk.supports.entities import SupportRequest
from kehu_desk.supports.rules.terms import BudgetLine, SupportTerms
from kehu_desk.supports.service import Payment
from trade_steps import TODAY, put, read

ROLES = ("rep", "rep2", "rep3", "sup", "sup2", "kam", "mgr", "cus", "adm", "aud", "finance", "con", "service", "tech")
PNG = b"\x89PNG\r\n\x1a\n not much of a picture"


def terms(**more):
    """Display in shops for ten days from today, proved by a photo, with a target of 100 bottles."""
    facts = {
        "kind": "display", "title": "中秋堆头陈列", "starts_on": TODAY, "ends_on": TODAY + timedelta(days=9), "target_qty3": 100_000,
        "evidence_kinds": ("photo",),
    }  # fmt: skip
    return SupportTerms(**facts | more)


def item(cost_fen=100_000, bottles=1, **more):
    """A thing of the budget; 1,000.00 yuan unless something else is said."""
    return BudgetLine("item", more.pop("item", "堆头制作"), bottles * 1000, cost_fen, **more)


def drafted(trade, *, login="rep", customer=None, lines=None, **head):
    return service.draft_support(trade.door, trade[login], customer or trade.customer, terms(**head), lines or [item()])


def submitted(trade, **more):
    support = drafted(trade, **more)
    service.submit_support(trade.door, trade[more.get("login", "rep")], support)
    return support


def approved(trade, *, decider="sup", granted=None, **more):
    support = submitted(trade, **more)
    row = one(trade, support)
    ours = row.budget_fen * (10_000 - row.dealer_share_bp) // 10_000
    service.approve_support(trade.door, trade[decider], support, ours if granted is None else granted, "同意")
    return support


def executing(trade, **more):
    support = approved(trade, **more)
    service.start_support(trade.door, trade[more.get("login", "rep")], support)
    return support


def proved(trade, support, *kinds, login="rep"):
    for kind in kinds or one(trade, support).evidence_kinds:
        service.add_evidence(trade.door, trade[login], support, kind, f"{kind}.png", PNG)


def reported(trade, **more):
    support = executing(trade, **more)
    proved(trade, support, login=more.get("login", "rep"))
    service.report_support(trade.door, trade[more.get("login", "rep")], support, "堆头已完成,陈列十天")
    return support


def verified(trade, *, verifier="mgr", baseline="", **more):
    support = reported(trade, **more)
    service.verify_support(trade.door, trade[verifier], support, baseline, "现场属实")
    return support


def settled(trade, *, paid=None, last=True, **more):
    support = verified(trade, **more)
    fen = one(trade, support).approved_fen if paid is None else paid
    service.settle_support(trade.door, trade["finance"], support, Payment(today(trade), fen, "PZ-1", last=last))
    return support


def marketed(trade, login="tech", customer=None):
    """This person is the marketing member of the customer's team."""
    return team.join_team(trade.door, trade["mgr"], customer or trade.customer, trade.id(login), team_role="marketing")


def sold(trade, product, on, bottles, customer=None, fen=1000):
    """So many bottles at ten yuan each."""
    customer = customer or trade.customer
    put(trade, SalesRecord(
        id=new_id(), customer_id=customer, level="L1", buyer_id=customer, product_id=product, traded_on=on, unit="瓶", state="billed",
        qty_entered3=bottles * 1000, qty3=bottles * 1000, price4=fen * 100, amount_doc=bottles * fen, amount_fen=bottles * fen,
        created_at=trade.clock[0], created_by=trade.id("finance"),
    ))  # fmt: skip


def later(trade, days):
    trade.clock[0] += timedelta(days=days)


def today(trade):
    return trade.clock[0].date()


def one(trade, support):
    [row] = read(trade, SupportRequest, id=support)
    return row

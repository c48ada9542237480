"""Lines of a dealer's trade, rebates paid and supports settled, straight into the store: how they came there is not the matter."""

from datetime import date

from kehu_desk.kernel.ids import new_id
from kehu_desk.rebates.entities import RebateProgram, RebateRun
from kehu_desk.sales.entities import SalesRecord
from kehu_desk.store import summary
from kehu_desk.store.base import Base
from kehu_desk.supports.entities import SupportRequest, SupportSettlement
from trade_steps import put

YUAN = 100


def line(trade, level, product, on, bottles, yuan, customer=None, **change):
    """bottles and yuan with the sign of the line."""
    whose, fen = customer or trade.customer, yuan * YUAN
    facts = {
        "id": new_id(), "customer_id": whose, "level": level, "traded_on": on, "product_id": product, "unit": "瓶",
        "qty_entered3": bottles * 1000, "qty3": bottles * 1000, "price4": 0, "amount_doc": fen, "amount_fen": fen,
        "state": "billed" if level == "L1" else "recorded", "created_at": trade.clock[0], "created_by": trade.id("finance"),
        "seller_id": None if level == "L1" else whose, "buyer_id": whose if level == "L1" else None,
    }  # fmt: skip
    return SalesRecord(**(facts | change))


def sell(trade, *lines):
    put(trade, *lines)
    with trade.house.store.write() as session, session.begin():
        summary.rebuild(session, Base.metadata, 1)


def rebate(trade, yuan, on, customer=None, state="paid"):
    program = new_id()
    put(trade, RebateProgram(
        id=program, code=f"P{program.hex[-6:]}", version=1, title="年度返利", basis="sell_in", measure="amount", period="year",
        tier_mode="whole", tiers=[[0, 100]], valid_from=date(2025, 1, 1), valid_to=date(2026, 12, 31), state="published",
        drafted_by=trade.id("con"), created_at=trade.clock[0], created_by=trade.id("con"),
    ))  # fmt: skip
    put(trade, RebateRun(
        no=f"FL-{program.hex[-8:]}", program_id=program, customer_id=customer or trade.customer, period_from=date(2025, 1, 1),
        period_to=date(2025, 12, 31), base=0, tier=1, gross_fen=yuan * YUAN, coef_bp=10_000, net_fen=yuan * YUAN, state=state,
        calculated_by=trade.id("finance"), calculated_at=trade.clock[0], paid_on=on, created_at=trade.clock[0],
        created_by=trade.id("finance"),
    ))  # fmt: skip


def support(trade, yuan, on, customer=None):
    request, whose = new_id(), customer or trade.customer
    put(trade, SupportRequest(
        id=request, no=f"ZC-{request.hex[-8:]}", customer_id=whose, kind="display", title="堆头陈列", starts_on=on, ends_on=on,
        state="settled", requested_by=trade.id("rep"), created_at=trade.clock[0], created_by=trade.id("rep"),
    ))  # fmt: skip
    put(trade, SupportSettlement(
        request_id=request, customer_id=whose, settled_on=on, amount_fen=yuan * YUAN, settled_at=trade.clock[0],
        settled_by=trade.id("finance"),
    ))  # fmt: skip

"""Steps that tests of rebates share: a programme in force, what was bought, money that came, runs on their way."""

from datetime import date

from goods_shelf import stock
from kehu_desk.kernel.ids import new_id
from kehu_desk.rebates import service
from kehu_desk.rebates.rules.programs import Terms
from kehu_desk.rebates.rules.tiers import Tier
from kehu_desk.sales.entities import SalesRecord
from trade_steps import put

FIRST, LAST = date(2025, 10, 1), date(2025, 12, 31)  # the quarter before the office's day, 2026-03-02
WAN = 1_000_000
TIERS = (Tier(0, 100), Tier(100 * WAN, 200), Tier(200 * WAN, 300))


def terms(**other):
    facts = {
        "code": "FL25", "title": "年度返利", "tiers": TIERS, "valid_from": date(2025, 1, 1), "valid_to": date(2026, 12, 31),
    } | other  # fmt: skip
    return Terms(**facts)


def drafted(trade, **other):
    return service.draft_program(trade.door, trade["finance"], terms(**other))


def published(trade, *customers, **other):
    program = drafted(trade, **other)
    service.publish_program(trade.door, trade["mgr"], program)
    if customers:
        service.join_program(trade.door, trade["finance"], program, customers)
    return program


def line(trade, customer, fen, on=date(2025, 11, 10), *, product=None, level="L1", qty3=1000, **other):
    """One line straight into the store. Gives its id."""
    key = new_id()
    facts = {
        "id": key, "customer_id": customer, "level": level, "traded_on": on, "seller_id": None if level == "L1" else customer,
        "buyer_id": customer if level == "L1" else None, "product_id": product or stock(trade, f"X{key.hex[-6:]}"), "unit": "瓶",
        "qty_entered3": qty3, "qty3": qty3, "price4": 0, "amount_doc": fen, "amount_fen": fen,
        "state": "billed" if level == "L1" else "recorded", "created_at": trade.clock[0], "created_by": trade.id("finance"),
    } | other  # fmt: skip
    put(trade, SalesRecord(**facts))
    return key


def calculated(trade, program, customer=None, login="finance"):
    [run] = service.run_program(trade.door, trade[login], program, LAST, [customer or trade.customer]).runs
    return run


def checked(trade, program, **other):
    run = calculated(trade, program, **other)
    service.check_run(trade.door, trade["sup"], run)
    return run


def approved(trade, program, **other):
    run = checked(trade, program, **other)
    service.approve_run(trade.door, trade["mgr"], run)
    return run


def paid(trade, program, **other):
    run = approved(trade, program, **other)
    service.pay_run(trade.door, trade["fin2"], run, trade.clock[0].date(), "贷记 26-031")
    return run

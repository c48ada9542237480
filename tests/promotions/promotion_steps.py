"""Steps that tests of promotions share: terms, goods sold in the past, a promotion on its way."""

from datetime import date, timedelta

from goods_shelf import stock
from kehu_desk.archives.entities import Customer
from kehu_desk.kernel.ids import new_id
from kehu_desk.promotions.rules.terms import PromotionTerms, Scope
from kehu_desk.promotions.service import approve_promotion, draft_promotion
from kehu_desk.sales.entities import SalesRecord

TODAY = date(2026, 3, 2)
DAY = timedelta(days=1)
OFF = {"off_bp": 1_000}


def terms(**other):
    """Ten per cent off, for everybody, in March, unless something else is said."""
    facts = {
        "title": "春季九折", "kind": "discount", "mechanics": OFF, "starts_on": TODAY, "ends_on": TODAY + 20 * DAY, "budget_fen": 5_000_000,
    } | other  # fmt: skip
    return PromotionTerms(**facts)


def running(trade, **other):
    """A promotion that runs: drafted by the superior, approved by the manager."""
    made = draft_promotion(trade.door, trade["sup"], terms(**other), submit=True)
    approve_promotion(trade.door, trade["mgr"], made)
    return made


def only(*customers):
    return Scope(customers=tuple(str(each) for each in customers))


def put(trade, *rows):
    with trade.house.store.write() as session, session.begin():
        session.add_all(rows)


def sale(trade, customer, product, on, qty3=10_000, fen=10_000, **other):
    """One delivered line of ours, straight into the store."""
    facts = {
        "customer_id": customer, "level": "L1", "traded_on": on, "buyer_id": customer, "product_id": product, "unit": "瓶",
        "qty_entered3": qty3, "qty3": qty3, "price4": 100_000, "amount_doc": fen, "amount_fen": fen, "state": "delivered",
        "created_at": trade.clock[0], "created_by": trade.id("finance"),
    } | other  # fmt: skip
    put(trade, SalesRecord(id=new_id(), **facts))


def graded(trade, customer, grade):
    with trade.house.store.write() as session, session.begin():
        session.get_one(Customer, customer).grade = grade


def two_years(trade, customer, product, weak=(6, 7), low=4_000, usual=10_000):
    """Twenty-four whole months until February 2026: weak months sell low, the others usual (qty3)."""
    for at in range(24):
        year, month = divmod(2024 * 12 + 2 + at, 12)
        sale(trade, customer, product, date(year, month + 1, 10), low if month + 1 in weak else usual)


def rows_of(trade, kind, **facts):
    from sqlalchemy import select

    with trade.house.store.read() as session:
        return list(session.scalars(select(kind).filter_by(**facts)))


__all__ = ["DAY", "OFF", "TODAY", "graded", "only", "put", "rows_of", "running", "sale", "stock", "terms", "two_years"]

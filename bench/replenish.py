"""Order proposals for 1,000 customers x 200 products: every one worked out from its 26 weeks, with all its inputs ready to be kept.

The peer is one half of them, so that the ratio tells whether the time grows with the rows. Also tells, on stderr, how long the whole run
of a part takes over a real store: read, worked out, written with log, numbers and audit.
"""

import sys
from collections.abc import Iterator
from datetime import timedelta
from random import Random
from statistics import median
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, select
from sqlalchemy.orm import Session

from bench import office as made_up
from bench.measure import Outcome, Stage, seconds
from kehu_desk.inventory.entities import StockCount, StockCountLine
from kehu_desk.kernel.ids import new_id
from kehu_desk.people.entities import Relation
from kehu_desk.products.entities import Product
from kehu_desk.replenishment.rules.levels import Season, Terms
from kehu_desk.replenishment.rules.reckoning import Facts, Limits, Position, reckon
from kehu_desk.replenishment.rules.telling import told
from kehu_desk.replenishment.service import Proposed, propose
from kehu_desk.sales.entities import SalesRecord
from kehu_desk.store import capture
from kehu_desk.store.base import Base

GOAL, LINEAR = 2.0, 2.2  # seconds; times the half
CUSTOMERS, PRODUCTS, WEEKS = 1_000, 200, 26
PART = 1_000  # customers of the office over which a real run goes: those of the rep among them, with PART_PRODUCTS each
PART_PRODUCTS = 20
TODAY = made_up.NOW.date()
TABLES: tuple[Any, ...] = (Product.__table__, SalesRecord.__table__, StockCount.__table__, StockCountLine.__table__)


def run(stage: Stage) -> Outcome:
    """Seven times all of them; twice a half beside it."""
    facts = list(_facts(CUSTOMERS * PRODUCTS))
    half = facts[: len(facts) // 2]
    _work(half)
    whole, part = median(seconds(lambda: _work(facts)) for _ in range(7)), median(seconds(lambda: _work(half)) for _ in range(7))
    _over_a_store(stage)
    grows = whole / part
    met = whole <= GOAL and grows <= LINEAR
    return Outcome(f"{whole:.2f}s", f"{part:.2f}s", f"{grows:.2f}", f"<={GOAL}s,<={LINEAR}", met)


def _work(facts: list[Facts]) -> int:
    """How many are to be ordered."""
    limits, needed = Limits(), 0
    for each in facts:
        found = reckon(each, TODAY, limits)
        if found.is_needed:
            told(each, found, limits)
            needed += 1
    return needed


def _facts(count: int) -> Iterator[Facts]:
    """Two thirds sell each week, the rest now and then; about one in three has come down to its reorder point."""
    random = Random(23)
    for at in range(count):
        usual = random.randrange(10, 200) * 1000
        weeks = tuple(usual * random.randrange(60, 140) // 100 if at % 3 else random.choice((0, 0, usual)) for _ in range(WEEKS))
        position = Position(random.randrange(0, 8 * usual), random.randrange(0, usual), 0, 0, 0)
        terms = Terms(service_bp=random.choice((9000, 9500, 9800)), pack3=random.choice((6, 12, 24)) * 1000)
        yield Facts(weeks, terms, position, TODAY - timedelta(days=at % 20), Season(11, 10) if at % 4 == 0 else Season(), 365)


def _over_a_store(stage: Stage) -> None:
    folder = stage.folder / "replenish"
    made_up.build(folder, PART)
    office = made_up.enter(folder)
    with office.house.store.write() as session, session.begin():
        customers = _fill(session.connection(), session, office.rep.person)
    made: list[Proposed] = []
    took = seconds(lambda: made.append(propose(office.house.door, office.rep, customers)))
    office.house.close()
    print(f"over a store, {len(customers)} x {PART_PRODUCTS}: {took:.2f} s, {made[0].made} proposals written", file=sys.stderr)


def _fill(connection: Connection, session: Session, rep: UUID) -> list[UUID]:
    """Products, half a year of weekly sales and a count for the customers of the rep."""
    owned = select(Relation.customer_id).where(Relation.kind == "OWN", Relation.person_id == rep)
    customers = list(session.scalars(owned.order_by(Relation.customer_id)))
    for name in capture.present(connection):
        connection.exec_driver_sql(f'drop trigger "{name}"')
    products = [_product(rep, at) for at in range(PART_PRODUCTS)]
    made_up._insert(connection, TABLES[0], iter(products))
    ids = [row["id"] for row in products]
    made_up._insert(connection, TABLES[1], _sales(customers, ids, rep))
    counts = [_count(customer, rep, at) for at, customer in enumerate(customers)]
    made_up._insert(connection, TABLES[2], iter(counts))
    made_up._insert(connection, TABLES[3], _count_lines(counts, ids))
    capture.regenerate(connection, Base.metadata)
    return customers


def _product(by: UUID, at: int) -> dict[str, Any]:
    return {
        "id": new_id(), "code": f"P{at:03}", "name": "加饭酒", "base_unit": "瓶", "list_price4": 10000, "state": "active",
        "created_at": made_up.NOW, "created_by": by, "season_profile": [],
    }  # fmt: skip


def _sales(customers: list[UUID], products: list[UUID], by: UUID) -> Iterator[dict[str, Any]]:
    random = Random(29)
    for customer in customers:
        for product in products:
            for back in range(WEEKS):
                qty3, on = random.randrange(5, 80) * 1000, TODAY - timedelta(days=7 * back + 3)
                yield {
                    "id": new_id(), "customer_id": customer, "level": "L2", "seller_id": customer, "traded_on": on, "product_id": product,
                    "unit": "瓶", "qty_entered3": qty3, "qty3": qty3, "price4": 10000, "amount_doc": 0, "amount_fen": 0,
                    "state": "recorded", "created_at": made_up.NOW, "created_by": by,
                }  # fmt: skip


def _count(customer: UUID, by: UUID, at: int) -> dict[str, Any]:
    return {
        "id": new_id(), "no": f"PD-B-{at:05}", "customer_id": customer, "counted_on": TODAY - timedelta(days=at % 20), "scope": "partial",
        "counter_id": by, "state": "posted", "posted_by": by, "posted_at": made_up.NOW, "created_at": made_up.NOW, "created_by": by,
        "unread": [],
    }  # fmt: skip


def _count_lines(counts: list[dict[str, Any]], products: list[UUID]) -> Iterator[dict[str, Any]]:
    random = Random(31)
    for count in counts:
        for place, product in enumerate(products, 1):
            qty3 = random.randrange(0, 250) * 1000
            yield {
                "id": new_id(), "count_id": count["id"], "customer_id": count["customer_id"], "line_no": place, "product_id": product,
                "unit": "瓶", "qty_entered3": qty3, "qty3": qty3,
            }  # fmt: skip

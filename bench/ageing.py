"""The ageing of 100,000 open items as of a day, after policy, against one raw SQL aggregate over the same rows.

As of a day in the past, so that some lines are paid in part and some payments lie in the future. Also tells, on stderr, how long
the account of one customer among them takes.
"""

import sys
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from random import Random
from statistics import median
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, select
from sqlalchemy.orm import Session

from bench import office as made_up
from bench.measure import Outcome, Stage, against, ms, paired, seconds
from kehu_desk.archives.entities import Customer
from kehu_desk.kernel.ids import new_id
from kehu_desk.people.entities import Person
from kehu_desk.products.entities import Product
from kehu_desk.sales.entities import SalesRecord
from kehu_desk.settlement.entities import Allocation, Receipt
from kehu_desk.settlement.queries import AgeingRow, ageing_rows, statement
from kehu_desk.store import capture
from kehu_desk.store.base import Base
from kehu_desk.store.engine import raw_connect

GOAL = 2.0
ITEMS, CUSTOMERS = 100_000, 2_000
TODAY = made_up.NOW.date()
AS_OF = TODAY - timedelta(days=20)
DEFAULT_DAYS, EDGES = 30, (30, 60, 90, 180, 365)
TABLES: tuple[Any, ...] = (Product.__table__, Receipt.__table__, SalesRecord.__table__, Allocation.__table__)
BOUNDS = pairwise((-99999, 0, *EDGES, 99999))
STEPS = ", ".join(f"sum(case when p > {low} and p <= {high} then open else 0 end)" for low, high in BOUNDS)
RAW = f"""
select customer_id, {STEPS}, sum(open), max(case when open > 0 then p end), sum(undated)
from (
  select s.customer_id, s.due_on is null as undated,
    s.amount_fen - coalesce(a.fen, 0) + coalesce(c.fen, 0) as open,
    julianday(:day) - julianday(coalesce(s.due_on, date(s.traded_on, '+{DEFAULT_DAYS} days'))) as p
  from sales_record s
  left join (select record_id, sum(amount_fen) as fen from allocation
             where allocated_on <= :day and (undone_on is null or undone_on > :day) group by record_id) a on a.record_id = s.id
  left join (select credit_id, sum(amount_fen) as fen from allocation
             where credit_id is not null and allocated_on <= :day and (undone_on is null or undone_on > :day) group by credit_id) c
         on c.credit_id = s.id
  where s.level = 'L1' and s.state in ('billed', 'closed') and s.traded_on <= :day)
where open <> 0
group by customer_id
"""


def run(stage: Stage) -> Outcome:
    """Seven pairs, of which both must tell the same amounts."""
    folder = stage.folder / "ageing"
    made_up.build(folder, CUSTOMERS)
    office = made_up.enter(folder)
    with office.house.store.write() as session, session.begin():
        _fill(session.connection(), session)
    raw = raw_connect(office.house.files.data, office.house.keys.data)
    with office.house.door.look(office.mgr) as (session, actor):
        mine, theirs = ageing_rows(session, actor, AS_OF), raw.execute(RAW, {"day": AS_OF.isoformat()}).fetchall()
        _agree(mine, theirs)
        times = paired(lambda: ageing_rows(session, actor, AS_OF), lambda: raw.execute(RAW, {"day": AS_OF.isoformat()}).fetchall())
        one = median(seconds(lambda: statement(session, mine[0].id, AS_OF - timedelta(days=365), AS_OF)) for _ in range(7))
    raw.close()
    office.house.close()
    print(f"the account of one customer for a year: {ms(one)}", file=sys.stderr)
    return against(*times, GOAL)


def _agree(mine: list[AgeingRow], theirs: list[Any]) -> None:
    """Figures of two ways to the same table."""
    raw = {UUID(row[0]): row for row in theirs}
    ours = {row.id: row for row in mine if any(row.columns)}
    assert sum(row.open_fen for row in ours.values()) == sum(row[8] for row in raw.values())
    for each, row in ours.items():
        assert row.columns == tuple(raw[each][1:8]), each
        assert (row.max_days, row.undated) == (max(0, int(raw[each][9] or 0)), raw[each][10]), each


def _fill(connection: Connection, session: Session) -> None:
    """Bulk inserts with capture and indexes away, as the large office is made."""
    people = list(session.scalars(select(Person.id)))
    customers = list(session.scalars(select(Customer.id).order_by(Customer.no)))
    for name in capture.present(connection):
        connection.exec_driver_sql(f'drop trigger "{name}"')
    product = _product(people[0])
    made_up._insert(connection, TABLES[0], iter([product]))
    lines = list(_lines(customers, people[0], product["id"]))
    made_up._insert(connection, TABLES[1], _receipts(customers, people[0]))
    made_up._insert(connection, TABLES[2], iter(lines))
    receipts = {row.customer_id: row.id for row in connection.execute(select(Receipt.customer_id, Receipt.id))}
    made_up._insert(connection, TABLES[3], _payments(lines, receipts, people[0]))
    capture.regenerate(connection, Base.metadata)


def _product(by: UUID) -> dict[str, Any]:
    return {
        "id": new_id(), "code": "P1", "name": "加饭酒", "base_unit": "瓶", "list_price4": 10000, "created_at": made_up.NOW,
        "created_by": by,
    }  # fmt: skip


def _lines(customers: list[UUID], by: UUID, product: UUID) -> Iterator[dict[str, Any]]:
    """Documents of two years; every tenth without a due day, every twentieth a return."""
    random = Random(17)
    for at in range(ITEMS):
        traded = TODAY - timedelta(days=random.randrange(21, 730))
        fen = random.randrange(10_000, 5_000_000) * (-1 if at % 20 == 7 else 1)
        yield {
            "id": new_id(), "customer_id": customers[at % len(customers)], "level": "L1", "traded_on": traded, "product_id": product,
            "unit": "瓶", "qty_entered3": 1000, "qty3": 1000, "price4": abs(fen) * 100, "amount_doc": fen, "amount_fen": fen,
            "ext_no": f"FP-{at:07}", "due_on": None if at % 10 == 3 else traded + timedelta(days=random.choice((0, 15, 30, 60))),
            "state": "billed", "created_at": made_up.NOW, "created_by": by,
        }  # fmt: skip


def _receipts(customers: list[UUID], by: UUID) -> Iterator[dict[str, Any]]:
    for at, each in enumerate(customers, 1):
        day = date(2024, 1, 1)
        yield {
            "id": new_id(), "no": f"SK-2024-{at:05}", "customer_id": each, "received_on": day, "method": "bank_transfer",
            "amount_doc": 10**10, "amount_fen": 10**10, "state": "confirmed", "confirmed_on": day, "created_at": made_up.NOW,
            "created_by": by,
        }  # fmt: skip


def _payments(lines: list[dict[str, Any]], receipts: dict[UUID, UUID], by: UUID) -> Iterator[dict[str, Any]]:
    """A third of the debts is paid in part: some of it after the day of the ageing, some of it undone."""
    random = Random(19)
    for line in lines:
        if line["amount_fen"] > 0 and random.random() < 1 / 3:
            day = TODAY - timedelta(days=random.randrange(0, 60))
            yield {
                "id": new_id(), "receipt_id": receipts[line["customer_id"]], "credit_id": None, "record_id": line["id"],
                "customer_id": line["customer_id"], "amount_fen": line["amount_fen"] // 2, "allocated_on": day,
                "undone_on": TODAY if random.random() < 0.1 else None, "at": made_up.NOW, "by_id": by,
            }  # fmt: skip

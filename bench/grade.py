"""Grading 100,000 customers over 300,000 lines of sales, against one sorted SQL pass that gives the value grade alone.

Ours reads net sales in order, evaluations, credit and grades set by hand, and works out every line of the run. Also tells, on stderr, how
long a whole run takes with its 100,000 lines written, and how long the freeze that writes the cards.
"""

import sys
from collections.abc import Iterator
from datetime import timedelta
from random import Random
from time import perf_counter
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, select, update
from sqlalchemy.orm import Session

from bench import office as made_up
from bench.measure import Outcome, Stage, against, ms, paired
from kehu_desk.archives.entities import Customer
from kehu_desk.credit.entities import CreditFile
from kehu_desk.grading.queries.reckoning import Graded, graded, signals_of, sold_in_order
from kehu_desk.grading.rules.pareto import Thresholds
from kehu_desk.grading.rules.periods import Period, period_of
from kehu_desk.grading.service import freeze_grades, run_grades
from kehu_desk.kernel.ids import new_id
from kehu_desk.people.entities import Person
from kehu_desk.products.entities import Product
from kehu_desk.sales.entities import SalesRecord
from kehu_desk.store import capture
from kehu_desk.store.base import Base
from kehu_desk.store.engine import raw_connect

GOAL = 3.0
CUSTOMERS, LINES = 100_000, 300_000
TODAY = made_up.NOW.date()
TABLES: tuple[Any, ...] = (Product.__table__, SalesRecord.__table__, CreditFile.__table__)
RAW = """
select id, net, case when net <= 0 then 'D' when before * 10000 < 8000 * total then 'A' when before * 10000 < 9500 * total then 'B'
  else 'C' end
from (
  select id, no, net, sum(max(net, 0)) over () as total,
    sum(max(net, 0)) over (order by net desc, no rows between unbounded preceding and current row) - max(net, 0) as before
  from (
    select c.id, c.no, coalesce(s.fen, 0) as net from customer c
    left join (select customer_id, sum(amount_fen) as fen from sales_record
               where level = 'L1' and state in ('recorded', 'verified', 'delivered', 'billed', 'closed') and traded_on
               between :since and :until group by customer_id) s on s.customer_id = c.id
    where c.lifecycle = 'active' and c.state not in ('SEALED', 'DESTROYED', 'TRASHED')))
order by net desc, no
"""


def run(stage: Stage) -> Outcome:
    """Five pairs, of which both must give the same value grades."""
    folder = stage.folder / "grade"
    made_up.build(folder, CUSTOMERS)
    office = made_up.enter(folder)
    with office.house.store.write() as session, session.begin():
        _fill(session.connection(), session)
    period = period_of(TODAY)
    raw = raw_connect(office.house.files.data, office.house.keys.data)
    said = {"since": period.since.isoformat(), "until": period.until.isoformat()}
    with office.house.door.look(office.mgr) as (session, _actor):
        mine, theirs = _graded(session, period), raw.execute(RAW, said).fetchall()
        assert [(row.customer_id, row.net_fen, row.value_grade) for row in mine] == [
            (UUID(each), net, grade) for each, net, grade in theirs
        ]
        times = paired(lambda: _graded(session, period), lambda: raw.execute(RAW, said).fetchall())
    raw.close()
    began = perf_counter()
    made = run_grades(office.house.door, office.mgr)
    ran = perf_counter()
    freeze_grades(office.house.door, office.mgr, made)
    print(f"a run with its lines written: {ms(ran - began)}; the freeze, all cards written: {ms(perf_counter() - ran)}", file=sys.stderr)
    office.house.close()
    return against(*times, GOAL)


def _graded(session: Session, period: Period) -> list[Graded]:
    return graded(sold_in_order(session, period), signals_of(session, TODAY), Thresholds(), 200)


def _fill(connection: Connection, session: Session) -> None:
    """Bulk inserts with capture away, as the large office is made; every customer is an active one."""
    by = session.scalars(select(Person.id).limit(1)).one()
    customers = list(session.scalars(select(Customer.id).order_by(Customer.no)))
    for name in capture.present(connection):
        connection.exec_driver_sql(f'drop trigger "{name}"')
    session.execute(update(Customer).values(lifecycle="active", state="FILED"))
    product = {
        "id": new_id(), "code": "P1", "name": "加饭酒", "base_unit": "瓶", "list_price4": 10000, "created_at": made_up.NOW,
        "created_by": by,
    }  # fmt: skip
    made_up._insert(connection, TABLES[0], iter([product]))
    made_up._insert(connection, TABLES[1], _lines(customers, by, product["id"]))
    made_up._insert(connection, TABLES[2], _files(customers, by))
    capture.regenerate(connection, Base.metadata)


def _lines(customers: list[UUID], by: UUID, product: UUID) -> Iterator[dict[str, Any]]:
    """A few buy much, most little, one in ten nothing; every twentieth line is a return."""
    random = Random(23)
    for at in range(LINES):
        place = at % len(customers)
        if place % 10 == 9:
            continue
        fen = int(10_000 * random.paretovariate(1.16)) % 10**9 * (-1 if at % 20 == 7 else 1)
        yield {
            "id": new_id(), "customer_id": customers[place], "level": "L1", "traded_on": TODAY - timedelta(days=random.randrange(31, 365)),
            "product_id": product, "unit": "瓶", "qty_entered3": 1000, "qty3": 1000, "price4": abs(fen) * 100, "amount_doc": fen,
            "amount_fen": fen, "ext_no": f"FP-{at:07}", "state": "billed", "created_at": made_up.NOW, "created_by": by,
        }  # fmt: skip


def _files(customers: list[UUID], by: UUID) -> Iterator[dict[str, Any]]:
    """One in fifty is on hold."""
    for customer in customers[::50]:
        yield {"id": new_id(), "customer_id": customer, "grade": "B", "status": "hold", "created_at": made_up.NOW, "created_by": by}

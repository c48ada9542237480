"""The five warnings for 100,000 customers out of kept sums, against a scan of their lines by index that gives the same figures.

A year of lines, one order a month for each customer, nearly all of it paid; plans for a fifth, limits for half. The peer works out the
figures of churn, sales progress and arrears alone, in three passes of SQL; both must come to the same alarms. Also tells, on stderr, how
long the whole run takes with what it writes.
"""

import sys
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from random import Random
from time import perf_counter
from typing import Any, Final, NamedTuple
from uuid import UUID

from sqlalchemy import Connection, select, update
from sqlalchemy.orm import Session

from bench import office as made_up
from bench.measure import Outcome, Stage, against, ms, paired
from kehu_desk.archives.entities import Customer
from kehu_desk.credit.entities import CreditFile
from kehu_desk.kernel.ids import new_id
from kehu_desk.loyalty.entities import ValueService
from kehu_desk.people.entities import Person
from kehu_desk.people.office import calendar_of, settings_of
from kehu_desk.products.entities import Product
from kehu_desk.sales.entities import PlanLine, SalesPlan, SalesRecord
from kehu_desk.settlement.entities import Allocation, Receipt
from kehu_desk.store import capture, summary
from kehu_desk.store.base import Base
from kehu_desk.store.engine import raw_connect
from kehu_desk.warnings.queries.findings import Found, Key, findings
from kehu_desk.warnings.rules import arrears, bounds, churn, progress
from kehu_desk.warnings.rules.levels import ARREARS, CHURN, PROGRESS
from kehu_desk.warnings.service.running import run as run_all

GOAL: Final = 0.1
CUSTOMERS, MONTHS = 100_000, 12
TODAY = made_up.NOW.date()
TERMS = timedelta(days=30)
TABLES: tuple[Any, ...] = (
    Product.__table__, SalesRecord.__table__, Receipt.__table__, Allocation.__table__, SalesPlan.__table__, PlanLine.__table__,
    CreditFile.__table__, ValueService.__table__,
)  # fmt: skip
COUNTED = "level = 'L1' and state in ('recorded', 'verified', 'delivered', 'billed', 'closed')"
SOLD = f"""
select customer_id,
  sum(case when traded_on between '2025-12-01' and '2026-02-28' then amount_fen end),
  sum(case when traded_on between '2024-12-01' and '2025-02-28' then amount_fen end),
  sum(case when traded_on between '2025-09-01' and '2025-11-30' then amount_fen end),
  sum(case when traded_on >= '2026-01-01' then amount_fen else 0 end),
  sum(case when traded_on between '2026-01-01' and '2026-02-28' then amount_fen else 0 end)
from sales_record where {COUNTED} and traded_on <= :day group by customer_id
"""
RHYTHM = f"""
with days as (select customer_id, traded_on as day, row_number() over (partition by customer_id order by traded_on desc) as place
  from (select distinct customer_id, traded_on from sales_record where {COUNTED} and doc_type = 'sale')),
gaps as (select customer_id, day, cast(julianday(day) - julianday(lag(day) over (partition by customer_id order by day)) as integer) as gap
  from days where place <= 13),
ranked as (select customer_id, day, gap, row_number() over (partition by customer_id order by gap nulls last) as rank,
  count(gap) over (partition by customer_id) as gaps from gaps)
select customer_id, max(day), count(*),
  case when count(*) >= 4 then sum(case when rank in ((gaps + 1) / 2, (gaps + 2) / 2) then gap end) * (1 + max(gaps) % 2) end
from ranked group by customer_id
"""
OWED = """
select customer_id, sum(open), sum(case when due < :day then open else 0 end),
  max(case when open > 0 then julianday(:day) - julianday(due) end),
  sum(case when open > 0 and due between :day and :soon then open else 0 end)
from (
  select s.customer_id, s.amount_fen - coalesce(a.fen, 0) + coalesce(c.fen, 0) as open,
    coalesce(s.due_on, date(s.traded_on, '+30 days')) as due
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
    """Seven pairs, of which both must come to the same alarms of three kinds."""
    folder = stage.folder / "warnings"
    made_up.build(folder, CUSTOMERS)
    office = made_up.enter(folder)
    with office.house.store.write() as session, session.begin():
        _fill(session.connection(), session)
    raw = raw_connect(office.house.files.data, office.house.keys.data)
    with office.house.door.reading() as session:
        mine = findings(session, TODAY)
        _agree(session, mine, _scanned(raw))
        times = paired(lambda: findings(session, TODAY), lambda: _scanned(raw))
    raw.close()
    began = perf_counter()
    written = run_all(office.house.door)
    print(f"{len(mine)} alarms; the first run, {written} warnings written and passed up: {ms(perf_counter() - began)}", file=sys.stderr)
    began = perf_counter()
    again = run_all(office.house.door)
    print(f"the next run of the day, {again} written: {ms(perf_counter() - began)}", file=sys.stderr)
    office.house.close()
    return against(*times, GOAL)


class Scanned(NamedTuple):
    """What the peer reads, as it comes."""

    sold: list[Any]
    rhythm: list[Any]
    owed: list[Any]


def _scanned(raw: Any) -> Scanned:
    said = {"day": TODAY.isoformat(), "soon": (TODAY + timedelta(days=7)).isoformat()}
    return Scanned(raw.execute(SOLD, {"day": said["day"]}).fetchall(), raw.execute(RHYTHM).fetchall(), raw.execute(OWED, said).fetchall())


def _agree(session: Session, mine: Mapping[Key, Found], theirs: Scanned) -> None:
    """The alarms of three kinds, with all their figures, judged from what the peer has read."""
    values = settings_of(session).values
    sold = {UUID(row[0]): row[1:] for row in theirs.sold}
    expected = {
        Key(CHURN, customer, ""): _told(found, churn.judge(found, bounds.of_churn(values)))
        for customer, found in _churn(sold, theirs.rhythm)
    } | {
        Key(PROGRESS, customer, str(TODAY.year)): _told(found, progress.judge(found, bounds.of_progress(values)))
        for customer, found in _progress(session, sold, bounds.of_progress(values))
    } | {
        Key(ARREARS, customer, ""): _told(found, arrears.judge(found, bounds.of_arrears(values)))
        for customer, found in _arrears(session, theirs.owed)
    }  # fmt: skip
    assert {key: told for key, told in expected.items() if told} == {
        key: (found.level, found.inputs["inputs"]) for key, found in mine.items() if key.kind in {CHURN, PROGRESS, ARREARS}
    }


def _told(figures: Any, reached: Any) -> tuple[str, dict[str, Any]] | None:
    return (reached.level, figures._asdict()) if reached is not None else None


def _churn(sold: Mapping[UUID, Any], rhythm: list[Any]) -> Iterator[tuple[UUID, churn.Churn]]:
    for text, last, orders, gap2 in rhythm:
        now, last_year, before = sold[UUID(text)][:3]
        days = (TODAY - date.fromisoformat(last)).days
        yield UUID(text), churn.Churn(days, orders, gap2, now or 0, (before or 0) if last_year is None else last_year)


def _progress(session: Session, sold: Mapping[UUID, Any], at: progress.Bounds) -> Iterator[tuple[UUID, progress.Progress]]:
    calendar = calendar_of(session)
    march = [date(2026, 3, day) for day in range(1, 32) if calendar.is_workday(date(2026, 3, day))]
    year = [day for day in (date(2026, 1, 1) + timedelta(days=each) for each in range(61)) if calendar.is_workday(day)]
    passed = sum(day <= TODAY for day in march)
    for customer, month in session.execute(select(PlanLine.customer_id, PlanLine.base_fen).where(PlanLine.month == 1)):
        *_, actual, before = sold.get(customer, (0, 0))
        ended = progress.judge(progress.Progress(before, 2 * month, 0, 0, 0, len(year)), at)
        orange = int(ended is not None and ended.level != "yellow")
        yield customer, progress.Progress(actual, 2 * month, month, passed, len(march), len(year), orange_before=orange)


def _arrears(session: Session, owed: list[Any]) -> Iterator[tuple[UUID, arrears.Arrears]]:
    rows = session.execute(select(CreditFile.customer_id, CreditFile.limit_fen))
    limits = {customer: limit for customer, limit in rows}
    open_items = {UUID(row[0]): row[1:] for row in owed}
    for customer in open_items.keys() | limits.keys():
        fen, overdue, past, soon = open_items.get(customer, (0, 0, 0, 0))
        late = max(0, int(past or 0))
        yield customer, arrears.Arrears(limits.get(customer, 0), fen, max(0, fen), max(0, overdue), late, 0, soon)


def _fill(connection: Connection, session: Session) -> None:
    """Bulk inserts with capture and indexes away, as the large office is made; the sums are counted afterwards."""
    began = perf_counter()
    by = session.scalars(select(Person.id).limit(1)).one()
    customers = list(session.scalars(select(Customer.id).order_by(Customer.no)))
    for name in capture.present(connection):
        connection.exec_driver_sql(f'drop trigger "{name}"')
    session.execute(update(Customer).values(lifecycle="active", state="FILED"))
    indexes = [index for table in (SalesRecord.__table__, Allocation.__table__) for index in table.indexes]
    for index in indexes:
        index.drop(connection)
    product = {
        "id": new_id(), "code": "P1", "name": "加饭酒", "base_unit": "瓶", "list_price4": 10000, "created_at": made_up.NOW,
        "created_by": by,
    }  # fmt: skip
    lines = list(_lines(customers, by, product["id"]))
    for table, rows in zip(TABLES, _rows(customers, by, product, lines), strict=True):
        made_up._insert(connection, table, rows)
    for index in indexes:
        index.create(connection)
    summary.rebuild(session, Base.metadata, 1)
    capture.regenerate(connection, Base.metadata)
    print(f"{len(lines):,} lines with their sums: {perf_counter() - began:.0f} s", file=sys.stderr)


def _rows(customers: list[UUID], by: UUID, product: dict[str, Any], lines: list[dict[str, Any]]) -> Iterator[Iterator[dict[str, Any]]]:
    """Of each table in the order of TABLES."""
    settled = [line for line in lines if _is_paid(line)]
    paid: dict[UUID, int] = {}
    for line in settled:
        paid[line["customer_id"]] = paid.get(line["customer_id"], 0) + line["amount_fen"]
    receipts = [_receipt(customer, by, paid.get(customer, 0), at) for at, customer in enumerate(customers, 1)]
    plans = [_plan(customer, by) for customer in customers[::5]]
    yield iter([product])
    yield iter(lines)
    yield iter(receipts)
    yield _payments(settled, {row["customer_id"]: row["id"] for row in receipts}, by)
    yield iter(plans)
    yield _plan_lines(plans)
    yield (_file(customer, by) for customer in customers[::2])
    yield (_service(customer, by, at) for at, customer in enumerate(customers[::50]))


def _usual(customer: UUID) -> int:
    """What a customer buys in a month: between 5,000 and 50,000 yuan."""
    return 500_000 + customer.int % 4_500_000


def _lines(customers: list[UUID], by: UUID, product: UUID) -> Iterator[dict[str, Any]]:
    """By day of the trade, as they come in: one order a month each; two of a hundred have stopped, three buy less for three months."""
    random, kind, number = Random(23), {each: at % 100 for at, each in enumerate(customers)}, 0
    on_day: dict[int, list[UUID]] = {}
    for at, customer in enumerate(customers):
        on_day.setdefault(1 + at * 7 % 28, []).append(customer)
    for back in range(TODAY.replace(day=1).toordinal() - date(2025, 3, 3).toordinal() + 1, -1, -1):
        traded = TODAY - timedelta(days=back)
        for customer in on_day.get(traded.day, ()):
            if kind[customer] < 2 and back < 70:
                continue
            part = random.randrange(60, 75) if 2 <= kind[customer] < 5 and traded >= date(2025, 12, 1) else random.randrange(95, 106)
            fen, number = _usual(customer) * part // 100, number + 1
            yield {
                "id": new_id(), "customer_id": customer, "level": "L1", "traded_on": traded, "product_id": product, "unit": "瓶",
                "qty_entered3": 1000, "qty3": 1000, "price4": fen * 100, "amount_doc": fen, "amount_fen": fen,
                "ext_no": f"FP-{number:07}", "due_on": None if number % 10 == 3 else traded + TERMS, "state": "billed",
                "created_at": made_up.NOW, "created_by": by,
            }  # fmt: skip


def _is_paid(line: dict[str, Any]) -> bool:
    """Whatever is due; one customer of sixty-seven is late with what fell due in the last forty days."""
    due = line["traded_on"] + TERMS
    return bool(due < TODAY and (line["customer_id"].int % 67 or due < TODAY - timedelta(days=40)))


def _receipt(customer: UUID, by: UUID, fen: int, at: int) -> dict[str, Any]:
    day = date(2025, 3, 2)
    return {
        "id": new_id(), "no": f"SK-2025-{at:06}", "customer_id": customer, "received_on": day, "method": "bank_transfer", "amount_doc": fen,
        "amount_fen": fen, "state": "confirmed", "confirmed_on": day, "created_at": made_up.NOW, "created_by": by,
    }  # fmt: skip


def _payments(lines: list[dict[str, Any]], receipts: Mapping[UUID, UUID], by: UUID) -> Iterator[dict[str, Any]]:
    for line in lines:
        yield {
            "id": new_id(), "receipt_id": receipts[line["customer_id"]], "credit_id": None, "record_id": line["id"],
            "customer_id": line["customer_id"], "amount_fen": line["amount_fen"], "allocated_on": line["traded_on"] + TERMS,
            "undone_on": None, "at": made_up.NOW, "by_id": by,
        }  # fmt: skip


def _plan(customer: UUID, by: UUID) -> dict[str, Any]:
    return {
        "id": new_id(), "customer_id": customer, "year": TODAY.year, "version": 1, "state": "approved", "created_at": made_up.NOW,
        "created_by": by,
    }  # fmt: skip


def _plan_lines(plans: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for plan in plans:
        fen = _usual(plan["customer_id"]) * 98 // 100
        for month in range(1, MONTHS + 1):
            yield {
                "id": new_id(), "plan_id": plan["id"], "customer_id": plan["customer_id"], "month": month, "category": "酒",
                "base_fen": fen, "stretch_fen": fen, "challenge_fen": fen,
            }  # fmt: skip


def _file(customer: UUID, by: UUID) -> dict[str, Any]:
    return {
        "id": new_id(), "customer_id": customer, "grade": "B", "limit_fen": 3 * _usual(customer), "limit_valid_to": date(2027, 1, 1),
        "credit_days": 30, "terms": "net_days", "status": "normal", "created_at": made_up.NOW, "created_by": by,
    }  # fmt: skip


def _service(customer: UUID, by: UUID, at: int) -> dict[str, Any]:
    """Two of a hundred customers cost something beside the goods."""
    return {
        "id": new_id(), "no": f"ZZ-2026-{at:05}", "customer_id": customer, "kind": "edi", "promise": "接口", "measure": "上线",
        "target": "当月", "cost_fen": _usual(customer) // 10, "starts_on": date(2026, 2, 1), "owner_id": by,
        "created_at": made_up.NOW, "created_by": by,
    }  # fmt: skip

"""Every composition of a year beside the year before, over ten million sales lines, against DuckDB in memory over the lines themselves.

The lines are DuckDB's own, made from a number each; the sums that the store keeps are filled from them, and each view must give the same
figures from the sums as DuckDB from the lines. That sums equal lines whatever happens is proved elsewhere (tests/sales/test_sums.py).
Measured by the clock on the wall, since DuckDB works on every core. Also tells, on stderr, each view by itself, and what it costs a rep,
for whom cells of few customers are looked for.
"""

import sys
from collections.abc import Callable, Iterator
from statistics import median
from time import perf_counter
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from bench import office as made_up
from bench.measure import Outcome, Skipped, Stage, against, ms
from kehu_desk.archives.entities import Customer
from kehu_desk.compositions.rules.report import Asked, View
from kehu_desk.compositions.service.reading import compose
from kehu_desk.kernel.ids import new_id
from kehu_desk.people.actor import Caller
from kehu_desk.people.entities import Person
from kehu_desk.products.entities import Product
from kehu_desk.sales.entities import CustomerMonth, CustomerQuarter, CustomerYear, ProductMonth
from kehu_desk.sales.rules.periods import Period
from kehu_desk.store import capture
from kehu_desk.store.base import Base

GOAL: Final = 0.2
LINES, CUSTOMERS, PRODUCTS, CATEGORIES = 10_000_000, 100_000, 500, 12
YEAR: Final = 2025
ASKED: Final = Period(YEAR * 12, 12)
ROUNDS: Final = 5
NET: Final = f"sum(fen) filter (year = {YEAR}), sum(fen) filter (year = {YEAR - 1})"
HEADS: Final = f"count(distinct customer) filter (year = {YEAR}), count(distinct customer) filter (year = {YEAR - 1})"
PEERS: Final = {
    View.GRADE: f"select grade, {NET}, {HEADS} from lines join customers on place = customer group by grade",
    View.REGION: f"select substr(region, 1, 2), {NET}, {HEADS} from lines join customers on place = customer group by 1",
    View.MATRIX: f"select grade || '/' || substr(region, 1, 2), {NET}, {HEADS} from lines join customers on place = customer group by 1",
    View.PRODUCT: f"select 'C' || lpad((product % {CATEGORIES})::varchar, 2, '0'), {NET} from lines group by 1",
    View.PARETO: (
        f"select customer, {NET}, 0 from lines group by customer having count(*) filter (year = {YEAR}) > 0 "
        f"union all select null, {NET}, count(distinct customer) filter (year = {YEAR}) from lines order by 2 desc nulls last limit 51"
    ),
}


def run(stage: Stage) -> Outcome:
    """The slowest view against its peer; each must give the same figures."""
    try:
        import duckdb
    except ImportError:
        raise Skipped("duckdb (uv pip install duckdb)") from None
    folder = stage.folder / "analysis"
    made_up.build(folder, CUSTOMERS)
    office = made_up.enter(folder)
    peer = duckdb.connect()
    with office.house.store.write() as session, session.begin():
        ids = _fill(session, peer)
        finance = Person(login="fin", name="宋洁", staff_no="F1", roles="finance")
        session.add(finance)
        session.flush()
        seer = Caller(finance.id)
    found = [_paired(view, office.house.door, seer, office.rep, peer, ids) for view in PEERS]
    office.house.close()
    return against(*max(found, key=lambda pair: pair[0] / pair[1]), GOAL)


def _paired(view: View, door: Any, seer: Caller, rep: Caller, peer: Any, ids: list[Any]) -> tuple[float, float]:
    asked = Asked(view, ASKED)
    report = compose(door, seer, asked)
    _check(view, report, peer.execute(PEERS[view]).fetchall(), ids)
    ours = _seconds(lambda: compose(door, seer, asked))
    theirs = _seconds(lambda: peer.execute(PEERS[view]).fetchall())
    mine = _seconds(lambda: compose(door, rep, asked))
    print(f"{view}: {ms(ours)} against {ms(theirs)}, {ours / theirs:.2f}; for a rep {ms(mine)}", file=sys.stderr)
    return ours, theirs


def _check(view: View, report: Any, rows: list[Any], ids: list[Any]) -> None:
    if view is View.PARETO:
        total, *largest = rows
        assert [line.net_fen for line in report.lines[:50]] == [row[1] for row in largest]
        assert (report.total.net_fen, report.total.before_fen, report.total.customers) == total[1:]
        return
    found = {"/".join(line.key): (line.net_fen, line.before_fen) for line in report.lines}
    assert found == {str(row[0]): (row[1], row[2]) for row in rows}


def _seconds(work: Callable[[], object]) -> float:
    times = []
    for _ in range(ROUNDS):
        began = perf_counter()
        work()
        times.append(perf_counter() - began)
    return median(times)


def _fill(session: Session, peer: Any) -> list[Any]:
    """The lines in DuckDB; their sums, and the goods, in the store. Gives the ids of customers by their place."""
    connection = session.connection()
    for name in capture.present(connection):
        connection.exec_driver_sql(f'drop trigger "{name}"')
    rows = session.execute(select(Customer.id, Customer.grade, Customer.region_code).order_by(Customer.no)).all()
    ids = [row[0] for row in rows]
    goods, by = [new_id() for _ in range(PRODUCTS)], session.scalars(select(Person.id).limit(1)).one()
    made_up._insert(connection, Product.__table__, _goods(goods, by))
    peer.execute("create table customers (place integer, grade varchar, region varchar)")
    peer.executemany("insert into customers values (?, ?, ?)", [(at, row[1], row[2]) for at, row in enumerate(rows)])
    peer.execute(
        f"create table lines as select (hash(i) % {CUSTOMERS})::integer as customer, (hash(i + 7) % {PRODUCTS})::integer as product, "
        f"({YEAR - 1} + hash(i + 11) % 2)::integer as year, (hash(i + 13) % 12)::integer as month, "
        f"((hash(i + 17) % 90000)::bigint - 9000) as fen from range({LINES}) r(i)"
    )
    for table, *parts in SUMS:
        made_up._insert(connection, table, _sums(peer, *parts, ids, goods))
    capture.regenerate(connection, Base.metadata)
    return ids


MONTH, QUARTER = "year * 12 + month", "year * 4 + month // 3"
LATER: Final = "select customer, year + 1, month, 0, 0, fen, 1 from lines"
BESIDE: Final = f"(select customer, year, month, fen, 1 as one, 0 as before, 0 as had from lines union all {LATER})"
SUMS: Final[tuple[tuple[Any, str, str, tuple[str, ...]], ...]] = (
    (CustomerMonth.__table__, "customer", MONTH, ("customer_id", "month")),
    (CustomerQuarter.__table__, "customer", QUARTER, ("customer_id", "quarter")),
    (CustomerYear.__table__, "customer", "year", ("customer_id", "year")),
    (ProductMonth.__table__, "product", MONTH, ("product_id", "month")),
)


def _sums(peer: Any, key: str, when: str, columns: tuple[str, ...], ids: list[Any], goods: list[Any]) -> Iterator[dict[str, Any]]:
    """Quarters and years stand beside those of the year before; months do not."""
    keys, beside = (ids if key == "customer" else goods), columns[1] != "month"
    sums, lines = ("sum(one), sum(before), sum(had)", BESIDE) if beside else ("count(*), 0, 0", "lines")
    cursor = peer.execute(f"select {key}, {when}, sum(fen)::bigint, {sums} from {lines} group by 1, 2 order by 2, 1")
    while some := cursor.fetchmany(20_000):
        for place, at, fen, count, before, had in some:
            row = {columns[0]: keys[place], columns[1]: at, "level": "L1", "net_fen": int(fen), "lines": int(count)}
            more = {"before_fen": int(before), "lines_before": int(had)} if beside else {}
            yield row | more | ({"qty3": int(count) * 1000} if key == "product" else {})


def _goods(goods: list[Any], by: Any) -> Iterator[dict[str, Any]]:
    for at, each in enumerate(goods):
        yield {
            "id": each, "code": f"P{at:04}", "name": f"商品{at}", "category": f"C{at % CATEGORIES:02}", "brand": f"B{at % 40}",
            "base_unit": "瓶", "list_price4": 10000, "state": "active", "created_at": made_up.NOW, "created_by": by,
        }  # fmt: skip

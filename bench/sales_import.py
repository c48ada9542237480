"""100,000 sales lines from a csv file through the import, against bare executemany of the same rows with the same indexes.

Ours is everything: the reading process, columns, customers, products, rules, twins, insert with change capture, audit, commit. The peer is
handed finished tuples and has no triggers. Processor time of our thread and of the reading process; the median of three fresh offices.
"""

import csv
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from random import Random
from shutil import copytree, rmtree
from statistics import median
from time import thread_time
from typing import Any

import psutil
from sqlalchemy import insert, select

from bench.measure import Outcome, Stage, against
from bench.names import made_up
from bench.office import COST, FOUNDERS, NOW, PASSWORD, clock
from kehu_desk.app import found_house, open_house
from kehu_desk.archives.entities import Customer
from kehu_desk.archives.rules.filing import ArchiveState
from kehu_desk.archives.rules.identity import name_norm
from kehu_desk.exchange.sales_lines.service import glimpse, import_sales, plan_of
from kehu_desk.kernel.ids import new_id
from kehu_desk.office.setup import Founder
from kehu_desk.people.entities import Person
from kehu_desk.products.entities import PackUnit, Product
from kehu_desk.store.engine import raw_connect

LINES, CUSTOMERS, PRODUCTS = 100_000, 2_000, 300
ROUNDS = 3
GOAL = 4.0
TITLES = ("日期", "客户", "商品编码", "单位", "数量", "单价", "折扣", "金额", "单号", "行号", "批次", "效期")


def run(stage: Stage) -> Outcome:
    """Each round in a fresh copy of one office; the peer inserts the rows that ours has made into another copy."""
    office, names, codes = _office(stage.folder / "sales")
    path = _file(stage.folder / "sales.csv", names, codes)
    ours, theirs = [], []
    for _ in range(ROUNDS):
        place = stage.folder / "round"
        copytree(office, place)
        took, rows = _ours(place, path)
        ours.append(took)
        rmtree(place)
        copytree(office, place)
        theirs.append(_peer(place, rows))
        rmtree(place)
    return against(median(ours), median(theirs), GOAL)


def _ours(folder: Path, path: Path) -> tuple[float, Sequence[Any]]:
    house, caller = open_house(folder, "finance", PASSWORD, clock=clock)
    began, read = thread_time(), _children()
    outcome = import_sales(house.door, caller, plan_of(glimpse(house.door, caller, path)))
    took = thread_time() - began + _children() - read
    if outcome.created != LINES:
        raise AssertionError(f"{outcome.created} of {LINES} lines were taken in: {outcome.reasons[:3]}")
    house.close()
    raw = raw_connect(house.files.data, house.keys.data)
    rows: Sequence[Any] = raw.execute("select * from sales_record").fetchall()
    raw.close()
    return took, rows


def _children() -> float:
    times = psutil.Process().cpu_times()
    return float(times.children_user + times.children_system)


def _peer(folder: Path, rows: Sequence[Any]) -> float:
    house, _caller = open_house(folder, "finance", PASSWORD, clock=clock)
    house.close()
    raw = raw_connect(house.files.data, house.keys.data)
    triggers = raw.execute("select name from sqlite_master where type = 'trigger' and tbl_name = 'sales_record'").fetchall()
    for (name,) in triggers:
        raw.execute(f'drop trigger "{name}"')
    places = ", ".join("?" * len(rows[0]))
    began = thread_time()
    raw.execute("begin immediate")
    raw.executemany(f"insert into sales_record values ({places})", rows)
    raw.execute("commit")
    took = thread_time() - began
    raw.close()
    return took


def _office(folder: Path) -> tuple[Path, list[str], list[str]]:
    house, _ = found_house(folder, [*FOUNDERS, Founder("finance", "冯雪", "E6", "finance", PASSWORD, "mgr")], clock=clock, cost=COST)
    names = list({name_norm(each.name): each.name for each in made_up(CUSTOMERS)}.values())
    codes = [f"{at:06d}" for at in range(PRODUCTS)]
    with house.store.write() as session, session.begin():
        person = session.scalars(select(Person.id).where(Person.login == "rep")).one()
        signed = {"created_at": NOW, "created_by": person}
        session.execute(
            insert(Customer),
            [
                {"id": new_id(), "no": f"KH-2026-{at:05d}", "name": name, "name_norm": name_norm(name), "owner_id": person,
                 "state": ArchiveState.FILED, "lifecycle": "active", **signed}
                for at, name in enumerate(names)
            ],
        )  # fmt: skip
        goods = [new_id() for _ in codes]
        session.execute(
            insert(Product),
            [
                {"id": key, "code": code, "name": f"商品{code}", "spec": "500ml", "base_unit": "瓶", "list_price4": 100_000,
                 "state": "active", **signed}
                for key, code in zip(goods, codes, strict=True)
            ],
        )  # fmt: skip
        session.execute(insert(PackUnit), [{"id": new_id(), "product_id": key, "unit": "箱", "qty3": 24_000} for key in goods])
    house.close()
    return folder, names, codes


def _file(path: Path, names: Sequence[str], codes: Sequence[str]) -> Path:
    """Documents of one to nine lines over two years."""
    random, left, number = Random(5), LINES, 0
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        out = csv.writer(file)
        out.writerow(TITLES)
        while left:
            number += 1
            day, name, lines = NOW.date() - timedelta(days=random.randrange(730)), random.choice(names), min(left, random.randrange(1, 10))
            out.writerows(_row(random, day.isoformat(), name, codes, number, line) for line in range(1, lines + 1))
            left -= lines
    return path


def _row(random: Random, day: str, name: str, codes: Sequence[str], number: int, line: int) -> tuple[object, ...]:
    unit, qty, price = random.choice((("瓶", random.randrange(1, 200), 1025), ("箱", random.randrange(1, 40), 24600)))
    off = random.choice((0, 0, 0, 500))
    off = min(off, qty * price)
    money = f"{price / 100:.2f}", f"{off / 100:.2f}", f"{(qty * price - off) / 100:.2f}"
    return day, name, random.choice(codes), unit, qty, *money, f"XS{number:07d}", line, f"B{random.randrange(1000):05d}", ""

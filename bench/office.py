"""A seeded office in an encrypted store like the real one: many customers, few people, the loans of one rep.

The rows are written by bulk inserts with capture and indexes away, which are put back as the program makes them;
a change log is not part of what is measured.
"""

import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from time import perf_counter
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import Connection, insert, select

from bench.names import made_up
from kehu_desk.access.grants import Grant
from kehu_desk.app import House, found_house, open_house
from kehu_desk.archives.entities import Customer
from kehu_desk.archives.rules.filing import ArchiveState
from kehu_desk.archives.rules.identity import name_norm
from kehu_desk.archives.rules.pinyin import full_and_initials
from kehu_desk.kernel.clock import FOREVER
from kehu_desk.kernel.ids import new_id
from kehu_desk.office.setup import Founder
from kehu_desk.people.actor import Caller
from kehu_desk.people.entities import Person, Relation
from kehu_desk.store import capture, migrate, search
from kehu_desk.store.base import Base

NOW = datetime(2026, 3, 2, 2, 0, tzinfo=UTC)
PASSWORD = "a long bench password"
COST = 64 << 20
OWNED, LENT, COLLEAGUES = 200, 50, 500
FOUNDERS = [
    Founder("rep", "张伟", "E1", "rep", PASSWORD, "sup"), Founder("sup", "李强", "E2", "sup", PASSWORD, "mgr"),
    Founder("mgr", "王芳", "E3", "mgr", PASSWORD), Founder("cus", "刘洋", "E4", "cus", PASSWORD),
    Founder("adm", "陈静", "E5", "adm", PASSWORD),
]  # fmt: skip
CHUNK = 20_000


class Office(NamedTuple):
    """An open made-up office and two of its people: rep owns 200 customers and holds 50 loans; mgr sees all of level 1."""

    house: House
    rep: Caller
    mgr: Caller
    folder: Path


def clock() -> datetime:
    """The bench's day."""
    return NOW


def build(folder: Path, count: int) -> None:
    """Make the office on disk; tells on stderr how long it took."""
    began = perf_counter()
    house, _ = found_house(folder, FOUNDERS, clock=clock, cost=COST)
    with house.store.write() as session, session.begin():
        rep = session.scalars(select(Person.id).where(Person.login == "rep")).one()
        _fill(session.connection(), count, [rep, *_colleagues(session.connection())])
    rows = perf_counter()
    with house.store.write() as session, session.begin():
        search.rebuild(session, Base.metadata)
    migrate.checkpoint(house.engine)
    house.close()
    ended = perf_counter()
    size = (folder / "store.kdb").stat().st_size / 1e6
    print(f"{count:,} customers: rows {rows - began:.0f} s, search index {ended - rows:.0f} s, file {size:.0f} MB", file=sys.stderr)


def enter(folder: Path) -> Office:
    """Open a made-up office."""
    house, rep = open_house(folder, "rep", PASSWORD, clock=clock)
    with house.door.look(rep) as (session, _actor):
        mgr = session.scalars(select(Person.id).where(Person.login == "mgr")).one()
    return Office(house, rep, Caller(mgr), folder)


def _fill(connection: Connection, count: int, people: list[UUID]) -> None:
    for name in capture.present(connection):
        connection.exec_driver_sql(f'drop trigger "{name}"')
    tables = [table for table in Base.metadata.sorted_tables if table.name in {"customer", "relation"}]
    indexes = [index for table in tables for index in table.indexes]
    for index in indexes:
        index.drop(connection)
    ids = [new_id() for _ in range(count)]
    _insert(connection, Customer.__table__, _customers(ids, people))
    _insert(connection, Relation.__table__, _relations(ids, people))
    _insert(connection, Grant.__table__, _loans(ids, people))
    for index in indexes:
        index.create(connection)
    capture.regenerate(connection, Base.metadata)


def _insert(connection: Connection, table: Any, rows: Iterator[dict[str, Any]]) -> None:
    batch: list[dict[str, Any]] = []
    for row in rows:
        batch.append(row)
        if len(batch) == CHUNK:
            connection.execute(insert(table), batch)
            batch = []
    if batch:
        connection.execute(insert(table), batch)


def _colleagues(connection: Connection) -> list[UUID]:
    """Other reps, among whom the rest of the customers is shared."""
    ids = [new_id() for _ in range(COLLEAGUES)]
    people = [{"id": each, "login": f"rep{at}", "name": f"业务{at}", "staff_no": f"R{at}", "roles": "rep"} for at, each in enumerate(ids)]
    connection.execute(insert(Person), people)
    return ids


def _owner(at: int, people: list[UUID]) -> UUID:
    """The rep, who is the first, owns 200 customers spread over the whole."""
    return people[0] if at < OWNED else people[1 + at % COLLEAGUES]


def _order(count: int) -> list[int]:
    order = list(range(count))
    Random(11).shuffle(order)
    return order


def _customers(ids: list[UUID], people: list[UUID]) -> Iterator[dict[str, Any]]:
    random, order = Random(13), _order(len(ids))
    states = (ArchiveState.FILED, ArchiveState.FILED, ArchiveState.FILED, ArchiveState.DRAFT)
    for at, (each, made) in enumerate(zip(ids, made_up(len(ids)), strict=True)):
        pinyin, initials = full_and_initials(made.name)
        state = random.choice(states)
        filed = (NOW - timedelta(days=random.randrange(2000))).date() if state is ArchiveState.FILED else None
        yield {
            "id": each, "no": made.no, "archive_no": f"DA-{made.no[3:]}" if filed else None, "name": made.name,
            "name_short": made.name[2:5], "name_norm": name_norm(made.name), "pinyin_full": pinyin, "pinyin_initials": initials,
            "customer_type": random.choice(("distributor", "sub_distributor", "retailer")), "region_code": made.region,
            "grade": random.choice("ABC"), "owner_id": _owner(order[at], people), "inside_level": 1, "uscc": made.uscc,
            "phone": made.phone, "industry_code": "51", "state": state, "completeness": random.randrange(20, 101),
            "filed_on": filed, "kept_on": filed and filed + timedelta(days=random.randrange(90)) if at % 7 else None,
            "created_at": NOW, "created_by": people[0],
        }  # fmt: skip


def _relations(ids: list[UUID], people: list[UUID]) -> Iterator[dict[str, Any]]:
    for each, place in zip(ids, _order(len(ids)), strict=True):
        yield {
            "id": new_id(), "person_id": _owner(place, people), "customer_id": each, "kind": "OWN",
            "since": NOW - timedelta(days=9), "until": FOREVER,
        }  # fmt: skip


def _loans(ids: list[UUID], people: list[UUID]) -> Iterator[dict[str, Any]]:
    lent = [each for each, place in zip(ids, _order(len(ids)), strict=True) if OWNED <= place < OWNED + LENT]
    for each in lent:
        yield {
            "id": new_id(), "person_id": people[0], "customer_id": each, "section": "BAS", "level": 1, "edits": False,
            "source_id": new_id(), "since": NOW - timedelta(days=1), "until": NOW + timedelta(days=13),
        }  # fmt: skip

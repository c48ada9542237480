"""Any page of 200 of the archive list, any offered sort, after policy, against a bare keyset page of the same columns."""

from collections.abc import Callable
from random import Random
from statistics import median
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from bench.measure import Outcome, Stage, ms, paired
from bench.office import Office, enter
from kehu_desk.archives import queries
from kehu_desk.archives.entities import Customer
from kehu_desk.people.actor import Actor
from kehu_desk.store.engine import raw_connect

PAGE = 200
PLACES = 9
GOAL = 3.0
COLUMNS = (
    "c.id, coalesce(c.archive_no, c.no), c.name, c.grade, c.customer_type, c.industry_code, c.region_code, p.name, c.state,"
    " c.filed_on, c.kept_on, c.completeness"
)


def run(stage: Stage) -> Outcome:
    """Nine random places of each sort in both directions, each read once by both in turns; the worst sort counts."""
    office = enter(stage.million())
    raw = raw_connect(office.house.files.data, office.house.keys.data)
    worst = max((_sort(office, raw, sort, down) for sort in queries.SORTABLE for down in (False, True)), key=lambda pair: pair[0] / pair[1])
    raw.close()
    office.house.close()
    ratio = worst[0] / worst[1]
    return Outcome(ms(worst[0]), ms(worst[1]), f"{ratio:.2f}", f"<={GOAL}", ratio <= GOAL)


def _sort(office: Office, raw: Any, sort: str, down: bool) -> tuple[float, float]:
    with office.house.door.look(office.rep) as (session, actor):
        first, *places = _places(session, sort, Random(f"{sort}{down}"))
        _ours(session, actor, sort, down, first)(), _peer(raw, sort, down, first)()  # statements are built once
        pairs = [paired(_ours(session, actor, sort, down, place), _peer(raw, sort, down, place), at, 1) for at, place in enumerate(places)]
    return median(mine for mine, _ in pairs), median(theirs for _, theirs in pairs)


def _places(session: Session, sort: str, random: Random) -> list[tuple[Any, UUID]]:
    """Sort value and id of random rows that have a value."""
    column = queries.SORTABLE[sort]
    count = int(session.scalars(select(Customer.no).order_by(Customer.no.desc()).limit(1)).one()[-7:])
    found: list[tuple[Any, UUID]] = []
    while len(found) <= PLACES:
        no = f"KH-2026-{random.randrange(count):07d}"
        row = session.execute(select(column, Customer.id).where(Customer.no == no, column.is_not(None))).first()
        if row is not None:
            found.append((row[0], row[1]))
    return found


def _ours(session: Session, actor: Actor, sort: str, down: bool, place: tuple[Any, UUID]) -> Callable[[], object]:
    return lambda: queries.customer_page(session, actor, sort, down, place, PAGE)


def _peer(raw: Any, sort: str, down: bool, place: tuple[Any, UUID]) -> Callable[[], object]:
    order, sign = ("desc", "<") if down else ("asc", ">")
    sql = (
        f"select {COLUMNS} from customer c left join person p on p.id = c.owner_id"
        f" where (c.{sort}, c.id) {sign} (?, ?) and c.state <> 'TRASHED' order by c.{sort} {order}, c.id {order} limit {PAGE}"
    )
    value = place[0] if isinstance(place[0], int) else str(place[0])
    return lambda: raw.execute(sql, (value, place[1].hex)).fetchall()

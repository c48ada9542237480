"""信息中心: by channel and month, shares of the last year, what waits in the queues. Source: business.md §4, R51, R52, B-017.

Sums over customers tell a cell only where it covers three customers at least, or where the person may see all that is in it.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final, NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, case, extract, func, select
from sqlalchemy.orm import Session

from kehu_desk.access.visible import facts
from kehu_desk.intelligence.entities import Fact, FactSource
from kehu_desk.intelligence.queries.evidence import measure_of
from kehu_desk.intelligence.queries.listing import SOON, Picked, found_facts
from kehu_desk.intelligence.queries.seen import may_see
from kehu_desk.intelligence.queries.view import as_told
from kehu_desk.intelligence.rules.roots import Told
from kehu_desk.intelligence.rules.states import Measure, State, weigh
from kehu_desk.intelligence.rules.terms import CHANNELS
from kehu_desk.kernel.clock import start_of
from kehu_desk.kernel.money import share_bp
from kehu_desk.people.actor import Actor
from kehu_desk.people.office import settings_of

ENOUGH: Final = 3  # customers in a cell (B-017)
MONTHS: Final = 12
FACE: Final = "face_to_face"
QUEUES: Final = (State.UNVERIFIED.value, State.CONFLICT.value, SOON)
Month = tuple[int, int]


class Line(NamedTuple):
    """Sources of one channel by month. None: not told (B-017); total: of what is told."""

    channel: str
    counts: tuple[int | None, ...]

    @property
    def total(self) -> int:
        """Of what is told."""
        return sum(count or 0 for count in self.counts)


class Share(NamedTuple):
    """part of whole; told: whether it may be told (B-017)."""

    part: int
    whole: int
    told: bool = True

    @property
    def bp(self) -> int | None:
        """Basis points; None when there is nothing to tell, or it may not be told."""
        return share_bp(self.part, self.whole) if self.whole and self.told else None


class Figures(NamedTuple):
    """months: (year, month), the oldest first; proved: corroborated within so many days; indirect: obtained otherwise than face to face."""

    months: tuple[Month, ...]
    lines: tuple[Line, ...]
    proved: Share
    proved_days: int
    indirect: Share


def figures(session: Session, actor: Actor) -> Figures:
    """The last twelve months, this one included."""
    months = months_of(actor.today)
    first = date(*months[0], 1)
    lines = _lines(session, actor, months, first)
    days = settings_of(session).values.number("fact_proved_days")
    return Figures(months, lines, _proved(session, actor, first, days), days, _indirect(session, actor, first))


def queue_counts(session: Session, actor: Actor) -> dict[str, int]:
    """How many facts wait in each queue, of those that the person may see."""
    return {queue: len(found_facts(session, actor, Picked(state=queue))) for queue in QUEUES}


def months_of(today: date) -> tuple[Month, ...]:
    """The twelve months that end with this one."""
    last = today.year * 12 + today.month - 1
    return tuple((each // 12, each % 12 + 1) for each in range(last - MONTHS + 1, last + 1))


def _lines(session: Session, actor: Actor, months: Sequence[Month], first: date) -> tuple[Line, ...]:
    year, month = extract("year", FactSource.obtained_on), extract("month", FactSource.obtained_on)
    wanted = (
        select(FactSource.channel, year, month, func.count(), _seen_count(actor), func.count(Fact.customer_id.distinct()))
        .join(Fact, Fact.id == FactSource.fact_id)
        .where(FactSource.obtained_on >= first, Fact.withdrawn_at.is_(None))
        .group_by(FactSource.channel, year, month)
    )
    cells = {
        (row[0], int(row[1]), int(row[2])): row[3] if _told(row[3], row[4], row[5]) else None
        for row in session.execute(wanted, facts(actor))
    }
    return tuple(Line(channel, tuple(cells.get((channel, *each), 0) for each in months)) for channel in CHANNELS)


def _seen_count(actor: Actor) -> ColumnElement[int]:
    return func.sum(case((may_see(actor), 1), else_=0))


def _told(count: int, seen: int, customers: int) -> bool:
    return count == seen or customers >= ENOUGH


def _indirect(session: Session, actor: Actor, first: date) -> Share:
    otherwise = func.sum(case((FactSource.channel == FACE, 0), else_=1))
    wanted = (
        select(func.count(), _seen_count(actor), func.count(Fact.customer_id.distinct()), otherwise)
        .join(Fact, Fact.id == FactSource.fact_id)
        .where(FactSource.obtained_on >= first, Fact.withdrawn_at.is_(None))
    )
    whole, seen, customers, part = session.execute(wanted, facts(actor)).one()
    return Share(part or 0, whole, _told(whole, seen or 0, customers))


def _proved(session: Session, actor: Actor, first: date, days: int) -> Share:
    """Of facts that have had their days: those that were corroborated by what had come in within them."""
    zone = settings_of(session).zone
    since, until = start_of(first, zone), start_of(actor.today - timedelta(days=days), zone)
    cohort = (Fact.created_at >= since, Fact.created_at < until, Fact.withdrawn_at.is_(None))
    seen = case((may_see(actor), 1), else_=0)
    rows = session.execute(select(Fact.id, Fact.created_at, Fact.customer_id, seen).where(*cohort), facts(actor)).all()
    told: dict[UUID, list[Told]] = {}
    noted = {row[0]: row[1] for row in rows}
    for source in session.scalars(select(FactSource).join(Fact, Fact.id == FactSource.fact_id).where(*cohort)):
        if source.created_at <= noted[source.fact_id] + timedelta(days=days):
            told.setdefault(source.fact_id, []).append(as_told(source))
    measure = measure_of(session)
    part = sum(_corroborated(told.get(fact, ()), measure) for fact in noted)
    customers = {row[2] for row in rows if row[2] is not None}
    return Share(part, len(rows), _told(len(rows), sum(row[3] for row in rows), len(customers)))


def _corroborated(sources: Sequence[Told], measure: Measure) -> bool:
    weight = weigh(sources)
    return weight.support >= measure.least and weight.oppose == 0

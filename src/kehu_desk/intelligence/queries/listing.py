"""The list of facts: in pages by keyset; by the state they stand at, worked out for all that may fit in two queries.

A state is never stored. What the day alone decides (expired, soon expired, withdrawn) is a condition; the other four are narrowed by
the sources that there are, and then weighed, on a worker, since every fact that may fit has to be read.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import lru_cache
from typing import Any, Final, NamedTuple, cast
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, exists, or_, select, tuple_
from sqlalchemy.orm import Session

from kehu_desk.access.visible import facts, like
from kehu_desk.archives.entities import Customer
from kehu_desk.intelligence.entities import Fact, FactSource
from kehu_desk.intelligence.queries.evidence import Evidence, evidence_of, measure_of, told_of
from kehu_desk.intelligence.queries.seen import may_see
from kehu_desk.intelligence.rules.roots import COUNTED
from kehu_desk.intelligence.rules.states import State, state_of, weigh
from kehu_desk.intelligence.rules.terms import Stance
from kehu_desk.people.actor import Actor
from kehu_desk.people.entities import Person
from kehu_desk.people.office import settings_of

SOON: Final = "soon"
WEIGHED: Final = frozenset({State.UNVERIFIED, State.CONFLICT, State.CORROBORATED, State.REFUTED})
DOUBTFUL: Final = frozenset({State.UNVERIFIED, State.CONFLICT})
Anchor = tuple[Any, ...]


class FactRow(NamedTuple):
    """One fact. topic: whom or what it is about; support, oppose: independent sources that count; least: how many corroborate it;

    told: all its sources; authoritative: a superior has marked a single source.
    """

    id: UUID
    no: str
    customer_id: UUID | None
    customer: str
    topic: str
    subject: str
    category: str
    statement: str
    value3: int | None
    unit: str
    as_of: date
    valid_until: date
    importance: int
    level: int
    state: str
    support: int
    oppose: int
    least: int
    told: int
    authoritative: bool
    noted_by: str
    event: str = ""


class Picked(NamedTuple):
    """Filters; an empty one does not narrow. state: a State, or SOON; author: who noted it; typed: words found in it."""

    state: str = ""
    category: str = ""
    subject: str = ""
    author: UUID | None = None
    customer: UUID | None = None
    typed: str = ""


def is_weighed(picked: Picked) -> bool:
    """Whether every fact that may fit has to be weighed."""
    return picked.state in WEIGHED


def by_end(picked: Picked) -> bool:
    """Whether the list goes by the last day, the nearest first; else by the day it is known for, the newest first."""
    return picked.state == SOON


def fact_page(session: Session, actor: Actor, after: Anchor | None, limit: int, picked: Picked = Picked()) -> list[FactRow]:
    """A page behind an anchor (day, id). Not for states that are weighed: found_facts gives those."""
    wanted = _wanted(session, actor, picked).order_by(*_order(picked)).limit(limit)
    if after is not None:
        here, there = tuple_(_key(picked), Fact.id), tuple_(*after)
        wanted = wanted.where(here > there if by_end(picked) else here < there)
    return _rows(session, actor, wanted)


def fact_keys(session: Session, actor: Actor, picked: Picked = Picked()) -> Select[Any]:
    """Day and id of every row, in order."""
    wanted = _wanted(session, actor, picked).with_only_columns(_key(picked), Fact.id).order_by(*_order(picked))
    return cast("Select[Any]", wanted.params(facts(actor)))


def found_facts(session: Session, actor: Actor, picked: Picked) -> list[UUID]:
    """Every fact that fits, words and weighed states too, in the order of the list."""
    wanted = _wanted(session, actor, picked)
    columns = Fact.id, Fact.valid_until, Fact.authoritative_by
    found = session.execute(wanted.with_only_columns(*columns).order_by(*_order(picked)), facts(actor)).all()
    if not is_weighed(picked):
        return [row[0] for row in found]
    told = told_of(session, wanted.with_only_columns(Fact.id), facts(actor))
    measure = measure_of(session)

    def stands(fact: UUID, until: date, marked: UUID | None) -> str:
        return state_of(weigh(told.get(fact, ())), until, actor.today, measure, authoritative=marked is not None)

    return [row[0] for row in found if stands(*row) == picked.state]


def fact_rows(session: Session, actor: Actor, ids: Sequence[UUID]) -> list[FactRow]:
    """These facts, withdrawn ones too, in the order of ids; what is gone or not his to see is left out."""
    wanted = _seen(like(actor)).where(Fact.id.in_(ids))
    place = {each: at for at, each in enumerate(ids)}
    return sorted(_rows(session, actor, wanted), key=lambda row: place[row.id])


def to_verify(session: Session, actor: Actor, customer: UUID, most: int = 5) -> list[FactRow]:
    """What is in doubt about a customer, ranked by importance × age in days; for the next visit. Source: business.md §14 (brief)."""
    wanted = _narrowed(_seen(like(actor)), Picked(customer=customer), actor.today, 0).where(Fact.valid_until >= actor.today)
    rows = [row for row in _rows(session, actor, wanted) if row.state in DOUBTFUL]
    return sorted(rows, key=lambda row: (-row.importance * (1 + (actor.today - row.as_of).days), row.no))[:most]


@lru_cache(maxsize=32)
def _seen(kin: Actor) -> Select[Any]:
    wanted = select(Fact, Customer.name, Person.name).outerjoin(Customer, Customer.id == Fact.customer_id)
    return cast("Select[Any]", wanted.outerjoin(Person, Person.id == Fact.created_by).where(may_see(kin)))


def _wanted(session: Session, actor: Actor, picked: Picked) -> Select[Any]:
    return _kept(like(actor), picked, actor.today, settings_of(session).values.number("fact_soon_days"))


@lru_cache(maxsize=64)
def _kept(kin: Actor, picked: Picked, today: date, soon: int) -> Select[Any]:
    """Kept: to build the statement costs more than to run it."""
    return _narrowed(_seen(kin), picked, today, soon)


def _narrowed(wanted: Select[Any], picked: Picked, today: date, soon: int) -> Select[Any]:
    wanted = wanted.where(Fact.withdrawn_at.is_not(None) if picked.state == State.WITHDRAWN else Fact.withdrawn_at.is_(None))
    if picked.state == State.EXPIRED:
        wanted = wanted.where(Fact.valid_until < today)
    if picked.state == SOON:
        wanted = wanted.where(Fact.valid_until.between(today, today + timedelta(days=soon)))
    if is_weighed(picked):
        wanted = wanted.where(Fact.valid_until >= today, _may_stand(picked.state))
    for column, value in (
        (Fact.category, picked.category), (Fact.subject, picked.subject), (Fact.created_by, picked.author),
        (Fact.customer_id, picked.customer),
    ):  # fmt: skip
        if value:
            wanted = wanted.where(cast("Any", column) == value)
    for word in picked.typed.split():
        places = (Fact.no, Fact.statement, Fact.subject_name, Customer.name, Customer.pinyin_initials)
        wanted = wanted.where(or_(*(place.icontains(word, autoescape=True) for place in places)))
    return wanted


def _may_stand(state: str) -> ColumnElement[bool]:
    """What the sources that there are leave possible, before roots are weighed."""
    supported, opposed = (_has(stance) for stance in Stance)
    if state == State.CONFLICT:
        return and_(supported, opposed)
    if state == State.CORROBORATED:
        return and_(supported, ~opposed)
    return and_(~supported, opposed) if state == State.REFUTED else ~and_(supported, opposed)


def _has(stance: str) -> ColumnElement[bool]:
    same = (FactSource.fact_id == Fact.id, FactSource.stance == stance, FactSource.reliability.in_(sorted(COUNTED)))
    return exists(select(FactSource.id).where(*same).correlate(Fact))


def _key(picked: Picked) -> Any:
    return Fact.valid_until if by_end(picked) else Fact.as_of


def _order(picked: Picked) -> tuple[Any, ...]:
    key = _key(picked)
    return (key, Fact.id) if by_end(picked) else (key.desc(), Fact.id.desc())


def _rows(session: Session, actor: Actor, wanted: Select[Any]) -> list[FactRow]:
    found = session.execute(wanted, facts(actor)).all()
    evidence, measure = evidence_of(session, [it.id for it, *_names in found]), measure_of(session)
    rows = []
    for it, customer, noted_by in found:
        weight, told = evidence.get(it.id, Evidence())
        marked = it.authoritative_by is not None
        state = State.WITHDRAWN if it.withdrawn_at else state_of(weight, it.valid_until, actor.today, measure, authoritative=marked)
        rows.append(FactRow(
            it.id, it.no, it.customer_id, customer or "", it.subject_name or customer or "", it.subject, it.category, it.statement,
            it.value3, it.unit, it.as_of, it.valid_until, it.importance, it.level, state.value, *weight, measure.least, told, marked,
            noted_by or "", it.event,
        ))  # fmt: skip
    return rows

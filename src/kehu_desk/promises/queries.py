"""Promises as screens show them: by what may be seen, in pages by keyset; how many of what fell due were kept."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import lru_cache
from typing import Any, Final, NamedTuple, cast
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, func, or_, select, tuple_
from sqlalchemy.orm import Session

from kehu_desk.access.visible import facts, like, shown
from kehu_desk.archives.entities import Customer
from kehu_desk.people.actor import Actor
from kehu_desk.people.entities import Person
from kehu_desk.promises.entities import Promise
from kehu_desk.promises.rules import AFTER_SALES, State, Tally, section_of, tally

LATE: Final = "late"
FOUND_MOST: Final = 2000
YEAR: Final = timedelta(days=365)
Anchor = tuple[Any, ...]


class PledgeRow(NamedTuple):
    """One promise. late: days past its day while it is open, else 0."""

    id: UUID
    customer_id: UUID
    customer: str
    side: str
    text: str
    contact: str
    owner_id: UUID
    owner: str
    made_on: date
    due_on: date
    state: str
    late: int
    closed_on: date | None
    closed_note: str
    source_noun: str
    source_id: UUID | None


class Picked(NamedTuple):
    """Filters; an empty one does not narrow. state: one of State, or LATE; owner: who sees to it; typed: words found in it."""

    state: str = ""
    side: str = ""
    owner: UUID | None = None
    customer: UUID | None = None
    typed: str = ""


def may_see(actor: Actor) -> ColumnElement[bool]:
    """Promises of sections that the person views. Who sees most rows walks along the order of the list, not by customer."""
    whole = func.coalesce(Promise.customer_id, Promise.customer_id)
    column = cast("Any", whole if "mgr" in actor.roles else Promise.customer_id)
    service = Promise.source_noun.in_(AFTER_SALES)
    visits, after_sales = (shown(actor, column, section_of(noun)) for noun in ("", "complaint"))
    return or_(and_(~service, visits), and_(service, after_sales))


def _narrowed(wanted: Select[Any], picked: Picked, today: date) -> Select[Any]:
    if picked.state == LATE:
        wanted = wanted.where(Promise.state == State.OPEN, Promise.due_on < today)
    elif picked.state:
        wanted = wanted.where(Promise.state == picked.state)
    for column, value in ((Promise.side, picked.side), (Promise.owner_id, picked.owner), (Promise.customer_id, picked.customer)):
        if value:
            wanted = wanted.where(cast("Any", column) == value)
    for word in picked.typed.split():
        places = (Promise.text, Promise.contact, Customer.name, Customer.pinyin_initials)
        wanted = wanted.where(or_(*(place.icontains(word, autoescape=True) for place in places)))
    return wanted


@lru_cache(maxsize=64)
def _wanted(kin: Actor, picked: Picked, today: date) -> Select[Any]:
    """Kept: to build the statement costs more than to run it."""
    wanted = select(Promise, Customer.name, Person.name).join(Customer, Customer.id == Promise.customer_id)
    wanted = wanted.outerjoin(Person, Person.id == Promise.owner_id).where(may_see(kin))
    return _narrowed(cast("Select[Any]", wanted), picked, today)


def _order(picked: Picked) -> tuple[Any, ...]:
    """What is still open: the earliest first; anything else: the latest first."""
    if rising(picked):
        return Promise.due_on, Promise.id
    return Promise.due_on.desc(), Promise.id.desc()


def rising(picked: Picked) -> bool:
    """Whether the earliest day stands first."""
    return picked.state in (State.OPEN, LATE)


def promise_page(session: Session, actor: Actor, after: Anchor | None, limit: int, picked: Picked = Picked()) -> list[PledgeRow]:
    """A page of the list behind an anchor (day, id)."""
    wanted = _wanted(like(actor), picked, actor.today)
    if after is not None:
        here, there = tuple_(Promise.due_on, Promise.id), tuple_(*after)
        wanted = wanted.where(here > there if rising(picked) else here < there)
    return _rows(session, actor, wanted.order_by(*_order(picked)).limit(limit))


def promise_keys(actor: Actor, picked: Picked = Picked()) -> Select[Any]:
    """Day and id of every row, in order."""
    keys = _wanted(like(actor), picked, actor.today).with_only_columns(Promise.due_on, Promise.id)
    return cast("Select[Any]", keys.order_by(*_order(picked)).params(facts(actor)))


def found_promises(session: Session, actor: Actor, picked: Picked) -> list[UUID]:
    """The first 2000 promises in which the words stand."""
    wanted = _wanted(like(actor), picked, actor.today).with_only_columns(Promise.id).order_by(*_order(picked)).limit(FOUND_MOST)
    return list(session.scalars(wanted, facts(actor)))


def promise_rows(session: Session, actor: Actor, ids: Sequence[UUID]) -> list[PledgeRow]:
    """These promises, in the order of ids; what is gone or not his to see is left out."""
    found = _rows(session, actor, _wanted(like(actor), Picked(), actor.today).where(Promise.id.in_(ids)))
    place = {each: at for at, each in enumerate(ids)}
    return sorted(found, key=lambda row: place[row.id])


def open_promises(session: Session, actor: Actor, customer: UUID) -> list[PledgeRow]:
    """What one customer and we still owe each other, the earliest day first."""
    picked = Picked(state=State.OPEN.value)
    wanted = _wanted(like(actor), picked, actor.today).where(Promise.customer_id == customer)
    return _rows(session, actor, wanted.order_by(*_order(picked)))


def my_open_promises(session: Session, actor: Actor, until: date) -> list[PledgeRow]:
    """What this person is to see to by a day, the earliest first."""
    picked = Picked(state=State.OPEN.value)
    mine = _wanted(like(actor), picked, actor.today).where(Promise.owner_id == actor.person, Promise.due_on <= until)
    return _rows(session, actor, mine.order_by(*_order(picked)))


def kept_shares(session: Session, actor: Actor, customer: UUID | None = None, since: date | None = None) -> tuple[Tally, Tally]:
    """承诺兑现 of both sides, ours first: what fell due from since on (a year ago unless said), of one customer if it is named."""
    first = since or actor.today - YEAR
    columns = Promise.side, Promise.state, Promise.closed_on, Promise.due_on
    wanted = select(*columns, func.count()).where(may_see(actor), Promise.due_on >= first).group_by(*columns)
    if customer is not None:
        wanted = wanted.where(Promise.customer_id == customer)
    return tally(((row[0], row[1], row[2], row[3], row[4]) for row in session.execute(wanted)), actor.today)


def _rows(session: Session, actor: Actor, wanted: Select[Any]) -> list[PledgeRow]:
    return [
        PledgeRow(
            it.id, it.customer_id, customer, it.side, it.text, it.contact, it.owner_id, owner or "", it.made_on, it.due_on, it.state,
            max(0, (actor.today - it.due_on).days) if it.state == State.OPEN else 0, it.closed_on, it.closed_note, it.source_noun,
            it.source_id,
        )
        for it, customer, owner in session.execute(wanted, facts(actor))
    ]  # fmt: skip

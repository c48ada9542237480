"""What the pages read, each in one look on a worker."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.access.policy import TABLE, Action
from kehu_desk.archives.queries import card
from kehu_desk.door.change import Door
from kehu_desk.door.workflow import Offer
from kehu_desk.kernel.errors import Refused
from kehu_desk.needs import queries
from kehu_desk.needs.entities import Need
from kehu_desk.needs.queries import More, NeedRow, NeedView, Picked, TimelineRow
from kehu_desk.needs.queries.aftersales import AfterRow, Key, PickedAfter, after_keys, after_page, after_row
from kehu_desk.needs.queries.listing import Anchor
from kehu_desk.needs.rules import Csat, csat
from kehu_desk.needs.service.deeds import need_offers
from kehu_desk.people.actor import Actor, Caller, is_live
from kehu_desk.people.entities import Person
from kehu_desk.people.office import settings_of
from kehu_desk.people.roles import split

DOERS = frozenset({"rep", "sup", "kam", "mgr", "service", "member", "finance", "contract"})


class Seat(NamedTuple):
    """Who sits here: whether he writes needs for anybody, who he is, the office's day and zone."""

    records: bool
    person: UUID
    name: str
    today: date
    office: ZoneInfo


class History(NamedTuple):
    """The time line of one customer, the newest first; missing: reasons why a part of it is not shown."""

    customer: str
    rows: tuple[TimelineRow, ...]
    content: Csat
    missing: tuple[Refused, ...]


def seat(door: Door, caller: Caller) -> Seat:
    """Raises Refused E_FORBIDDEN for an account that has ended."""
    with door.look(caller) as (session, actor):
        records = any(row.roles & actor.roles for row in TABLE[Action.RECORD_NEED])
        return Seat(records, actor.person, actor.name, actor.today, settings_of(session).zone)


def page(door: Door, caller: Caller, after: Anchor | None, limit: int, picked: Picked) -> list[NeedRow]:
    """A page of the list."""
    with door.look(caller) as (session, actor):
        return queries.need_page(session, actor, after, limit, picked)


def keys(door: Door, caller: Caller, picked: Picked) -> Sequence[Anchor]:
    """Day and id of every need of the list."""
    with door.look(caller) as (session, actor):
        return queries.need_keys(session, actor, picked)


def view(door: Door, caller: Caller, need: UUID) -> tuple[NeedView, list[Offer]]:
    """One need with its buttons; the entry of the reading comes first. Raises Refused E_NOT_FOUND."""
    with door.look(caller) as (session, actor):
        customer = queries.need_view(session, actor, need).row.customer_id
    with door.view(caller, customer, "SVC") as (session, actor):
        found = queries.need_view(session, actor, need)
    return found, need_offers(door, caller, need)


def is_need(door: Door, caller: Caller, need: UUID) -> bool:
    """Whether there is such a need that this person may see."""
    with door.look(caller) as (session, actor):
        if session.get(Need, need) is None:
            return False
        try:
            return bool(queries.need_view(session, actor, need))
        except Refused:
            return False


def after(door: Door, caller: Caller, key: Key | None, limit: int, picked: PickedAfter) -> list[AfterRow]:
    """A page of 【售后表】."""
    with door.look(caller) as (session, actor):
        return after_page(session, actor, key, limit, picked)


def after_all(door: Door, caller: Caller, picked: PickedAfter) -> Sequence[Key]:
    """The key of every paper of 【售后表】."""
    with door.look(caller) as (session, actor):
        return after_keys(session, actor, picked)


def after_one(door: Door, caller: Caller, paper: UUID) -> AfterRow | None:
    """One paper of it; None when there is none that this person may see."""
    with door.look(caller) as (session, actor):
        return after_row(session, actor, paper)


def timeline(door: Door, caller: Caller, customer: UUID, more: More) -> History:
    """Everything of one customer that this person may view, each section entered before it is read.

    Raises Refused when nothing of it may be viewed, E_NOT_FOUND without such a customer.
    """
    with door.look(caller) as (session, actor):
        name = card(session, actor, customer).name
    rows: list[TimelineRow] = []
    given: list[int] = []
    refused: list[Refused] = []

    def read_ret(session: Session, _actor: Actor) -> None:
        rows.extend(queries.ret_events(session, customer))
        given.extend(queries.marks(session, customer))

    parts: tuple[tuple[str, Callable[[Session, Actor], None]], ...] = (
        ("RET", read_ret),
        ("SVC", lambda session, _actor: rows.extend(queries.svc_events(session, customer))),
        ("VIS", lambda session, actor: rows.extend(more(session, actor, customer))),
    )
    for section, read in parts:
        try:
            with door.view(caller, customer, section) as (session, actor):
                read(session, actor)
        except Refused as refusal:
            if "E_AUDIT" in refusal.codes:
                raise
            refused.append(refusal)
    if len(refused) == len(parts):
        raise refused[0]
    return History(name, tuple(sorted(rows, key=lambda row: (row.on, row.subject), reverse=True)), csat(given), tuple(refused))


def colleagues(door: Door, caller: Caller) -> list[tuple[str, str]]:
    """Id and name of everybody who may be given a need to do, by name."""
    with door.look(caller) as (session, actor):
        active = session.scalars(select(Person).where(Person.active).order_by(Person.name, Person.id))
        there = [row for row in active if is_live(row, actor.today) and split(row.roles) & DOERS]
        return [(str(row.id), row.name if row.dept == "" else f"{row.name} {row.dept}") for row in there]

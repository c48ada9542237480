"""The list of warnings in pages by keyset: what came last first. Source: screens.md §4 (预警表)."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import lru_cache
from typing import Any, Final, NamedTuple, cast
from uuid import UUID

from sqlalchemy import Select, or_, select, tuple_
from sqlalchemy.orm import Session

from kehu_desk.access.visible import facts, like
from kehu_desk.archives.entities import Customer
from kehu_desk.people.actor import Actor
from kehu_desk.people.entities import Person
from kehu_desk.warnings.entities import EarlyWarning
from kehu_desk.warnings.queries.seeing import seen
from kehu_desk.warnings.rules.handling import ENDED, LIVE, RESOLVED

Anchor = tuple[Any, ...]
LIVING, OVER = "live", "ended"
"""States of the filter that stand for several: what somebody still has to see to, and what is over."""


class WarningRow(NamedTuple):
    """One warning as a list shows it. owner: who sees to it; passed_up: once it was; put_off_until: the last day on which it is put off."""

    id: UUID
    no: str
    kind: str
    level: str
    state: str
    customer_id: UUID
    customer: str
    section: str
    period: str
    inputs: dict[str, Any]
    provisional: bool
    detected_on: date
    raised_on: date
    due_on: date | None
    owner_id: UUID | None
    owner: str
    passed_up: bool
    put_off_until: date | None
    paused_until: date | None
    fact_id: UUID | None


class Picked(NamedTuple):
    """Filters; an empty one does not narrow. state: a state, LIVING or OVER; owner: who sees to it; typed: words found in it.

    first, last: days on which it was detected, as the cells of the board ask.
    """

    kind: str = ""
    level: str = ""
    state: str = ""
    owner: UUID | None = None
    customer: UUID | None = None
    typed: str = ""
    first: date | None = None
    last: date | None = None


def warning_page(session: Session, actor: Actor, after: Anchor | None, limit: int, picked: Picked = Picked()) -> list[WarningRow]:
    """A page behind an anchor (day, id)."""
    wanted = _kept(like(actor), picked).order_by(*_order()).limit(limit)
    if after is not None:
        wanted = wanted.where(tuple_(EarlyWarning.detected_on, EarlyWarning.id) < tuple_(*after))
    return _rows(session, actor, wanted)


def warning_keys(session: Session, actor: Actor, picked: Picked = Picked()) -> Sequence[Anchor]:
    """Day and id of every row, in order."""
    wanted = _kept(like(actor), picked).with_only_columns(EarlyWarning.detected_on, EarlyWarning.id).order_by(*_order())
    return [tuple(row) for row in session.execute(wanted, facts(actor))]


def warning_rows(session: Session, actor: Actor, ids: Sequence[UUID]) -> list[WarningRow]:
    """These warnings, in the order of ids; what is gone or not his to see is left out."""
    place = {each: at for at, each in enumerate(ids)}
    found = _rows(session, actor, _seen(like(actor)).where(EarlyWarning.id.in_(ids)))
    return sorted(found, key=lambda row: place[row.id])


def anchor(row: WarningRow) -> Anchor:
    """Where the next page begins."""
    return row.detected_on, row.id


def _order() -> tuple[Any, ...]:
    return EarlyWarning.detected_on.desc(), EarlyWarning.id.desc()


@lru_cache(maxsize=32)
def _seen(kin: Actor) -> Select[Any]:
    wanted = select(EarlyWarning, Customer.name, Person.name).join(Customer, Customer.id == EarlyWarning.customer_id)
    return cast("Select[Any]", wanted.outerjoin(Person, Person.id == EarlyWarning.owner_id).where(seen(kin)))


@lru_cache(maxsize=64)
def _kept(kin: Actor, picked: Picked) -> Select[Any]:
    """Kept: to build the statement costs more than to run it."""
    it, wanted = EarlyWarning, _seen(kin)
    if picked.state:
        states = {LIVING: sorted({*LIVE, RESOLVED}), OVER: sorted(ENDED)}.get(picked.state, [picked.state])
        wanted = wanted.where(it.state.in_(states))
    for column, value in ((it.kind, picked.kind), (it.level, picked.level), (it.owner_id, picked.owner), (it.customer_id, picked.customer)):
        if value:
            wanted = wanted.where(cast("Any", column) == value)
    if picked.first is not None:
        wanted = wanted.where(it.detected_on >= picked.first)
    if picked.last is not None:
        wanted = wanted.where(it.detected_on <= picked.last)
    for word in picked.typed.split():
        places = (it.no, Customer.name, Customer.pinyin_initials)
        wanted = wanted.where(or_(*(place.icontains(word, autoescape=True) for place in places)))
    return wanted


def _rows(session: Session, actor: Actor, wanted: Select[Any]) -> list[WarningRow]:
    return [
        WarningRow(
            it.id, it.no, it.kind, it.level, it.state, it.customer_id, customer, it.section, it.period, it.inputs, it.provisional,
            it.detected_on, it.raised_on, it.due_on, it.owner_id, owner or "", it.escalated_at is not None, it.snoozed_until,
            it.paused_until, it.fact_id,
        )
        for it, customer, owner in session.execute(wanted, facts(actor))
    ]  # fmt: skip


AGES: Final = (2, 7, 14)
"""Days up to which the first columns of the board reach; the last one has no end."""


class BoardCell(NamedTuple):
    """How many warnings of a kind and a level that are not over were detected so long ago. age: 0..3, by AGES."""

    kind: str
    level: str
    age: int
    warnings: int


def age_days(age: int, today: date) -> tuple[date | None, date]:
    """First and last day of detection of a column; no first day for the oldest."""
    newest = 0 if age == 0 else AGES[age - 1] + 1
    oldest = AGES[age] if age < len(AGES) else None
    return None if oldest is None else today - timedelta(days=oldest), today - timedelta(days=newest)

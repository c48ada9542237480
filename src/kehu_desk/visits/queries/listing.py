"""The list of visits, the newest first, in pages by keyset. A draft is seen by whoever made the visit alone."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from typing import Any, Final, NamedTuple, cast
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, or_, select, tuple_
from sqlalchemy.orm import Session, aliased

from kehu_desk.access.visible import shown
from kehu_desk.archives.entities import Customer
from kehu_desk.kernel.clock import start_of
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Actor
from kehu_desk.people.entities import Person
from kehu_desk.people.office import settings_of
from kehu_desk.people.queries import names
from kehu_desk.visits.entities import Visit, VisitContact
from kehu_desk.visits.queries.styles import styles_of
from kehu_desk.visits.rules.findings import typed
from kehu_desk.visits.rules.reports import State

SECTION: Final = "VIS"
PART: Final = 5000
FOUND_MOST: Final = 2000
Anchor = tuple[Any, ...]


class VisitRow(NamedTuple):
    """One visit. met: who was met; styles: how they decide, as far as this person may know; barren: 空访; away_m: from the address."""

    id: UUID
    no: str
    customer_id: UUID
    customer: str
    started_at: datetime
    ended_at: datetime
    person_id: UUID
    person: str
    place: str
    met: tuple[str, ...]
    styles: tuple[str, ...]
    conclusion: str
    next_text: str
    next_on: date | None
    state: str
    late: bool
    barren: bool
    away_m: int | None
    goal: str


class Wanted(NamedTuple):
    """What the list is narrowed to; empty does not narrow. text: found in number, customer or conclusion; days of the office, inclusive."""

    state: str = ""
    place: str = ""
    person: UUID | None = None
    customer: UUID | None = None
    since: date | None = None
    until: date | None = None
    text: str = ""


def seen(actor: Actor) -> ColumnElement[bool]:
    """Visits whose section the person views; drafts only his own (B-018)."""
    return and_(or_(Visit.state != State.DRAFT, Visit.performed_by == actor.person), shown(actor, Visit.customer_id, SECTION))


def visit_rows(session: Session, actor: Actor, after: Anchor | None, limit: int, wanted: Wanted = Wanted()) -> list[VisitRow]:
    """A page of the list behind an anchor (start, id)."""
    rows = _narrowed(session, _rows(actor), wanted).order_by(Visit.started_at.desc(), Visit.id.desc()).limit(limit)
    if after is not None:
        rows = rows.where(tuple_(Visit.started_at, Visit.id) < tuple_(*after))
    return _filled(session, actor, rows)


def visit_keys(session: Session, actor: Actor, wanted: Wanted = Wanted()) -> Iterator[Sequence[Sequence[object]]]:
    """(start, id) of the whole list, in its order, in parts."""
    keys = select(Visit.started_at, Visit.id).join(Customer, Customer.id == Visit.customer_id).where(seen(actor))
    ordered = _narrowed(session, cast("Select[Any]", keys), wanted).order_by(Visit.started_at.desc(), Visit.id.desc())
    for part in session.execute(ordered).partitions(PART):
        yield [tuple(row) for row in part]


def found_visits(session: Session, actor: Actor, wanted: Wanted) -> list[UUID]:
    """The first 2000 visits in which the words stand."""
    keys = select(Visit.id).join(Customer, Customer.id == Visit.customer_id).where(seen(actor))
    ordered = _narrowed(session, cast("Select[Any]", keys), wanted).order_by(Visit.started_at.desc(), Visit.id.desc())
    return list(session.scalars(ordered.limit(FOUND_MOST)))


def rows_of(session: Session, actor: Actor, ids: Sequence[UUID]) -> list[VisitRow]:
    """These visits, in this order, as far as they are seen."""
    rows = {row.id: row for row in _filled(session, actor, _rows(actor).where(Visit.id.in_(list(ids))))}
    return [rows[each] for each in ids if each in rows]


def visit_row(session: Session, actor: Actor, visit: UUID) -> VisitRow:
    """One visit. Raises Refused E_NOT_FOUND when it is not there or not to be seen (B-008)."""
    found = _filled(session, actor, _rows(actor).where(Visit.id == visit))
    if not found:
        raise Refused(no("E_NOT_FOUND"))
    return found[0]


def last_visits(session: Session, actor: Actor, customer: UUID, most: int = 3) -> list[VisitRow]:
    """The latest reports about a customer, the newest first; drafts are none."""
    rows = _rows(actor).where(Visit.customer_id == customer, Visit.state != State.DRAFT)
    return _filled(session, actor, rows.order_by(Visit.started_at.desc(), Visit.id.desc()).limit(most))


def _rows(actor: Actor) -> Select[Any]:
    wanted = select(Visit, Customer.name, Person.name, _before()).join(Customer, Customer.id == Visit.customer_id)
    return wanted.outerjoin(Person, Person.id == Visit.performed_by).where(seen(actor))


def _before() -> Any:
    """Whether the report before, of the same customer, bore fruit; nothing where there was none."""
    earlier = aliased(Visit)
    wanted = select(earlier.fruitful).where(
        earlier.customer_id == Visit.customer_id, earlier.started_at < Visit.started_at, earlier.state != State.DRAFT
    )
    return wanted.order_by(earlier.started_at.desc(), earlier.id.desc()).limit(1).correlate(Visit).scalar_subquery()


def _narrowed(session: Session, rows: Select[Any], wanted: Wanted) -> Select[Any]:
    office = settings_of(session).zone
    for column, value in (
        (Visit.state, wanted.state), (Visit.place, wanted.place), (Visit.performed_by, wanted.person), (Visit.customer_id, wanted.customer)
    ):  # fmt: skip
        rows = rows.where(column == value) if value else rows
    if wanted.since:
        rows = rows.where(Visit.started_at >= start_of(wanted.since, office))
    if wanted.until:
        rows = rows.where(Visit.started_at < start_of(wanted.until + timedelta(days=1), office))
    for word in wanted.text.split():
        places = (Visit.no, Visit.conclusion, Customer.name, Customer.pinyin_initials)
        rows = rows.where(or_(*(place.icontains(word, autoescape=True) for place in places)))
    return rows


def _filled(session: Session, actor: Actor, rows: Select[Any]) -> list[VisitRow]:
    found = session.execute(rows).all()
    met = _met(session, [row[0] for row in found])
    styles = styles_of(session, actor, {each for people in met.values() for _name, each in people if each})
    return [
        VisitRow(
            it.id, it.no, it.customer_id, customer, it.started_at, it.ended_at, it.performed_by, person or "", it.place,
            tuple(name for name, _contact in met.get(it.id, ())),
            tuple(dict.fromkeys(styles[each] for _name, each in met.get(it.id, ()) if each in styles)),
            it.conclusion, it.next_text, it.next_on, it.state, it.late,
            it.state != State.DRAFT and not it.fruitful and before is False, it.distance_m, it.goal,
        )
        for it, customer, person, before in found
    ]  # fmt: skip


def _met(session: Session, visits: Sequence[Visit]) -> dict[UUID, list[tuple[str, UUID | None]]]:
    """Name and contact of who was met: of a draft as it was typed."""
    people: dict[UUID, list[tuple[str, UUID | None]]] = {
        it.id: [(met.name, met.contact_id) for met in typed(it.findings).met] for it in visits if it.state == State.DRAFT
    }
    wanted = select(VisitContact).where(VisitContact.visit_id.in_([it.id for it in visits])).order_by(VisitContact.id)
    for row in session.scalars(wanted):
        people.setdefault(row.visit_id, []).append((row.name, row.contact_id))
    return people


def companions(session: Session, ids: Sequence[str]) -> tuple[str, ...]:
    """Names of those who went along."""
    return tuple(sorted(names(session, [UUID(each) for each in ids]).values()))

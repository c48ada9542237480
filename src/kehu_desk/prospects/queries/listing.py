"""The list of prospects, the latest opened first, in pages by keyset; and one prospect whole."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, Final, NamedTuple, cast
from uuid import UUID

from sqlalchemy import Select, or_, select, tuple_
from sqlalchemy.orm import Session

from kehu_desk.access.visible import shown
from kehu_desk.archives.entities import Customer
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Actor
from kehu_desk.people.entities import Person
from kehu_desk.prospects.entities import Prospect, StageMove
from kehu_desk.prospects.queries.reading import stage_sql

SECTION: Final = "VIS"
Anchor = tuple[Any, ...]


class ProspectRow(NamedTuple):
    """One prospect of the list. due_at: until when its archive is to be filed, None for a card only."""

    id: UUID
    customer_id: UUID
    customer: str
    customer_type: str
    region_code: str
    stage: str
    fit_total: int
    est_annual_fen: int | None
    next_step: str
    next_on: date | None
    owner: str
    opened_at: datetime
    due_at: datetime | None


class MoveRow(NamedTuple):
    """A step on its way."""

    source: str
    target: str
    note: str
    at: datetime
    by: str


class ProspectView(NamedTuple):
    """One prospect whole. fit: the parts that are known."""

    row: ProspectRow
    source: str
    need: str
    wish: int | None
    fit: dict[str, int]
    lost_why: str
    ended_on: date | None
    moves: tuple[MoveRow, ...]


class Picked(NamedTuple):
    """Filters: stage (empty: all), a text in customer, need or next step, one customer."""

    stage: str = ""
    text: str = ""
    customer: UUID | None = None


def prospect_page(session: Session, actor: Actor, after: Anchor | None, limit: int, picked: Picked = Picked()) -> list[ProspectRow]:
    """A page of the list behind an anchor (opened at, id)."""
    wanted = _narrowed(_rows(), actor, picked).order_by(Prospect.created_at.desc(), Prospect.id.desc()).limit(limit)
    if after is not None:
        wanted = wanted.where(tuple_(Prospect.created_at, Prospect.id) < tuple_(*after))
    return [_row(each) for each in session.execute(wanted)]


def prospect_keys(session: Session, actor: Actor, picked: Picked = Picked()) -> Sequence[Anchor]:
    """Instant and id of every prospect of the list, in its order."""
    wanted = cast("Select[Any]", select(Prospect.created_at, Prospect.id).join(Customer, Customer.id == Prospect.customer_id))
    rows = session.execute(_narrowed(wanted, actor, picked).order_by(Prospect.created_at.desc(), Prospect.id.desc()))
    return [tuple(row) for row in rows]


def prospect_view(session: Session, actor: Actor, prospect: UUID) -> ProspectView:
    """One prospect. Raises Refused E_NOT_FOUND when it is not there or not to be seen (B-008)."""
    found = session.execute(
        _rows().add_columns(Prospect).where(Prospect.id == prospect, shown(actor, Prospect.customer_id, SECTION))
    ).first()
    if found is None:
        raise Refused(no("E_NOT_FOUND"))
    *cells, it = found
    return ProspectView(
        _row(cells), it.source, it.need, it.wish, dict(it.fit), it.lost_why, it.ended_on, tuple(_moves(session, prospect))
    )  # fmt: skip


def steps_due(session: Session, actor: Actor, until: date) -> list[ProspectRow]:
    """Open prospects of one's own customers whose next step is due."""
    mine = _narrowed(_rows(), actor, Picked()).where(Customer.owner_id == actor.person, Prospect.next_on <= until)
    return [
        row for each in session.execute(mine.order_by(Prospect.next_on, Prospect.id)) if (row := _row(each)).stage not in ("won", "lost")
    ]


def _moves(session: Session, prospect: UUID) -> list[MoveRow]:
    wanted = select(StageMove.source, StageMove.target, StageMove.note, StageMove.at, Person.name)
    wanted = wanted.outerjoin(Person, Person.id == StageMove.by_id).where(StageMove.prospect_id == prospect)
    rows = session.execute(wanted.order_by(StageMove.at, StageMove.id))
    return [MoveRow(source, target, note, at, by or "") for source, target, note, at, by in rows]


def _rows() -> Select[Any]:
    wanted = select(
        Prospect.id, Prospect.customer_id, Customer.name, Customer.customer_type, Customer.region_code, stage_sql(), Prospect.fit_total,
        Prospect.est_annual_fen, Prospect.next_step, Prospect.next_on, Person.name, Prospect.created_at, Customer.due_at,
    )  # fmt: skip
    joined = wanted.join(Customer, Customer.id == Prospect.customer_id).outerjoin(Person, Person.id == Customer.owner_id)
    return cast("Select[Any]", joined)


def _row(cells: Any) -> ProspectRow:
    prospect, customer_id, customer, kind, region, stage, fit, annual, step, on, owner, opened_at, due_at = cells
    return ProspectRow(prospect, customer_id, customer, kind, region, stage, fit, annual, step, on, owner or "", opened_at, due_at)


def _narrowed(wanted: Select[Any], actor: Actor, picked: Picked) -> Select[Any]:
    wanted = wanted.where(shown(actor, Prospect.customer_id, SECTION))
    if picked.stage:
        wanted = wanted.where(stage_sql() == picked.stage)
    if picked.customer is not None:
        wanted = wanted.where(Prospect.customer_id == picked.customer)
    for word in picked.text.split():
        places = (Customer.name, Customer.pinyin_initials, Prospect.need, Prospect.next_step)
        wanted = wanted.where(or_(*(place.icontains(word, autoescape=True) for place in places)))
    return wanted

"""Counts: the list, the newest first; and one of them whole with what it does to the book."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, NamedTuple, cast
from uuid import UUID

from sqlalchemy import Select, func, or_, select
from sqlalchemy.orm import Session

from kehu_desk.access.visible import shown
from kehu_desk.archives.entities import Customer
from kehu_desk.inventory.entities import StockCount, StockCountLine
from kehu_desk.inventory.queries.goods import Good, goods_of
from kehu_desk.inventory.queries.preview import PreviewRow, preview
from kehu_desk.inventory.queries.standing import SECTION
from kehu_desk.inventory.rules.case import POSTED
from kehu_desk.inventory.rules.sheet import RawRow
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.kernel.money import plain
from kehu_desk.people.actor import Actor
from kehu_desk.people.entities import Person
from kehu_desk.people.queries import names


class CountRow(NamedTuple):
    """One count of the list. lines: how many rows of its sheet are lines."""

    id: UUID
    no: str
    customer_id: UUID
    customer: str
    counted_on: date
    scope: str
    counter: str
    lines: int
    state: str


class Picked(NamedTuple):
    """Filters: states (none: all), one customer, and a text in number or customer."""

    states: tuple[str, ...] = ()
    text: str = ""
    customer: UUID | None = None


class CountedRow(NamedTuple):
    """One line as counted."""

    line_no: int
    product_id: UUID
    product: str
    spec: str
    unit: str
    qty_entered3: int
    qty3: int
    base_unit: str
    batch_no: str
    made_on: date | None
    expires_on: date | None
    condition: str
    note: str


class CountView(NamedTuple):
    """One count whole. rows: what it does to the book by product; of a posted one with the book as it was then.

    unread: rows of a draft that cannot be read, with their places. corrects, corrected_by: numbers of the counts so joined.
    """

    row: CountRow
    version: int
    location: str
    note: str
    reason: str
    submitted_at: datetime | None
    reviewer: str
    reviewed_at: datetime | None
    poster: str
    posted_at: datetime | None
    corrects: str
    corrects_id: UUID | None
    corrected_by: str
    lines: tuple[CountedRow, ...]
    rows: tuple[PreviewRow, ...]
    unread: tuple[tuple[int, RawRow], ...]


def _narrowed(wanted: Select[Any], actor: Actor, picked: Picked) -> Select[Any]:
    wanted = wanted.where(shown(actor, StockCount.customer_id, SECTION))
    if picked.states:
        wanted = wanted.where(StockCount.state.in_(picked.states))
    if picked.customer:
        wanted = wanted.where(StockCount.customer_id == picked.customer)
    for word in picked.text.split():
        places = (StockCount.no, Customer.name, Customer.no, Customer.pinyin_initials)
        wanted = wanted.where(or_(*(place.icontains(word, autoescape=True) for place in places)))
    return wanted


def _rows(actor: Actor, picked: Picked) -> Select[Any]:
    lines = select(func.count()).where(StockCountLine.count_id == StockCount.id).correlate(StockCount).scalar_subquery()
    wanted = select(
        StockCount.id, StockCount.no, StockCount.customer_id, Customer.name, StockCount.counted_on, StockCount.scope, Person.name, lines,
        StockCount.state,
    )  # fmt: skip
    joined = wanted.join(Customer, Customer.id == StockCount.customer_id).outerjoin(Person, Person.id == StockCount.counter_id)
    return _narrowed(cast("Select[Any]", joined), actor, picked)


def count_ids(session: Session, actor: Actor, picked: Picked = Picked()) -> list[UUID]:
    """Counts of the list, the newest day first."""
    wanted = select(StockCount.id).join(Customer, Customer.id == StockCount.customer_id)
    asked = _narrowed(cast("Select[Any]", wanted), actor, picked).order_by(StockCount.counted_on.desc(), StockCount.id.desc())
    return list(session.scalars(asked))


def count_rows(session: Session, actor: Actor, ids: Sequence[UUID]) -> list[CountRow]:
    """These counts, in any order; those that this person may not see are left out."""
    return [CountRow(*row) for row in session.execute(_rows(actor, Picked()).where(StockCount.id.in_(ids)))]


def customer_of(session: Session, count: UUID) -> UUID:
    """Whose count it is. Raises Refused E_NOT_FOUND."""
    found = session.scalar(select(StockCount.customer_id).where(StockCount.id == count))
    if found is None:
        raise Refused(no("E_NOT_FOUND"))
    return found


def count_view(session: Session, actor: Actor, count: UUID) -> CountView:
    """One count whole. Raises Refused E_NOT_FOUND when there is none that this person may see."""
    found = session.execute(_rows(actor, Picked()).where(StockCount.id == count)).first()
    it = session.get(StockCount, count)
    if found is None or it is None:
        raise Refused(no("E_NOT_FOUND"))
    who = names(session, [it.reviewed_by, it.posted_by])
    later = select(StockCount.no).where(StockCount.corrects_id == it.id, StockCount.state == POSTED)
    corrects = session.scalar(select(StockCount.no).where(StockCount.id == it.corrects_id)) if it.corrects_id else None
    unread = tuple((int(each["row"]), RawRow(*each["cells"])) for each in it.unread)
    return CountView(
        CountRow(*found), it.row_version, it.location, it.note, it.end_reason, it.submitted_at, _of(who, it.reviewed_by), it.reviewed_at,
        _of(who, it.posted_by), it.posted_at, corrects or "", it.corrects_id, session.scalar(later) or "", counted_rows(session, count),
        tuple(differences(session, it)), unread,
    )  # fmt: skip


def _of(who: dict[UUID, str], person: UUID | None) -> str:
    return who.get(person, "") if person else ""


def differences(session: Session, count: StockCount) -> list[PreviewRow]:
    """What a count does to the book by product; the book of a posted one as it was when it was posted."""
    rows = preview(session, count)
    if count.state != POSTED:
        return rows
    wanted = select(StockCountLine.product_id, StockCountLine.book3).where(StockCountLine.count_id == count.id)
    book = {product: book3 for product, book3 in session.execute(wanted) if book3 is not None}
    return [row._replace(book3=book.get(row.product_id, row.book3)) for row in rows]


def counted_rows(session: Session, count: UUID) -> tuple[CountedRow, ...]:
    """The lines of a count, in order."""
    lines = session.scalars(select(StockCountLine).where(StockCountLine.count_id == count).order_by(StockCountLine.line_no)).all()
    goods = goods_of(session, {line.product_id for line in lines})
    return tuple(_counted(line, goods[line.product_id]) for line in lines)


def _counted(line: StockCountLine, goods: Good) -> CountedRow:
    return CountedRow(
        line.line_no, line.product_id, f"{goods.code} {goods.name}", goods.spec, line.unit, line.qty_entered3, line.qty3, goods.base_unit,
        line.batch_no, line.made_on, line.expires_on, line.condition, line.note,
    )  # fmt: skip


def typed_rows(session: Session, count: UUID) -> list[RawRow]:
    """The sheet of a draft as it would be typed: its lines and the rows that cannot be read, each at its place."""
    it = session.get_one(StockCount, count)
    lines = session.scalars(select(StockCountLine).where(StockCountLine.count_id == count)).all()
    goods = goods_of(session, {line.product_id for line in lines})
    placed = {int(each["row"]): RawRow(*each["cells"]) for each in it.unread}
    for line in lines:
        placed[line.line_no - 1] = RawRow(
            goods[line.product_id].text, plain(line.qty_entered3, 3, 0).replace(",", ""), line.unit, line.batch_no, _day(line.made_on),
            _day(line.expires_on), line.condition, line.note,
        )  # fmt: skip
    return [placed.get(at, RawRow()) for at in range(max(placed, default=-1) + 1)]


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""

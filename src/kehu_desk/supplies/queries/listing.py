"""The lists of commitments and of shortages, the latest first, in pages by keyset; and one of each whole."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, NamedTuple, cast
from uuid import UUID

from sqlalchemy import Select, or_, select, tuple_
from sqlalchemy.orm import Session, aliased

from kehu_desk.access.visible import shown
from kehu_desk.archives.entities import Customer
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Actor
from kehu_desk.people.entities import Person
from kehu_desk.products.entities import Product
from kehu_desk.supplies.entities import SupplyCommitment, SupplyShortage

SECTION = "POL"
LASTING, BACK = "lasting", "back"
Anchor = tuple[Any, ...]


class CommitmentRow(NamedTuple):
    """One commitment of the list; month_qty3 in base units of the product."""

    id: UUID
    no: str
    customer_id: UUID
    customer: str
    product_id: UUID
    product: str
    unit: str
    month_qty3: int
    priority: int
    response_days: int
    starts_on: date
    ends_on: date
    state: str
    drafted_by: str


class CommitmentView(NamedTuple):
    """One commitment whole. version: what a decision names."""

    row: CommitmentRow
    version: int
    submitted_at: datetime | None
    decided_by: str
    decided_at: datetime | None
    decision: str


class ShortageRow(NamedTuple):
    """One shortage of the list."""

    id: UUID
    customer_id: UUID
    customer: str
    product_id: UUID
    product: str
    unit: str
    since_on: date
    until_on: date | None
    lost_qty3: int | None
    reason: str
    remedy: str
    note: str
    noted_by: str


class Picked(NamedTuple):
    """Filters: state (of shortages: lasting, back; empty: all), priority (0: all), a text in number, customer or product, one customer."""

    state: str = ""
    priority: int = 0
    text: str = ""
    customer: UUID | None = None
    product: UUID | None = None


def commitment_rows(session: Session, actor: Actor, after: Anchor | None, limit: int, picked: Picked = Picked()) -> list[CommitmentRow]:
    """A page of the list behind an anchor (first day, id)."""
    wanted = _commitments(_rows(), actor, picked).order_by(SupplyCommitment.starts_on.desc(), SupplyCommitment.id.desc()).limit(limit)
    if after is not None:
        wanted = wanted.where(tuple_(SupplyCommitment.starts_on, SupplyCommitment.id) < tuple_(*after))
    return [_row(each) for each in session.execute(wanted)]


def commitment_keys(session: Session, actor: Actor, picked: Picked = Picked()) -> Sequence[Anchor]:
    """First day and id of every commitment of the list, in its order."""
    wanted = _joined(select(SupplyCommitment.starts_on, SupplyCommitment.id), SupplyCommitment)
    rows = session.execute(_commitments(wanted, actor, picked).order_by(SupplyCommitment.starts_on.desc(), SupplyCommitment.id.desc()))
    return [tuple(row) for row in rows]


def commitment_view(session: Session, actor: Actor, commitment: UUID) -> CommitmentView:
    """One commitment. Raises Refused E_NOT_FOUND when it is not there or not to be seen (B-008)."""
    decider = aliased(Person)
    wanted = _commitments(_rows(), actor, Picked()).add_columns(SupplyCommitment, decider.name)
    wanted = wanted.outerjoin(decider, decider.id == SupplyCommitment.decided_by)
    found = session.execute(wanted.where(SupplyCommitment.id == commitment)).first()
    if found is None:
        raise Refused(no("E_NOT_FOUND"))
    *cells, it, decided_by = found
    return CommitmentView(_row(cells), it.row_version, it.submitted_at, decided_by or "", it.decided_at, it.decision)


def shortage_rows(session: Session, actor: Actor, after: Anchor | None, limit: int, picked: Picked = Picked()) -> list[ShortageRow]:
    """A page of the list behind an anchor (first day, id)."""
    wanted = _shortages(_short_rows(), actor, picked).order_by(SupplyShortage.since_on.desc(), SupplyShortage.id.desc()).limit(limit)
    if after is not None:
        wanted = wanted.where(tuple_(SupplyShortage.since_on, SupplyShortage.id) < tuple_(*after))
    return [_short_row(each) for each in session.execute(wanted)]


def shortage_keys(session: Session, actor: Actor, picked: Picked = Picked()) -> Sequence[Anchor]:
    """First day and id of every shortage of the list, in its order."""
    wanted = _joined(select(SupplyShortage.since_on, SupplyShortage.id), SupplyShortage)
    rows = session.execute(_shortages(wanted, actor, picked).order_by(SupplyShortage.since_on.desc(), SupplyShortage.id.desc()))
    return [tuple(row) for row in rows]


def shortage_row(session: Session, actor: Actor, shortage: UUID) -> ShortageRow:
    """One shortage. Raises Refused E_NOT_FOUND when it is not there or not to be seen (B-008)."""
    found = session.execute(_shortages(_short_rows(), actor, Picked()).where(SupplyShortage.id == shortage)).first()
    if found is None:
        raise Refused(no("E_NOT_FOUND"))
    return _short_row(found)


def _rows() -> Select[Any]:
    it = SupplyCommitment
    wanted = select(
        it.id, it.no, it.customer_id, Customer.name, it.product_id, Product.name, Product.spec, Product.base_unit, it.month_qty3,
        it.priority, it.response_days, it.starts_on, it.ends_on, it.state, Person.name,
    )  # fmt: skip
    return _joined(wanted, it).outerjoin(Person, Person.id == it.drafted_by)


def _short_rows() -> Select[Any]:
    it = SupplyShortage
    wanted = select(
        it.id, it.customer_id, Customer.name, it.product_id, Product.name, Product.spec, Product.base_unit, it.since_on, it.until_on,
        it.lost_qty3, it.reason, it.remedy, it.note, Person.name,
    )  # fmt: skip
    return _joined(wanted, it).outerjoin(Person, Person.id == it.created_by)


def _joined(wanted: Any, of: type[SupplyCommitment] | type[SupplyShortage]) -> Select[Any]:
    return cast("Select[Any]", wanted.join(Customer, Customer.id == of.customer_id).join(Product, Product.id == of.product_id))


def _row(cells: Any) -> CommitmentRow:
    name, spec = cells[5:7]
    return CommitmentRow._make([*cells[:5], f"{name} {spec}".strip(), *cells[7:-1], cells[-1] or ""])


def _short_row(cells: Any) -> ShortageRow:
    name, spec = cells[4:6]
    return ShortageRow._make([*cells[:4], f"{name} {spec}".strip(), *cells[6:-1], cells[-1] or ""])


def _commitments(wanted: Select[Any], actor: Actor, picked: Picked) -> Select[Any]:
    if picked.state:
        wanted = wanted.where(SupplyCommitment.state == picked.state)
    if picked.priority:
        wanted = wanted.where(SupplyCommitment.priority == picked.priority)
    return _narrowed(wanted, actor, picked, SupplyCommitment, (SupplyCommitment.no,))


def _shortages(wanted: Select[Any], actor: Actor, picked: Picked) -> Select[Any]:
    if picked.state:
        lasting = SupplyShortage.until_on.is_(None)
        wanted = wanted.where(lasting if picked.state == LASTING else ~lasting)
    return _narrowed(wanted, actor, picked, SupplyShortage, (SupplyShortage.note,))


def _narrowed(
    wanted: Select[Any], actor: Actor, picked: Picked, of: type[SupplyCommitment] | type[SupplyShortage], more: tuple[Any, ...]
) -> Select[Any]:
    wanted = wanted.where(shown(actor, of.customer_id, SECTION))
    if picked.customer is not None:
        wanted = wanted.where(of.customer_id == picked.customer)
    if picked.product is not None:
        wanted = wanted.where(of.product_id == picked.product)
    for word in picked.text.split():
        places = (*more, Customer.name, Customer.pinyin_initials, Product.name, Product.code)
        wanted = wanted.where(or_(*(place.icontains(word, autoescape=True) for place in places)))
    return wanted

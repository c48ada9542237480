"""Price lists: their versions, and the price of a product on a day. Source: business.md §12, R40."""

from datetime import date, datetime
from typing import Final, NamedTuple
from uuid import UUID

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.queries import names
from kehu_desk.products.entities import PriceLine, PriceList, Product
from kehu_desk.products.rules.prices import after_discount

DECIDED: Final = ("active", "retired")  # a retired version still tells the prices of its days


class ListRow(NamedTuple):
    """One version of a price list; lines: how many products it prices."""

    id: UUID
    code: str
    name: str
    version: int
    state: str
    valid_from: date
    valid_to: date | None
    discount_bp: int
    lines: int


class PriceRow(NamedTuple):
    """One line: the price as listed, and after the discount of the list."""

    product: UUID
    code: str
    name: str
    spec: str
    base_unit: str
    price4: int
    net4: int


class ListView(NamedTuple):
    """One version whole. version_seen: what a decision about it must name, so that nobody decides what changed meanwhile."""

    row: ListRow
    version_seen: int
    lines: tuple[PriceRow, ...]
    drafted_by: str
    decided_by: str
    decided_at: datetime | None


def price_on(session: Session, code: str, product: UUID, day: date) -> int | None:
    """price4 of a product by a price list on a day, after the discount; None when no version in force then prices it."""
    return prices_on(session, code, day).get(product)


def prices_on(session: Session, code: str, day: date) -> dict[UUID, int]:
    """All prices of a list on a day, after its discount: of the newest version in force then."""
    found = session.execute(_in_force(code, day)).first()
    if found is None:
        return {}
    lines = session.execute(select(PriceLine.product_id, PriceLine.price4).where(PriceLine.price_list_id == found[0]))
    return {product: after_discount(price, found[1]) for product, price in lines}


def _in_force(code: str, day: date) -> Select[UUID, int]:
    wanted = select(PriceList.id, PriceList.discount_bp).where(PriceList.code == code, PriceList.state.in_(DECIDED))
    wanted = wanted.where(PriceList.valid_from <= day, (PriceList.valid_to.is_(None)) | (PriceList.valid_to >= day))
    return wanted.order_by(PriceList.version.desc()).limit(1)


class PriceOf(NamedTuple):
    """What one list says of one product, now or later."""

    code: str
    name: str
    version: int
    valid_from: date
    valid_to: date | None
    net4: int


def prices_of(session: Session, product: UUID, day: date) -> list[PriceOf]:
    """Prices of one product by all lists that hold on a day or later."""
    wanted = select(PriceList, PriceLine.price4).join(PriceLine, PriceLine.price_list_id == PriceList.id)
    wanted = wanted.where(PriceLine.product_id == product, PriceList.state.in_(DECIDED))
    wanted = wanted.where((PriceList.valid_to.is_(None)) | ((PriceList.valid_to >= day) & (PriceList.valid_to >= PriceList.valid_from)))
    rows = session.execute(wanted.order_by(PriceList.code, PriceList.valid_from))
    return [
        PriceOf(row.code, row.name, row.version, row.valid_from, row.valid_to, after_discount(price, row.discount_bp))
        for row, price in rows
    ]


def price_lists(session: Session) -> list[ListRow]:
    """Every version of every list, by code, the newest first."""
    lines = select(PriceLine.price_list_id, func.count().label("lines")).group_by(PriceLine.price_list_id).subquery()
    wanted = select(PriceList, func.coalesce(lines.c.lines, 0)).outerjoin(lines, lines.c.price_list_id == PriceList.id)
    return [_row(row, count) for row, count in session.execute(wanted.order_by(PriceList.code, PriceList.version.desc()))]


def price_list(session: Session, wanted: UUID) -> ListView:
    """One version with its lines. Raises Refused E_NOT_FOUND."""
    row = session.get(PriceList, wanted)
    if row is None:
        raise Refused(no("E_NOT_FOUND"))
    joined = select(PriceLine, Product).join(Product, Product.id == PriceLine.product_id).where(PriceLine.price_list_id == row.id)
    lines = tuple(
        PriceRow(it.id, it.code, it.name, it.spec, it.base_unit, line.price4, after_discount(line.price4, row.discount_bp))
        for line, it in session.execute(joined.order_by(Product.code))
    )
    who = names(session, [row.created_by, row.decided_by])
    decided_by = who.get(row.decided_by, "") if row.decided_by else ""
    return ListView(_row(row, len(lines)), row.row_version, lines, who.get(row.created_by, ""), decided_by, row.decided_at)


def _row(row: PriceList, lines: int) -> ListRow:
    return ListRow(row.id, row.code, row.name, row.version, row.state, row.valid_from, row.valid_to, row.discount_bp, lines)

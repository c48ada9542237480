"""The list of sales lines: pages by keyset, what a search finds, sums. Cost (L3) is in none of these. Source: business.md §12."""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import Any, Final, NamedTuple, cast
from uuid import UUID

from sqlalchemy import ColumnElement, Date, Integer, Select, Uuid, bindparam, func, or_, select, tuple_
from sqlalchemy.orm import Session, aliased

from kehu_desk.access.visible import facts, like, shown
from kehu_desk.archives.entities import Customer
from kehu_desk.archives.rules.identity import name_norm
from kehu_desk.people.actor import Actor
from kehu_desk.products.entities import Product
from kehu_desk.sales.entities import SalesRecord
from kehu_desk.sales.rules.records import COUNTED

Anchor = tuple[Any, UUID]
MOST_FOUND: Final = 2000
BUYER: Final = aliased(Customer)


class RecordRow(NamedTuple):
    """One line of the list. counterpart: the buyer below L1; price4: of base_unit, in currency; amount_fen in CNY."""

    id: UUID
    traded_on: date
    customer: str
    product: str
    spec: str
    qty_entered3: int
    price4: int
    amount_fen: int
    level: str
    doc_type: str
    counterpart: str
    ext_no: str
    state: str
    unit: str
    base_unit: str
    currency: str
    customer_id: UUID


class Wanted(NamedTuple):
    """Filters of the list; what is empty does not narrow. Both days belong to the period."""

    customer: UUID | None = None
    product: UUID | None = None
    level: str = ""
    doc_type: str = ""
    since: date | None = None
    until: date | None = None


class Total(NamedTuple):
    """One level of what is listed: lines, and net sales in fen (cancelled lines count nowhere)."""

    level: str
    lines: int
    net_fen: int


def _rows(actor: Actor) -> Select[Any]:
    it = SalesRecord
    return cast(
        "Select[Any]",
        select(
            it.id, it.traded_on, Customer.name, Product.name, it.spec, it.qty_entered3, it.price4, it.amount_fen, it.level, it.doc_type,
            func.coalesce(BUYER.name, it.buyer_name), it.ext_no, it.state, it.unit, Product.base_unit, it.currency, it.customer_id,
        )
        .join(Customer, Customer.id == it.customer_id)
        .join(Product, Product.id == it.product_id)
        .outerjoin(BUYER, (BUYER.id == it.buyer_id) & (it.level != "L1"))
        .where(shown(actor, it.customer_id, "SAL")),
    )  # fmt: skip


def narrowed(asked: Select[Any], wanted: Wanted) -> Select[Any]:
    """The query with the filters of the list on it."""
    it = SalesRecord
    for column, value in ((it.customer_id, wanted.customer), (it.product_id, wanted.product), (it.level, wanted.level),
                          (it.doc_type, wanted.doc_type)):  # fmt: skip
        if value:
            asked = asked.where(column == value)
    if wanted.since:
        asked = asked.where(it.traded_on >= wanted.since)
    return asked.where(it.traded_on <= wanted.until) if wanted.until else asked


def record_page(
    session: Session, actor: Actor, wanted: Wanted, after: Anchor | None, limit: int, *, descending: bool = True
) -> list[RecordRow]:
    """A page of the list after an anchor (day, id), by a row-value comparison; the newest first unless told otherwise."""
    day, place = after or (None, None)
    asked = _page(like(actor), wanted, descending, after is None)
    known = facts(actor) | ({} if after is None else {"day": day, "place": place}) | {"many": limit}
    return [RecordRow(*row) for row in session.connection().execute(asked, known)]


@lru_cache(maxsize=64)
def _page(kin: Actor, wanted: Wanted, descending: bool, first: bool) -> Select[Any]:
    """The statement of a page, kept: to build one costs more than to run it."""
    asked = narrowed(_rows(kin), wanted).order_by(*_order(descending)).limit(bindparam("many", type_=Integer()))
    if first:
        return asked
    here, there = tuple_(SalesRecord.traded_on, SalesRecord.id), tuple_(bindparam("day", type_=Date()), bindparam("place", type_=Uuid()))
    return asked.where(here < there if descending else here > there)


def record_keys(actor: Actor, wanted: Wanted, *, descending: bool = True) -> Select[Any]:
    """Day and id of every row of the list, in order."""
    asked = select(SalesRecord.traded_on, SalesRecord.id).where(shown(actor, SalesRecord.customer_id, "SAL"))
    return narrowed(cast("Select[Any]", asked), wanted).order_by(*_order(descending))


def _order(descending: bool) -> tuple[Any, ...]:
    it = SalesRecord
    return (it.traded_on.desc(), it.id.desc()) if descending else (it.traded_on, it.id)


def found_records(session: Session, actor: Actor, text: str, wanted: Wanted = Wanted(), most: int = MOST_FOUND) -> list[UUID]:
    """Lines in whose number, customer, buyer, product or batch every typed word stands; the newest first, at most so many."""
    asked = record_keys(actor, wanted)
    for word in text.split():
        asked = asked.where(_holds(word))
    return [row[1] for row in session.execute(asked.limit(most))]


def _holds(word: str) -> ColumnElement[bool]:
    it = SalesRecord
    named = or_(*(each.icontains(word, autoescape=True) for each in (Customer.name, Customer.no, Customer.pinyin_initials)))
    customers = select(Customer.id).where(named)
    goods = or_(*(each.icontains(word, autoescape=True) for each in (Product.name, Product.code, Product.spec)))
    texts = (each.icontains(word, autoescape=True) for each in (it.ext_no, it.buyer_name, it.batch_no))
    return or_(
        it.customer_id.in_(customers), it.buyer_id.in_(customers), it.product_id.in_(select(Product.id).where(goods)), *texts
    )  # fmt: skip


def record_rows(session: Session, actor: Actor, ids: Sequence[UUID]) -> list[RecordRow]:
    """Rows of these lines, in the order of ids; those that are gone, or not this person's to see, are left out."""
    got = {row[0]: RecordRow(*row) for row in session.execute(_rows(actor).where(SalesRecord.id.in_(ids)))}
    return [got[each] for each in ids if each in got]


def totals(session: Session, actor: Actor, wanted: Wanted, text: str = "") -> list[Total]:
    """Net sales of what is listed, a sum for each level: levels are never added up, the same goods pass through all of them."""
    it = SalesRecord
    asked = select(it.level, func.count(), func.sum(it.amount_fen)).where(shown(actor, it.customer_id, "SAL"), it.state.in_(COUNTED))
    narrow = narrowed(cast("Select[Any]", asked), wanted)
    for word in text.split():
        narrow = narrow.where(_holds(word))
    return [Total(*row) for row in session.execute(narrow.group_by(it.level).order_by(it.level))]


def net_sales(session: Session, customer: UUID, level: str, since: date, until: date) -> int:
    """净销售额 in fen: sales less returns less discounts, gifts at nothing, exchanges by their difference. Both days belong to it."""
    it = SalesRecord
    asked = select(func.coalesce(func.sum(it.amount_fen), 0)).where(
        it.customer_id == customer, it.level == level, it.traded_on >= since, it.traded_on <= until, it.state.in_(COUNTED)
    )
    return int(session.scalar(asked) or 0)


def customers_named(session: Session, actor: Actor, texts: Sequence[str]) -> dict[str, UUID]:
    """Texts that are the number or the whole name of exactly one customer -> that customer. Cards are everybody's to see (B-008)."""
    norms = {text: name_norm(text) for text in texts if text.strip()}
    named = or_(Customer.no.in_(norms), Customer.archive_no.in_(norms), Customer.name_norm.in_(norms.values()))
    asked = select(Customer.id, Customer.no, Customer.archive_no, Customer.name_norm).where(named, shown(actor, Customer.id, "CARD"))
    rows = session.execute(asked).all()
    meant = {
        text: {row[0] for row in rows if text in row[1:3]} or {row[0] for row in rows if row[3] == norm} for text, norm in norms.items()
    }
    return {text: next(iter(ids)) for text, ids in meant.items() if len(ids) == 1}

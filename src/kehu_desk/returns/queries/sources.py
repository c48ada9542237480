"""Lines that were sold to a customer, to choose from what comes back: by day, product, quantity and batch, without any price."""

from datetime import date
from typing import Final, NamedTuple
from uuid import UUID

from sqlalchemy import String, cast, or_, select
from sqlalchemy.orm import Session

from kehu_desk.products.entities import Product
from kehu_desk.returns.queries.holding import ours, sold_lines
from kehu_desk.returns.rules.lines import Sold
from kehu_desk.sales.entities import SalesRecord

MOST: Final = 40


class SourceRow(NamedTuple):
    """One line that was sold. unit, qty_entered3: as it was sold; sold: in base units, with what is left of it."""

    id: UUID
    traded_on: date
    code: str
    product: str
    spec: str
    unit: str
    qty_entered3: int
    batch_no: str
    ext_no: str
    sold: Sold


def source_rows(session: Session, customer: UUID, text: str = "", most: int = MOST, but: UUID | None = None) -> list[SourceRow]:
    """Lines sold to a customer, the newest first. text: words in product, code, batch, number of the paper or day (2026-03).

    The caller has asked the policy. but: the case that is being changed, whose own quantities are free to it.
    """
    wanted = select(SalesRecord, Product).join(Product, Product.id == SalesRecord.product_id)
    wanted = wanted.where(SalesRecord.customer_id == customer, ours())
    for word in text.split():
        places = (Product.name, Product.code, SalesRecord.batch_no, SalesRecord.ext_no, cast(SalesRecord.traded_on, String))
        wanted = wanted.where(or_(*(place.icontains(word, autoescape=True) for place in places)))
    rows = session.execute(wanted.order_by(SalesRecord.traded_on.desc(), SalesRecord.id.desc()).limit(most)).all()
    return _rows(session, customer, [(line, product) for line, product in rows], but)


def source_rows_of(session: Session, customer: UUID, sources: list[UUID], but: UUID | None = None) -> list[SourceRow]:
    """The same of lines that are known, in no order."""
    wanted = select(SalesRecord, Product).join(Product, Product.id == SalesRecord.product_id)
    rows = session.execute(wanted.where(SalesRecord.id.in_(sources), SalesRecord.customer_id == customer)).all()
    return _rows(session, customer, [(line, product) for line, product in rows], but)


def _rows(session: Session, customer: UUID, rows: list[tuple[SalesRecord, Product]], but: UUID | None) -> list[SourceRow]:
    sold = sold_lines(session, customer, [line.id for line, _product in rows], but)
    return [
        SourceRow(
            line.id, line.traded_on, product.code, product.name, product.spec, line.unit, line.qty_entered3, line.batch_no, line.ext_no,
            sold[line.id],
        )
        for line, product in rows if line.id in sold
    ]  # fmt: skip

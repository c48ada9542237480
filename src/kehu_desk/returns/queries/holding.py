"""What was sold in a line, what has come back of it, and what open cases hold of it: one rule for screens and for deeds."""

from collections.abc import Collection
from typing import Final, NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, and_, case, func, select
from sqlalchemy.orm import Session

from kehu_desk.products.entities import PackUnit, Product
from kehu_desk.returns.entities import Rma, RmaLine
from kehu_desk.returns.rules.lines import Sold
from kehu_desk.returns.rules.states import COUNTS
from kehu_desk.sales.entities import SalesRecord
from kehu_desk.sales.rules.records import COUNTED

RETURNABLE: Final = ("sale", "exchange_out", "gift")
CAME_BACK: Final = ("return", "exchange_in")
CORRECTION: Final = "adjust"
HOLDS: Final = case(*((Rma.state == state, getattr(RmaLine, column)) for state, column in COUNTS.items()), else_=0)


class Back(NamedTuple):
    """What has come back of a line and stands in the books. qty3, fen: as positive numbers."""

    qty3: int
    fen: int


NOTHING: Final = Back(0, 0)


def ours() -> ColumnElement[bool]:
    """Lines that we sold and that count: what can come back to us."""
    return and_(SalesRecord.level == "L1", SalesRecord.doc_type.in_(RETURNABLE), SalesRecord.state.in_(COUNTED), SalesRecord.qty3 > 0)


def held3(session: Session, sources: Collection[UUID], but: UUID | None = None) -> dict[UUID, int]:
    """What open cases hold of these lines, the case but left out; lines that nothing holds are absent."""
    wanted = select(RmaLine.source_id, func.sum(HOLDS)).join(Rma, Rma.id == RmaLine.rma_id)
    wanted = wanted.where(RmaLine.source_id.in_(list(sources)), Rma.state.in_(tuple(COUNTS)))
    if but is not None:
        wanted = wanted.where(Rma.id != but)
    return {source: int(qty3) for source, qty3 in session.execute(wanted.group_by(RmaLine.source_id)) if qty3}


def came_back(session: Session, sources: Collection[UUID]) -> dict[UUID, Back]:
    """What was settled as returned or exchanged of these lines."""
    return {
        source: Back(-qty3, -fen) for source, (qty3, fen) in _further_entries(session, sources, CAME_BACK).items()
    }  # fmt: skip


def _further_entries(session: Session, sources: Collection[UUID], kinds: Collection[str]) -> dict[UUID, tuple[int, int]]:
    wanted = select(SalesRecord.corrects_id, func.sum(SalesRecord.qty3), func.sum(SalesRecord.amount_fen)).where(
        SalesRecord.corrects_id.in_(list(sources)), SalesRecord.doc_type.in_(list(kinds)), SalesRecord.state.in_(COUNTED)
    )
    rows = session.execute(wanted.group_by(SalesRecord.corrects_id))
    return {source: (int(qty3), int(fen)) for source, qty3, fen in rows if source is not None}


def returned3(session: Session, sources: Collection[UUID]) -> dict[UUID, int]:
    """Of each of these lines what has come back or is held by an open case, in qty3; lines of which nothing has are absent."""
    held, back = held3(session, sources), came_back(session, sources)
    return {each: qty3 for each in sources if (qty3 := held.get(each, 0) + back.get(each, NOTHING).qty3)}


def sold_lines(session: Session, customer: UUID, sources: Collection[UUID], but: UUID | None = None) -> dict[UUID, Sold]:
    """These lines of one customer, less what was corrected since, with what other cases took of them; strangers are absent."""
    found = select(SalesRecord, Product).join(Product, Product.id == SalesRecord.product_id)
    rows = session.execute(found.where(SalesRecord.id.in_(list(sources)), SalesRecord.customer_id == customer, ours())).all()
    corrected = _further_entries(session, sources, (CORRECTION,))
    held, back = held3(session, sources, but), came_back(session, sources)
    units = _units(session, {product.id for _line, product in rows})
    return {
        line.id: Sold(
            line.id, product.id, product.base_unit, units.get(product.id, {}), line.traded_on,
            max(0, line.qty3 + corrected.get(line.id, (0, 0))[0]), max(0, line.amount_fen + corrected.get(line.id, (0, 0))[1]),
            held.get(line.id, 0) + back.get(line.id, NOTHING).qty3, line.batch_no, line.made_on, line.expires_on, product.shelf_life_days,
        )
        for line, product in rows
    }  # fmt: skip


def _units(session: Session, products: Collection[UUID]) -> dict[UUID, dict[str, int]]:
    found: dict[UUID, dict[str, int]] = {}
    for row in session.scalars(select(PackUnit).where(PackUnit.product_id.in_(list(products)))):
        found.setdefault(row.product_id, {})[row.unit] = row.qty3
    return found

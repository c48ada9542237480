"""One line whole, with what it earned for those who may see costs (L3). Source: business.md §12; borrowing.md §2."""

from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from kehu_desk.access.levels import level_of
from kehu_desk.access.sections import TOP
from kehu_desk.access.visible import reach, shown
from kehu_desk.archives.entities import Customer
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.kernel.money import FEN_PER_PRICE_TIMES_QUANTITY, half_up
from kehu_desk.people.actor import Actor
from kehu_desk.people.queries import names
from kehu_desk.products.entities import Product
from kehu_desk.sales.entities import SalesRecord
from kehu_desk.sales.rules.records import SaleLine

SELLER, BUYER = aliased(Customer), aliased(Customer)


class RecordView(NamedTuple):
    """One line whole. line: with its signs as kept; corrections: the entries that take it back or replace it.

    sees_margin: whether margin_fen is shown (finance, KAM, a manager with a purpose); it is None too where the product has no cost.
    """

    id: UUID
    customer_id: UUID
    line: SaleLine
    seller: str
    buyer: str
    product_code: str
    product: str
    base_unit: str
    amount_doc: int
    amount_fen: int
    state: str
    created_by: str
    created_at: datetime
    verified_by: str
    verified_at: datetime | None
    corrections: tuple[UUID, ...]
    sees_margin: bool
    margin_fen: int | None


def record_view(session: Session, actor: Actor, record: UUID) -> RecordView:
    """Raises Refused E_NOT_FOUND when there is no such line or it is not this person's to see."""
    it = SalesRecord
    asked = select(it, Product, SELLER.name, BUYER.name).join(Product, Product.id == it.product_id)
    asked = asked.outerjoin(SELLER, SELLER.id == it.seller_id).outerjoin(BUYER, BUYER.id == it.buyer_id)
    found = session.execute(asked.where(it.id == record, shown(actor, it.customer_id, "SAL"))).first()
    if found is None:
        raise Refused(no("E_NOT_FOUND"))
    row, goods, seller, buyer = found
    who = names(session, [row.created_by, row.verified_by])
    sees = sees_margin(session, actor, row.customer_id)
    return RecordView(
        row.id, row.customer_id, line_of(row), seller or "", buyer or row.buyer_name, goods.code, goods.name, goods.base_unit,
        row.amount_doc, row.amount_fen, row.state, who.get(row.created_by, ""), row.created_at,
        who.get(row.verified_by, "") if row.verified_by else "", row.verified_at,
        tuple(session.scalars(select(it.id).where(it.corrects_id == row.id).order_by(it.id))), sees,
        margin(row.amount_fen, row.qty3, goods.cost_price4) if sees else None,
    )  # fmt: skip


def sees_margin(session: Session, actor: Actor, customer: UUID) -> bool:
    """Whether this person sees what was earned with a customer: figures of L3. Source: borrowing.md §2 (access by level)."""
    return reach(session, actor, customer, "SAL", level_of(session, customer, "SAL"), live=True) >= TOP


def margin(amount_fen: int, qty3: int, cost_price4: int | None) -> int | None:
    """What is left of an amount after the goods are paid; None where nobody has said what they cost."""
    return None if cost_price4 is None else amount_fen - half_up(qty3 * cost_price4, FEN_PER_PRICE_TIMES_QUANTITY)


def line_of(row: SalesRecord) -> SaleLine:
    """A kept line as a line to enter, with its signs as kept."""
    return SaleLine(
        row.level, row.doc_type, row.traded_on, row.seller_id, row.buyer_id, row.product_id, row.unit, row.qty_entered3, row.qty3,
        row.price4, row.discount_fen, None, row.buyer_name, row.spec, row.currency, row.fx_rate8, row.batch_no, row.made_on,
        row.expires_on, row.ext_no, row.line_no, row.due_on, row.promotion, row.rebate_eligible, row.data_source, row.contract_id,
        row.order_id, None, row.corrects_id, row.note,
    )  # fmt: skip

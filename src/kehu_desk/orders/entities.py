"""Tables of orders. What is delivered becomes a sales record; until then it is a wish that credit counts. Live rows of section SAL."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from kehu_desk.store.base import Base, Keyed, Signed

CONTENT = {"synced": True, "content_of": "customer_id"}


class Order(Signed, Base):
    """One order of one dealer with us. state: draft, submitted, approved, delivered, billed, closed, cancelled.

    looked_by: who of finance has looked at it; needed while the customer is watched.
    """

    __tablename__ = "sales_order"
    __table_args__ = (
        Index("ix_sales_order_customer", "customer_id", "ordered_on"),
        Index("ix_sales_order_state", "state"),
        {"info": CONTENT},
    )
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    no: Mapped[str] = mapped_column(unique=True)
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    contract_id: Mapped[UUID | None] = mapped_column(ForeignKey("contract.id"))
    ordered_on: Mapped[date]
    wanted_on: Mapped[date | None]
    currency: Mapped[str] = mapped_column(default="CNY")
    fx_rate8: Mapped[int] = mapped_column(default=10**8)
    state: Mapped[str] = mapped_column(default="draft")
    note: Mapped[str] = mapped_column(default="")
    drafted_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    submitted_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    submitted_at: Mapped[datetime | None]
    looked_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    looked_at: Mapped[datetime | None]
    approved_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    approved_at: Mapped[datetime | None]
    delivered_on: Mapped[date | None]
    billed_on: Mapped[date | None]
    invoice_no: Mapped[str] = mapped_column(default="")
    ended_at: Mapped[datetime | None]
    end_reason: Mapped[str] = mapped_column(default="")


class OrderLine(Keyed, Base):
    """One product of an order, in the unit it was ordered in. amount_fen: in CNY at the order's rate."""

    __tablename__ = "order_line"
    __table_args__ = (UniqueConstraint("order_id", "line_no"), {"info": CONTENT})
    order_id: Mapped[UUID] = mapped_column(ForeignKey("sales_order.id"))
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    line_no: Mapped[int]
    product_id: Mapped[UUID] = mapped_column(ForeignKey("product.id"))
    unit: Mapped[str]
    qty_entered3: Mapped[int]
    qty3: Mapped[int]
    price4: Mapped[int]
    discount_fen: Mapped[int] = mapped_column(default=0)
    amount_doc: Mapped[int]
    amount_fen: Mapped[int]

"""Tables of replenishment: stock policies, order proposals, actions on overstock, shortages. Live rows of section STK."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from kehu_desk.store.base import Base, Keyed, Signed

CONTENT = {"synced": True, "content_of": "customer_id"}


OPEN = text("state in ('proposed', 'adjusted', 'submitted', 'confirmed', 'shipped')")
LASTING = text("until_on is null")


class StockPolicy(Signed, Base):
    """How one product is kept at one customer. method: statistical, days_cover, min_max. service_bp: 9500 is 95 %.

    Days are whole; lead_sd100: standard deviation of the lead time in hundredths of a day. Quantities in qty3 of the base unit.
    """

    __tablename__ = "stock_policy"
    __table_args__ = (UniqueConstraint("customer_id", "product_id"), {"info": CONTENT})
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    product_id: Mapped[UUID] = mapped_column(ForeignKey("product.id"))
    method: Mapped[str] = mapped_column(default="statistical")
    service_bp: Mapped[int] = mapped_column(default=9500)
    lead_days: Mapped[int] = mapped_column(default=5)
    lead_sd100: Mapped[int] = mapped_column(default=100)
    review_days: Mapped[int] = mapped_column(default=7)
    cover_days: Mapped[int] = mapped_column(default=7)
    safety_days: Mapped[int] = mapped_column(default=7)
    cover_max: Mapped[int | None]
    pack3: Mapped[int | None]
    least3: Mapped[int] = mapped_column(default=0)
    min3: Mapped[int | None]
    max3: Mapped[int | None]


class OrderProposal(Signed, Base):
    """要货计划, one product for one customer. state: proposed, adjusted, submitted, confirmed, shipped, closed, cancelled.

    inputs: everything the figure was worked out from, as plain JSON; flags: codes (old_count, credit, intermittent, capped …).
    """

    __tablename__ = "order_proposal"
    __table_args__ = (
        Index("uq_order_proposal_open", "customer_id", "product_id", unique=True, sqlite_where=OPEN, postgresql_where=OPEN),
        Index("ix_order_proposal_state", "state", "customer_id"),
        {"info": CONTENT},
    )
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    no: Mapped[str] = mapped_column(unique=True)
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    product_id: Mapped[UUID] = mapped_column(ForeignKey("product.id"))
    made_on: Mapped[date]
    wanted_on: Mapped[date | None]
    proposed3: Mapped[int]
    qty3: Mapped[int]
    adjust_reason: Mapped[str] = mapped_column(default="")
    inputs: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    flags: Mapped[list[str]] = mapped_column(JSON, default=list)
    state: Mapped[str] = mapped_column(default="proposed")
    adjusted_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    submitted_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    submitted_at: Mapped[datetime | None]
    confirmed_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    confirmed_at: Mapped[datetime | None]
    order_id: Mapped[UUID | None] = mapped_column(ForeignKey("sales_order.id"))
    shipped_on: Mapped[date | None]
    ended_at: Mapped[datetime | None]
    end_reason: Mapped[str] = mapped_column(default="")


class StockAction(Signed, Base):
    """What is done about overstock, dead stock or near expiry. kind: clearance, transfer, exchange, repack. state: open, done, dropped."""

    __tablename__ = "stock_action"
    __table_args__ = (
        Index("ix_stock_action_customer", "customer_id", "product_id"),
        Index("ix_stock_action_due", "state", "due_on"),
        {"info": CONTENT},
    )
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    product_id: Mapped[UUID] = mapped_column(ForeignKey("product.id"))
    cause: Mapped[str]
    kind: Mapped[str]
    to_customer_id: Mapped[UUID | None] = mapped_column(ForeignKey("customer.id"))
    qty3: Mapped[int]
    plan: Mapped[str] = mapped_column(default="")
    owner_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    due_on: Mapped[date]
    state: Mapped[str] = mapped_column(default="open")
    result: Mapped[str] = mapped_column(default="")
    done3: Mapped[int] = mapped_column(default=0)
    closed_on: Mapped[date | None]


class StockOut(Keyed, Base):
    """断货: from which day to which a product that is asked for stood at nothing."""

    __tablename__ = "stock_out"
    __table_args__ = (
        Index("uq_stock_out_open", "customer_id", "product_id", unique=True, sqlite_where=LASTING, postgresql_where=LASTING),
        Index("ix_stock_out_since", "since_on"),
        {"info": CONTENT},
    )
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    product_id: Mapped[UUID] = mapped_column(ForeignKey("product.id"))
    since_on: Mapped[date]
    until_on: Mapped[date | None]
    found_at: Mapped[datetime]

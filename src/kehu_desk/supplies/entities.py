"""Tables of what we guarantee to deliver, and of where it was missing. Live rows of section POL."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from kehu_desk.store.base import Base, Keyed, Signed

CONTENT = {"synced": True, "content_of": "customer_id"}
SYNCED = {"synced": True}


class SupplyCommitment(Signed, Base):
    """We guarantee a quantity a month. priority: 1 first to 4; state: draft, submitted, approved, rejected, ended."""

    __tablename__ = "supply_commitment"
    __table_args__ = (Index("ix_supply_commitment_customer", "customer_id", "product_id", "starts_on"), {"info": CONTENT})
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    no: Mapped[str] = mapped_column(unique=True)
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    product_id: Mapped[UUID] = mapped_column(ForeignKey("product.id"))
    month_qty3: Mapped[int]
    priority: Mapped[int]
    response_days: Mapped[int]
    starts_on: Mapped[date]
    ends_on: Mapped[date]
    state: Mapped[str] = mapped_column(default="draft")
    drafted_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    submitted_at: Mapped[datetime | None]
    decided_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    decided_at: Mapped[datetime | None]
    decision: Mapped[str] = mapped_column(default="")


class SupplyShortage(Signed, Base):
    """A product was missing. lost_qty3: estimate of what was not sold for it.

    reason: production, transport, forecast, credit, quality, other.
    """

    __tablename__ = "supply_shortage"
    __table_args__ = (Index("ix_supply_shortage_customer", "customer_id", "since_on"), {"info": CONTENT})
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    product_id: Mapped[UUID] = mapped_column(ForeignKey("product.id"))
    since_on: Mapped[date]
    until_on: Mapped[date | None]
    lost_qty3: Mapped[int | None]
    reason: Mapped[str]
    remedy: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")

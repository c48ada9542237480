"""Tables of returns, exchanges, repackaging and repair. Live rows of section RET."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from kehu_desk.store.base import Base, Keyed, Signed

CONTENT = {"synced": True, "content_of": "customer_id"}


class Rma(Signed, Base):
    """One case. state: draft, submitted, approved, partly_approved, rejected, awaiting_goods, received, inspected, settled, closed,
    cancelled, lapsed.

    kind: return, exchange, repack, repair; reason: quality, damaged_in_transit, package_damage, near_expiry, expired, slow_moving,
    wrong_goods, over_delivery, recall, policy. settlement: credit_note, replacement, repack_only, offset_rebate, none. credit_fen: what
    the customer gets for what was accepted, in CNY; net_fen: of an exchange, what he still pays (above 0) or is owed (below 0).
    """

    __tablename__ = "rma"
    __table_args__ = (Index("ix_rma_customer", "customer_id", "requested_on"), Index("ix_rma_state", "state"), {"info": CONTENT})
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    no: Mapped[str] = mapped_column(unique=True)
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    kind: Mapped[str]
    reason: Mapped[str]
    requested_on: Mapped[date]
    contact: Mapped[str] = mapped_column(default="")
    freight_by: Mapped[str] = mapped_column(default="us")
    policy: Mapped[str] = mapped_column(default="")
    settlement: Mapped[str] = mapped_column(default="none")
    credit_fen: Mapped[int] = mapped_column(default=0)
    net_fen: Mapped[int] = mapped_column(default=0)
    complaint_id: Mapped[UUID | None]
    visit_id: Mapped[UUID | None]
    state: Mapped[str] = mapped_column(default="draft")
    note: Mapped[str] = mapped_column(default="")
    drafted_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    submitted_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    submitted_at: Mapped[datetime | None]
    decided_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    decided_at: Mapped[datetime | None]
    decision: Mapped[str] = mapped_column(default="")
    awaited_since: Mapped[datetime | None]
    received_on: Mapped[date | None]
    received_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    inspected_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    inspected_at: Mapped[datetime | None]
    settled_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    settled_on: Mapped[date | None]
    ended_at: Mapped[datetime | None]
    end_reason: Mapped[str] = mapped_column(default="")


class RmaLine(Keyed, Base):
    """One product of a case, always of one line that was sold. Quantities in qty3 of the base unit, 0 until that step.

    price4: the price of that line net of its discount share; delivered_on: the day of delivery the windows are counted from.
    disposition: restock, rework, repack, scrap, supplier_claim. credit_fen: of the accepted quantity.
    """

    __tablename__ = "rma_line"
    __table_args__ = (UniqueConstraint("rma_id", "line_no"), Index("ix_rma_line_source", "source_id"), {"info": CONTENT})
    rma_id: Mapped[UUID] = mapped_column(ForeignKey("rma.id"))
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    line_no: Mapped[int]
    source_id: Mapped[UUID] = mapped_column(ForeignKey("sales_record.id"))
    product_id: Mapped[UUID] = mapped_column(ForeignKey("product.id"))
    unit: Mapped[str]
    batch_no: Mapped[str] = mapped_column(default="")
    made_on: Mapped[date | None]
    expires_on: Mapped[date | None]
    delivered_on: Mapped[date]
    price4: Mapped[int]
    requested3: Mapped[int]
    approved3: Mapped[int] = mapped_column(default=0)
    received3: Mapped[int] = mapped_column(default=0)
    accepted3: Mapped[int] = mapped_column(default=0)
    credit_fen: Mapped[int] = mapped_column(default=0)
    disposition: Mapped[str] = mapped_column(default="")
    intact: Mapped[bool] = mapped_column(default=True)
    carrier_signed: Mapped[bool] = mapped_column(default=False)
    note: Mapped[str] = mapped_column(default="")


class Replacement(Keyed, Base):
    """What goes out in an exchange, for one product. amount_fen: at today's price, in CNY."""

    __tablename__ = "rma_replacement"
    __table_args__ = (UniqueConstraint("rma_id", "line_no"), {"info": CONTENT})
    rma_id: Mapped[UUID] = mapped_column(ForeignKey("rma.id"))
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    line_no: Mapped[int]
    product_id: Mapped[UUID] = mapped_column(ForeignKey("product.id"))
    unit: Mapped[str]
    qty_entered3: Mapped[int]
    qty3: Mapped[int]
    price4: Mapped[int]
    amount_fen: Mapped[int]


class Repacking(Keyed, Base):
    """调换包装: what was done to one line. done_at: our, customer_site. borne_by: complaint, supplier, us.

    cost_fen: material and labour.
    """

    __tablename__ = "rma_repacking"
    __table_args__ = (Index("ix_rma_repacking_rma", "rma_id"), {"info": CONTENT})
    rma_id: Mapped[UUID] = mapped_column(ForeignKey("rma.id"))
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    line_id: Mapped[UUID] = mapped_column(ForeignKey("rma_line.id"))
    material: Mapped[str]
    qty3: Mapped[int]
    labour_min: Mapped[int] = mapped_column(default=0)
    cost_fen: Mapped[int] = mapped_column(default=0)
    borne_by: Mapped[str] = mapped_column(default="us")
    done_on: Mapped[date]
    done_at: Mapped[str]
    done_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))

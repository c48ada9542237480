"""Sales plans. Live rows of section SAL."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from kehu_desk.store.base import Base, Keyed, Signed

CONTENT = {"info": {"synced": True, "content_of": "customer_id"}}


class SalesPlan(Signed, Base):
    """The plan of one customer for one year; state: draft, approved, revised (a newer version holds)."""

    __tablename__ = "sales_plan"
    __table_args__ = (UniqueConstraint("customer_id", "year", "version"), CONTENT)
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    year: Mapped[int]
    version: Mapped[int]
    state: Mapped[str] = mapped_column(default="draft")
    decided_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    decided_at: Mapped[datetime | None]


class PlanLine(Keyed, Base):
    """One month of one product, or of one category (product_id empty). Amounts in fen, quantity in qty3."""

    __tablename__ = "plan_line"
    __table_args__ = (
        UniqueConstraint("plan_id", "month", "product_id", "category"),
        Index("ix_plan_line_month", "plan_id", "month", "base_fen"),
        CONTENT,
    )
    plan_id: Mapped[UUID] = mapped_column(ForeignKey("sales_plan.id"))
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    month: Mapped[int]
    product_id: Mapped[UUID | None] = mapped_column(ForeignKey("product.id"))
    category: Mapped[str] = mapped_column(default="")
    qty3: Mapped[int | None]
    base_fen: Mapped[int]
    stretch_fen: Mapped[int]
    challenge_fen: Mapped[int]
    profit_fen: Mapped[int | None]

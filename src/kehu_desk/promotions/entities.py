"""Tables of season plans and promotions. They belong to no customer; who takes part is a live row of section POL."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from kehu_desk.store.base import Base, Keyed, Signed

CONTENT = {"synced": True, "content_of": "customer_id"}
SYNCED = {"synced": True}


class Promotion(Signed, Base):
    """One promotion. kind: discount, gift_per_n, bundle, slotting, display_fee, clearance, coupon; state: draft, submitted, approved,
    rejected, closed, evaluated, cancelled; whether it runs follows from its dates. mechanics: the numbers of its kind. scope: grades,
    types, regions, customers (lists, empty: all); products: ids, empty: all. stacking: exclusive, stackable.
    """

    __tablename__ = "promotion"
    __table_args__ = (Index("ix_promotion_days", "starts_on", "ends_on"), {"info": SYNCED})
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    no: Mapped[str] = mapped_column(unique=True)
    title: Mapped[str]
    kind: Mapped[str]
    mechanics: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    scope: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    products: Mapped[list[str]] = mapped_column(JSON, default=list)
    starts_on: Mapped[date]
    ends_on: Mapped[date]
    budget_fen: Mapped[int] = mapped_column(default=0)
    expected_lift_bp: Mapped[int | None]
    stacking: Mapped[str] = mapped_column(default="exclusive")
    text: Mapped[str] = mapped_column(default="")
    season_plan_id: Mapped[UUID | None] = mapped_column(ForeignKey("season_plan.id"))
    state: Mapped[str] = mapped_column(default="draft")
    drafted_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    submitted_at: Mapped[datetime | None]
    decided_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    decided_at: Mapped[datetime | None]
    decision: Mapped[str] = mapped_column(default="")
    results: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)


class PromotionCustomer(Signed, Base):
    """One customer takes part. cost_fen: what it cost us with him."""

    __tablename__ = "promotion_customer"
    __table_args__ = (
        UniqueConstraint("promotion_id", "customer_id"),
        Index("ix_promotion_customer", "customer_id", "joined_on"),
        {"info": CONTENT},
    )
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    promotion_id: Mapped[UUID] = mapped_column(ForeignKey("promotion.id"))
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    joined_on: Mapped[date]
    cost_fen: Mapped[int] = mapped_column(default=0)
    done_on_time: Mapped[bool | None]
    note: Mapped[str] = mapped_column(default="")


class SeasonPlan(Signed, Base):
    """淡季不淡: what is done for a product or category in a region in its weak months. state: draft, approved, closed, cancelled.

    profile: twelve monthly basis points around 10000; off_months: those below 8000. targets: month -> index in basis points.
    """

    __tablename__ = "season_plan"
    __table_args__ = (Index("ix_season_plan_year", "year"), {"info": SYNCED})
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    title: Mapped[str]
    year: Mapped[int]
    product_id: Mapped[UUID | None] = mapped_column(ForeignKey("product.id"))
    category: Mapped[str] = mapped_column(default="")
    region_code: Mapped[str] = mapped_column(default="")
    profile: Mapped[list[int]] = mapped_column(JSON, default=list)
    profile_months: Mapped[int] = mapped_column(default=0)
    off_months: Mapped[list[int]] = mapped_column(JSON, default=list)
    targets: Mapped[dict[str, int]] = mapped_column(JSON, default=dict)
    measures: Mapped[str] = mapped_column(default="")
    state: Mapped[str] = mapped_column(default="draft")
    drafted_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    decided_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    decided_at: Mapped[datetime | None]
    decision: Mapped[str] = mapped_column(default="")

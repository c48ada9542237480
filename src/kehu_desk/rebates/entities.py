"""Tables of rebate programmes, their members, runs and provisions. Rows of a customer are live rows of section POL."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from kehu_desk.store.base import Base, Keyed, Signed

CONTENT = {"synced": True, "content_of": "customer_id"}
SYNCED = {"synced": True}


class RebateProgram(Signed, Base):
    """One version of a programme. basis: sell_in, sell_through, receipts; measure: amount, qty; period: month, quarter, half, year.

    tier_mode: whole, marginal, growth, fixed, per_unit; tiers: [[lower bound, rate]], the bound in fen, qty3 or basis points of growth,
    the rate in basis points, fen a base unit or fen. growth_on: base, increment. products, exclusions, gates, timeliness as in rules.
    payout: credit_note, goods, cash, offset. state: draft, published, ended.
    """

    __tablename__ = "rebate_program"
    __table_args__ = (UniqueConstraint("code", "version"), {"info": SYNCED})
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    code: Mapped[str]
    version: Mapped[int]
    title: Mapped[str]
    basis: Mapped[str]
    measure: Mapped[str]
    period: Mapped[str]
    tier_mode: Mapped[str]
    growth_on: Mapped[str] = mapped_column(default="base")
    tiers: Mapped[list[list[int]]] = mapped_column(JSON)
    products: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    exclusions: Mapped[list[str]] = mapped_column(JSON, default=list)
    gates: Mapped[list[dict[str, Any]]] = mapped_column(JSON, default=list)
    timeliness: Mapped[list[list[int]]] = mapped_column(JSON, default=list)
    cap_fen: Mapped[int | None]
    payout: Mapped[str] = mapped_column(default="credit_note")
    claim_days: Mapped[int] = mapped_column(default=90)
    valid_from: Mapped[date]
    valid_to: Mapped[date]
    state: Mapped[str] = mapped_column(default="draft")
    drafted_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    decided_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    decided_at: Mapped[datetime | None]
    text: Mapped[str] = mapped_column(default="")


class RebateMember(Signed, Base):
    """A customer takes part in a programme from one day to another, both included."""

    __tablename__ = "rebate_member"
    __table_args__ = (UniqueConstraint("program_id", "customer_id"), Index("ix_rebate_member_customer", "customer_id"), {"info": CONTENT})
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    program_id: Mapped[UUID] = mapped_column(ForeignKey("rebate_program.id"))
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    since_on: Mapped[date]
    until_on: Mapped[date]


LIVE = text("state <> 'reversed'")


class RebateRun(Signed, Base):
    """One programme, one customer, one period. state: calculated, checked, approved, paid, sent_back, reversed.

    tier: place of the tier reached, 0 for none; coef_bp: of timeliness, as shown; inputs: everything it was worked out from.
    """

    __tablename__ = "rebate_run"
    __table_args__ = (
        Index("uq_rebate_run_once", "program_id", "customer_id", "period_from", unique=True, sqlite_where=LIVE, postgresql_where=LIVE),
        Index("ix_rebate_run_customer", "customer_id", "period_from"),
        Index("ix_rebate_run_state", "state"),
        {"info": CONTENT},
    )
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    no: Mapped[str] = mapped_column(unique=True)
    program_id: Mapped[UUID] = mapped_column(ForeignKey("rebate_program.id"))
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    period_from: Mapped[date]
    period_to: Mapped[date]
    base: Mapped[int]
    base_last: Mapped[int | None]
    tier: Mapped[int]
    gross_fen: Mapped[int]
    coef_bp: Mapped[int]
    net_fen: Mapped[int]
    gates: Mapped[list[dict[str, Any]]] = mapped_column(JSON, default=list)
    inputs: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    state: Mapped[str] = mapped_column(default="calculated")
    calculated_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    calculated_at: Mapped[datetime]
    checked_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    checked_at: Mapped[datetime | None]
    approved_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    approved_at: Mapped[datetime | None]
    opinion: Mapped[str] = mapped_column(default="")
    paid_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    paid_on: Mapped[date | None]
    paid_doc: Mapped[str] = mapped_column(default="")
    reversed_why: Mapped[str] = mapped_column(default="")


class RebateProvision(Keyed, Base):
    """What is set aside for a period by the end of a month. estimate_fen: of the whole period so far; booked_fen: what this month adds."""

    __tablename__ = "rebate_provision"
    __table_args__ = (
        UniqueConstraint("program_id", "customer_id", "month"),
        Index("ix_rebate_provision_customer", "customer_id", "month"),
        {"info": CONTENT},
    )
    program_id: Mapped[UUID] = mapped_column(ForeignKey("rebate_program.id"))
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    month: Mapped[date]
    landing: Mapped[int]
    estimate_fen: Mapped[int]
    booked_fen: Mapped[int]
    booked_at: Mapped[datetime]
    booked_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))

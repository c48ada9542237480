"""Tables of support for customers: requests, their lines, evidence, settlements. Live rows of section POL."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from kehu_desk.store.base import Base, Keyed, Signed

CONTENT = {"synced": True, "content_of": "customer_id"}
SYNCED = {"synced": True}


class SupportRequest(Signed, Base):
    """One request. state: draft, submitted, approved, executing, reported, verified, partly_settled, settled, rejected, cancelled.

    kind: advertising, promotion, display, staff, vehicle, training, sample, equipment, other. budget_fen: sum of its lines;
    dealer_share_bp: what the customer bears of it. evidence_kinds: codes of what must prove it. baseline_kind: last_year, before;
    outcome: the figures of the return as they were when it was worked out.
    """

    __tablename__ = "support_request"
    __table_args__ = (Index("ix_support_customer", "customer_id", "starts_on"), Index("ix_support_state", "state"), {"info": CONTENT})
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    no: Mapped[str] = mapped_column(unique=True)
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    kind: Mapped[str]
    title: Mapped[str]
    description: Mapped[str] = mapped_column(default="")
    starts_on: Mapped[date]
    ends_on: Mapped[date]
    product_id: Mapped[UUID | None] = mapped_column(ForeignKey("product.id"))
    promotion_id: Mapped[UUID | None] = mapped_column(ForeignKey("promotion.id"))
    target_qty3: Mapped[int | None]
    target_fen: Mapped[int | None]
    target_outlets: Mapped[int | None]
    budget_fen: Mapped[int] = mapped_column(default=0)
    dealer_share_bp: Mapped[int] = mapped_column(default=0)
    expense_dept: Mapped[str] = mapped_column(default="")
    evidence_kinds: Mapped[list[str]] = mapped_column(JSON, default=list)
    state: Mapped[str] = mapped_column(default="draft")
    requested_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    submitted_at: Mapped[datetime | None]
    decided_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    decided_at: Mapped[datetime | None]
    decision: Mapped[str] = mapped_column(default="")
    approved_fen: Mapped[int] = mapped_column(default=0)
    started_on: Mapped[date | None]
    reported_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    reported_at: Mapped[datetime | None]
    report: Mapped[str] = mapped_column(default="")
    verified_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    verified_at: Mapped[datetime | None]
    verdict: Mapped[str] = mapped_column(default="")
    settled_fen: Mapped[int] = mapped_column(default=0)
    baseline_kind: Mapped[str] = mapped_column(default="")
    outcome: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)


class SupportLine(Keyed, Base):
    """One line of the budget. kind: item, staff, vehicle. item: the thing, the person or the plate; qty3: pieces, days, or one trip.

    facts: of staff task; of a vehicle driver, km.
    """

    __tablename__ = "support_line"
    __table_args__ = (Index("ix_support_line_request", "request_id"), {"info": CONTENT})
    request_id: Mapped[UUID] = mapped_column(ForeignKey("support_request.id"))
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    place: Mapped[int]
    kind: Mapped[str]
    item: Mapped[str]
    qty3: Mapped[int] = mapped_column(default=1000)
    unit_cost_fen: Mapped[int] = mapped_column(default=0)
    amount_fen: Mapped[int] = mapped_column(default=0)
    since_on: Mapped[date | None]
    until_on: Mapped[date | None]
    facts: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)


class SupportEvidence(Keyed, Base):
    """One proof that it was done. kind: photo, sign_sheet, invoice, contract, list, other; the file is an attachment of the request."""

    __tablename__ = "support_evidence"
    __table_args__ = (Index("ix_support_evidence_request", "request_id"), {"info": CONTENT})
    request_id: Mapped[UUID] = mapped_column(ForeignKey("support_request.id"))
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    kind: Mapped[str]
    attachment_id: Mapped[UUID | None] = mapped_column(ForeignKey("attachment.id"))
    note: Mapped[str] = mapped_column(default="")
    added_at: Mapped[datetime]
    added_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))


class SupportSettlement(Keyed, Base):
    """One payment for it, by finance."""

    __tablename__ = "support_settlement"
    __table_args__ = (
        Index("ix_support_settlement_request", "request_id"),
        Index("ix_support_settlement_day", "customer_id", "settled_on"),
        {"info": CONTENT},
    )
    request_id: Mapped[UUID] = mapped_column(ForeignKey("support_request.id"))
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    settled_on: Mapped[date]
    amount_fen: Mapped[int]
    doc_no: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")
    settled_at: Mapped[datetime]
    settled_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))

"""Tables of complaints: the case, its 8D blocks, spans of waiting, attempts to reach the customer, revisits. Live rows of section RET."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from kehu_desk.store.base import Base, Keyed, Signed

CONTENT = {"synced": True, "content_of": "customer_id"}


class Complaint(Signed, Base):
    """One complaint. state: new, accepted, in_process, waiting_customer, answered, customer_confirmed, closed, revisited, rejected.

    severity: S1 (safety, stop of sale) to S4 (slight); registered_severity: before the repeat rule raised it. category: quality, quantity,
    delivery, price, service, attitude, promotion, rebate, package, other. The clock's marks: first_reply_at, contained_at, answered_at.
    first_reply: what he was told at first.
    confirmed_*: who of theirs agreed, how and when. claim_fen: what he asks, granted_fen: what he gets; cost_fen: what it cost us.
    """

    __tablename__ = "complaint"
    __table_args__ = (
        Index("ix_complaint_customer", "customer_id", "received_at"),
        Index("ix_complaint_state", "state"),
        Index("ix_complaint_repeat", "customer_id", "product_id", "root_cause"),
        {"info": CONTENT},
    )
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    no: Mapped[str] = mapped_column(unique=True)
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    contact: Mapped[str] = mapped_column(default="")
    received_at: Mapped[datetime]
    channel: Mapped[str] = mapped_column(default="phone")
    category: Mapped[str]
    severity: Mapped[str]
    registered_severity: Mapped[str]
    product_id: Mapped[UUID | None] = mapped_column(ForeignKey("product.id"))
    batch_no: Mapped[str] = mapped_column(default="")
    description: Mapped[str]
    claim_fen: Mapped[int | None]
    granted_fen: Mapped[int] = mapped_column(default=0)
    cost_fen: Mapped[int] = mapped_column(default=0)
    owner_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    state: Mapped[str] = mapped_column(default="new")
    accepted_at: Mapped[datetime | None]
    first_reply_at: Mapped[datetime | None]
    first_reply: Mapped[str] = mapped_column(default="")
    contained_at: Mapped[datetime | None]
    answered_at: Mapped[datetime | None]
    answer: Mapped[str] = mapped_column(default="")
    root_cause: Mapped[str] = mapped_column(default="")
    escape_cause: Mapped[str] = mapped_column(default="")
    money_asked_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    money_approved_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    money_approved_at: Mapped[datetime | None]
    confirmed_by: Mapped[str] = mapped_column(default="")
    confirmed_how: Mapped[str] = mapped_column(default="")
    confirmed_on: Mapped[date | None]
    closed_at: Mapped[datetime | None]
    closed_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    result: Mapped[str] = mapped_column(default="")
    reject_reason: Mapped[str] = mapped_column(default="")
    reopened: Mapped[int] = mapped_column(default=0)
    satisfaction: Mapped[int | None]
    repeat_of: Mapped[UUID | None] = mapped_column(ForeignKey("complaint.id"))
    rma_id: Mapped[UUID | None] = mapped_column(ForeignKey("rma.id"))
    visit_id: Mapped[UUID | None]


class ComplaintBlock(Keyed, Base):
    """One block of the 8D report: D0 to D8. due_on: of containment and measures; evidence: what proves that it was done."""

    __tablename__ = "complaint_block"
    __table_args__ = (UniqueConstraint("complaint_id", "block"), {"info": CONTENT})
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    complaint_id: Mapped[UUID] = mapped_column(ForeignKey("complaint.id"))
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    block: Mapped[str]
    body: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    due_on: Mapped[date | None]
    evidence: Mapped[str] = mapped_column(default="")
    written_at: Mapped[datetime]
    written_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    done_at: Mapped[datetime | None]


class ComplaintWait(Keyed, Base):
    """A span in which the customer was awaited and the clock stood still; also that from an answer to its reopening."""

    __tablename__ = "complaint_wait"
    __table_args__ = (Index("ix_complaint_wait_complaint", "complaint_id", "since"), {"info": CONTENT})
    complaint_id: Mapped[UUID] = mapped_column(ForeignKey("complaint.id"))
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    asked: Mapped[str]
    since: Mapped[datetime]
    until: Mapped[datetime | None]
    reminded_at: Mapped[datetime | None]


class ContactAttempt(Keyed, Base):
    """An attempt to reach the customer that failed; three of them, two days apart, stand for his confirmation."""

    __tablename__ = "contact_attempt"
    __table_args__ = (Index("ix_contact_attempt_complaint", "complaint_id", "at"), {"info": CONTENT})
    complaint_id: Mapped[UUID] = mapped_column(ForeignKey("complaint.id"))
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    at: Mapped[datetime]
    how: Mapped[str]
    note: Mapped[str]
    by_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))


class Revisit(Signed, Base):
    """回访: after a complaint, a return, or of its own. scores: item -> 1..5 (service, quality, delivery, price, people)."""

    __tablename__ = "revisit"
    __table_args__ = (
        Index("ix_revisit_customer", "customer_id", "revisited_on"),
        Index("ix_revisit_complaint", "complaint_id"),
        {"info": CONTENT},
    )
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    complaint_id: Mapped[UUID | None] = mapped_column(ForeignKey("complaint.id"))
    rma_id: Mapped[UUID | None] = mapped_column(ForeignKey("rma.id"))
    revisited_on: Mapped[date]
    by_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    contact: Mapped[str] = mapped_column(default="")
    scores: Mapped[dict[str, int]] = mapped_column(JSON, default=dict)
    text: Mapped[str] = mapped_column(default="")
    next_text: Mapped[str] = mapped_column(default="")
    next_on: Mapped[date | None]

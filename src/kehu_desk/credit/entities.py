"""Tables of credit: the file, what secures it, its changes with their inputs, releases. Section CRE, kept by its own workflow."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from kehu_desk.store.base import Base, Keyed, Signed

CONTENT = {"synced": True, "content_of": "customer_id"}


class CreditFile(Signed, Base):
    """One per customer: what is in force. score in basis points of 100; limit_fen until limit_valid_to; status as in rules."""

    __tablename__ = "credit_file"
    __table_args__ = {"info": CONTENT}
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"), unique=True)
    grade: Mapped[str] = mapped_column(default="")
    score_bp: Mapped[int | None]
    limit_fen: Mapped[int] = mapped_column(default=0)
    limit_valid_to: Mapped[date | None]
    credit_days: Mapped[int] = mapped_column(default=0)
    terms: Mapped[str] = mapped_column(default="prepaid")
    status: Mapped[str] = mapped_column(default="normal")
    status_reason: Mapped[str] = mapped_column(default="")
    reviewed_on: Mapped[date | None]
    next_review_on: Mapped[date | None]


class Guarantee(Signed, Base):
    """What secures a credit. kind: mortgage, pledge, guarantor, deposit, insurance; it counts until expires_on."""

    __tablename__ = "guarantee"
    __table_args__ = (Index("ix_guarantee_customer", "customer_id"), {"info": CONTENT})
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    kind: Mapped[str]
    value_fen: Mapped[int]
    expires_on: Mapped[date | None]
    note: Mapped[str] = mapped_column(default="")
    ended_on: Mapped[date | None]


class CreditChange(Keyed, Base):
    """A proposal about a credit file and what became of it: the history with its inputs. kind: limit, temp_limit, status.

    state: proposed, once (one of two managers has signed), granted, refused, withdrawn. inputs: everything the figures were worked
    out from; wanted: column -> value that is to hold. A temporary limit counts from since_on to until_on. The clock proposes without
    a person.
    """

    __tablename__ = "credit_change"
    __table_args__ = (Index("ix_credit_change_customer", "customer_id", "state"), {"info": CONTENT})
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    kind: Mapped[str]
    state: Mapped[str]
    reason: Mapped[str]
    wanted: Mapped[dict[str, Any]] = mapped_column(JSON)
    before: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    inputs: Mapped[dict[str, Any]] = mapped_column(JSON)
    since_on: Mapped[date | None]
    until_on: Mapped[date | None]
    proposed_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    proposed_at: Mapped[datetime]
    first_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    first_at: Mapped[datetime | None]
    decided_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    decided_at: Mapped[datetime | None]
    answer: Mapped[str] = mapped_column(default="")


class CreditRelease(Keyed, Base):
    """One order may pass although the limit does not reach: up to amount_fen, until a day, one time.

    state: asked, once (the first of two has signed), granted, refused, used.
    """

    __tablename__ = "credit_release"
    __table_args__ = (Index("ix_credit_release_order", "order_id", "state"), {"info": CONTENT})
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    order_id: Mapped[UUID]
    amount_fen: Mapped[int]
    until_on: Mapped[date]
    reason: Mapped[str]
    state: Mapped[str]
    inputs: Mapped[dict[str, Any]] = mapped_column(JSON)
    asked_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    asked_at: Mapped[datetime]
    first_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    decided_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    decided_at: Mapped[datetime | None]
    answer: Mapped[str] = mapped_column(default="")
    used_at: Mapped[datetime | None]


class DeliveryPause(Keyed, Base):
    """No goods leave for this customer through a day, while something grave about him is being verified. source_id: what asked for it."""

    __tablename__ = "delivery_pause"
    __table_args__ = (Index("ix_delivery_pause_customer", "customer_id", "until_on"), {"info": CONTENT})
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    until_on: Mapped[date]
    reason: Mapped[str]
    source_id: Mapped[UUID]
    at: Mapped[datetime]
    by_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))

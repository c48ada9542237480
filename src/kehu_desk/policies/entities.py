"""Tables of sales policies as documents, who of the customers received them, and of rewards."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from kehu_desk.store.base import Base, Keyed, Signed

CONTENT = {"synced": True, "content_of": "customer_id"}
SYNCED = {"synced": True}


class TradePolicy(Signed, Base):
    """One version of one policy. kind: sales, price, supply, season, rebate, channel, service.

    state: draft, published, superseded, retired.
    scope: grades, types, regions, customers, products (lists, empty: all).
    """

    __tablename__ = "trade_policy"
    __table_args__ = (UniqueConstraint("code", "version"), {"info": SYNCED})
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    code: Mapped[str]
    version: Mapped[int]
    kind: Mapped[str]
    title: Mapped[str]
    valid_from: Mapped[date]
    valid_to: Mapped[date | None]
    scope: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    body: Mapped[str]
    state: Mapped[str] = mapped_column(default="draft")
    drafted_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    decided_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    decided_at: Mapped[datetime | None]
    superseded_by: Mapped[UUID | None] = mapped_column(ForeignKey("trade_policy.id"))


class PolicyReceipt(Keyed, Base):
    """A customer received one version of a policy. Live row of section POL."""

    __tablename__ = "policy_receipt"
    __table_args__ = (UniqueConstraint("policy_id", "customer_id"), {"info": CONTENT})
    policy_id: Mapped[UUID] = mapped_column(ForeignKey("trade_policy.id"))
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    received_on: Mapped[date]
    received_by: Mapped[str]
    noted_at: Mapped[datetime]
    noted_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))


class Reward(Signed, Base):
    """A reward that is not money. Live row of section POL. state: proposed, approved, rejected, given."""

    __tablename__ = "reward"
    __table_args__ = (Index("ix_reward_customer", "customer_id"), {"info": CONTENT})
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    no: Mapped[str] = mapped_column(unique=True)
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    kind: Mapped[str]
    reason: Mapped[str]
    value_fen: Mapped[int | None]
    proposed_on: Mapped[date]
    state: Mapped[str] = mapped_column(default="proposed")
    proposed_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    decided_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    decided_at: Mapped[datetime | None]
    decision: Mapped[str] = mapped_column(default="")
    given_on: Mapped[date | None]

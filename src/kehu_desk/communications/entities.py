"""Tables of the ways in which we and our customers hear each other. Rows of a customer are live rows of section POL."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from kehu_desk.store.base import Base, Keyed, Signed

CONTENT = {"synced": True, "content_of": "customer_id"}
SYNCED = {"synced": True}


class CommPlan(Signed, Base):
    """One issue, meeting or round. kind: house_magazine, symposium, supervisor_visit, written_opinion; state: planned, held, cancelled."""

    __tablename__ = "comm_plan"
    __table_args__ = (Index("ix_comm_plan_day", "held_on", "id"), {"info": SYNCED})
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    no: Mapped[str] = mapped_column(unique=True)
    kind: Mapped[str]
    title: Mapped[str]
    held_on: Mapped[date]
    place: Mapped[str] = mapped_column(default="")
    agenda: Mapped[str] = mapped_column(default="")
    result: Mapped[str] = mapped_column(default="")
    owner_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    state: Mapped[str] = mapped_column(default="planned")
    cancelled_why: Mapped[str] = mapped_column(default="")


class CommReceipt(Signed, Base):
    """One customer of a plan's audience. state: invited, attended, received, absent; feedback: what he said to it."""

    __tablename__ = "comm_receipt"
    __table_args__ = (
        UniqueConstraint("plan_id", "customer_id"),
        Index("ix_comm_receipt_customer", "customer_id", "on_day"),
        {"info": CONTENT},
    )
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    plan_id: Mapped[UUID] = mapped_column(ForeignKey("comm_plan.id"))
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    contact: Mapped[str] = mapped_column(default="")
    state: Mapped[str] = mapped_column(default="invited")
    on_day: Mapped[date | None]
    feedback: Mapped[str] = mapped_column(default="")


class Opinion(Signed, Base):
    """An opinion that is owed a reply. state: open, assigned, replied, closed, reopened.

    category: product, price, supply, policy, service, staff, other; satisfied: as the customer says, none: not asked yet.
    """

    __tablename__ = "opinion"
    __table_args__ = (
        Index("ix_opinion_customer", "customer_id", "said_on"),
        Index("ix_opinion_state", "state", "reply_due"),
        {"info": CONTENT},
    )
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    no: Mapped[str] = mapped_column(unique=True)
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    plan_id: Mapped[UUID | None] = mapped_column(ForeignKey("comm_plan.id"))
    contact: Mapped[str] = mapped_column(default="")
    said_on: Mapped[date]
    category: Mapped[str]
    body: Mapped[str]
    owner_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    reply_due: Mapped[date]
    reply: Mapped[str] = mapped_column(default="")
    replied_at: Mapped[datetime | None]
    replied_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    satisfied: Mapped[bool | None]
    closed_at: Mapped[datetime | None]
    reopened: Mapped[int] = mapped_column(default=0)
    state: Mapped[str] = mapped_column(default="open")

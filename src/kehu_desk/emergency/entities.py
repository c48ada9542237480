"""Openings of archives in an emergency."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from kehu_desk.emergency.rules import GlassState
from kehu_desk.store.base import Base, Keyed


class BreakGlass(Keyed, Base):
    """One archive opened by one person for an hour.

    told: names of those who were told before anything was shown (B-132); overdue, barred_until: how the person stood with his own
    loans, which does not hinder (B-136); verdict: fair, unfair, or empty before the review.
    """

    __tablename__ = "break_glass"
    __table_args__ = (
        Index("ix_break_glass_person", "person_id", "state"),
        Index("ix_break_glass_state", "state", "opened_at"),
        {"info": {"synced": True}},
    )
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    no: Mapped[str] = mapped_column(unique=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"), index=True)
    level: Mapped[int]
    category: Mapped[str]
    reason: Mapped[str]
    state: Mapped[GlassState]
    opened_at: Mapped[datetime]
    until: Mapped[datetime]
    review_due: Mapped[datetime]
    told: Mapped[list[Any]] = mapped_column(JSON, default=list)
    overdue: Mapped[int] = mapped_column(default=0)
    barred_until: Mapped[datetime | None]
    escalated_at: Mapped[datetime | None]
    verdict: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")
    reviewed_at: Mapped[datetime | None]
    reviewed_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))

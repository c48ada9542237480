"""Tables of grading runs. Lines are live rows of section POL; the grade itself stands on the card."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from kehu_desk.store.base import Base, Keyed, Signed

CONTENT = {"synced": True, "content_of": "customer_id"}
HERE = {"content_of": "customer_id"}
SYNCED = {"synced": True}


class GradeRun(Signed, Base):
    """One run over all active customers. state: computed, frozen. thresholds: basis points of A and B; totals: count and sums by grade."""

    __tablename__ = "grade_run"
    __table_args__ = (Index("ix_grade_run_day", "as_of"), {"info": SYNCED})
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    no: Mapped[str] = mapped_column(unique=True)
    as_of: Mapped[date]
    period_from: Mapped[date]
    period_to: Mapped[date]
    thresholds: Mapped[dict[str, int]] = mapped_column(JSON)
    totals: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    state: Mapped[str] = mapped_column(default="computed")
    frozen_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    frozen_at: Mapped[datetime | None]


class GradeLine(Base):
    """One customer in one run; worked out anew by every run, and not sent anywhere.

    before_bp: share of all that comes before him; reasons: codes of what moved the value grade.
    """

    __tablename__ = "grade_line"
    __table_args__ = (
        Index("ix_grade_line_customer", "customer_id"),
        Index("ix_grade_line_order", "run_id", "place"),
        {"info": HERE},
    )
    run_id: Mapped[UUID] = mapped_column(ForeignKey("grade_run.id"), primary_key=True)
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"), primary_key=True)
    place: Mapped[int]
    net_fen: Mapped[int]
    share_bp: Mapped[int]
    before_bp: Mapped[int]
    value_grade: Mapped[str]
    grade: Mapped[str]
    grade_before: Mapped[str]
    reasons: Mapped[str] = mapped_column(default="")


class GradeOverride(Signed, Base):
    """A grade set by hand. state: proposed, approved, rejected, ended; it ends with the next freeze."""

    __tablename__ = "grade_override"
    __table_args__ = (Index("ix_grade_override_customer", "customer_id", "state"), {"info": CONTENT})
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    grade: Mapped[str]
    reason: Mapped[str]
    state: Mapped[str] = mapped_column(default="proposed")
    proposed_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    decided_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    decided_at: Mapped[datetime | None]
    decision: Mapped[str] = mapped_column(default="")


class GradePolicy(Signed, Base):
    """What a grade means in one area: channel, sales, collection."""

    __tablename__ = "grade_policy"
    __table_args__ = (UniqueConstraint("grade", "area"), {"info": SYNCED})
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    grade: Mapped[str]
    area: Mapped[str]
    body: Mapped[str]

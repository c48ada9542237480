"""Tables of early warnings: live rows of the section that their figures come from."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from kehu_desk.store.base import Base, Keyed, Signed

CONTENT = {"synced": True, "content_of": "customer_id"}
OPEN = text("state not in ('false_alarm', 'closed')")


class EarlyWarning(Signed, Base):
    """One warning. kind: arrears, sales_progress, expense, churn, major_change; level: yellow, orange, red.

    period: with kind and customer the key, unique while the warning is open: empty for arrears and churn, the year for sales progress and
    expense, the id of the fact for a major change. section: whose readers may read it. inputs: every figure the formula was given, the
    thresholds in force and the version of the formula, so that it can be replayed. state: open, acknowledged, in_action, resolved,
    false_alarm, closed; escalated_at is set once it was passed up, whatever the state. provisional: rests on a fact not yet proved. quiet:
    in how many runs in a row the figure stood below yellow.
    """

    __tablename__ = "early_warning"
    __table_args__ = (
        Index("uq_early_warning_open", "kind", "customer_id", "period", unique=True, sqlite_where=OPEN, postgresql_where=OPEN),
        Index("ix_early_warning_customer", "customer_id", "state"),
        Index("ix_early_warning_state", "state", "detected_on", "id"),
        {"info": CONTENT},
    )
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    no: Mapped[str] = mapped_column(unique=True)
    kind: Mapped[str]
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    section: Mapped[str]
    period: Mapped[str] = mapped_column(default="")
    level: Mapped[str]
    provisional: Mapped[bool] = mapped_column(default=False)
    state: Mapped[str] = mapped_column(default="open")
    inputs: Mapped[dict[str, Any]] = mapped_column(JSON)
    detected_on: Mapped[date]
    raised_on: Mapped[date]
    seen_on: Mapped[date]
    quiet: Mapped[int] = mapped_column(default=0)
    owner_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"), index=True)
    due_on: Mapped[date | None]
    acknowledged_at: Mapped[datetime | None]
    acknowledged_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    plan: Mapped[str] = mapped_column(default="")
    snoozed_until: Mapped[date | None]
    snooze_reason: Mapped[str] = mapped_column(default="")
    paused_until: Mapped[date | None]
    escalated_at: Mapped[datetime | None]
    escalated_to: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    result: Mapped[str] = mapped_column(default="")
    resolved_at: Mapped[datetime | None]
    resolved_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    decided_at: Mapped[datetime | None]
    decided_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    decision: Mapped[str] = mapped_column(default="")
    fact_id: Mapped[UUID | None] = mapped_column(index=True)


class WarningMeasure(Keyed, Base):
    """One measure of the plan against a warning."""

    __tablename__ = "warning_measure"
    __table_args__ = (Index("ix_warning_measure_warning", "warning_id"), {"info": CONTENT})
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    warning_id: Mapped[UUID] = mapped_column(ForeignKey("early_warning.id"))
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    body: Mapped[str]
    owner_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    due_on: Mapped[date]
    done_on: Mapped[date | None]
    outcome: Mapped[str] = mapped_column(default="")


class WarningRun(Keyed, Base):
    """One run over all customers: a further one of the same day changes only what has changed meanwhile. counts: by kind."""

    __tablename__ = "warning_run"
    day: Mapped[date] = mapped_column(unique=True)
    at: Mapped[datetime]
    customers: Mapped[int]
    counts: Mapped[dict[str, Any]] = mapped_column(JSON)

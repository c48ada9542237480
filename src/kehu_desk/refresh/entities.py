"""Marks of long-term main customers, and one task for each of them and quarter."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from kehu_desk.refresh.rules.case import TaskState
from kehu_desk.store.base import Base, Keyed


class RefreshMark(Keyed, Base):
    """长期合作主要: this archive is refreshed each quarter while since <= now < until. One open mark for each customer.

    end_reason: unmarked, sealed or ended, with words where a person gave them.
    """

    __tablename__ = "refresh_mark"
    __table_args__ = (UniqueConstraint("customer_id", "until"), {"info": {"synced": True}})
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    reason: Mapped[str]
    proposed_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    confirmed_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    since: Mapped[datetime]
    until: Mapped[datetime]
    ended_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    end_reason: Mapped[str] = mapped_column(default="")


class RefreshTask(Keyed, Base):
    """The refresh of one archive in one quarter (B-171: the pair is unique). The assignee is whoever is OWN now (B-174).

    deadline_at: the due time, or two working days after a return (B-173); seen_at: what its loans did up to then is in;
    late_at and late_owner_id: the deadline was missed, and who was OWN then; they stay for ever. ticks: sections confirmed.
    """

    __tablename__ = "refresh_task"
    __table_args__ = (
        UniqueConstraint("customer_id", "quarter"),
        Index("ix_refresh_task_state", "state", "deadline_at"),
        Index("ix_refresh_task_quarter", "quarter"),
        {"info": {"synced": True}},
    )
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    quarter: Mapped[str]
    state: Mapped[TaskState]
    opened_on: Mapped[date]
    due_at: Mapped[datetime]
    deadline_at: Mapped[datetime]
    seen_at: Mapped[datetime]
    handed_in_at: Mapped[datetime | None]
    handed_in_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    how: Mapped[str] = mapped_column(default="")
    loan_id: Mapped[UUID | None] = mapped_column(ForeignKey("loan.id"))
    ticks: Mapped[list[str]] = mapped_column(JSON, default=list)
    done_at: Mapped[datetime | None]
    late_at: Mapped[datetime | None]
    late_owner_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    waived_at: Mapped[datetime | None]
    reason: Mapped[str] = mapped_column(default="")

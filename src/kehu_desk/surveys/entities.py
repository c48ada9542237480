"""Tables of collection: forms sent to customers, commissioned surveys, and the changes they propose."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from kehu_desk.store.base import Base, Keyed, Signed

CONTENT = {"synced": True, "content_of": "customer_id"}


class Survey(Signed, Base):
    """资料收集. kind: customer_form, commissioned. state: draft, sent, received, checked, applied, cancelled; expired is derived.

    sections: codes that are asked about. scan: the attachment with the filled-in form.
    """

    __tablename__ = "survey"
    __table_args__ = (Index("ix_survey_customer", "customer_id"), Index("ix_survey_state", "state", "due_on"), {"info": CONTENT})
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    no: Mapped[str] = mapped_column(unique=True)
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    kind: Mapped[str]
    agency: Mapped[str] = mapped_column(default="")
    sections: Mapped[list[str]] = mapped_column(JSON, default=list)
    sent_on: Mapped[date | None]
    due_on: Mapped[date]
    received_on: Mapped[date | None]
    signed_by: Mapped[str] = mapped_column(default="")
    scan_id: Mapped[UUID | None] = mapped_column(ForeignKey("attachment.id"))
    cost_fen: Mapped[int | None]
    state: Mapped[str] = mapped_column(default="draft")
    checked_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    checked_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
    end_reason: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")


class ProposedChange(Keyed, Base):
    """One field as the answer has it. before, value: plain JSON in a list of one. state: proposed, accepted, refused, applied.

    entered_by: who typed the answer, and so does not decide on it.
    """

    __tablename__ = "proposed_change"
    __table_args__ = (UniqueConstraint("survey_id", "section", "field"), {"info": CONTENT})
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    survey_id: Mapped[UUID] = mapped_column(ForeignKey("survey.id"))
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    section: Mapped[str]
    field: Mapped[str]
    before: Mapped[list[Any]] = mapped_column(JSON, default=list)
    value: Mapped[list[Any]] = mapped_column(JSON, default=list)
    state: Mapped[str] = mapped_column(default="proposed")
    entered_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    decided_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    decided_at: Mapped[datetime | None]
    reason: Mapped[str] = mapped_column(default="")
    loan_id: Mapped[UUID | None]
    applied_at: Mapped[datetime | None]

"""Table of analyses that were kept, with what was concluded from them."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from kehu_desk.store.base import Base, Keyed, Signed


class SavedAnalysis(Signed, Base):
    """One analysis: what was asked, and what follows. view: which composition; asked: period, level of sale, filters, one customer perhaps.

    The figures are not kept: whoever opens it sees those that he may see, worked out anew. An
    analysis without a conclusion is unused. Source: business.md §24, R81.
    """

    __tablename__ = "saved_analysis"
    __table_args__ = (Index("ix_saved_analysis_owner", "owner_id", "due_on"), {"info": {"synced": True}})
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    no: Mapped[str] = mapped_column(unique=True)
    title: Mapped[str]
    view: Mapped[str]
    asked: Mapped[dict[str, Any]] = mapped_column(JSON)
    customer_id: Mapped[UUID | None] = mapped_column(ForeignKey("customer.id"), index=True)
    conclusion: Mapped[str] = mapped_column(default="")
    concluded_at: Mapped[datetime | None]
    concluded_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    measures: Mapped[str] = mapped_column(default="")
    owner_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    due_on: Mapped[date | None]
    done_on: Mapped[date | None]
    done_note: Mapped[str] = mapped_column(default="")

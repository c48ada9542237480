"""Tables of scorecards. Evaluations are live rows of section POL."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from kehu_desk.store.base import Base, Keyed, Signed

CONTENT = {"synced": True, "content_of": "customer_id"}
SYNCED = {"synced": True}


class EvalTemplate(Signed, Base):
    """One version of a scorecard. customer_types: empty for all. state: draft, published, retired."""

    __tablename__ = "eval_template"
    __table_args__ = (UniqueConstraint("code", "version"), {"info": SYNCED})
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    code: Mapped[str]
    name: Mapped[str]
    version: Mapped[int]
    valid_from: Mapped[date]
    customer_types: Mapped[list[str]] = mapped_column(JSON, default=list)
    state: Mapped[str] = mapped_column(default="draft")
    drafted_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    decided_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    decided_at: Mapped[datetime | None]


class EvalItem(Keyed, Base):
    """One item. weight_bp: of 10000 over the template; method: formula, scale5, manual. formula: its code; scale: [[value, score]] steps
    or the two ends of a line; agreed: what the customer is measured against where the store knows none.
    """

    __tablename__ = "eval_item"
    __table_args__ = (UniqueConstraint("template_id", "code"), {"info": SYNCED})
    template_id: Mapped[UUID] = mapped_column(ForeignKey("eval_template.id"))
    place: Mapped[int]
    code: Mapped[str]
    group: Mapped[str]
    name: Mapped[str]
    weight_bp: Mapped[int]
    method: Mapped[str]
    formula: Mapped[str] = mapped_column(default="")
    scale: Mapped[list[list[int]]] = mapped_column(JSON, default=list)
    evidence_required: Mapped[bool] = mapped_column(default=False)


class Evaluation(Signed, Base):
    """One customer, one period. state: draft, submitted, confirmed, locked. Totals in hundredths of a point; none: too few items.

    level: excellent, good, fair, poor, or empty for too few items.
    """

    __tablename__ = "evaluation"
    __table_args__ = (
        UniqueConstraint("customer_id", "period_from", "template_id"),
        Index("ix_evaluation_state", "state"),
        {"info": CONTENT},
    )
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    no: Mapped[str] = mapped_column(unique=True)
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    template_id: Mapped[UUID] = mapped_column(ForeignKey("eval_template.id"))
    period_from: Mapped[date]
    period_to: Mapped[date]
    state: Mapped[str] = mapped_column(default="draft")
    total100: Mapped[int | None]
    scored_bp: Mapped[int] = mapped_column(default=0)
    level: Mapped[str] = mapped_column(default="")
    own_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    own_at: Mapped[datetime | None]
    sup_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    sup_at: Mapped[datetime | None]
    confirmed_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    confirmed_at: Mapped[datetime | None]
    locked_at: Mapped[datetime | None]
    reopened_why: Mapped[str] = mapped_column(default="")


class EvalScore(Signed, Base):
    """One score of one item, in hundredths of a point. side: own, sup, formula; facts: what a formula was worked out from."""

    __tablename__ = "eval_score"
    __table_args__ = (UniqueConstraint("evaluation_id", "item_id", "side"), {"info": CONTENT})
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    evaluation_id: Mapped[UUID] = mapped_column(ForeignKey("evaluation.id"))
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    item_id: Mapped[UUID] = mapped_column(ForeignKey("eval_item.id"))
    side: Mapped[str]
    score100: Mapped[int | None]
    facts: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    evidence: Mapped[str] = mapped_column(default="")
    attachment_id: Mapped[UUID | None] = mapped_column(ForeignKey("attachment.id"))
    comment: Mapped[str] = mapped_column(default="")

"""Tables of decision makers: roles, ways of influence, styles, opportunities. Live rows of section INT on contacts of section DEC."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from kehu_desk.store.base import Base, Keyed, Signed

CONTENT = {"synced": True, "content_of": "customer_id"}


class BuyingRole(Signed, Base):
    """What a contact is to a purchase. role: decider, approver, influencer, user, buyer, gatekeeper, finance_payer, tech_evaluator.

    influence 1..5; support 2 (champion) to -2 (opponent); product_class empty: for all. our_owner_id: 对口人.
    source: how we know it, in words; fact_id: the fact that says so.
    """

    __tablename__ = "buying_role"
    __table_args__ = (
        UniqueConstraint("contact_id", "product_class", "role"),
        Index("ix_buying_role_customer", "customer_id"),
        {"info": CONTENT},
    )
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    contact_id: Mapped[UUID] = mapped_column(ForeignKey("contact.id"))
    role: Mapped[str]
    product_class: Mapped[str] = mapped_column(default="")
    influence: Mapped[int]
    support: Mapped[int] = mapped_column(default=0)
    our_owner_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    source: Mapped[str] = mapped_column(default="")
    fact_id: Mapped[UUID | None] = mapped_column(ForeignKey("intel_fact.id"))
    confirmed_on: Mapped[date]
    ended_on: Mapped[date | None]


class ContactEdge(Signed, Base):
    """One line of the influence map. kind: reports_to, influences, trusts, relative, conflict, alumni; strength 1..5.

    level: of the note, 2 or 3.
    """

    __tablename__ = "contact_edge"
    __table_args__ = (
        UniqueConstraint("from_id", "to_id", "kind"),
        Index("ix_contact_edge_customer", "customer_id"),
        Index("ix_contact_edge_to", "to_id"),
        {"info": CONTENT},
    )
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    from_id: Mapped[UUID] = mapped_column(ForeignKey("contact.id"))
    to_id: Mapped[UUID] = mapped_column(ForeignKey("contact.id"))
    kind: Mapped[str]
    strength: Mapped[int]
    note: Mapped[str] = mapped_column(default="")
    level: Mapped[int] = mapped_column(default=2)


class StyleAssessment(Signed, Base):
    """Somebody's view of how a contact decides. style: leader, influencer, inspector, follower.

    scores: of the eight statements, 0..3 each, where they were asked.
    """

    __tablename__ = "style_assessment"
    __table_args__ = (Index("ix_style_assessment_contact", "contact_id", "assessed_on"), {"info": CONTENT})
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    contact_id: Mapped[UUID] = mapped_column(ForeignKey("contact.id"))
    style: Mapped[str]
    secondary: Mapped[str] = mapped_column(default="")
    confidence: Mapped[int]
    evidence: Mapped[str]
    scores: Mapped[list[int]] = mapped_column(JSON, default=list)
    assessed_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    assessed_on: Mapped[date]
    withdrawn_at: Mapped[datetime | None]


class Opportunity(Signed, Base):
    """From relation to opportunity. factors: product, price, channel, service -> {text, score 1..5}. state: open, won, lost, dropped."""

    __tablename__ = "relation_opportunity"
    __table_args__ = (
        Index("ix_relation_opportunity_customer", "customer_id", "state"),
        Index("ix_relation_opportunity_owner", "owner_id", "state", "due_on"),
        {"info": CONTENT},
    )
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    contact_id: Mapped[UUID | None] = mapped_column(ForeignKey("contact.id"))
    description: Mapped[str]
    factors: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    expected_fen: Mapped[int | None]
    probability_bp: Mapped[int] = mapped_column(default=0)
    next_step: Mapped[str] = mapped_column(default="")
    due_on: Mapped[date | None]
    owner_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    ready: Mapped[bool] = mapped_column(default=False)
    state: Mapped[str] = mapped_column(default="open")
    closed_on: Mapped[date | None]
    result: Mapped[str] = mapped_column(default="")

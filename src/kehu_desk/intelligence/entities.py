"""Tables of intelligence: facts, who said so, and who checks them. Live rows of section INT, each at its own level."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from kehu_desk.store.base import Base, Keyed, Signed

CONTENT = {"synced": True, "content_of": "customer_id"}
TELLING = text("event <> ''")


class Fact(Signed, Base):
    """One verifiable claim. subject: customer, competitor, market, product, person; subject_name: of whom, where it is no customer.

    customer_id: whose archive it belongs to; none for the market at large, which every seller may see. Its state is worked out from its
    sources and the day. category: ownership, management, finance, credit, competitor_move, price, promotion, demand, staff, relationship,
    policy, other. event: the major change of the customer that it tells of, one of EVENTS, empty for none. value3: value in thousandths of
    unit. authoritative_*: a supervisor has said that one source is enough to go by.
    """

    __tablename__ = "intel_fact"
    __table_args__ = (
        Index("ix_intel_fact_customer", "customer_id", "as_of"),
        Index("ix_intel_fact_until", "valid_until"),
        Index("ix_intel_fact_as_of", "as_of", "id"),
        Index("ix_intel_fact_event", "event", sqlite_where=TELLING, postgresql_where=TELLING),
        {"info": CONTENT},
    )
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    no: Mapped[str] = mapped_column(unique=True)
    customer_id: Mapped[UUID | None] = mapped_column(ForeignKey("customer.id"))
    subject: Mapped[str]
    subject_name: Mapped[str] = mapped_column(default="")
    contact_id: Mapped[UUID | None] = mapped_column(ForeignKey("contact.id"))
    product_id: Mapped[UUID | None] = mapped_column(ForeignKey("product.id"))
    category: Mapped[str]
    event: Mapped[str] = mapped_column(default="", server_default="")
    statement: Mapped[str]
    value3: Mapped[int | None]
    unit: Mapped[str] = mapped_column(default="")
    as_of: Mapped[date]
    importance: Mapped[int] = mapped_column(default=2)
    valid_until: Mapped[date]
    level: Mapped[int] = mapped_column(default=2)
    authoritative_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    authoritative_at: Mapped[datetime | None]
    authoritative_reason: Mapped[str] = mapped_column(default="")
    withdrawn_at: Mapped[datetime | None]
    withdrawn_reason: Mapped[str] = mapped_column(default="")


class FactSource(Signed, Base):
    """Who said so. stance: support, oppose. channel: face_to_face, phone, colleague, customer_form, commissioned_survey, registry,
    document, press, web, competitor_staff, third_party, own_data. root_party: where hearsay began. reliability A..F, credibility 1..6.
    """

    __tablename__ = "fact_source"
    __table_args__ = (Index("ix_fact_source_fact", "fact_id"), Index("ix_fact_source_obtained", "obtained_on"), {"info": CONTENT})
    fact_id: Mapped[UUID] = mapped_column(ForeignKey("intel_fact.id"))
    customer_id: Mapped[UUID | None] = mapped_column(ForeignKey("customer.id"))
    stance: Mapped[str]
    channel: Mapped[str]
    party: Mapped[str]
    root_party: Mapped[str]
    derived_from: Mapped[UUID | None] = mapped_column(ForeignKey("fact_source.id"))
    obtained_on: Mapped[date]
    obtained_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    reliability: Mapped[str]
    credibility: Mapped[int]
    quote: Mapped[str] = mapped_column(default="")
    visit_id: Mapped[UUID | None]


class Verification(Signed, Base):
    """求证: somebody is to ask over another channel. state: open, done, dropped. source_id: what he brought."""

    __tablename__ = "verification"
    __table_args__ = (
        Index("ix_verification_assignee", "assignee_id", "state", "due_on"),
        Index("ix_verification_fact", "fact_id"),
        {"info": CONTENT},
    )
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    fact_id: Mapped[UUID] = mapped_column(ForeignKey("intel_fact.id"))
    customer_id: Mapped[UUID | None] = mapped_column(ForeignKey("customer.id"))
    assignee_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    channel: Mapped[str]
    due_on: Mapped[date]
    state: Mapped[str] = mapped_column(default="open")
    result: Mapped[str] = mapped_column(default="")
    source_id: Mapped[UUID | None] = mapped_column(ForeignKey("fact_source.id"))


class FactUse(Signed, Base):
    """用于档案: a fact was taken as ground for a field. override_reason: why, where it was not corroborated."""

    __tablename__ = "fact_use"
    __table_args__ = (Index("ix_fact_use_fact", "fact_id"), {"info": CONTENT})
    fact_id: Mapped[UUID] = mapped_column(ForeignKey("intel_fact.id"))
    customer_id: Mapped[UUID | None] = mapped_column(ForeignKey("customer.id"))
    section: Mapped[str]
    field: Mapped[str]
    value: Mapped[str]
    state_then: Mapped[str]
    override_reason: Mapped[str] = mapped_column(default="")


class Subscription(Keyed, Base):
    """Who is told of new facts: of one customer, of one category, or of both."""

    __tablename__ = "intel_subscription"
    __table_args__ = (UniqueConstraint("person_id", "customer_id", "category"), {"info": CONTENT})
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    customer_id: Mapped[UUID | None] = mapped_column(ForeignKey("customer.id"))
    category: Mapped[str] = mapped_column(default="")

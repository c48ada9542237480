"""Tables of the key account programme. Rows of a customer are live rows of section INT, plans and strategy at L3."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from kehu_desk.store.base import Base, Keyed, Signed

CONTENT = {"synced": True, "content_of": "customer_id"}
SYNCED = {"synced": True}


class KaSelection(Signed, Base):
    """One candidate in one year, scored on the roll-up of its group.

    scores: criterion -> hundredths of a point; state: proposed, approved, rejected.
    """

    __tablename__ = "ka_selection"
    __table_args__ = (UniqueConstraint("customer_id", "year"), {"info": CONTENT})
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    no: Mapped[str] = mapped_column(unique=True)
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    year: Mapped[int]
    scores: Mapped[dict[str, Any]] = mapped_column(JSON)
    evidence: Mapped[dict[str, str]] = mapped_column(JSON, default=dict)
    total100: Mapped[int]
    top_share: Mapped[bool]
    members: Mapped[int] = mapped_column(default=1)
    state: Mapped[str] = mapped_column(default="proposed")
    proposed_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    decided_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    decided_at: Mapped[datetime | None]
    decision: Mapped[str] = mapped_column(default="")


ALIVE = text("ended_on is null")


class KeyAccount(Signed, Base):
    """One key account; customer_id: the head of its group. weight100: what it weighs in its manager's load, 50 to 200."""

    __tablename__ = "key_account"
    __table_args__ = (
        Index("uq_key_account_alive", "customer_id", unique=True, sqlite_where=ALIVE, postgresql_where=ALIVE),
        Index("ix_key_account_kam", "kam_id"),
        {"info": CONTENT},
    )
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    no: Mapped[str] = mapped_column(unique=True)
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    selection_id: Mapped[UUID] = mapped_column(ForeignKey("ka_selection.id"))
    kam_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    sponsor_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    since_on: Mapped[date]
    ended_on: Mapped[date | None]
    ended_why: Mapped[str] = mapped_column(default="")
    weight100: Mapped[int] = mapped_column(default=100)
    price_list: Mapped[str] = mapped_column(default="")
    service_standard: Mapped[str] = mapped_column(default="")
    contract_id: Mapped[UUID | None] = mapped_column(ForeignKey("contract.id"))
    next_review_on: Mapped[date | None]


class DutyEntry(Signed, Base):
    """One entry in one of the seven blocks. duty: contract, develop, decision, value, competitors, negotiate, coordinate."""

    __tablename__ = "duty_entry"
    __table_args__ = (Index("ix_duty_entry_account", "account_id", "duty", "done_on"), {"info": CONTENT})
    account_id: Mapped[UUID] = mapped_column(ForeignKey("key_account.id"))
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    duty: Mapped[str]
    done_on: Mapped[date]
    body: Mapped[str]
    next_step: Mapped[str] = mapped_column(default="")
    next_on: Mapped[date | None]
    source_noun: Mapped[str] = mapped_column(default="")
    source_id: Mapped[UUID | None]


class AccountPlan(Signed, Base):
    """The plan of one year, L3. objectives, opportunities, steps (need, spec, evaluate, decide, buy: who acts) as lists of plain rows.

    share_target_bp: of our share by the end of the year; share_start_bp: where it began. state: draft, submitted, approved, sent_back.
    """

    __tablename__ = "account_plan"
    __table_args__ = (UniqueConstraint("account_id", "year"), {"info": CONTENT})
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    account_id: Mapped[UUID] = mapped_column(ForeignKey("key_account.id"))
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    year: Mapped[int]
    objectives: Mapped[list[dict[str, Any]]] = mapped_column(JSON, default=list)
    steps: Mapped[list[dict[str, Any]]] = mapped_column(JSON, default=list)
    opportunities: Mapped[list[dict[str, Any]]] = mapped_column(JSON, default=list)
    facts: Mapped[list[str]] = mapped_column(JSON, default=list)
    share_start_bp: Mapped[int | None]
    share_target_bp: Mapped[int | None]
    sales_target_fen: Mapped[int | None]
    profit_target_fen: Mapped[int | None]
    strategy: Mapped[str] = mapped_column(default="")
    state: Mapped[str] = mapped_column(default="draft")
    drafted_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    decided_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    decided_at: Mapped[datetime | None]
    decision: Mapped[str] = mapped_column(default="")


class KamYear(Signed, Base):
    """What a manager reached with one account in one year, in hundredths of a point. state: proposed, confirmed."""

    __tablename__ = "kam_year"
    __table_args__ = (UniqueConstraint("account_id", "year"), {"info": CONTENT})
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    account_id: Mapped[UUID] = mapped_column(ForeignKey("key_account.id"))
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    kam_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    year: Mapped[int]
    share100: Mapped[int | None]
    profit100: Mapped[int | None]
    sales100: Mapped[int | None]
    total100: Mapped[int | None]
    inputs: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    note: Mapped[str] = mapped_column(default="")
    state: Mapped[str] = mapped_column(default="proposed")
    proposed_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    confirmed_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    confirmed_at: Mapped[datetime | None]


class Competence(Signed, Base):
    """The check of one person before he is made a key account manager.

    scores: contract, finance, mobilising, analysis, consulting, 1 to 5 each.
    """

    __tablename__ = "ka_competence"
    __table_args__ = (Index("ix_ka_competence_person", "person_id", "checked_on"), {"info": SYNCED})
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    checked_on: Mapped[date]
    scores: Mapped[dict[str, int]] = mapped_column(JSON)
    reasons: Mapped[dict[str, str]] = mapped_column(JSON, default=dict)
    note: Mapped[str] = mapped_column(default="")
    checked_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))


class KaPost(Signed, Base):
    """Who stands where in the key account department. post: kam, national, vice_president, chief_executive."""

    __tablename__ = "ka_post"
    __table_args__ = (Index("ix_ka_post_person", "person_id"), {"info": SYNCED})
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    post: Mapped[str]
    reports_to: Mapped[UUID | None] = mapped_column(ForeignKey("ka_post.id"))
    since_on: Mapped[date]
    until_on: Mapped[date | None]

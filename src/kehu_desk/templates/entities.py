"""Tables of rules, clauses and standard texts. They belong to no customer: L1."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from kehu_desk.store.base import Base, Keyed, Signed

SYNCED = {"info": {"synced": True}}


class ContractRule(Signed, Base):
    """规章: one version of one rule. state: draft, published, retired. What is published is acknowledged by everybody it concerns."""

    __tablename__ = "contract_rule"
    __table_args__ = (UniqueConstraint("code", "version"), SYNCED)
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    code: Mapped[str]
    title: Mapped[str]
    version: Mapped[int]
    body: Mapped[str]
    effective_on: Mapped[date]
    state: Mapped[str] = mapped_column(default="draft")
    decided_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    decided_at: Mapped[datetime | None]


class Acknowledgement(Keyed, Base):
    """Somebody has read one version of one rule."""

    __tablename__ = "acknowledgement"
    __table_args__ = (UniqueConstraint("rule_id", "person_id"), SYNCED)
    rule_id: Mapped[UUID] = mapped_column(ForeignKey("contract_rule.id"))
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    at: Mapped[datetime]


class Clause(Signed, Base):
    """条款: a text that templates are built from. category and risk as in rules; alternates: [{title, text, risk}]."""

    __tablename__ = "clause"
    __table_args__ = SYNCED
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    code: Mapped[str] = mapped_column(unique=True)
    title: Mapped[str]
    text: Mapped[str]
    category: Mapped[str]
    risk: Mapped[str] = mapped_column(default="normal")
    alternates: Mapped[list[dict[str, Any]]] = mapped_column(JSON, default=list)


class ContractTemplate(Signed, Base):
    """标准合同文本: one version. state: draft, reviewed, published, retired.

    blocks: [{key, title, text, fixed, category, clause}], variables: [{name, label, type, source, required}]; text_hash: SHA-256 of both,
    frozen when it is published.
    """

    __tablename__ = "contract_template"
    __table_args__ = (UniqueConstraint("code", "version"), SYNCED)
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    code: Mapped[str]
    name: Mapped[str]
    kind: Mapped[str]
    version: Mapped[int]
    blocks: Mapped[list[dict[str, Any]]] = mapped_column(JSON)
    variables: Mapped[list[dict[str, Any]]] = mapped_column(JSON)
    text_hash: Mapped[str] = mapped_column(default="")
    state: Mapped[str] = mapped_column(default="draft")
    reviewed_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    reviewed_at: Mapped[datetime | None]
    decided_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    decided_at: Mapped[datetime | None]

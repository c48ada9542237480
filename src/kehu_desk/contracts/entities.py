"""Tables of contracts: the contract, its departures from the standard text, duties and amendments. All of section CON."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from kehu_desk.store.base import Base, Keyed, Signed

CONTENT = {"info": {"synced": True, "content_of": "customer_id"}}


class Contract(Signed, Base):
    """One contract. state: draft, in_review, approved, stamped, signed, filed, terminated, renewed, voided; phases are derived.

    values: variable -> text as it stands in the contract; text: the blocks filled in, frozen with text_hash (SHA-256) when it is
    submitted. successor_of: the contract it renews. amount_fen is in CNY; originals_*: numbers of paper originals.
    """

    __tablename__ = "contract"
    __table_args__ = (
        Index("ix_contract_customer", "customer_id", "end_on"),
        Index("ix_contract_end", "end_on", "id"),
        Index("ix_contract_no", "no", "id"),
        Index("ix_contract_state", "state", "end_on"),
        CONTENT,
    )
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    no: Mapped[str] = mapped_column(unique=True)
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    template_id: Mapped[UUID] = mapped_column(ForeignKey("contract_template.id"))
    kind: Mapped[str]
    subject: Mapped[str]
    our_entity: Mapped[str] = mapped_column(default="")
    our_signer_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    counter_signer: Mapped[str] = mapped_column(default="")
    authority: Mapped[str] = mapped_column(default="")
    amount_fen: Mapped[int | None]
    currency: Mapped[str] = mapped_column(default="CNY")
    signed_on: Mapped[date | None]
    start_on: Mapped[date]
    end_on: Mapped[date | None]
    renewal: Mapped[str] = mapped_column(default="none")
    renewal_months: Mapped[int] = mapped_column(default=0)
    notice_days: Mapped[int] = mapped_column(default=0)
    credit_days: Mapped[int | None]
    price_list_code: Mapped[str] = mapped_column(default="")
    discount_bp: Mapped[int] = mapped_column(default=0)
    service_standard: Mapped[str] = mapped_column(default="")
    territory: Mapped[list[str]] = mapped_column(JSON, default=list)
    exclusive: Mapped[bool] = mapped_column(default=False)
    values: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    text: Mapped[list[dict[str, Any]]] = mapped_column(JSON, default=list)
    text_hash: Mapped[str] = mapped_column(default="")
    originals_total: Mapped[int] = mapped_column(default=0)
    originals_ours: Mapped[int] = mapped_column(default=0)
    shelf: Mapped[str] = mapped_column(default="")
    state: Mapped[str] = mapped_column(default="draft")
    submitted_at: Mapped[datetime | None]
    submitted_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    reviewed_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    approved_at: Mapped[datetime | None]
    approved_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    stamped_at: Mapped[datetime | None]
    stamped_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    sent_on: Mapped[date | None]
    back_on: Mapped[date | None]
    filed_at: Mapped[datetime | None]
    filed_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    ended_on: Mapped[date | None]
    end_reason: Mapped[str] = mapped_column(default="")
    settlement_note: Mapped[str] = mapped_column(default="")
    successor_of: Mapped[UUID | None] = mapped_column(ForeignKey("contract.id"), index=True)


class Deviation(Keyed, Base):
    """A block that says something else than the template. risk as of clauses; approved_by: who approved the contract with it."""

    __tablename__ = "deviation"
    __table_args__ = (UniqueConstraint("contract_id", "block"), CONTENT)
    contract_id: Mapped[UUID] = mapped_column(ForeignKey("contract.id"))
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    block: Mapped[str]
    old: Mapped[str]
    new: Mapped[str]
    risk: Mapped[str]
    reason: Mapped[str]
    approved_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    approved_at: Mapped[datetime | None]


class Obligation(Signed, Base):
    """合同要点: what one side owes. state: open, done, breached, waived. every_months: of a recurring one."""

    __tablename__ = "obligation"
    __table_args__ = (Index("ix_obligation_contract", "contract_id"), Index("ix_obligation_due", "state", "due_on"), CONTENT)
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    contract_id: Mapped[UUID] = mapped_column(ForeignKey("contract.id"))
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    party: Mapped[str]
    kind: Mapped[str]
    text: Mapped[str]
    due_on: Mapped[date | None]
    every_months: Mapped[int] = mapped_column(default=0)
    amount_fen: Mapped[int | None]
    state: Mapped[str] = mapped_column(default="open")
    evidence: Mapped[str] = mapped_column(default="")
    closed_on: Mapped[date | None]


class Amendment(Signed, Base):
    """补充协议: from effective_on on, changes (column -> value, plain JSON) hold. state: draft, approved, signed."""

    __tablename__ = "amendment"
    __table_args__ = (Index("ix_amendment_contract", "contract_id", "effective_on"), CONTENT)
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    no: Mapped[str] = mapped_column(unique=True)
    contract_id: Mapped[UUID] = mapped_column(ForeignKey("contract.id"))
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    effective_on: Mapped[date]
    changes: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    text: Mapped[str] = mapped_column(default="")
    state: Mapped[str] = mapped_column(default="draft")
    approved_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    approved_at: Mapped[datetime | None]
    signed_on: Mapped[date | None]

"""Loans and their carriers."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from kehu_desk.borrowing.rules.case import LoanState
from kehu_desk.borrowing.rules.terms import Kind
from kehu_desk.store.base import Base, Keyed


class Loan(Keyed, Base):
    """One loan of one archive. After submission borrower, archive, kind and sections never change (B-005).

    basis: the relation that the route relied on, NONE without; carriers_out: how many carriers are outstanding.
    release_until: until when an approved loan must be released, a waiting one served, a ready one fetched; then it lapses.
    place: 1..n in the queue of its archive (B-094). raised_to, fresh_until, due_kept: a section was raised above this loan's level,
    until when a fresh approval may come, and the due time that then holds again (B-103).
    """

    __tablename__ = "loan"
    __table_args__ = (
        Index("ix_loan_created", "created_at", "id"),
        Index("ix_loan_borrower", "borrower_id", "state"),
        Index("ix_loan_state", "state", "due_at"),
        {"info": {"synced": True}},
    )
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    no: Mapped[str] = mapped_column(unique=True, info={"search": "card"})
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"), index=True)
    borrower_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    kind: Mapped[Kind]
    sections: Mapped[list[str]] = mapped_column(JSON)
    level: Mapped[int]
    category: Mapped[str]
    purpose: Mapped[str]
    state: Mapped[LoanState]
    basis: Mapped[str] = mapped_column(default="NONE")
    requested_on: Mapped[date | None]
    asked: Mapped[list[str]] = mapped_column(JSON, default=list)
    granted: Mapped[list[str]] = mapped_column(JSON, default=list)
    copies: Mapped[int] = mapped_column(default=0)
    carriers_out: Mapped[int] = mapped_column(default=0)
    created_at: Mapped[datetime]
    submitted_at: Mapped[datetime | None]
    approved_at: Mapped[datetime | None]
    release_until: Mapped[datetime | None]
    released_at: Mapped[datetime | None]
    released_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    due_at: Mapped[datetime | None]
    overdue_at: Mapped[datetime | None]
    return_declared_at: Mapped[datetime | None]
    handed_in_at: Mapped[datetime | None]
    handed_in_late: Mapped[bool] = mapped_column(default=False)
    reviewed_at: Mapped[datetime | None]
    reviewed_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    queued_at: Mapped[datetime | None]
    place: Mapped[int | None]
    ready_at: Mapped[datetime | None]
    recalled_at: Mapped[datetime | None]
    recall_cause: Mapped[str | None]
    raised_to: Mapped[int | None]
    fresh_until: Mapped[datetime | None]
    due_kept: Mapped[datetime | None]
    revoked_at: Mapped[datetime | None]
    lost_at: Mapped[datetime | None]
    closed_at: Mapped[datetime | None]
    closed_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    state_before: Mapped[LoanState | None]
    reason: Mapped[str] = mapped_column(default="")
    condition: Mapped[str] = mapped_column(default="")
    outcome: Mapped[str] = mapped_column(default="")


class Carrier(Keyed, Base):
    """Something of an archive that is outside: a printed copy, the paper original, an exported file, the open draft of an EDIT loan.

    state: out, declared (the borrower says returned or destroyed), cleared, failed, lost, written_off. pages: of a print, or counted
    when the original was handed out (B-079); sha256 of a print.
    """

    __tablename__ = "carrier"
    __table_args__ = (Index("ix_carrier_loan", "loan_id", "kind", "copy_no"), {"info": {"synced": True}})
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    loan_id: Mapped[UUID] = mapped_column(ForeignKey("loan.id"))
    kind: Mapped[str]
    copy_no: Mapped[int] = mapped_column(default=0)
    pages: Mapped[int] = mapped_column(default=0)
    sha256: Mapped[str] = mapped_column(default="")
    state: Mapped[str] = mapped_column(default="out")
    how: Mapped[str] = mapped_column(default="")
    made_at: Mapped[datetime]
    made_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    cleared_at: Mapped[datetime | None]
    cleared_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))


class Incident(Keyed, Base):
    """Something that went wrong: a return refused, a carrier missing, an emergency view that was not justified (then no loan)."""

    __tablename__ = "incident"
    __table_args__ = {"info": {"synced": True}}
    loan_id: Mapped[UUID | None] = mapped_column(ForeignKey("loan.id"), index=True)
    kind: Mapped[str]
    note: Mapped[str]
    facts: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    at: Mapped[datetime]
    by_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))


class Renewal(Keyed, Base):
    """One wish for a later due time, and what became of it; granted ones are the loan's history (B-074).

    state: pending, granted, refused, void (the loan moved on before a decision).
    """

    __tablename__ = "renewal"
    __table_args__ = (Index("ix_renewal_loan", "loan_id", "state"), {"info": {"synced": True}})
    loan_id: Mapped[UUID] = mapped_column(ForeignKey("loan.id"))
    asked_at: Mapped[datetime]
    old_due: Mapped[datetime]
    new_due: Mapped[datetime]
    state: Mapped[str] = mapped_column(default="pending")
    decided_at: Mapped[datetime | None]
    decided_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    reason: Mapped[str] = mapped_column(default="")


class Restriction(Keyed, Base):
    """A person borrows nothing from since to until; it lifts itself (B-065, B-135). source: overdue or emergency."""

    __tablename__ = "restriction"
    __table_args__ = (Index("ix_restriction_person", "person_id", "until"), {"info": {"synced": True}})
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    since: Mapped[datetime]
    until: Mapped[datetime]
    reason: Mapped[str]
    source: Mapped[str]
    proposed_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    confirmed_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))


class LocalNote(Keyed, Base):
    """What a person typed into a section that could not be saved any more (B-083). His own, never synced, kept in the store:

    archive text does not lie about on a disk. typed: key -> stored value, as a draft has them.
    """

    __tablename__ = "local_note"
    __table_args__ = (UniqueConstraint("person_id", "customer_id", "section"), {"info": {"content_of": "customer_id"}})
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    section: Mapped[str]
    typed: Mapped[dict[str, Any]] = mapped_column(JSON)
    at: Mapped[datetime]

"""Loans and their carriers."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from kehu_desk.borrowing.rules.case import LoanState
from kehu_desk.borrowing.rules.terms import Kind
from kehu_desk.store.base import Base, Keyed


class Loan(Keyed, Base):
    """One loan of one archive. After submission borrower, archive, kind and sections never change (B-005).

    basis: the relation that the route relied on, NONE without; carriers_out: how many carriers are outstanding.
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
    closed_at: Mapped[datetime | None]
    closed_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    state_before: Mapped[LoanState | None]
    reason: Mapped[str] = mapped_column(default="")
    condition: Mapped[str] = mapped_column(default="")
    outcome: Mapped[str] = mapped_column(default="")


class Carrier(Keyed, Base):
    """Something of an archive that is outside: a printed copy, an exported file, the open draft of an EDIT loan.

    state: out, declared (the borrower says returned or destroyed), cleared, failed. pages and sha256 of a print.
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
    """Something that went wrong with a loan: a return refused, a carrier missing."""

    __tablename__ = "incident"
    __table_args__ = {"info": {"synced": True}}
    loan_id: Mapped[UUID] = mapped_column(ForeignKey("loan.id"), index=True)
    kind: Mapped[str]
    note: Mapped[str]
    facts: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    at: Mapped[datetime]
    by_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))

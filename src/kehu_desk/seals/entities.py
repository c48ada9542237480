"""Tables of seals and of the register of their uses."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from kehu_desk.store.base import Base, Keyed, Signed

SYNCED = {"info": {"synced": True}}


class Seal(Signed, Base):
    """One seal. state: proposed, declined, in_custody, out, lost, retired; a change of keepers waits as a proposal."""

    __tablename__ = "seal"
    __table_args__ = SYNCED
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    code: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    keeper_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    backup_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    state: Mapped[str] = mapped_column(default="proposed")


class SealUse(Signed, Base):
    """One line of the seal register. noun and subject_id: what was stamped; customer_id: whose paper it is, none for our own.

    state: requested, approved, refused, out, stamped, cancelled. A use out of the office has a second person and a day it is due back.
    stamped_by: the keeper who stamped it, or handed the seal out and counts what comes back.
    """

    __tablename__ = "seal_use"
    __table_args__ = (Index("ix_seal_use_subject", "noun", "subject_id"), Index("ix_seal_use_seal", "seal_id", "state"), SYNCED)
    __mapper_args__ = {"version_id_col": Keyed.row_version}
    no: Mapped[str] = mapped_column(unique=True)
    seal_id: Mapped[UUID] = mapped_column(ForeignKey("seal.id"))
    noun: Mapped[str]
    subject_id: Mapped[UUID | None]
    customer_id: Mapped[UUID | None] = mapped_column(ForeignKey("customer.id"), index=True)
    document: Mapped[str]
    purpose: Mapped[str]
    copies: Mapped[int]
    pages: Mapped[int]
    state: Mapped[str]
    requested_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    approved_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    approved_at: Mapped[datetime | None]
    out_of_office: Mapped[bool] = mapped_column(default=False)
    second_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    due_back_on: Mapped[date | None]
    back_at: Mapped[datetime | None]
    stamped_at: Mapped[datetime | None]
    stamped_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    reason: Mapped[str] = mapped_column(default="")

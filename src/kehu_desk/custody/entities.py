"""Tables of custody: signatures under proposals, and hand-overs."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from kehu_desk.store.base import Base, Keyed


class Signature(Keyed, Base):
    """One person's name under a proposal. part: confirmed or witnessed (B-159, B-161)."""

    __tablename__ = "proposal_signature"
    __table_args__ = (UniqueConstraint("proposal_id", "person_id"), {"info": {"synced": True}})
    proposal_id: Mapped[UUID] = mapped_column(ForeignKey("proposal.id"))
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    part: Mapped[str]
    at: Mapped[datetime]


class Handover(Keyed, Base):
    """One hand-over of a person who leaves or moves; a certificate once superior and custodian have both signed (B-151)."""

    __tablename__ = "handover"
    __table_args__ = (Index("ix_handover_person", "person_id", "done_at"), {"info": {"synced": True}})
    no: Mapped[str] = mapped_column(unique=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    begun_at: Mapped[datetime]
    chief_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    chief_at: Mapped[datetime | None]
    custodian_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    custodian_at: Mapped[datetime | None]
    done_at: Mapped[datetime | None]

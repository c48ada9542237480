"""Levels other than the default: what an archive was raised to, what one of its sections was set to (B-103, B-159)."""

from uuid import UUID

from sqlalchemy import ForeignKey, UniqueConstraint, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from kehu_desk.access.sections import effective
from kehu_desk.store.base import Base, Keyed

WHOLE = ""


class RaisedLevel(Keyed, Base):
    """An archive (section empty) stands higher than its sections' defaults, or one section has a level of its own.

    Lower than its default only by two managers (B-159).
    """

    __tablename__ = "raised_level"
    __table_args__ = (UniqueConstraint("customer_id", "section"), {"info": {"synced": True}})
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    section: Mapped[str]
    level: Mapped[int]


def raised(session: Session, customer: UUID) -> dict[str, int]:
    """Section -> level it was set to; the empty key is the whole archive."""
    rows = select(RaisedLevel.section, RaisedLevel.level).where(RaisedLevel.customer_id == customer)
    return {section: level for section, level in session.execute(rows)}


def level_of(session: Session, customer: UUID, section: str) -> int:
    """The effective level of a section of one archive, 0..3. Source: borrowing.md §1."""
    found = raised(session, customer)
    return effective(section, found.get(WHOLE, 0), found)

"""Office numbers such as JY-2026-00001: a sequence per prefix and year, never used twice. Source: business.md §0, B-006."""

from sqlalchemy import UniqueConstraint, select
from sqlalchemy.orm import Mapped, Session

from kehu_desk.store.base import Base, Keyed


class NumberRow(Keyed, Base):
    """The last number given out for one prefix in one year."""

    __tablename__ = "number_row"
    __table_args__ = (UniqueConstraint("prefix", "year"), {"info": {"synced": True}})
    prefix: Mapped[str]
    year: Mapped[int]
    last: Mapped[int]


def next_number(session: Session, prefix: str, year: int, count: int = 1) -> str:
    """The next number, in the transaction that uses it. count: how many to reserve; the first of them is returned."""
    row = session.scalars(select(NumberRow).where(NumberRow.prefix == prefix, NumberRow.year == year)).first()
    if row is None:
        row = NumberRow(prefix=prefix, year=year, last=0)
        session.add(row)
    first = row.last + 1
    row.last += count
    session.flush()
    return number(prefix, year, first)


def number(prefix: str, year: int, sequence: int) -> str:
    """PREFIX-YYYY-NNNNN."""
    return f"{prefix}-{year}-{sequence:05d}"

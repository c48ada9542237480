"""Spans in which the customer is awaited."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.complaints.entities import Complaint, ComplaintWait
from kehu_desk.door.change import Deed


def open_wait(session: Session, complaint: UUID) -> ComplaintWait | None:
    """The span that has not ended."""
    wanted = select(ComplaintWait).where(ComplaintWait.complaint_id == complaint, ComplaintWait.until.is_(None))
    return session.scalars(wanted.limit(1)).first()


def begin_wait(deed: Deed, row: Complaint, asked: str, since: datetime | None = None, until: datetime | None = None) -> None:
    """The clock stands still from now on, or stood still between two instants."""
    made = ComplaintWait(complaint_id=row.id, customer_id=row.customer_id, asked=asked, since=since or deed.now, until=until)
    deed.session.add(made)


def end_wait(deed: Deed, row: Complaint) -> None:
    """The clock goes on; nothing happens where it runs."""
    if (span := open_wait(deed.session, row.id)) is not None:
        span.until = deed.now

"""What the clock does by itself: who waits too long for a customer is reminded, once for each wait. Source: business.md §20 (SLA)."""

from datetime import timedelta
from typing import Final

from sqlalchemy import select

from kehu_desk.complaints.entities import Complaint, ComplaintWait
from kehu_desk.complaints.rules.terms import SECTION
from kehu_desk.complaints.service.telling import say
from kehu_desk.door.change import About, Door
from kehu_desk.people.office import settings_of

REMINDED: Final = "complaint.clock"
MOST: Final = 100  # in one round: the rest follows in the next minute


def sweep(door: Door) -> int:
    """Remind the owners. Gives how many were reminded."""
    with door.reading() as session:
        days = settings_of(session).values.number("complaint_wait_days")
        late = (ComplaintWait.until.is_(None), ComplaintWait.reminded_at.is_(None), ComplaintWait.since <= door.now - timedelta(days=days))
        waits = [(wait.id, wait.customer_id) for wait in session.scalars(select(ComplaintWait).where(*late).limit(MOST))]
    for wait, customer in waits:
        with door.clockwork(REMINDED, About(customer, SECTION)) as deed:
            span = deed.session.get_one(ComplaintWait, wait)
            row = deed.session.get_one(Complaint, span.complaint_id)
            if span.until is None and span.reminded_at is None:
                span.reminded_at = deed.now
                person = row.owner_id or row.created_by
                say(deed.session, person, "complaint_waiting", row, deed.now, f"{span.since:%Y-%m-%d %H:%M}", {"days": days})
                deed.name(subject=f"{row.no} wait")
    return len(waits)

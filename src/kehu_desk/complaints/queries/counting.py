"""Facts of many complaints, for the figures. Rejected ones count for nothing."""

from collections.abc import Collection
from datetime import date, timedelta
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from kehu_desk.access.visible import shown
from kehu_desk.archives.entities import Customer
from kehu_desk.complaints.entities import Complaint
from kehu_desk.complaints.queries.clocks import TIMED, Clockwork, Timed, chunks, clockwork_of, spans_of
from kehu_desk.complaints.rules.clock import LATE, MET, MISSED, ClockLine, Span, active
from kehu_desk.complaints.rules.codes import REJECTED
from kehu_desk.complaints.rules.figures import Told
from kehu_desk.complaints.rules.limits import FINAL, REPLY
from kehu_desk.complaints.rules.terms import SECTION
from kehu_desk.kernel.clock import start_of
from kehu_desk.people.actor import Actor
from kehu_desk.people.office import settings_of

KEPT: Final = (FINAL, REPLY)
"""On time means: the final answer and the first reply were."""


def told_between(session: Session, actor: Actor, since: date, until: date, *, own: bool) -> list[Told]:
    """Complaints that came in on these days, both included. own: only those that this person may see one by one."""
    office = settings_of(session).zone
    first, behind = start_of(since, office), start_of(until + timedelta(days=1), office)
    columns: tuple[Any, ...] = (
        *TIMED,
        Complaint.customer_id,
        Complaint.root_cause,
        Complaint.repeat_of,
        Complaint.cost_fen,
        Complaint.granted_fen,
    )
    wanted: Select[Any] = select(*columns)
    wanted = wanted.where(Complaint.received_at >= first, Complaint.received_at < behind, Complaint.state != REJECTED)
    if own:
        wanted = wanted.where(shown(actor, Complaint.customer_id, SECTION))
    rows = session.execute(wanted).all()
    work, spans = clockwork_of(session, actor.now), spans_of(session, [row[0] for row in rows])
    return [_told(work, Timed(*row[: len(TIMED)]), spans.get(row[0], []), row[len(TIMED) :]) for row in rows]


def _told(work: Clockwork, it: Timed, spans: list[Span], rest: tuple[Any, ...]) -> Told:
    customer, cause, repeat_of, cost, granted = rest
    worked = active(it.received_at, it.answered_at, spans, work.hours) if it.answered_at else None
    return Told(customer, it.severity, cause, _on_time(work.lines(it, spans)), worked, repeat_of is not None, cost + granted)


def _on_time(lines: tuple[ClockLine, ...]) -> bool | None:
    """False once either was missed or is late, True when both were met, None while it is open."""
    tones = [line.tone for line in lines if line.limit in KEPT]
    if MISSED in tones or LATE in tones:
        return False
    return True if tones and all(tone == MET for tone in tones) else None


def viewable(session: Session, actor: Actor, customers: Collection[UUID]) -> set[UUID]:
    """Those of some customers whose complaints this person may see one by one now (B-017)."""
    found: set[UUID] = set()
    for some in chunks(sorted(customers)):
        found.update(session.scalars(select(Customer.id).where(Customer.id.in_(some), shown(actor, Customer.id, SECTION))))
    return found

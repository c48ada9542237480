"""The clocks of many complaints at once: settings and calendar are read once, spans of waiting in one question."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from typing import Final, NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.complaints.entities import Complaint, ComplaintWait
from kehu_desk.complaints.rules.clock import ClockLine, Marks, Span, clock_lines
from kehu_desk.complaints.rules.codes import RUNNING
from kehu_desk.complaints.rules.limits import CONTAIN, FINAL, REPLY, work_allowed
from kehu_desk.kernel.worktime import WorkTime
from kehu_desk.people.office import settings_of, worktime_of

CHUNK: Final = 500


class Timed(NamedTuple):
    """What the clock of one complaint needs."""

    id: UUID
    severity: str
    state: str
    received_at: datetime
    first_reply_at: datetime | None
    contained_at: datetime | None
    answered_at: datetime | None


def timed(row: Complaint) -> Timed:
    """One complaint that was read whole."""
    return Timed(row.id, row.severity, row.state, row.received_at, row.first_reply_at, row.contained_at, row.answered_at)


TIMED: Final = (
    Complaint.id, Complaint.severity, Complaint.state, Complaint.received_at, Complaint.first_reply_at, Complaint.contained_at,
    Complaint.answered_at,
)  # fmt: skip


class Clockwork(NamedTuple):
    """The office's hours and limits as they are now. allowed: severity -> limit -> working time."""

    hours: WorkTime
    allowed: dict[str, dict[str, timedelta]]
    soon: timedelta
    now: datetime

    def lines(self, it: Timed, spans: Sequence[Span]) -> tuple[ClockLine, ...]:
        """One line for each limit."""
        done = {REPLY: it.first_reply_at, CONTAIN: it.contained_at, FINAL: it.answered_at}
        marks = Marks(it.received_at, done, it.state not in RUNNING)
        return clock_lines(self.hours, self.allowed[it.severity], marks, spans, self.now, self.soon)


def clockwork_of(session: Session, now: datetime) -> Clockwork:
    """Read once for a whole list."""
    settings, hours = settings_of(session).values, worktime_of(session)
    allowed = {severity: work_allowed(settings, hours, severity) for severity in ("S1", "S2", "S3", "S4")}
    return Clockwork(hours, allowed, timedelta(hours=settings.number("complaint_soon_hours")), now)


def spans_of(session: Session, complaints: Collection[UUID]) -> dict[UUID, list[Span]]:
    """Spans of waiting by complaint, the earliest first."""
    found: dict[UUID, list[Span]] = {}
    for some in chunks(sorted(complaints)):
        wanted = select(ComplaintWait.complaint_id, ComplaintWait.since, ComplaintWait.until)
        for complaint, since, until in session.execute(wanted.where(ComplaintWait.complaint_id.in_(some)).order_by(ComplaintWait.since)):
            found.setdefault(complaint, []).append(Span(since, until))
    return found


def clocks(session: Session, rows: Iterable[Timed], now: datetime) -> dict[UUID, tuple[ClockLine, ...]]:
    """The clock of each of these complaints."""
    timed = list(rows)
    work, spans = clockwork_of(session, now), spans_of(session, [row.id for row in timed])
    return {row.id: work.lines(row, spans.get(row.id, ())) for row in timed}


def chunks(rows: Sequence[UUID]) -> Iterator[Sequence[UUID]]:
    """Pieces small enough for one question."""
    return (rows[at : at + CHUNK] for at in range(0, len(rows), CHUNK))

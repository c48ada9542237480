"""What waits for somebody among complaints: two questions over all customers of the person, never one for each."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta
from typing import Any, Final, NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.access.visible import shown
from kehu_desk.archives.entities import Customer
from kehu_desk.complaints.entities import Complaint, ComplaintWait, ContactAttempt
from kehu_desk.complaints.queries.clocks import TIMED, Timed, chunks, clocks
from kehu_desk.complaints.rules.case import GRAVE, TRIES, apart
from kehu_desk.complaints.rules.clock import RUNS, ClockLine
from kehu_desk.complaints.rules.codes import ANSWERED, CLOSED, CONFIRMED, HANDLED, NEW, OPEN, WAITING
from kehu_desk.complaints.rules.limits import CONTAIN, FINAL, REPLY
from kehu_desk.complaints.rules.terms import SECTION
from kehu_desk.kernel.clock import local_day
from kehu_desk.people.actor import Actor
from kehu_desk.people.entities import Person
from kehu_desk.people.office import settings_of

LOOK_BACK: Final = timedelta(days=180)
"""Who was not revisited within half a year is asked no more."""


class WaitingRow(NamedTuple):
    """One complaint with what decides whose turn it is. clock: of the limits."""

    id: UUID
    no: str
    customer: str
    state: str
    severity: str
    owner_id: UUID | None
    owner: str
    registered_by: UUID
    asked_by: UUID | None
    money_open: bool
    closed_at: datetime | None
    waiting_since: datetime | None
    tries: int
    clock: tuple[ClockLine, ...]

    def running(self, limit: str) -> ClockLine | None:
        """A limit that is not met yet, where it is set."""
        return next((line for line in self.clock if line.limit == limit and line.tone in RUNS), None)


def to_handle(session: Session, actor: Actor) -> list[WaitingRow]:
    """New complaints, those of his own hands that are open, and his closed ones that nobody has revisited."""
    mine = and_(Complaint.owner_id == actor.person, or_(Complaint.state.in_(OPEN), _unvisited(actor.now)))
    return _rows(session, actor, shown(actor, Complaint.customer_id, SECTION), or_(Complaint.state == NEW, mine))


def to_decide(session: Session, actor: Actor) -> list[WaitingRow]:
    """S1 and S2 that can be closed, and money above what service may grant, where this person decides."""
    limit = settings_of(session).values.number("complaint_limit_service")
    money = and_(Complaint.granted_fen > limit, Complaint.money_approved_by.is_(None))
    ready = and_(Complaint.state.in_((ANSWERED, CONFIRMED)), Complaint.severity.in_(GRAVE))
    may = shown(actor, Complaint.customer_id, SECTION, Action.DECIDE_COMPLAINT)
    return _rows(session, actor, shown(actor, Complaint.customer_id, SECTION), may, Complaint.state.in_(OPEN), or_(money, ready))


def _unvisited(now: datetime) -> ColumnElement[bool]:
    return and_(Complaint.state == CLOSED, Complaint.closed_at >= now - LOOK_BACK)


def _rows(session: Session, actor: Actor, *conditions: ColumnElement[bool]) -> list[WaitingRow]:
    since = select(func.min(ComplaintWait.since)).where(ComplaintWait.complaint_id == Complaint.id, ComplaintWait.until.is_(None))
    columns: tuple[Any, ...] = (
        *TIMED, Complaint.no, Customer.name, Complaint.owner_id, Person.name, Complaint.created_by, Complaint.money_asked_by,
        Complaint.granted_fen, Complaint.money_approved_by, Complaint.closed_at, since.correlate(Complaint).scalar_subquery(),
    )  # fmt: skip
    wanted: Any = select(*columns).join(Customer, Customer.id == Complaint.customer_id)
    wanted = wanted.outerjoin(Person, Person.id == Complaint.owner_id).where(*conditions).order_by(Complaint.received_at, Complaint.id)
    rows = session.execute(wanted).all()
    timed = [Timed(*row[: len(TIMED)]) for row in rows]
    told, limit = clocks(session, timed, actor.now), settings_of(session).values.number("complaint_limit_service")
    tries = tries_counted(session, timed)
    return [_row(it, row[len(TIMED) :], told[it.id], limit, tries[it.id]) for it, row in zip(timed, rows, strict=True)]


def tries_counted(session: Session, rows: Sequence[Timed]) -> dict[UUID, int]:
    """Attempts since the answer that count, by complaint: those far enough apart."""
    office, at = settings_of(session), {row.id: row.answered_at for row in rows if row.answered_at is not None}
    days: dict[UUID, list[date]] = {}
    for some in chunks(sorted(at)):
        wanted = select(ContactAttempt.complaint_id, ContactAttempt.at).where(ContactAttempt.complaint_id.in_(some))
        for complaint, tried in session.execute(wanted):
            if tried >= at[complaint]:
                days.setdefault(complaint, []).append(local_day(tried, office.zone))
    least = office.values.number("complaint_attempt_days")
    return {row.id: apart(days.get(row.id, ()), least) for row in rows}


def _row(it: Timed, rest: tuple[Any, ...], clock: tuple[ClockLine, ...], limit: int, tries: int) -> WaitingRow:
    no, customer, owner_id, owner, registered, asked, granted, approved, closed_at, since = rest
    return WaitingRow(
        it.id, no, customer, it.state, it.severity, owner_id, owner or "", registered, asked, granted > limit and approved is None,
        closed_at, since, tries, clock,
    )  # fmt: skip


def steps(row: WaitingRow, now: datetime, wait_days: int, revisit_days: int) -> Iterator[tuple[str, datetime | None]]:
    """What service does next with one complaint, and until when."""
    if row.state == NEW:
        first = row.running(REPLY)
        yield "complaint_accept", first.due_at if first else None
    elif row.state == CLOSED:
        yield "complaint_revisit", row.closed_at + timedelta(days=revisit_days) if row.closed_at else None
    elif row.state == WAITING:
        if row.waiting_since is not None and row.waiting_since <= now - timedelta(days=wait_days):
            yield "complaint_waiting", row.waiting_since + timedelta(days=wait_days)
    elif row.state in HANDLED:
        yield from _limits(row)
    elif row.state == ANSWERED and row.tries < TRIES:
        yield "complaint_confirm", None
    elif row.severity not in GRAVE:
        yield "complaint_close", None


def _limits(row: WaitingRow) -> Iterable[tuple[str, datetime | None]]:
    for limit, kind in ((REPLY, "complaint_reply"), (CONTAIN, "complaint_contain"), (FINAL, "complaint_answer")):
        if (line := row.running(limit)) is not None:
            yield kind, line.due_at

"""What the clock alone does: proposes stricter statuses from the payment record, and takes back what nothing asks for any more.

It never changes a status itself: finance says yes or no. Source: business.md §11 (Transition proposals).
"""

from datetime import date, timedelta
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.archives.entities import Customer
from kehu_desk.archives.rules.filing import ArchiveState
from kehu_desk.credit.entities import CreditChange, CreditFile
from kehu_desk.credit.queries import standing
from kehu_desk.credit.rules.case import ChangeCase
from kehu_desk.credit.rules.terms import Kind, Status, stricter
from kehu_desk.credit.rules.watching import Signs, wanted_status
from kehu_desk.credit.service.cases import SECTION, before, waiting
from kehu_desk.credit.service.effects import carry_out
from kehu_desk.credit.workflow import CHANGES, PROPOSED, REFUSED
from kehu_desk.door.change import About, Deed, Door
from kehu_desk.door.workflow import settled
from kehu_desk.kernel.clock import local_day
from kehu_desk.people.office import settings_of
from kehu_desk.sales.entities import SalesRecord
from kehu_desk.settlement.queries.counting import OUR_LEVEL

WATCHED: Final = "credit.clock"
REST: Final = timedelta(days=30)  # what finance has refused is not proposed again before
CLOSED: Final = (ArchiveState.SEALED, ArchiveState.DESTROYED, ArchiveState.TRASHED)


class Daily:
    """The same once a day: days overdue change by the day, and a large office has many files to look at."""

    def __init__(self, door: Door) -> None:
        """Has not looked yet."""
        self._door = door
        self._day: date | None = None

    def __call__(self) -> int:
        """Sweep if today was not swept yet. Returns how many customers were touched."""
        with self._door.reading() as session:
            today = local_day(self._door.now, settings_of(session).zone)
        if today == self._day:
            return 0
        self._day = today
        return sweep(self._door)


def sweep(door: Door) -> int:
    """Propose for every customer whose record asks for a stricter status. Returns how many proposals were made or taken back."""
    touched = 0
    with door.reading() as session:
        today = local_day(door.now, settings_of(session).zone)
        wanted = [customer for customer in watched(session, today) if _next(session, customer, today)]
    for customer in wanted:
        with door.clockwork(WATCHED, About(customer, SECTION)) as deed:
            touched += watch_in(deed, customer)
    return touched


def watched(session: Session, today: date) -> list[UUID]:
    """Customers with anything billed and past due that is not closed, or with a file, or about whom the clock has proposed."""
    late = select(SalesRecord.customer_id).where(SalesRecord.level == OUR_LEVEL, SalesRecord.state == "billed", SalesRecord.due_on < today)
    files = select(CreditFile.customer_id)
    asked = select(CreditChange.customer_id).where(CreditChange.state == PROPOSED, CreditChange.proposed_by.is_(None))
    return list(session.scalars(select(Customer.id).where(
        Customer.state.not_in(CLOSED), Customer.id.in_(late.union(files, asked))
    ).order_by(Customer.id)))  # fmt: skip


def _next(session: Session, customer: UUID, today: date) -> bool:
    """Whether the clock has anything to say: cheap enough to be asked each minute."""
    signs = standing.signs_of(session, customer, today)
    waits = waiting(session, customer, Kind.STATUS)
    if waits is not None:
        return waits.proposed_by is None and _outlived(session, waits, signs, today)
    return _sought(session, customer, signs, today) is not None


def _outlived(session: Session, row: CreditChange, signs: Signs, today: date) -> bool:
    """Whether a waiting proposal of the clock is too mild or too strict by now."""
    sought = wanted_status(signs, standing.policy_in(session))
    return settled(CHANGES, _case(session, row, sought, today)) is not None or stricter(sought, str(row.wanted["status"]))


def _case(session: Session, row: CreditChange, sought: str, today: date) -> ChangeCase:
    stands = standing.status_of(standing.file_of(session, row.customer_id))
    return ChangeCase(row.state, row.kind, wanted=row.wanted, today=today, by_clock=True, stands=stands, sought=sought)


def _sought(session: Session, customer: UUID, signs: Signs, today: date) -> Status | None:
    """The stricter status that the record asks for, unless finance has refused as much within a month."""
    sought = wanted_status(signs, standing.policy_in(session))
    if not stricter(sought, standing.status_of(standing.file_of(session, customer))):
        return None
    refused = select(CreditChange).where(
        CreditChange.customer_id == customer, CreditChange.kind == Kind.STATUS, CreditChange.state == REFUSED,
        CreditChange.proposed_by.is_(None),
    )  # fmt: skip
    last = session.scalars(refused.order_by(CreditChange.decided_at.desc()).limit(1)).first()
    rests = last is not None and last.decided_at is not None and last.decided_at.date() > today - REST
    return None if rests and last is not None and not stricter(sought, str(last.wanted["status"])) else sought


def watch_in(deed: Deed, customer: UUID) -> int:
    """Look at one customer inside an open deed; gives how many proposals were made or taken back."""
    session, today, touched = deed.session, deed.actor.today, 0
    signs, row = standing.signs_of(session, customer, today), waiting(session, customer, Kind.STATUS)
    if row is not None:
        if row.proposed_by is not None or not _outlived(session, row, signs, today):
            return 0
        take_back(deed, row)
        touched = 1
    sought = _sought(session, customer, signs, today)
    if sought is not None:
        _propose(deed, customer, sought, signs)
        touched += 1
    return touched


def take_back(deed: Deed, row: CreditChange) -> None:
    """The clock takes its own proposal back."""
    case = _case(deed.session, row, Status.NORMAL, deed.actor.today)
    done = settled(CHANGES, case)
    assert done is not None
    deed.name(subject=f"{done.name} {row.id}")
    carry_out(deed, row, done)


def _propose(deed: Deed, customer: UUID, status: Status, signs: Signs) -> None:
    file = standing.file_of(deed.session, customer)
    row = CreditChange(
        customer_id=customer, kind=Kind.STATUS, state=PROPOSED, reason="", wanted={"status": str(status)}, before=before(file, Kind.STATUS),
        inputs={
            "day": deed.actor.today.isoformat(), "max_days_past": signs.max_days_past, "broken_promises": signs.broken_promises,
            "use_bp": None if signs.use is None else int(signs.use * 10_000),
        },
        proposed_at=deed.now,
    )  # fmt: skip
    deed.session.add(row)
    deed.session.flush()
    deed.name(subject=f"C00 {status} {row.id}")

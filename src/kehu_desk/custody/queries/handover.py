"""What a leaver or mover still holds, by kind, and what he took in the last days. Source: B-151, B-155."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Final, NamedTuple
from uuid import UUID

from sqlalchemy import and_, select
from sqlalchemy.orm import Session

from kehu_desk.access.grants import Lock
from kehu_desk.archives.entities import Customer, SectionDraft
from kehu_desk.archives.rules.filing import ArchiveState
from kehu_desk.borrowing.entities import Loan
from kehu_desk.borrowing.queries import obligations, stands
from kehu_desk.borrowing.rules.case import TERMINAL, LoanState
from kehu_desk.contracts.entities import Amendment, Contract
from kehu_desk.custody.entities import Handover
from kehu_desk.door.approvals import waiting_for
from kehu_desk.door.audit import Entry
from kehu_desk.emergency.queries import reviews_due
from kehu_desk.kernel.clock import local_day
from kehu_desk.people.actor import Actor
from kehu_desk.people.entities import Person, Relation
from kehu_desk.people.office import settings_of
from kehu_desk.people.queries import names, owned_by
from kehu_desk.refresh.service.listing import owed_by
from kehu_desk.seals.queries import kept_by

TAKEN: Final = {"print.dossier": "print", "export.file": "export", "sync.laptop": "sync"}
GONE: Final = (ArchiveState.SEALED, ArchiveState.DESTROYED)
SUBJECTS: Final = ((Loan.id, Loan.no), (Contract.id, Contract.no), (Amendment.id, Amendment.no), (Customer.id, Customer.name))
OVER: Final = tuple(state.value for state in TERMINAL)


class HandoverRow(NamedTuple):
    """One thing on the list. open: it must be cleared before a certificate; at: due or done, whatever the kind has.

    kind: customer, sealed, loan, draft, carrier, approval, team, refresh, review, seal; print, export, sync of the last days.
    what: kind and number of a copy; section of a draft; step: name of a step that waits.
    """

    kind: str
    subject: UUID | None
    title: str
    state: str
    at: datetime | None
    open: bool = True
    what: tuple[str, int] | None = None
    section: str = ""
    step: str = ""


class HandoverView(NamedTuple):
    """The list of one person with the signatures given so far. no: of the certificate, empty before the first signature."""

    person: UUID
    name: str
    staff_no: str
    active: bool
    rows: tuple[HandoverRow, ...]
    no: str
    chief: str
    chief_at: datetime | None
    custodian: str
    custodian_at: datetime | None
    done_at: datetime | None

    @property
    def still_open(self) -> tuple[HandoverRow, ...]:
        """What stands between this person and the certificate."""
        return tuple(row for row in self.rows if row.open)


class LeaverRow(NamedTuple):
    """A person whose hand-over somebody may look at."""

    id: UUID
    name: str
    staff_no: str
    superior: str
    active: bool
    certified_at: datetime | None


Holding = Callable[[Session, UUID, datetime], Iterator[HandoverRow]]


def _customers(session: Session, person: UUID, now: datetime) -> Iterator[HandoverRow]:
    """Sealed ones are not transferred, so they stand on the list without barring the certificate (B-152)."""
    held = set(owned_by(session, person, now))
    for row in session.scalars(select(Customer).where(Customer.owner_id == person).order_by(Customer.name, Customer.id)):
        if row.id in held:
            gone = row.state in GONE
            title = f"{row.archive_no or row.no} {row.name}"
            due = None if gone or row.state is ArchiveState.FILED else row.due_at
            yield HandoverRow("sealed" if gone else "customer", row.id, title, row.state.value, due, not gone)


def _loans(session: Session, person: UUID, now: datetime) -> Iterator[HandoverRow]:
    """A request never handed in holds nothing, and nobody but he could take it back."""
    for row in obligations(session, person, now).loans:
        if row.state != LoanState.DRAFT:
            yield HandoverRow("loan", row.id, f"{row.no} {row.customer}", row.state, row.due)


def _drafts(session: Session, person: UUID, now: datetime) -> Iterator[HandoverRow]:
    """Sections that he locks or has in writing under a loan that is not over."""
    wanted = (
        select(Loan.id, Loan.no, Customer.name, SectionDraft.section, Lock.due_at)
        .join(SectionDraft, SectionDraft.loan_id == Loan.id)
        .join(Customer, Customer.id == Loan.customer_id)
        .outerjoin(Lock, and_(Lock.source_id == Loan.id, Lock.section == SectionDraft.section))
        .where(Loan.borrower_id == person, stands(now).not_in(OVER))
    )
    seen = set()
    for loan, number, customer, section, due in session.execute(wanted.order_by(Loan.no, SectionDraft.section)):
        seen.add((loan, section))
        yield HandoverRow("draft", loan, f"{number} {customer}", "locked" if due else "unlocked", due, section=section)
    locks = select(Lock, Customer.name).join(Customer, Customer.id == Lock.customer_id).where(Lock.holder_id == person)
    for lock, customer in session.execute(locks.order_by(Lock.since)):
        if (lock.source_id, lock.section) not in seen:
            yield HandoverRow("draft", lock.source_id, customer, "locked", lock.due_at, section=lock.section)


def _carriers(session: Session, person: UUID, now: datetime) -> Iterator[HandoverRow]:
    """Each copy, laptop and original that is outside; kind and number of the copy stand in what."""
    for row in obligations(session, person, now).carriers:
        yield HandoverRow("carrier", row.id, f"{row.loan_no} {row.customer}", row.state, None, what=(row.kind, row.copy_no))


def _approvals(session: Session, person: UUID, now: datetime) -> Iterator[HandoverRow]:
    """Steps that are his to take now; a leaver's have gone up (B-156)."""
    for step in waiting_for(session, person, now):
        named = (select(name).where(row == step.subject_id) for row, name in SUBJECTS)
        title = next((found for each in named if (found := session.scalar(each))), "")
        yield HandoverRow("approval", step.subject_id, title, step.state, step.due_at, step=step.name)


def _teams(session: Session, person: UUID, now: datetime) -> Iterator[HandoverRow]:
    live = (Relation.person_id == person, Relation.kind.in_(["TEAM", "KAM"]), Relation.since <= now, Relation.until > now)
    wanted = select(Customer.id, Customer.name, Relation.kind, Relation.since).join(Customer, Customer.id == Relation.customer_id)
    for customer, name, kind, since in session.execute(wanted.where(*live).order_by(Customer.name)):
        yield HandoverRow("team", customer, name, kind, since)


def _refresh(session: Session, person: UUID, now: datetime) -> Iterator[HandoverRow]:
    """Quarterly tasks; they go to the next responsible person with the customer (B-174)."""
    for row in owed_by(session, person, now):
        yield HandoverRow("refresh", row.customer_id, f"{row.quarter} {row.customer}", row.state, row.deadline)


def _reviews(session: Session, person: UUID, _now: datetime) -> Iterator[HandoverRow]:
    """Emergency views not reviewed yet that he opened, or is among those to review."""
    for row in reviews_due(session, person):
        yield HandoverRow("review", row.id, f"{row.no} {row.customer}", "pending", row.review_due)


def _seals(session: Session, person: UUID, now: datetime) -> Iterator[HandoverRow]:
    """Seals that he keeps, stands in for, or has outside: others keep them before he is certified. Source: business.md §26."""
    for row in kept_by(session, person, local_day(now, settings_of(session).zone)):
        yield HandoverRow("seal", row.id, f"{row.code} {row.name}", row.state, None)


def _taken(session: Session, person: UUID, now: datetime) -> Iterator[HandoverRow]:
    """What he printed, exported or took along lately: shown, never a bar. Source: B-155."""
    since = now - timedelta(days=settings_of(session).values.number("handover_days"))
    wanted = select(Entry, Customer.name, Loan.no).outerjoin(Customer, Customer.id == Entry.customer_id)
    wanted = wanted.outerjoin(Loan, Loan.id == Entry.loan_id).where(Entry.actor_id == person, Entry.action.in_(list(TAKEN)))
    wanted = wanted.where(Entry.at > since, Entry.result == "done").order_by(Entry.seq)
    for entry, customer, number in session.execute(wanted):
        title = " ".join(each for each in (number, customer) if each)
        yield HandoverRow(TAKEN[entry.action], entry.loan_id, title, entry.result, entry.at, False)


HOLDINGS: tuple[Holding, ...] = (_customers, _loans, _drafts, _carriers, _approvals, _teams, _refresh, _reviews, _seals, _taken)


def handover_rows(session: Session, person: UUID, now: datetime) -> tuple[HandoverRow, ...]:
    """Everything on the list of one person, by kind."""
    return tuple(row for holding in HOLDINGS for row in holding(session, person, now))


def handover_view(session: Session, person: Person, now: datetime) -> HandoverView:
    """The list with the newest certificate, finished or not; a finished one only while nothing has come up since."""
    rows = handover_rows(session, person.id, now)
    it = latest(session, person.id)
    if it is not None and it.done_at is not None and any(row.open for row in rows):
        it = None
    who = names(session, [it.chief_id, it.custodian_id]) if it else {}

    def named(each: UUID | None) -> str:
        return who.get(each, "") if each else ""

    if it is None:
        return HandoverView(person.id, person.name, person.staff_no, person.active, rows, "", "", None, "", None, None)
    return HandoverView(
        person.id, person.name, person.staff_no, person.active, rows, it.no, named(it.chief_id), it.chief_at,
        named(it.custodian_id), it.custodian_at, it.done_at,
    )  # fmt: skip


def latest(session: Session, person: UUID) -> Handover | None:
    """The newest hand-over of a person."""
    wanted = select(Handover).where(Handover.person_id == person)
    return session.scalars(wanted.order_by(Handover.begun_at.desc(), Handover.id.desc()).limit(1)).first()


def leavers(session: Session, actor: Actor) -> list[LeaverRow]:
    """Persons whose hand-over this person may sign: a superior his own people, a custodian everybody but himself."""
    wanted = select(Person).where(Person.id != actor.person).order_by(Person.active, Person.name, Person.id)
    if "cus" not in actor.roles:
        wanted = wanted.where(Person.reports_to == actor.person)
    if not actor.roles & {"cus", "sup"}:
        return []
    rows = session.scalars(wanted).all()
    who = names(session, [row.reports_to for row in rows])
    done = {row.person_id: row.done_at for row in session.scalars(select(Handover).where(Handover.done_at.is_not(None)))}
    return [
        LeaverRow(row.id, row.name, row.staff_no, who.get(row.reports_to, "") if row.reports_to else "", row.active, done.get(row.id))
        for row in rows
    ]

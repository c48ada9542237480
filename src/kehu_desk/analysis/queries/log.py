"""Reads of the log and the loans behind it, for counting."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import datetime
from typing import Final, TypeVar
from uuid import UUID

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import Session

from kehu_desk.access.visible import visible
from kehu_desk.analysis.rules.using import BY_CLOCK, RELEASES, Lent, Told
from kehu_desk.archives.entities import Customer
from kehu_desk.archives.rules.filing import ArchiveState
from kehu_desk.borrowing.entities import Loan
from kehu_desk.door.audit import Entry
from kehu_desk.kernel.clock import local_day
from kehu_desk.people.actor import Actor
from kehu_desk.people.entities import Person
from kehu_desk.people.office import settings_of

T = TypeVar("T")
CHUNK: Final = 500
COUNTED: Final = (
    *RELEASES, BY_CLOCK, "section.view", "section.custody", "print.dossier", "loan.request", "loan.return_check", "revision.accept",
    "loan.approve_step", "loan.make_ready",
)  # fmt: skip


def told(session: Session, since: datetime, until: datetime) -> list[Told]:
    """Entries of a period, the oldest first: what is counted, and every refusal. since <= at < until."""
    office = settings_of(session).zone
    wanted = select(
        Entry.at, Entry.actor_id, Entry.action, Entry.customer_id, Entry.section, Entry.loan_id, Entry.subject, Entry.result, Entry.codes
    )
    inside = wanted.where(Entry.at >= since, Entry.at < until, or_(Entry.action.in_(COUNTED), Entry.result == "DENIED"))
    rows = session.execute(inside.order_by(Entry.seq).execution_options(yield_per=2000))
    return [Told(row[0], local_day(row[0], office), *row[1:]) for row in rows]


def lent(session: Session, ids: Collection[UUID]) -> dict[UUID, Lent]:
    """Loans by id."""
    found = {}
    for some in chunks(sorted(ids)):
        for each in session.scalars(select(Loan).where(Loan.id.in_(some))):
            found[each.id] = Lent(
                each.borrower_id, each.customer_id, each.category, each.level, tuple(each.sections), each.approved_at is not None,
                bool(each.outcome.strip()), each.closed_at,
            )  # fmt: skip
    return found


def told_of(session: Session, loans: Collection[UUID], what: ColumnElement[bool]) -> dict[UUID, list[datetime]]:
    """Loan -> the instants at which something is told of it, the oldest first, whenever it was."""
    found: dict[UUID, list[datetime]] = {}
    for some in chunks(sorted(loans)):
        wanted = select(Entry.loan_id, Entry.at).where(Entry.loan_id.in_(some), Entry.result == "done", what)
        for loan, at in session.execute(wanted.order_by(Entry.seq)):
            if loan is not None:
                found.setdefault(loan, []).append(at)
    return found


def people_below(session: Session, actor: Actor) -> set[UUID]:
    """Those who report to a person."""
    return set(session.scalars(select(Person.id).where(Person.reports_to == actor.person)))


def names_and_departments(session: Session) -> dict[UUID, tuple[str, str]]:
    """Person -> name, department."""
    return {person: (name, dept) for person, name, dept in session.execute(select(Person.id, Person.name, Person.dept))}


def viewable(session: Session, actor: Actor, customers: Collection[UUID]) -> set[UUID]:
    """Those of some customers whose basic facts this person may view now."""
    found: set[UUID] = set()
    for some in chunks(sorted(customers)):
        seen = select(Customer.id).where(Customer.id.in_(some), visible(actor, Customer.id, "BAS", Customer.inside_level))
        found.update(session.scalars(seen))
    return found


def unused(session: Session, used: Collection[UUID], owners: Collection[UUID] | None) -> tuple[int, list[UUID]]:
    """How many filed archives were not used, and which when they are few (fewer than three). owners: None counts all."""
    filed = [Customer.state == ArchiveState.FILED]
    if owners is not None:
        filed.append(Customer.owner_id.in_(list(owners)))
    total = session.scalar(select(func.count()).select_from(Customer).where(*filed)) or 0
    hits = 0
    for some in chunks(sorted(used)):
        hits += session.scalar(select(func.count()).select_from(Customer).where(Customer.id.in_(some), *filed)) or 0
    idle = total - hits
    if not 0 < idle < 3:
        return idle, []
    return idle, [each for each in session.scalars(select(Customer.id).where(*filed)) if each not in set(used)]


def chunks(rows: Sequence[T]) -> Iterator[Sequence[T]]:
    """A few at a time."""
    return (rows[place : place + CHUNK] for place in range(0, len(rows), CHUNK))


def loans_in(told: Iterable[Told]) -> set[UUID]:
    """Every loan that is told of."""
    return {each.loan for each in told if each.loan is not None}

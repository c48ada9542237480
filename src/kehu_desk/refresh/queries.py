"""Reads of the quarterly refresh: what its rules need to know. Lists for screens stand in service/listing.py."""

from collections.abc import Collection, Iterable
from datetime import date, datetime
from typing import Final
from uuid import UUID

from sqlalchemy import ColumnElement, Select, case, exists, or_, select
from sqlalchemy.orm import Session

from kehu_desk.archives import queries as archives
from kehu_desk.archives.entities import Customer
from kehu_desk.archives.rules.filing import ArchiveState
from kehu_desk.borrowing.entities import Loan
from kehu_desk.borrowing.rules.terms import Kind
from kehu_desk.door.audit import Entry
from kehu_desk.people.entities import Relation
from kehu_desk.people.office import calendar_of, settings_of
from kehu_desk.refresh.entities import RefreshMark, RefreshTask
from kehu_desk.refresh.rules.case import LoanEvent, TaskState
from kehu_desk.refresh.rules.duty import BEST_GRADES, COOPERATING, Candidate, duty_ended

CATEGORY: Final = "quarterly"
UNSETTLED: Final = (TaskState.OPEN, TaskState.HANDED_IN, TaskState.LATE)
FEW: Final = 500  # ids named in one statement
HAND_IN: Final = Entry.subject == "hand_in"
BACK: Final = or_(Entry.subject == "send_back", Entry.action.in_(["loan.revoke", "loan.force_return"]))
ACCEPTED: Final = Entry.action == "revision.accept"


def open_mark(session: Session, customer: UUID, now: datetime) -> RefreshMark | None:
    """The mark that holds now."""
    wanted = select(RefreshMark).where(RefreshMark.customer_id == customer, RefreshMark.since <= now, RefreshMark.until > now)
    return session.scalars(wanted).first()


def has_kam(now: datetime) -> ColumnElement[bool]:
    """Whether a customer has a key account manager: then it is a key account."""
    return exists().where(Relation.customer_id == Customer.id, Relation.kind == "KAM", Relation.since <= now, Relation.until > now)


def candidate(session: Session, row: Customer, now: datetime) -> Candidate:
    """What the rules of marking ask of one customer."""
    key = bool(session.scalar(select(has_kam(now)).where(Customer.id == row.id)))
    return Candidate(row.state.value, row.lifecycle, row.customer_type, row.grade, key, _cooperating_since(session, row))


def _cooperating_since(session: Session, row: Customer) -> date | None:
    typed = archives.bodies(session, row.id)["BAS"].get("first_deal_on")
    return date.fromisoformat(str(typed)) if typed else row.first_contact_on


def unmarked(session: Session, now: datetime, among: ColumnElement[bool]) -> list[Customer]:
    """Filed customers without a mark of which the default proposal may be true: grade A or B, or a key account."""
    marked = select(RefreshMark.customer_id).where(RefreshMark.until > now)
    good = or_(Customer.grade.in_(BEST_GRADES), has_kam(now))
    wanted = select(Customer).where(Customer.state == ArchiveState.FILED, Customer.lifecycle.in_(COOPERATING), good, among)
    return list(session.scalars(wanted.where(Customer.id.not_in(marked)).order_by(Customer.name, Customer.id)))


def ended_reasons(session: Session, customers: Collection[UUID], now: datetime) -> dict[UUID, str]:
    """Customer -> why it carries no duty any more; empty while it does. Source: B-175."""
    held = (RefreshMark.since <= now, RefreshMark.until > now)
    marked = select(Customer.id, Customer.state, Customer.lifecycle).join(RefreshMark, RefreshMark.customer_id == Customer.id).where(*held)
    if len(customers) <= FEW:
        marked = marked.where(Customer.id.in_(list(customers)))
    found = {customer: duty_ended(state.value, lifecycle) for customer, state, lifecycle in session.execute(marked)}
    return {each: found[each] if each in found else _last_reason(session, each) for each in customers}


def _last_reason(session: Session, customer: UUID) -> str:
    last = select(RefreshMark.end_reason).where(RefreshMark.customer_id == customer).order_by(RefreshMark.until.desc()).limit(1)
    return session.scalar(last) or "unmarked"


def loan_events(session: Session, tasks: Iterable[RefreshTask], now: datetime) -> dict[UUID, list[LoanEvent]]:
    """Customer -> what EDIT loans taken for the quarter did, the oldest first, read from the audit log: it keeps each instant."""
    watched = [task for task in tasks if task.state in UNSETTLED]
    if not watched:
        return {}
    kind = case((HAND_IN, "hand_in"), (BACK, "back"), else_="accept")
    wanted: Select[UUID, UUID, str, datetime] = (
        select(Loan.customer_id, Loan.id, kind, Entry.at)
        .join(Entry, Entry.loan_id == Loan.id)
        .where(Loan.kind == Kind.EDIT, Loan.category == CATEGORY, Loan.handed_in_at.is_not(None), Entry.result == "done")
        .where(Entry.at > min(task.seen_at for task in watched), Entry.at <= now, or_(HAND_IN, BACK, ACCEPTED))
        .order_by(Entry.seq)
    )
    if len(watched) == 1:
        wanted = wanted.where(Loan.customer_id == watched[0].customer_id)
    days = settings_of(session).values.number("refresh_back_workdays")
    calendar = calendar_of(session)
    found: dict[UUID, list[LoanEvent]] = {}
    for customer, loan, name, at in session.execute(wanted):
        found.setdefault(customer, []).append(LoanEvent(at, loan, name, calendar.after_workdays(at, days)))
    return found


def owners_at(session: Session, customers: Collection[UUID]) -> dict[UUID, list[tuple[datetime, datetime, UUID]]]:
    """Customer -> who was OWN from when to when."""
    rows = select(Relation.customer_id, Relation.since, Relation.until, Relation.person_id).where(Relation.kind == "OWN")
    if len(customers) <= FEW:
        rows = rows.where(Relation.customer_id.in_(list(customers)))
    found: dict[UUID, list[tuple[datetime, datetime, UUID]]] = {}
    for customer, since, until, person in session.execute(rows.order_by(Relation.since)):
        found.setdefault(customer, []).append((since, until, person))
    return found


def owner_in(spans: Iterable[tuple[datetime, datetime, UUID]], at: datetime) -> UUID | None:
    """Who was OWN at an instant; of two the later begun."""
    return next((person for since, until, person in reversed(list(spans)) if since <= at < until), None)

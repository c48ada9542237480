"""Reads of loans: frozen rows. A list never shows more loans than B-067, B-042 and B-146 allow."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, Final, NamedTuple, cast
from uuid import UUID

from sqlalchemy import ColumnElement, Select, false, func, or_, select, true
from sqlalchemy.orm import Session, aliased

from kehu_desk.access.grants import PAPER, Lock
from kehu_desk.archives.entities import Customer
from kehu_desk.borrowing.entities import Carrier, Loan
from kehu_desk.borrowing.queries.standing import stands
from kehu_desk.borrowing.rules.case import OUT, LoanState
from kehu_desk.door.approvals import PENDING, Approval
from kehu_desk.kernel.clock import days_between, local_day
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Actor
from kehu_desk.people.entities import Person
from kehu_desk.people.office import settings_of
from kehu_desk.people.queries import names

BORROWER = aliased(Person)
ROUTES: Final = ("loan", "revision", "renewal", "fresh")


class LoanRow(NamedTuple):
    """One line of a loan list. purpose is None for who may not read it; late_days counts up to the clearing (B-068)."""

    id: UUID
    no: str
    archive_no: str
    customer: str
    borrower: str
    kind: str
    purpose: str | None
    released: datetime | None
    due: datetime | None
    returned: datetime | None
    state: str
    late_days: int


class StepRow(NamedTuple):
    """One step of a route: who was asked, who decided, what he said."""

    name: str
    approver: str
    decided_by: str
    decided_at: datetime | None
    state: str
    opinion: str


class CarrierRow(NamedTuple):
    """Something outside under a loan."""

    id: UUID
    kind: str
    copy_no: int
    pages: int
    state: str
    how: str
    made_at: datetime


class LoanView(NamedTuple):
    """One loan with everything that its page shows."""

    row: LoanRow
    customer_id: UUID
    borrower_id: UUID
    sections: tuple[str, ...]
    level: int
    category: str
    basis: str
    requested_on: date | None
    asked: tuple[str, ...]
    granted: tuple[str, ...]
    copies: int
    reason: str
    condition: str
    outcome: str
    submitted_at: datetime | None
    approved_at: datetime | None
    handed_in_at: datetime | None
    reviewed_at: datetime | None
    steps: tuple[StepRow, ...]
    carriers: tuple[CarrierRow, ...]
    open_loans: int
    overdue_loans: int


def may_list(actor: Actor, session: Session) -> ColumnElement[bool]:
    """Loans this person may see: his own, his people's, those he decides; cus, mgr and aud all. adm none (B-020, B-021)."""
    if actor.roles & {"cus", "mgr", "aud"}:
        return true()
    if "adm" in actor.roles:
        return false()
    below = select(Person.id).where(Person.reports_to == actor.person)
    laid = select(Approval.subject_id).where(Approval.noun.in_(ROUTES))
    above = Approval.approver_id.in_(below) & (Approval.state == PENDING)  # it goes up to him in time (B-041)
    routed = laid.where((Approval.approver_id == actor.person) | above)
    return or_(Loan.borrower_id == actor.person, Loan.borrower_id.in_(below), Loan.id.in_(routed))


def _rows(actor: Actor) -> Select[Any]:
    return cast(
        "Select[Any]",
        select(
            Loan.id, Loan.no, func.coalesce(Customer.archive_no, Customer.no), Customer.name, BORROWER.name, Loan.kind, Loan.purpose,
            Loan.released_at, Loan.due_at, Loan.closed_at, stands(actor.now), Loan.handed_in_at,
        )
        .join(Customer, Customer.id == Loan.customer_id)
        .join(BORROWER, BORROWER.id == Loan.borrower_id),
    )  # fmt: skip


def loan_rows(session: Session, actor: Actor, ids: Sequence[UUID]) -> list[LoanRow]:
    """Rows of these loans, in the order of ids."""
    found = {row[0]: _row(session, actor, row) for row in session.execute(_rows(actor).where(Loan.id.in_(ids), may_list(actor, session)))}
    return [found[each] for each in ids if each in found]


def _row(session: Session, actor: Actor, row: Any) -> LoanRow:
    due, closed, state, handed_in = row[8], row[9], str(row[10]), row[11]
    office = settings_of(session).zone
    late = 0
    if due is not None and row[7] is not None and state != LoanState.EXPIRED.value:
        given_back = handed_in if state in (LoanState.SUBMITTED.value, LoanState.CLOSED.value) else None
        late = max(0, days_between(local_day(due, office), local_day(given_back or closed or actor.now, office)))
    return LoanRow(row[0], row[1], row[2], row[3], row[4], row[5].value, row[6], row[7], due, closed, state, late)


def loan_view(session: Session, actor: Actor, loan_id: UUID) -> LoanView:
    """Raises Refused E_NOT_FOUND for a loan that this person may not see (B-008)."""
    found = loan_rows(session, actor, [loan_id])
    if not found:
        raise Refused(no("E_NOT_FOUND"))
    loan = session.get_one(Loan, loan_id)
    held = select(func.count()).select_from(Loan).where(Loan.borrower_id == loan.borrower_id, stands(actor.now).in_([s.value for s in OUT]))
    late = held.where(stands(actor.now) == LoanState.OVERDUE.value)
    return LoanView(
        found[0], loan.customer_id, loan.borrower_id, tuple(loan.sections), loan.level, loan.category, loan.basis, loan.requested_on,
        tuple(loan.asked), tuple(loan.granted), loan.copies, loan.reason, loan.condition, loan.outcome, loan.submitted_at, loan.approved_at,
        loan.handed_in_at, loan.reviewed_at, steps_of(session, loan_id), carriers_of(session, loan_id),
        session.scalar(held) or 0, session.scalar(late) or 0,
    )  # fmt: skip


def steps_of(session: Session, loan_id: UUID) -> tuple[StepRow, ...]:
    """All steps ever laid for a loan and its hand-ins, in order."""
    laid = select(Approval).where(Approval.subject_id == loan_id)
    rows = session.scalars(laid.order_by(Approval.asked_at, Approval.round, Approval.step)).all()
    who = names(session, [each for row in rows for each in (row.approver_id, row.decided_by)])

    def name(person: UUID | None) -> str:
        return who.get(person, "") if person else ""

    return tuple(StepRow(row.name, name(row.approver_id), name(row.decided_by), row.decided_at, row.state, row.opinion) for row in rows)


def carriers_of(session: Session, loan_id: UUID) -> tuple[CarrierRow, ...]:
    """Everything that ever left under a loan."""
    rows = session.scalars(select(Carrier).where(Carrier.loan_id == loan_id).order_by(Carrier.made_at, Carrier.copy_no))
    return tuple(CarrierRow(row.id, row.kind, row.copy_no, row.pages, row.state, row.how, row.made_at) for row in rows)


def loans_of(session: Session, actor: Actor, customer: UUID, since: datetime | None = None) -> list[LoanRow]:
    """Loans of one archive that this person may see, the newest first; for the dossier's loan history."""
    wanted = select(Loan.id).where(Loan.customer_id == customer, may_list(actor, session))
    if since is not None:
        wanted = wanted.where(Loan.created_at >= since)
    return loan_rows(session, actor, list(session.scalars(wanted.order_by(Loan.created_at.desc(), Loan.id.desc()))))


def by_number(session: Session, number: str) -> UUID | None:
    """The loan with this number."""
    return session.scalars(select(Loan.id).where(Loan.no == number)).first()


def numbers_of(session: Session, ids: Sequence[UUID]) -> dict[UUID, str]:
    """Loan id -> number, for the revision history (B-089a); a number tells nothing else of the loan."""
    return {each: number for each, number in session.execute(select(Loan.id, Loan.no).where(Loan.id.in_(ids)))}


def locks_of(session: Session, customer: UUID) -> dict[str, tuple[str, datetime, datetime]]:
    """Section -> (holder, since, due) of what is out for editing: the marker 改档中 (B-082)."""
    rows = select(Lock.section, Person.name, Lock.since, Lock.due_at).join(Person, Person.id == Lock.holder_id)
    rows = rows.where(Lock.customer_id == customer, ~Lock.reserved, Lock.section != PAPER)
    return {section: (holder, since, due) for section, holder, since, due in session.execute(rows)}


def asked_between(session: Session, actor: Actor, since: datetime, until: datetime) -> list[UUID]:
    """Loans asked for from an instant to before another, the earliest first: the register of a period. Drafts are no requests yet."""
    wanted = select(Loan.id).where(may_list(actor, session), Loan.submitted_at >= since, Loan.submitted_at < until)
    return list(session.scalars(wanted.order_by(Loan.submitted_at, Loan.no)))

"""What a person or an archive is not done with yet. Source: B-151, B-160, B-161."""

from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kehu_desk.access.grants import Lock
from kehu_desk.archives.entities import Customer, SectionDraft
from kehu_desk.borrowing.entities import Carrier, Loan
from kehu_desk.borrowing.queries.standing import stands
from kehu_desk.borrowing.rules.case import TERMINAL, LoanState


class Blockers(NamedTuple):
    """How much of an archive is not at rest, whoever may see it. loans: not ended; locks: sections or paper out; holds: in the queue."""

    loans: int
    locks: int
    holds: int
    carriers: int


def blockers(session: Session, customer: UUID, now: datetime) -> Blockers:
    """Everything of borrowing that stands against sealing or destroying an archive. Source: B-160, B-161."""
    state = stands(now)
    ended = [each.value for each in TERMINAL]
    mine = select(func.count()).select_from(Loan).where(Loan.customer_id == customer)
    queued = state.in_([LoanState.WAITING.value, LoanState.READY.value])
    outside = select(func.count()).select_from(Carrier).join(Loan, Loan.id == Carrier.loan_id)
    return Blockers(
        session.scalar(mine.where(state.not_in(ended))) or 0,
        session.scalar(select(func.count()).select_from(Lock).where(Lock.customer_id == customer)) or 0,
        session.scalar(mine.where(queued)) or 0,
        session.scalar(outside.where(Loan.customer_id == customer, Carrier.state.in_(["out", "declared", "lost"]))) or 0,
    )


class OpenLoan(NamedTuple):
    """A loan that its borrower still has to answer for. drafts: sections written and not handed in."""

    id: UUID
    no: str
    customer_id: UUID
    customer: str
    kind: str
    state: str
    due: datetime | None
    drafts: int


class OpenCarrier(NamedTuple):
    """Something outside for which a person still answers."""

    id: UUID
    loan_id: UUID
    loan_no: str
    customer: str
    kind: str
    copy_no: int
    state: str


class Obligations(NamedTuple):
    """What a person has to clear before he goes (B-151)."""

    loans: tuple[OpenLoan, ...]
    carriers: tuple[OpenCarrier, ...]


def obligations(session: Session, person: UUID, now: datetime) -> Obligations:
    """Open loans by state and everything outside under them, lost things too. Source: B-150, B-151."""
    state = stands(now)
    wanted = select(Loan, Customer.name, state).join(Customer, Customer.id == Loan.customer_id).where(Loan.borrower_id == person)
    loans = []
    for loan, name, at in session.execute(wanted.where(state.not_in([each.value for each in TERMINAL])).order_by(state, Loan.no)):
        drafts = session.scalar(select(func.count()).select_from(SectionDraft).where(SectionDraft.loan_id == loan.id)) or 0
        loans.append(OpenLoan(loan.id, loan.no, loan.customer_id, name, loan.kind.value, at, loan.due_at, drafts))
    held = (
        select(Carrier, Loan.no, Customer.name)
        .join(Loan, Loan.id == Carrier.loan_id)
        .join(Customer, Customer.id == Loan.customer_id)
        .where(Loan.borrower_id == person, Carrier.state.in_(["out", "declared", "lost"]), Carrier.kind != "draft")
    )
    rows = session.execute(held.order_by(Loan.no, Carrier.copy_no)).all()
    outside = tuple(OpenCarrier(row.id, row.loan_id, number, name, row.kind, row.copy_no, row.state) for row, number, name in rows)
    return Obligations(tuple(loans), outside)

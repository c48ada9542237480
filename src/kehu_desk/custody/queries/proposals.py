"""Reads of custody: proposals with their signatures, and facts about sealed archives."""

from datetime import datetime
from typing import Final, NamedTuple
from uuid import UUID

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from kehu_desk.archives.entities import Customer
from kehu_desk.borrowing.entities import Carrier, Loan
from kehu_desk.borrowing.queries import stands
from kehu_desk.borrowing.rules.case import TERMINAL, LoanState
from kehu_desk.borrowing.rules.terms import Kind as LoanKind
from kehu_desk.custody.entities import Signature
from kehu_desk.custody.rules import Kind, ProposalState
from kehu_desk.door.proposals import Proposal, open_proposal
from kehu_desk.people.actor import Actor
from kehu_desk.people.entities import Person
from kehu_desk.people.queries import names

NOUN: Final = "custody"
SHOWN: Final = 500


class OpenEdit(NamedTuple):
    """An EDIT loan on its way or out."""

    sections: tuple[str, ...]
    borrower: str
    due: datetime | None


class SignatureRow(NamedTuple):
    """A name under a proposal."""

    person: str
    part: str
    at: datetime


class Subject(NamedTuple):
    """The archive a proposal is about, and what it is called: number and name, with the loan and copy for a carrier."""

    customer: UUID
    text: str


class ProposalRow(NamedTuple):
    """One proposal as a screen shows it."""

    id: UUID
    kind: str
    customer_id: UUID
    subject: str
    section: str
    level: int
    reason: str
    proposed_by: str
    proposed_at: datetime
    state: str
    signatures: tuple[SignatureRow, ...]
    answer: str
    decided_at: datetime | None


def state_of(proposal: Proposal, signed: bool) -> ProposalState:
    """Where a proposal stands."""
    if proposal.decided_at is None:
        return ProposalState.CONFIRMED if signed else ProposalState.PROPOSED
    if proposal.granted:
        return ProposalState.DONE
    return ProposalState.WITHDRAWN if proposal.decided_by == proposal.proposed_by else ProposalState.DECLINED


def customer_of(session: Session, kind: Kind, subject: UUID) -> UUID | None:
    """The archive that a proposal is about; None when there is none."""
    if kind is not Kind.WRITE_OFF:
        return session.scalar(select(Customer.id).where(Customer.id == subject))
    return session.scalar(select(Loan.customer_id).join(Carrier, Carrier.loan_id == Loan.id).where(Carrier.id == subject))


def is_proposed(session: Session, subject: UUID, kind: Kind) -> bool:
    """Whether the same waits for a signature."""
    return open_proposal(session, NOUN, kind.value, subject) is not None


def sealed_at(session: Session, customer: UUID) -> datetime | None:
    """When an archive was sealed last; the last signature under the proposal. None when it never was."""
    done = (Proposal.noun == NOUN, Proposal.kind == Kind.SEAL.value, Proposal.subject_id == customer, Proposal.granted.is_(True))
    return session.scalars(select(Proposal.decided_at).where(*done).order_by(Proposal.decided_at.desc()).limit(1)).first()


def open_edit(session: Session, customer: UUID, now: datetime) -> OpenEdit | None:
    """The oldest EDIT loan of an archive that is neither a draft nor over. Source: B-160."""
    over = [state.value for state in (*TERMINAL, LoanState.DRAFT)]
    wanted = select(Loan, Person.name).join(Person, Person.id == Loan.borrower_id)
    wanted = wanted.where(Loan.customer_id == customer, Loan.kind == LoanKind.EDIT, stands(now).not_in(over))
    found = session.execute(wanted.order_by(Loan.created_at).limit(1)).first()
    return OpenEdit(tuple(found[0].sections), found[1], found[0].due_at) if found else None


def proposals(session: Session, actor: Actor, kinds: tuple[Kind, ...] = tuple(Kind), *, waiting: bool = False) -> list[ProposalRow]:
    """Proposals of custody, the newest first, for custodians, managers and auditors; nobody else sees any.

    All that wait, and of the decided ones the newest hundreds.
    """
    if not actor.roles & {"cus", "mgr", "aud"}:
        return []
    kind = or_(*(Proposal.kind.startswith(each.value) for each in kinds))
    wanted = select(Proposal).where(Proposal.noun == NOUN, kind).order_by(Proposal.proposed_at.desc(), Proposal.id.desc())
    rows = list(session.scalars(wanted.where(Proposal.decided_at.is_(None))))
    if not waiting:
        rows += session.scalars(wanted.where(Proposal.decided_at.is_not(None)).limit(SHOWN))
        rows.sort(key=lambda row: (row.proposed_at, row.id), reverse=True)
    signed, subjects = _signatures(session, [row.id for row in rows]), _subjects(session, [row.subject_id for row in rows])
    who = names(session, [row.proposed_by for row in rows])
    return [_row(row, who.get(row.proposed_by, ""), subjects[row.subject_id], signed.get(row.id, ())) for row in rows]


def _signatures(session: Session, ids: list[UUID]) -> dict[UUID, tuple[SignatureRow, ...]]:
    wanted = select(Signature, Person.name).join(Person, Person.id == Signature.person_id).where(Signature.proposal_id.in_(ids))
    found: dict[UUID, tuple[SignatureRow, ...]] = {}
    for row, name in session.execute(wanted.order_by(Signature.at)):
        found[row.proposal_id] = (*found.get(row.proposal_id, ()), SignatureRow(name, row.part, row.at))
    return found


def _subjects(session: Session, ids: list[UUID]) -> dict[UUID, Subject]:
    """What proposals are about, by the id of the archive or of the carrier."""
    number = func.coalesce(Customer.archive_no, Customer.no)
    archives = select(Customer.id, number, Customer.name).where(Customer.id.in_(ids))
    found = {customer: Subject(customer, f"{no} {name}") for customer, no, name in session.execute(archives)}
    carriers = select(Carrier.id, Carrier.copy_no, Loan.no, Customer.id, Customer.name).join(Loan, Loan.id == Carrier.loan_id)
    carriers = carriers.join(Customer, Customer.id == Loan.customer_id).where(Carrier.id.in_(ids))
    for carrier, copy, loan, customer, name in session.execute(carriers):
        found[carrier] = Subject(customer, f"{loan} {name} ({copy})" if copy else f"{loan} {name}")
    return found


def _row(row: Proposal, proposer: str, subject: Subject, signed: tuple[SignatureRow, ...]) -> ProposalRow:
    return ProposalRow(
        row.id, row.kind.split()[0], subject.customer, subject.text, str(row.facts.get("section", "")), int(row.facts.get("level", 0)),
        row.reason, proposer, row.proposed_at, state_of(row, bool(signed)).value, signed, row.answer, row.decided_at,
    )  # fmt: skip

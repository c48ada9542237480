"""What borrowing offers to the floors above: due work."""

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.archives.entities import Customer
from kehu_desk.borrowing.entities import Loan
from kehu_desk.borrowing.queries import stands
from kehu_desk.borrowing.rules.case import LoanState
from kehu_desk.borrowing.rules.terms import Kind
from kehu_desk.door.approvals import listed_above, waiting_for
from kehu_desk.door.noun import Due, Noun
from kehu_desk.kernel.clock import local_day
from kehu_desk.people.actor import Actor
from kehu_desk.people.entities import Person
from kehu_desk.people.office import settings_of

NAME = "loan"
KINDS = {"loan": "approval", "revision": "revision_review"}


def due(session: Session, actor: Actor) -> Iterable[Due]:
    """What is out in my hands, what waits for my decision, what the custodian has to release, check or accept."""
    yield from _mine(session, actor)
    yield from _to_decide(session, actor)
    yield from _overdue(session, actor)
    if "cus" in actor.roles:
        yield from _custody(session, actor)


def _mine(session: Session, actor: Actor) -> Iterable[Due]:
    office = settings_of(session).zone
    out = select(Loan, Customer.name).join(Customer, Customer.id == Loan.customer_id).where(Loan.borrower_id == actor.person)
    alive = stands(actor.now).in_([LoanState.ACTIVE.value, LoanState.RECALLED.value, LoanState.OVERDUE.value])
    for loan, customer in session.execute(out.where(alive).order_by(Loan.due_at)):
        kind = "hand_in" if loan.kind is Kind.EDIT else "return"
        yield Due(NAME, loan.id, kind, f"{loan.no} {customer}", local_day(loan.due_at, office) if loan.due_at else None, actor.name)


def _to_decide(session: Session, actor: Actor) -> Iterable[Due]:
    office = settings_of(session).zone
    steps = [(step, KINDS[step.noun]) for step in waiting_for(session, actor.person, actor.now) if step.noun in KINDS]
    steps += [(step, "approval_late") for step in listed_above(session, actor.person, actor.now) if step.noun in KINDS]
    for step, kind in steps:
        loan = session.get_one(Loan, step.subject_id)
        customer = session.get_one(Customer, loan.customer_id)
        who = session.get_one(Person, step.approver_id)
        yield Due(NAME, loan.id, kind, f"{loan.no} {customer.name}", local_day(step.due_at, office), who.name)


def _overdue(session: Session, actor: Actor) -> Iterable[Due]:
    """What others have not brought back: the custodian sees all, a superior that of his people. Source: B-063, B-067."""
    office = settings_of(session).zone
    rows = (
        select(Loan, Customer.name, Person.name)
        .join(Customer, Customer.id == Loan.customer_id)
        .join(Person, Person.id == Loan.borrower_id)
        .where(stands(actor.now) == LoanState.OVERDUE.value, Loan.borrower_id != actor.person)
    )
    if "cus" not in actor.roles:
        rows = rows.where(Person.reports_to == actor.person)
    for loan, customer, borrower in session.execute(rows.order_by(Loan.due_at)):
        yield Due(NAME, loan.id, "overdue", f"{loan.no} {customer}", local_day(loan.due_at, office) if loan.due_at else None, borrower)


def _custody(session: Session, actor: Actor) -> Iterable[Due]:
    """Release, return check and acceptance; never one's own loan."""
    office = settings_of(session).zone
    waits = {LoanState.APPROVED.value: "release", LoanState.RETURNING.value: "return_check", LoanState.SUBMITTED.value: "acceptance"}
    state = stands(actor.now)
    rows = (
        select(Loan, Customer.name, Person.name, state)
        .join(Customer, Customer.id == Loan.customer_id)
        .join(Person, Person.id == Loan.borrower_id)
        .where(state.in_(list(waits)), Loan.borrower_id != actor.person)
    )
    for loan, customer, borrower, now in session.execute(rows.order_by(Loan.created_at)):
        if now == LoanState.SUBMITTED.value and loan.reviewed_at is None:
            continue
        until = loan.release_until if now == LoanState.APPROVED.value else loan.due_at
        yield Due(NAME, loan.id, waits[now], f"{loan.no} {customer}", local_day(until, office) if until else None, borrower)


NOUN = Noun(NAME, frozenset({"loan", "carrier", "approval", "section_lock", "access_grant"}), due)

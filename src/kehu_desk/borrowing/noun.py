"""What borrowing offers to the floors above: due work."""

from collections.abc import Iterable
from typing import Any, Final, cast

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from kehu_desk.archives.entities import Customer
from kehu_desk.borrowing.entities import Loan, Renewal
from kehu_desk.borrowing.queries import recall_offers, stands
from kehu_desk.borrowing.rules.case import LoanState
from kehu_desk.borrowing.rules.terms import Kind
from kehu_desk.door import proposals
from kehu_desk.door.approvals import listed_above, waiting_for
from kehu_desk.door.noun import QT_TRANSLATE_NOOP, Due, Noun, WorkKind
from kehu_desk.kernel.clock import days_between, local_day
from kehu_desk.people.actor import Actor
from kehu_desk.people.entities import Person
from kehu_desk.people.office import settings_of

NAME = "loan"
KINDS = {"loan": "approval", "revision": "revision_review", "renewal": "renewal", "fresh": "fresh_approval"}
HANDLED = {
    LoanState.APPROVED.value: "release", LoanState.READY.value: "release", LoanState.RETURNING.value: "return_check",
    LoanState.SUBMITTED.value: "acceptance",
}  # fmt: skip
MINE = {
    LoanState.ACTIVE.value: "return", LoanState.RECALLED.value: "return", LoanState.OVERDUE.value: "return",
    LoanState.REVOKED.value: "return", LoanState.READY.value: "fetch",
}  # fmt: skip


def due(session: Session, actor: Actor) -> Iterable[Due]:
    """What is out in my hands or ready for me, what waits for my decision, what the custodian has to release, check or accept."""
    yield from _mine(session, actor)
    yield from _to_decide(session, actor)
    yield from _overdue(session, actor)
    if "cus" in actor.roles:
        yield from _custody(session, actor)
        yield from _wishes(session, actor)
        yield from _recalls(session, actor)
    if "mgr" in actor.roles:
        yield from _losses(session, actor)


def _loans(session: Session, actor: Actor) -> "Select[Any]":
    """Loan, customer's name, borrower's name, state now."""
    return cast(
        "Select[Any]",
        select(Loan, Customer.name, Person.name, stands(actor.now))
        .join(Customer, Customer.id == Loan.customer_id)
        .join(Person, Person.id == Loan.borrower_id),
    )


def _line(session: Session, loan: Loan, kind: str, customer: str, until: Any, person: str) -> Due:
    day = local_day(until, settings_of(session).zone) if until else None
    return Due(NAME, loan.id, kind, f"{loan.no} {customer}", day, person)


def _mine(session: Session, actor: Actor) -> Iterable[Due]:
    out = _loans(session, actor).where(Loan.borrower_id == actor.person, stands(actor.now).in_(list(MINE)))
    for loan, customer, _, state in session.execute(out.order_by(Loan.due_at)):
        edits = loan.kind is Kind.EDIT and state not in (LoanState.READY.value, LoanState.REVOKED.value)
        until = loan.release_until if state == LoanState.READY.value else loan.due_at
        yield _line(session, loan, "hand_in" if edits else MINE[state], customer, until, actor.name)


def _to_decide(session: Session, actor: Actor) -> Iterable[Due]:
    steps = [(step, KINDS[step.noun]) for step in waiting_for(session, actor.person, actor.now) if step.noun in KINDS]
    steps += [(step, "approval_late") for step in listed_above(session, actor.person, actor.now) if step.noun in KINDS]
    for step, kind in steps:
        loan = session.get_one(Loan, step.subject_id)
        customer = session.get_one(Customer, loan.customer_id)
        who = session.get_one(Person, step.approver_id)
        yield _line(session, loan, kind, customer.name, step.due_at, who.name)


def _overdue(session: Session, actor: Actor) -> Iterable[Due]:
    """What others have not brought back: the custodian sees all, a superior that of his people. Source: B-063, B-067."""
    rows = _loans(session, actor).where(stands(actor.now) == LoanState.OVERDUE.value, Loan.borrower_id != actor.person)
    if "cus" not in actor.roles:
        rows = rows.where(Person.reports_to == actor.person)
    for loan, customer, borrower, _ in session.execute(rows.order_by(Loan.due_at)):
        yield _line(session, loan, "overdue", customer, loan.due_at, borrower)


def _custody(session: Session, actor: Actor) -> Iterable[Due]:
    """Release, return check and acceptance; never one's own loan."""
    rows = _loans(session, actor).where(stands(actor.now).in_(list(HANDLED)), Loan.borrower_id != actor.person)
    for loan, customer, borrower, now in session.execute(rows.order_by(Loan.created_at)):
        if now == LoanState.SUBMITTED.value and loan.reviewed_at is None:
            continue
        until = loan.release_until if HANDLED[now] == "release" else loan.due_at
        yield _line(session, loan, HANDLED[now], customer, until, borrower)


def _wishes(session: Session, actor: Actor) -> Iterable[Due]:
    """Renewals of L1 that any custodian decides; those above go by a route (B-073)."""
    asked = select(Renewal.loan_id).where(Renewal.state == "pending")
    rows = _loans(session, actor).where(Loan.id.in_(asked), Loan.level <= 1, Loan.borrower_id != actor.person)
    for loan, customer, borrower, _ in session.execute(rows.order_by(Loan.due_at)):
        yield _line(session, loan, "renewal", customer, loan.due_at, borrower)


def _recalls(session: Session, actor: Actor) -> Iterable[Due]:
    """Loans that keep for some days more what somebody waits for: they may be called back (B-098)."""
    rows = _loans(session, actor).where(Loan.id.in_(recall_offers(session, actor.now)))
    for loan, customer, borrower, _ in session.execute(rows.order_by(Loan.due_at)):
        yield _line(session, loan, "recall_offer", customer, None, borrower)


def _losses(session: Session, actor: Actor) -> Iterable[Due]:
    """What the custodian proposed, and what is two weeks late: a manager decides whether it is lost (B-063, T27, T28)."""
    proposed = {each.subject_id: each for each in proposals.waiting(session, NAME) if each.proposed_by != actor.person}
    late = stands(actor.now) == LoanState.OVERDUE.value
    rows = _loans(session, actor).where(Loan.id.in_(proposed) | late, Loan.borrower_id != actor.person)
    least = settings_of(session).values.number("lost_after_days")
    for loan, customer, borrower, _ in session.execute(rows.order_by(Loan.due_at)):
        if loan.id in proposed:
            yield _line(session, loan, proposed[loan.id].kind, customer, None, borrower)
        elif days_between(local_day(loan.due_at, settings_of(session).zone), actor.today) >= least:
            yield _line(session, loan, "lost", customer, loan.due_at, borrower)


WORK: Final = {
    "approval": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Approve a loan"), decides=True),
    "approval_late": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Approval waits too long"), decides=True),
    "revision_review": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Review an edit"), decides=True),
    "release": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Hand out a loan")),
    "overdue": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Not brought back"), card="back"),
    "return": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Return a loan"), card="back", passes_on=True),
    "hand_in": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Hand in an edit"), card="back", passes_on=True),
    "return_check": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Check a return")),
    "acceptance": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Accept an edit"), decides=True),
    "renewal": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Decide on a renewal"), decides=True),
    "fresh_approval": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Approve at the raised level"), decides=True),
    "fetch": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Ready: fetch it")),
    "recall_offer": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Somebody waits: call back?")),
    "lost": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Decide on a loss"), decides=True),
    "settle": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Confirm a settlement"), decides=True),
}

NOUN = Noun(NAME, frozenset({"loan", "carrier", "approval", "section_lock", "access_grant", "renewal", "proposal"}), due, WORK)

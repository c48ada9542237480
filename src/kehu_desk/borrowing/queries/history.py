"""What happened to one loan, in order, and what stands open about it. Source: B-066, B-068, B-074, B-090, B-103, B-146."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Final, NamedTuple
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from kehu_desk.archives.entities import Customer
from kehu_desk.borrowing.entities import Carrier, Incident, Loan, Renewal
from kehu_desk.borrowing.queries.listing import loan_rows
from kehu_desk.borrowing.queries.waiting import HoldRow, hold_rows, waited_by
from kehu_desk.door.approvals import Approval
from kehu_desk.door.notices import Notice
from kehu_desk.door.proposals import Proposal
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Actor
from kehu_desk.people.queries import names

NOUN: Final = "loan"
TOLD: Final = ("due", "reminded", "recalled", "revoked")


class Happening(NamedTuple):
    """One thing that happened. kind: as words/history.py names it; by: a person's name, empty for the house; facts: plain values."""

    at: datetime
    kind: str
    by: str
    facts: Mapping[str, object]


class LoanMore(NamedTuple):
    """What the page of a loan shows beside its row. hold: its place in the queue; waited_by: how many wait for what it holds;

    raised_to, fresh_until: a section was raised above the loan's level, and until when a fresh approval may come (B-103);
    renewal_asked: a wish waits for its decision; renewals: how many were granted; proposed: lost, settle; sealed: the archive is.
    """

    happenings: tuple[Happening, ...]
    hold: HoldRow | None
    waited_by: int
    recall_cause: str
    raised_to: int
    fresh_until: datetime | None
    renewal_asked: bool
    renewals: int
    proposed: frozenset[str]
    sealed: bool


def loan_more(session: Session, actor: Actor, loan_id: UUID) -> LoanMore:
    """Raises Refused E_NOT_FOUND for a loan that this person may not see (B-008, B-146)."""
    rows = loan_rows(session, actor, [loan_id])
    if not rows:
        raise Refused(no("E_NOT_FOUND"))
    loan = session.get_one(Loan, loan_id)
    wishes = list(session.scalars(select(Renewal).where(Renewal.loan_id == loan_id).order_by(Renewal.asked_at)))
    said = list(session.scalars(_proposals(loan_id)))
    held = hold_rows(session, actor, [loan_id])
    sealed = session.get_one(Customer, loan.customer_id).state.value == "SEALED"
    happened = sorted(_happenings(session, loan, wishes, said, rows[0].late_days), key=lambda each: each.at)
    return LoanMore(
        tuple(happened), held[0] if held else None, waited_by(session, loan, actor.now), loan.recall_cause or "", loan.raised_to or 0,
        loan.fresh_until, any(wish.state == "pending" for wish in wishes), sum(wish.state == "granted" for wish in wishes),
        frozenset(each.kind for each in said if each.decided_at is None), sealed,
    )  # fmt: skip


def _happenings(session: Session, loan: Loan, wishes: list[Renewal], said: list[Proposal], late: int) -> Iterable[Happening]:
    """In the order in which things of one instant follow from one another."""
    who = _Names(session)
    yield from _begun(loan, who)
    for each in said:
        yield Happening(each.proposed_at, f"proposed_{each.kind}", who[each.proposed_by], {"reason": each.reason})
    yield from _steps(session, loan.id, who)
    yield from _renewals(loan, wishes, who)
    yield from _notices(session, loan)
    yield from _incidents(session, loan.id, who)
    yield from _carriers(session, loan.id, who)
    yield from _ended(loan, who, late)


class _Names:
    """Names of persons, asked for one at a time: a loan has few."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def __getitem__(self, person: UUID | None) -> str:
        return names(self._session, [person]).get(person, "") if person else ""


def _proposals(loan_id: UUID) -> Select[Proposal]:
    return select(Proposal).where(Proposal.noun == NOUN, Proposal.subject_id == loan_id).order_by(Proposal.proposed_at)


def _begun(loan: Loan, who: _Names) -> Iterable[Happening]:
    stamps = (
        (loan.submitted_at, "requested", who[loan.borrower_id]), (loan.queued_at, "queued", ""), (loan.ready_at, "ready", ""),
        (loan.released_at, "released", who[loan.released_by]),
    )  # fmt: skip
    return (Happening(at, kind, by, {}) for at, kind, by in stamps if at is not None)


def _ended(loan: Loan, who: _Names, late: int) -> Iterable[Happening]:
    facts, handed_in = {"state": loan.state.value, "days": late}, "handed_in_late" if loan.handed_in_late else "handed_in"
    stamps = (
        (loan.overdue_at, "overdue", ""), (loan.handed_in_at, handed_in, who[loan.borrower_id]),
        (loan.return_declared_at, "return_declared", who[loan.borrower_id]),
        (loan.closed_at, "closed_late" if late else "closed", who[loan.closed_by]),
    )  # fmt: skip
    return (Happening(at, kind, by, facts) for at, kind, by in stamps if at is not None)


def _steps(session: Session, loan_id: UUID, who: _Names) -> Iterable[Happening]:
    """Decisions of every route but that of a renewal, which is told with its days."""
    taken = select(Approval).where(Approval.subject_id == loan_id, Approval.noun != "renewal", Approval.decided_at.is_not(None))
    for row in session.scalars(taken):
        assert row.decided_at is not None
        facts = {"step": row.name, "decision": row.state, "opinion": row.opinion}
        yield Happening(row.decided_at, "fresh_step" if row.noun == "fresh" else "step", who[row.decided_by], facts)


def _renewals(loan: Loan, wishes: list[Renewal], who: _Names) -> Iterable[Happening]:
    for wish in wishes:
        facts = {"old": wish.old_due, "new": wish.new_due, "reason": wish.reason}
        yield Happening(wish.asked_at, "renewal_asked", who[loan.borrower_id], facts)
        if wish.decided_at is not None:
            yield Happening(wish.decided_at, f"renewal_{wish.state}", who[wish.decided_by], facts)


def _notices(session: Session, loan: Loan) -> Iterable[Happening]:
    """What the borrower was told: reminders with their sender, the recall with its cause."""
    told = select(Notice).where(Notice.subject_id == loan.id, Notice.person_id == loan.borrower_id, Notice.kind.in_(TOLD))
    return (Happening(row.at, row.kind, str(row.facts.get("by", "")), row.facts) for row in session.scalars(told))


def _incidents(session: Session, loan_id: UUID, who: _Names) -> Iterable[Happening]:
    for row in session.scalars(select(Incident).where(Incident.loan_id == loan_id)):
        yield Happening(row.at, f"incident_{row.kind}", who[row.by_id], {"reason": row.note})


def _carriers(session: Session, loan_id: UUID, who: _Names) -> Iterable[Happening]:
    for row in session.scalars(select(Carrier).where(Carrier.loan_id == loan_id, Carrier.kind != "draft")):
        facts = {"carrier": row.kind, "number": row.copy_no, "pages": row.pages, "way": row.how}
        yield Happening(row.made_at, "carrier_out", who[row.made_by], facts)
        if row.cleared_at is not None:
            yield Happening(row.cleared_at, "carrier_back", who[row.cleared_by], facts)

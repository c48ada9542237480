"""Reads of the queue: who waits for what, behind whom, until when. Source: B-094…B-098, B-102."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final, NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.access.grants import PAPER, Lock
from kehu_desk.borrowing.entities import Loan
from kehu_desk.borrowing.queries.listing import may_list
from kehu_desk.borrowing.queries.standing import QUEUED, stands, waiting_loans
from kehu_desk.borrowing.rules.case import LoanState
from kehu_desk.borrowing.rules.terms import ORIGINAL, Kind
from kehu_desk.people.actor import Actor
from kehu_desk.people.office import settings_of
from kehu_desk.people.queries import names

IN_LINE: Final = (LoanState.WAITING.value, LoanState.READY.value)


class Need(NamedTuple):
    """One thing waited for. what: a section's code or PAPER; holder and due of whoever has it, empty when it is free.

    kept: not out, but kept for the next in the queue until due (B-096).
    """

    what: str
    holder: str
    due: datetime | None
    kept: bool


class HoldRow(NamedTuple):
    """One place in a queue. place: 1..n in the archive's queue, 0 when it is this person's turn; ahead: who wants the same before him.

    until: when the entry lapses, or until when what is ready must be fetched.
    """

    id: UUID
    no: str
    borrower: str
    state: str
    place: int
    ahead: int
    until: datetime | None
    needs: tuple[Need, ...]


def needs(loan: Loan) -> frozenset[str]:
    """What only one loan may hold at a time: sections out for editing, and the paper. Source: B-080, B-086."""
    paper = {PAPER} if ORIGINAL in loan.asked else set[str]()
    return frozenset(paper | set(loan.sections if loan.kind is Kind.EDIT else ()))


def hold_rows(session: Session, actor: Actor, ids: Sequence[UUID]) -> list[HoldRow]:
    """Places of these loans that this person may see, in the order of ids; loans that do not wait are left out."""
    wanted = select(Loan, stands(actor.now)).where(Loan.id.in_(ids), may_list(actor, session), stands(actor.now).in_(IN_LINE))
    found = {loan.id: _row(session, actor.now, loan, state) for loan, state in session.execute(wanted)}
    return [found[each] for each in ids if each in found]


def queue_of(session: Session, actor: Actor, customer: UUID) -> list[HoldRow]:
    """Everybody who waits for an archive, in order, also whose time has run out and is not recorded yet (as a reordering names them)."""
    line = waiting_loans(session, customer, actor.now, lapsed=True)
    return [_row(session, actor.now, loan, LoanState.WAITING.value) for loan in line]


def followers(session: Session, actor: Actor, loan_id: UUID) -> list[HoldRow]:
    """Loans that may follow when this one is taken back by force: approved, waiting or ready for what it holds (B-102)."""
    out = session.get(Loan, loan_id)
    if out is None:
        return []
    others = select(Loan, stands(actor.now)).where(Loan.customer_id == out.customer_id, Loan.state.in_(QUEUED), Loan.id != out.id)
    line = [(loan, state) for loan, state in session.execute(others) if state != LoanState.LAPSED.value and needs(loan) & needs(out)]
    rows = [_row(session, actor.now, loan, state) for loan, state in line]
    return sorted(rows, key=lambda row: (row.state != LoanState.READY.value, row.place or len(rows) + 1, row.no))


def waited_by(session: Session, loan: Loan, now: datetime) -> int:
    """How many wait for what this loan has out now."""
    mine = set(session.scalars(select(Lock.section).where(Lock.source_id == loan.id, ~Lock.reserved)))
    line = waiting_loans(session, loan.customer_id, now) if mine else []
    return sum(1 for other in line if other.id != loan.id and needs(other) & mine)


def recall_offers(session: Session, now: datetime) -> set[UUID]:
    """Active loans that will keep for more than the offered days what somebody waits for. Source: B-098."""
    least = timedelta(days=settings_of(session).values.number("recall_offer_days"))
    line = session.scalars(select(Loan).where(Loan.state == LoanState.WAITING, Loan.release_until >= now)).all()
    found = set[UUID]()
    for waits in line:
        locks = select(Lock.source_id).where(
            Lock.customer_id == waits.customer_id, Lock.section.in_(needs(waits)), ~Lock.reserved, Lock.due_at > now + least
        )
        found |= set(session.scalars(locks))
    active = select(Loan.id).where(Loan.id.in_(found), stands(now) == LoanState.ACTIVE.value)
    return set(session.scalars(active))


def _row(session: Session, now: datetime, loan: Loan, state: str) -> HoldRow:
    wanted = needs(loan)
    locks = select(Lock).where(Lock.customer_id == loan.customer_id, Lock.section.in_(wanted), Lock.source_id != loan.id)
    held = {lock.section: lock for lock in session.scalars(locks)}
    who = names(session, [loan.borrower_id, *(lock.holder_id for lock in held.values())])
    things = tuple(
        Need(each, who.get(lock.holder_id, ""), lock.due_at, lock.reserved) if (lock := held.get(each)) else Need(each, "", None, False)
        for each in sorted(wanted)
    )
    place = loan.place or 0
    line = waiting_loans(session, loan.customer_id, now, ready=True) if state != LoanState.READY.value else []
    ahead = sum(1 for other in line if other.id != loan.id and (other.place or 0) < place and needs(other) & wanted)
    return HoldRow(loan.id, loan.no, who.get(loan.borrower_id, ""), state, place, ahead, loan.release_until, things)

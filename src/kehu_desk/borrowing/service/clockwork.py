"""What the clock alone has already done to loans, recorded: before each event, at the start, and every minute.

Rights never wait for this: they end by Grant.until (B-052).
"""

from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.access import grants
from kehu_desk.borrowing.entities import Loan
from kehu_desk.borrowing.rules.case import LoanState, past
from kehu_desk.borrowing.rules.terms import Kind
from kehu_desk.borrowing.service.cases import clock_case
from kehu_desk.borrowing.service.events import apply, serve
from kehu_desk.borrowing.service.facts import out_no, unservable
from kehu_desk.borrowing.service.reminding import remind_late
from kehu_desk.borrowing.workflow import LOAN
from kehu_desk.door.change import About, Deed, Door
from kehu_desk.door.workflow import settled
from kehu_desk.people.actor import Caller
from kehu_desk.people.office import settings_of

SETTLED = "loan.clock"
SERVED = "loan.queue_served"
TICKING = (LoanState.APPROVED, LoanState.WAITING, LoanState.READY, LoanState.ACTIVE, LoanState.RECALLED)


def settle(door: Door, loan_id: UUID) -> None:
    """Record what the clock has done to one loan, in a change of its own (actor clock)."""
    now = door.now
    with door.reading() as session:
        loan = session.get(Loan, loan_id)
        due = loan is not None and (settled(LOAN, clock_case(loan, now)) is not None or lock_lapsed(session, loan, now))
    if due:
        with door.clockwork(SETTLED, About(loan=loan_id)) as deed:
            settle_in(deed, deed.session.get_one(Loan, loan_id))
            deed.lead()


def settle_in(deed: Deed, loan: Loan) -> None:
    """The same inside an open deed: one line after the other, until the clock has nothing more to say."""
    while (done := settled(LOAN, clock_case(loan, deed.now))) is not None:
        moved = About(loan.customer_id, "", loan.id, f"{done.name} {loan.state.value}>{done.target}")
        apply(deed, loan, done)
        deed.note(SETTLED, moved)
    if lock_lapsed(deed.session, loan, deed.now):
        deed.note(SETTLED, About(loan.customer_id, "", loan.id, "lock freed"))
        grants.free_locks(deed.session, loan.id, paper=False)
        serve(deed, loan.customer_id)


def lock_lapsed(session: Session, loan: Loan, now: datetime) -> bool:
    """An overdue EDIT loan keeps its lock for 24 hours after the due time, then the draft stays as 未还稿. Source: B-062."""
    if loan.kind is not Kind.EDIT or loan.due_at is None or loan.state not in (LoanState.OVERDUE, LoanState.ACTIVE, LoanState.RECALLED):
        return False
    hours = settings_of(session).values.number("edit_grace_hours")
    if not past(loan.due_at + timedelta(hours=hours), now):
        return False
    return session.scalars(select(grants.Lock.id).where(grants.Lock.source_id == loan.id).limit(1)).first() is not None


def sweep(door: Door) -> int:
    """Settle every loan that the clock has touched, serve the queues, send what is due to be told. Returns how many were looked at."""
    now = door.now
    with door.reading() as session:
        past_due = (Loan.due_at < now) | (Loan.release_until < now) | (Loan.fresh_until < now)
        ticking = select(Loan.id).where(Loan.state.in_(TICKING), past_due)
        held = select(Loan.id).where(Loan.state == LoanState.OVERDUE, Loan.id.in_(select(grants.Lock.source_id)))
        ids = [*session.scalars(ticking), *session.scalars(held)]
        waiting = session.scalars(select(Loan).where(Loan.state == LoanState.WAITING, Loan.release_until >= now))
        servable = {loan.customer_id for loan in waiting if out_no(session, loan) is None and not unservable(session, loan, now)}
    for loan_id in ids:
        settle(door, loan_id)
    for customer in sorted(servable):
        with door.clockwork(SERVED, About(customer)) as deed:
            serve(deed, customer)
            deed.lead()
    return len(ids) + remind_late(door)


def end_inspections(door: Door, caller: Caller) -> None:
    """INSPECT ends at sign-out or after idle minutes, whichever first: it is due now, and the clock closes it. Source: B-054."""
    with door.reading() as session:
        held = select(Loan.id).where(Loan.borrower_id == caller.person, Loan.kind == Kind.INSPECT, Loan.state == LoanState.ACTIVE)
        ids = list(session.scalars(held))
    for loan_id in ids:
        with door.clockwork(SETTLED, About(loan=loan_id)) as deed:
            loan = deed.session.get_one(Loan, loan_id)
            if loan.state is LoanState.ACTIVE and loan.due_at is not None and loan.due_at >= deed.now:
                loan.due_at = deed.now - timedelta(seconds=1)
                grants.end_rights(deed.session, loan.id, loan.due_at)
            settle_in(deed, loan)

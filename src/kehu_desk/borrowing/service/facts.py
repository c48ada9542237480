"""What has to be looked up in the store about one loan: plain facts, and refusals made from them."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kehu_desk.access import grants
from kehu_desk.access.policy import Tie
from kehu_desk.access.visible import ties
from kehu_desk.archives import queries as archives
from kehu_desk.archives.entities import Customer, SectionDraft
from kehu_desk.archives.rules.checks import changed_keys
from kehu_desk.archives.rules.filing import ArchiveState
from kehu_desk.borrowing.entities import Carrier, Loan
from kehu_desk.borrowing.queries import needs, restricted_until, stands, waiting_loans
from kehu_desk.borrowing.rules.case import COUNTED, TERMINAL, LoanState
from kehu_desk.borrowing.rules.terms import Kind, over_limit, requested_problem
from kehu_desk.kernel.clock import FOREVER, local_day
from kehu_desk.kernel.errors import No, no
from kehu_desk.people.actor import Actor, is_live
from kehu_desk.people.entities import Person, Relation
from kehu_desk.people.office import calendar_of, settings_of
from kehu_desk.people.roles import split


def archive_no(session: Session, loan: Loan) -> No | None:
    """E_ARCHIVE_STATE unless filed, or sealed for reading. Source: B-058, B-160."""
    state = session.get_one(Customer, loan.customer_id).state
    lendable = state is ArchiveState.FILED or (state is ArchiveState.SEALED and loan.kind is not Kind.EDIT)
    return None if lendable else no("E_ARCHIVE_STATE", state=state.value)


def as_borrower(session: Session, loan: Loan, now: datetime) -> Actor:
    """The borrower as the policy would meet him now."""
    row = session.get_one(Person, loan.borrower_id)
    today = local_day(now, settings_of(session).zone)
    return Actor(row.id, row.name, row.staff_no, split(row.roles), row.reports_to, now, today)


def relation_no(session: Session, loan: Loan, now: datetime) -> No | None:
    """E_NO_RELATION when the tie that the route relied on has ended. Source: T07."""
    if loan.basis == "NONE":
        return None
    joined = ties(session, as_borrower(session, loan, now), loan.customer_id, "BAS", 0)
    return None if Tie(loan.basis) in joined else no("E_NO_RELATION")


def borrower_no(session: Session, loan: Loan, now: datetime) -> No | None:
    """E_FORBIDDEN for an account that has ended, E_BORROWER_RESTRICTED for a person barred. Source: B-065, B-150."""
    person = session.get_one(Person, loan.borrower_id)
    if not is_live(person, local_day(now, settings_of(session).zone)):
        return no("E_FORBIDDEN", action="account")
    until = restricted_until(session, person.id, now)
    return no("E_BORROWER_RESTRICTED", until=until) if until else None


def due_no(session: Session, loan: Loan, now: datetime) -> No | None:
    """E_DUE_* for a wished day outside the policy. Source: B-051."""
    return requested_problem(loan.requested_on, loan.kind, loan.level, now, calendar_of(session), settings_of(session).values)


def limit_no(session: Session, loan: Loan, now: datetime) -> No | None:
    """E_LIMIT when one more loan would exceed. Source: B-055."""
    counted = [state.value for state in COUNTED if loan.kind is not Kind.EDIT or state is not LoanState.SUBMITTED]
    held = select(Loan.level, Loan.state, Loan.carriers_out).where(
        Loan.borrower_id == loan.borrower_id, Loan.kind == loan.kind, stands(now).in_(counted), Loan.id != loan.id
    )
    levels = [level for level, state, out in session.execute(held) if state is not LoanState.REVOKED or out]
    return over_limit(loan.kind, loan.level, levels, settings_of(session).values)


def double_no(session: Session, loan: Loan, now: datetime) -> No | None:
    """E_DUP_LOAN: same person, archive and kind, overlapping sections, still open now. Source: B-056, B-052."""
    others = select(Loan).where(
        Loan.borrower_id == loan.borrower_id, Loan.customer_id == loan.customer_id, Loan.kind == loan.kind, Loan.id != loan.id
    )
    closed = [state.value for state in (*TERMINAL, LoanState.DRAFT)]
    for other in session.scalars(others.where(stands(now).not_in(closed))):
        if set(other.sections) & set(loan.sections):
            return no("E_DUP_LOAN", loan=other.no)
    return None


def lock_no(session: Session, loan: Loan, now: datetime) -> No | None:
    """E_LOCKED while something it needs is out under another loan, E_HELD_FOR_OTHER while another waits for it before this one.

    Source: B-080, B-081, B-094, B-096.
    """
    if refusal := out_no(session, loan):
        return refusal
    return None if _holds_all(session, loan) else _claim_no(session, loan, now)


def _holds_all(session: Session, loan: Loan) -> bool:
    locks = [grants.lock_of(session, loan.customer_id, resource) for resource in needs(loan)]
    return all(lock is not None and lock.source_id == loan.id for lock in locks)


def out_no(session: Session, loan: Loan) -> No | None:
    """The refusal of the first lock in the way, another loan's."""
    for resource in sorted(needs(loan)):
        lock = grants.lock_of(session, loan.customer_id, resource)
        if lock is not None and lock.source_id != loan.id:
            return grants.locked(session, lock).nos[0]
    return None


def _claim_no(session: Session, loan: Loan, now: datetime) -> No | None:
    wanted = needs(loan)
    for other in waiting_loans(session, loan.customer_id, now):
        behind = loan.place is not None and other.place is not None and other.place >= loan.place
        if other.id != loan.id and not behind and needs(other) & wanted and not unservable(session, other, now):
            name = session.get_one(Person, other.borrower_id).name
            return no("E_HELD_FOR_OTHER", section=min(needs(other) & wanted), holder=name, due=other.release_until)
    return None


def unservable(session: Session, loan: Loan, now: datetime) -> tuple[No, ...]:
    """Why a waiting loan is passed over, whatever is free. Source: B-095."""
    late = overdue_count(session, loan.borrower_id, now, but=loan.id)
    overdue = no("E_BORROWER_OVERDUE", count=late) if late else None
    found = (archive_no(session, loan), relation_no(session, loan, now), borrower_no(session, loan, now), overdue)
    return tuple(each for each in found if each is not None)


def hold_no(session: Session, loan: Loan, now: datetime) -> No | None:
    """E_DUP_HOLD: one person has one place in the queue for one thing. Source: B-094."""
    for other in waiting_loans(session, loan.customer_id, now, ready=True):
        if other.id != loan.id and other.borrower_id == loan.borrower_id and needs(other) & needs(loan):
            return no("E_DUP_HOLD", loan=other.no)
    return None


def waited_for(session: Session, loan: Loan, now: datetime) -> bool:
    """Somebody waits for what this loan holds. Source: B-072, B-075."""
    mine = needs(loan)
    return bool(mine) and any(needs(other) & mine for other in waiting_loans(session, loan.customer_id, now) if other.id != loan.id)


def overdue_count(session: Session, person: UUID, now: datetime, but: UUID | None = None) -> int:
    """Loans of a person that are overdue now, recorded or not. Source: B-060, B-064."""
    late = select(func.count()).select_from(Loan).where(Loan.borrower_id == person, stands(now) == LoanState.OVERDUE.value)
    return session.scalar(late.where(Loan.id != but) if but else late) or 0


def other_carriers(session: Session, loan: Loan) -> int:
    """Carriers outside but for the open draft."""
    if not loan.carriers_out:
        return 0
    held = select(Carrier.id).where(Carrier.loan_id == loan.id, Carrier.kind != "draft", Carrier.state.in_(["out", "declared"]))
    return len(session.scalars(held).all())


def drafts(session: Session, loan: Loan) -> list[SectionDraft]:
    """The sections being written under a loan."""
    return list(session.scalars(select(SectionDraft).where(SectionDraft.loan_id == loan.id).order_by(SectionDraft.section)))


def changed_sections(session: Session, loan: Loan) -> list[SectionDraft]:
    """Drafts of a loan that differ from the accepted text (B-089a)."""
    found = []
    for draft in drafts(session, loan):
        accepted = archives.current(session, loan.customer_id, draft.section)
        if changed_keys(accepted.body if accepted else {}, draft.body):
            found.append(draft)
    return found


def hand_in_no(session: Session, loan: Loan, now: datetime) -> No | None:
    """None while the lock is held, or may be taken again: free, nobody waiting, base unmoved (else E_STALE). Source: T21, B-089."""
    if loan.kind is not Kind.EDIT:
        return None
    if taken := lock_no(session, loan, now):
        return taken
    for draft in drafts(session, loan):
        accepted = archives.current(session, loan.customer_id, draft.section)
        if draft.base_number != (accepted.number if accepted else 0):
            return no("E_STALE")
    return None


def relation_end(session: Session, loan: Loan, now: datetime) -> date | None:
    """The last day of the relation that the route relied on; None without one or when it is open."""
    if loan.basis not in ("OWN", "TEAM", "KAM"):
        return None
    held = select(Relation.until).where(
        Relation.person_id == loan.borrower_id, Relation.customer_id == loan.customer_id, Relation.kind == loan.basis,
        Relation.since <= now, Relation.until > now,
    )  # fmt: skip
    until = max(session.scalars(held), default=FOREVER)
    return None if until >= FOREVER else local_day(until, settings_of(session).zone)

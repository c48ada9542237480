"""Effects on rights, locks and carriers."""

from typing import Final

from sqlalchemy import select

from kehu_desk.access import grants
from kehu_desk.borrowing.entities import Carrier, Loan
from kehu_desk.borrowing.queries import needs
from kehu_desk.borrowing.rules.case import LoanState
from kehu_desk.borrowing.rules.terms import ORIGINAL, Kind, copies, due_at, may_grant
from kehu_desk.borrowing.service.facts import drafts, relation_end
from kehu_desk.borrowing.service.said import Said
from kehu_desk.door.change import Deed
from kehu_desk.people.entities import Person
from kehu_desk.people.office import calendar_of, settings_of

OPEN_CARRIER: Final = ("out", "declared")


def give_rights(deed: Deed, loan: Loan, said: Said, _before: LoanState) -> None:
    """Locks, due time, grants, paper: all or nothing. Source: T07, T10, B-050, B-080, B-086."""
    values, calendar = settings_of(deed.session).values, calendar_of(deed.session)
    borrower = deed.session.get_one(Person, loan.borrower_id)
    ends = (loan.requested_on, borrower.account_until, relation_end(deed.session, loan, deed.now))
    loan.due_at = due_at(loan.kind, loan.level, deed.now, calendar, values, ends)
    loan.released_by = deed.actor.person
    loan.granted = sorted(set(loan.asked) & may_grant(loan.kind, loan.level))
    loan.copies = copies(loan.level, values) if "print" in loan.granted else 0
    take_locks(deed, loan)
    if ORIGINAL in loan.granted:
        deed.session.add(Carrier(loan_id=loan.id, kind=ORIGINAL, pages=said.pages, made_at=deed.now, made_by=deed.actor.person))
        count_carriers(deed, loan)
    grant(deed, loan)


def take_locks(deed: Deed, loan: Loan, *, reserved: bool = False) -> None:
    """Hold everything that only one may hold: until the due time, or until it is fetched. Raises Refused E_LOCKED, E_HELD_FOR_OTHER."""
    until = loan.release_until if reserved else loan.due_at
    assert until is not None
    for resource in sorted(needs(loan)):
        mine = grants.lock_of(deed.session, loan.customer_id, resource)
        if mine is None or mine.source_id != loan.id:
            lock = grants.Lock(
                customer_id=loan.customer_id, section=resource, holder_id=loan.borrower_id, source_id=loan.id, due_at=until,
                since=deed.now, reserved=reserved,
            )  # fmt: skip
            grants.take(deed.session, lock)
        elif mine.reserved and not reserved:
            mine.reserved, mine.due_at, mine.since = False, until, deed.now
    deed.session.flush()


def grant(deed: Deed, loan: Loan) -> None:
    """The borrower's rights, section by section, until the due time."""
    assert loan.due_at is not None
    for section in loan.sections:
        right = grants.Grant(
            person_id=loan.borrower_id, customer_id=loan.customer_id, section=section, level=loan.level, edits=loan.kind is Kind.EDIT,
            source_id=loan.id, since=deed.now, until=loan.due_at,
        )  # fmt: skip
        deed.session.add(right)
    deed.session.flush()


def end_rights(deed: Deed, loan: Loan, _said: Said, _before: LoanState) -> None:
    """What the loan gave ends now; locks and carriers stay."""
    grants.end_rights(deed.session, loan.id, deed.now)


def restore_rights(deed: Deed, loan: Loan, _said: Said, _before: LoanState) -> None:
    """Rights again until due, if the loan stands where it gives any; a loan already late gets none."""
    alive = loan.state in (LoanState.ACTIVE, LoanState.RECALLED)
    if alive and loan.due_at is not None and deed.now <= loan.due_at:
        grant(deed, loan)
    if loan.kind is Kind.EDIT and alive and drafts(deed.session, loan):
        open_draft(deed, loan)
    if loan.due_at is not None:
        grants.set_due(deed.session, loan.id, deed.now, loan.due_at)


def free_locks(deed: Deed, loan: Loan, _said: Said, _before: LoanState) -> None:
    """Nothing is held any more; a draft goes in or is dropped with it."""
    grants.free_locks(deed.session, loan.id)
    close_draft(deed, loan, "closed")


def note_before(_deed: Deed, loan: Loan, _said: Said, before: LoanState) -> None:
    """Where a refused return goes back to (T19, T23)."""
    loan.state_before = before


def open_draft(deed: Deed, loan: Loan) -> None:
    """The open draft of an EDIT loan is a carrier while the loan is out."""
    mine = deed.session.scalars(select(Carrier).where(Carrier.loan_id == loan.id, Carrier.kind == "draft")).first()
    if mine is None:
        mine = Carrier(loan_id=loan.id, kind="draft", made_at=deed.now, made_by=deed.actor.person)
        deed.session.add(mine)
    mine.state, mine.how, mine.cleared_at = "out", "", None
    count_carriers(deed, loan)


def close_draft(deed: Deed, loan: Loan, how: str) -> None:
    """The draft went in, was dropped, or is kept as evidence."""
    for mine in deed.session.scalars(select(Carrier).where(Carrier.loan_id == loan.id, Carrier.kind == "draft", Carrier.state == "out")):
        mine.state, mine.how, mine.cleared_at, mine.cleared_by = "cleared", how, deed.now, loan.borrower_id
    count_carriers(deed, loan)


def count_carriers(deed: Deed, loan: Loan) -> None:
    """Keep the loan's own count in step with its carriers."""
    deed.session.flush()
    held = select(Carrier.id).where(Carrier.loan_id == loan.id, Carrier.state.in_(OPEN_CARRIER))
    loan.carriers_out = len(deed.session.scalars(held).all())

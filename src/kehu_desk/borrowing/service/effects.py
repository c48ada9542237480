"""What the lines of the loan table do besides writing columns. Names as in workflow.py."""

from collections.abc import Callable
from typing import Final, NamedTuple

from sqlalchemy import select

from kehu_desk.access import grants
from kehu_desk.archives.entities import Customer
from kehu_desk.archives.service.revisions import add_revision
from kehu_desk.borrowing.entities import Carrier, Incident, Loan
from kehu_desk.borrowing.rules.case import LoanState
from kehu_desk.borrowing.rules.terms import Kind, copies, due_at, may_grant
from kehu_desk.borrowing.service.cases import (
    LOAN_ROUTE,
    REVIEW_ROUTE,
    changed_sections,
    drafts,
    planned,
    relation_end,
)  # fmt: skip
from kehu_desk.door import approvals
from kehu_desk.door.change import Deed
from kehu_desk.door.workflow import Step
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.entities import Person
from kehu_desk.people.office import calendar_of, settings_of
from kehu_desk.people.queries import decider, owner_superior

OPEN_CARRIER: Final = ("out", "declared")


class Said(NamedTuple):
    """What a person said with the event."""

    reason: str = ""
    condition: str = ""
    outcome: str = ""


def apply(deed: Deed, loan: Loan, done: Step, said: Said = Said()) -> None:
    """Write the new state, the columns, and run the effects."""
    before = loan.state
    loan.state = LoanState(done.target)
    for name, value in done.writes.items():
        setattr(loan, name, value)
    if said.reason:
        loan.reason = said.reason
    for effect in done.effects:
        EFFECTS[effect](deed, loan, said, before)
    if "closed_at" in done.writes:
        loan.closed_by = None if deed.actor.name == "clock" else deed.actor.person
    deed.session.flush()


def _store_route(deed: Deed, loan: Loan, _said: Said, _before: LoanState) -> None:
    steps, _ = planned(deed.session, loan)
    due = calendar_of(deed.session).after_workdays(deed.now, settings_of(deed.session).values.number("approval_listed_workdays"))
    rows = [approvals.RouteStep(name, person, due) for name, person in steps]
    approvals.lay_route(deed.session, LOAN_ROUTE, loan.id, 0, rows, loan.borrower_id, deed.now)


def _sign(deed: Deed, loan: Loan, noun: str, state: str, said: Said) -> None:
    steps = approvals.route(deed.session, noun, loan.id)
    waiting = approvals.current(steps)
    assert waiting is not None  # the table leads here only while a step waits
    approvals.sign(waiting, deed.actor.person, deed.now, state, said.reason, 0)
    following = approvals.current(steps)
    if following is not None:
        days = settings_of(deed.session).values.number("approval_listed_workdays")
        following.asked_at = deed.now
        following.due_at = calendar_of(deed.session).after_workdays(deed.now, days)


def _sign_step(deed: Deed, loan: Loan, said: Said, _before: LoanState) -> None:
    _sign(deed, loan, LOAN_ROUTE, approvals.APPROVED, said)


def _refuse_step(deed: Deed, loan: Loan, said: Said, _before: LoanState) -> None:
    _sign(deed, loan, LOAN_ROUTE, approvals.REJECTED, said)
    approvals.void(deed.session, LOAN_ROUTE, loan.id)


def _void_route(deed: Deed, loan: Loan, said: Said, before: LoanState) -> None:
    approvals.void(deed.session, REVIEW_ROUTE if before is LoanState.SUBMITTED else LOAN_ROUTE, loan.id)


def _await_release(deed: Deed, loan: Loan, _said: Said, _before: LoanState) -> None:
    """An approval that nobody releases lapses after five working days (T12)."""
    days = settings_of(deed.session).values.number("release_workdays")
    loan.release_until = calendar_of(deed.session).after_workdays(deed.now, days)


def _give_rights(deed: Deed, loan: Loan, _said: Said, _before: LoanState) -> None:
    """Locks, due time, grants: all or nothing. Source: T07, B-050, B-080."""
    values, calendar = settings_of(deed.session).values, calendar_of(deed.session)
    borrower = deed.session.get_one(Person, loan.borrower_id)
    ends = (loan.requested_on, borrower.account_until, relation_end(deed.session, loan, deed.now))
    loan.due_at = due_at(loan.kind, loan.level, deed.now, calendar, values, ends)
    loan.released_by = deed.actor.person
    loan.granted = sorted(set(loan.asked) & may_grant(loan.kind, loan.level))
    loan.copies = copies(loan.level, values) if "print" in loan.granted else 0
    if loan.kind is Kind.EDIT:
        _take_locks(deed, loan)
    _grant(deed, loan)


def _take_locks(deed: Deed, loan: Loan) -> None:
    assert loan.due_at is not None
    for section in loan.sections:
        mine = grants.lock_of(deed.session, loan.customer_id, section)
        if mine is None or mine.source_id != loan.id:
            lock = grants.Lock(
                customer_id=loan.customer_id, section=section, holder_id=loan.borrower_id, source_id=loan.id,
                due_at=loan.due_at, since=deed.now,
            )  # fmt: skip
            grants.take(deed.session, lock)


def _grant(deed: Deed, loan: Loan) -> None:
    assert loan.due_at is not None
    for section in loan.sections:
        right = grants.Grant(
            person_id=loan.borrower_id, customer_id=loan.customer_id, section=section, level=loan.level, edits=loan.kind is Kind.EDIT,
            source_id=loan.id, since=deed.now, until=loan.due_at,
        )  # fmt: skip
        deed.session.add(right)
    deed.session.flush()


def _end_rights(deed: Deed, loan: Loan, _said: Said, _before: LoanState) -> None:
    grants.end_rights(deed.session, loan.id, deed.now)


def _restore_rights(deed: Deed, loan: Loan, _said: Said, _before: LoanState) -> None:
    """Rights again until due; a loan already late gets none."""
    if loan.due_at is not None and deed.now <= loan.due_at:
        _grant(deed, loan)
    if loan.kind is Kind.EDIT and drafts(deed.session, loan):
        open_draft(deed, loan)


def _free_locks(deed: Deed, loan: Loan, _said: Said, _before: LoanState) -> None:
    grants.free_locks(deed.session, loan.id)
    close_draft(deed, loan, "closed")


def _note_before(_deed: Deed, loan: Loan, _said: Said, before: LoanState) -> None:
    loan.state_before = before


def _note_late(deed: Deed, loan: Loan, _said: Said, _before: LoanState) -> None:
    loan.handed_in_late = loan.due_at is not None and deed.now > loan.due_at
    loan.reviewed_at = loan.reviewed_by = None


def _keep_lock(deed: Deed, loan: Loan, _said: Said, _before: LoanState) -> None:
    """The lock stays until acceptance; freed in the meantime, it is taken again (T21, B-088)."""
    _take_locks(deed, loan)
    close_draft(deed, loan, "handed_in")


def _lay_review(deed: Deed, loan: Loan, _said: Said, _before: LoanState) -> None:
    """Reviewed by the superior of OWN, not the editor, else by B-038 (T21a)."""
    chief = owner_superior(deed.session, loan.customer_id, deed.now)
    reviewer = decider(deed.session, deed.actor.today, chief, frozenset({loan.borrower_id}))
    if reviewer is None:
        raise Refused(no("E_NO_APPROVER", step="review"))
    due = calendar_of(deed.session).after_workdays(deed.now, settings_of(deed.session).values.number("review_workdays"))
    approvals.lay_route(deed.session, REVIEW_ROUTE, loan.id, 0, [approvals.RouteStep("review", reviewer, due)], loan.borrower_id, deed.now)


def _sign_review(deed: Deed, loan: Loan, said: Said, _before: LoanState) -> None:
    loan.reviewed_by = deed.actor.person
    _sign(deed, loan, REVIEW_ROUTE, approvals.APPROVED, said)


def _make_revisions(deed: Deed, loan: Loan, _said: Said, _before: LoanState) -> None:
    row = deed.session.get_one(Customer, loan.customer_id)
    for draft in changed_sections(deed.session, loan):
        add_revision(deed, row, draft.section, draft.body, author=loan.borrower_id, reviewer=loan.reviewed_by, loan=loan.id)
    for draft in drafts(deed.session, loan):
        deed.session.delete(draft)


def _incident(deed: Deed, loan: Loan, said: Said, _before: LoanState) -> None:
    deed.session.add(Incident(loan_id=loan.id, kind="return_refused", note=said.reason, at=deed.now, by_id=deed.actor.person))


def _lengthen(deed: Deed, loan: Loan, _said: Said, _before: LoanState) -> None:
    """Sent back: at least two more working days (T23)."""
    assert loan.due_at is not None
    days = settings_of(deed.session).values.number("send_back_workdays")
    loan.due_at = max(loan.due_at, calendar_of(deed.session).after_workdays(deed.now, days))
    loan.reviewed_at = loan.reviewed_by = None


def open_draft(deed: Deed, loan: Loan) -> None:
    """The open draft of an EDIT loan is a carrier while the loan is out."""
    mine = deed.session.scalars(select(Carrier).where(Carrier.loan_id == loan.id, Carrier.kind == "draft")).first()
    if mine is None:
        mine = Carrier(loan_id=loan.id, kind="draft", made_at=deed.now, made_by=deed.actor.person)
        deed.session.add(mine)
    mine.state, mine.how, mine.cleared_at = "out", "", None
    count_carriers(deed, loan)


def close_draft(deed: Deed, loan: Loan, how: str) -> None:
    """The draft went in or was dropped."""
    for mine in deed.session.scalars(select(Carrier).where(Carrier.loan_id == loan.id, Carrier.kind == "draft", Carrier.state == "out")):
        mine.state, mine.how, mine.cleared_at, mine.cleared_by = "cleared", how, deed.now, loan.borrower_id
    count_carriers(deed, loan)


def count_carriers(deed: Deed, loan: Loan) -> None:
    """Keep the loan's own count in step with its carriers."""
    deed.session.flush()
    held = select(Carrier.id).where(Carrier.loan_id == loan.id, Carrier.state.in_(OPEN_CARRIER))
    loan.carriers_out = len(deed.session.scalars(held).all())


EFFECTS: Final[dict[str, Callable[[Deed, Loan, Said, LoanState], None]]] = {
    "store_route": _store_route, "sign_step": _sign_step, "refuse_step": _refuse_step, "void_route": _void_route,
    "await_release": _await_release, "give_rights": _give_rights, "end_rights": _end_rights, "restore_rights": _restore_rights,
    "free_locks": _free_locks, "note_before": _note_before, "note_late": _note_late, "keep_lock": _keep_lock,
    "lay_review": _lay_review, "sign_review": _sign_review, "make_revisions": _make_revisions, "incident": _incident,
    "lengthen": _lengthen,
}  # fmt: skip

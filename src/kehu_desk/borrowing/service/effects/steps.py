"""Effects on routes: laying, signing and voiding steps."""

from kehu_desk.access import grants
from kehu_desk.borrowing.entities import Loan
from kehu_desk.borrowing.rules.case import LoanState
from kehu_desk.borrowing.rules.terms import may_grant
from kehu_desk.borrowing.service.effects.rights import grant
from kehu_desk.borrowing.service.routing import FRESH_ROUTE, LOAN_ROUTE, REVIEW_ROUTE, lay, planned, sign
from kehu_desk.borrowing.service.said import Said
from kehu_desk.door import approvals
from kehu_desk.door.change import Deed
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.office import calendar_of, settings_of
from kehu_desk.people.queries import decider, owner_superior


def store_route(deed: Deed, loan: Loan, _said: Said, _before: LoanState) -> None:
    """Lay the steps of the table; a route with a step for nobody is not laid at all, so that no step is ever skipped (B-034)."""
    plan, nobody = planned(deed.session, loan)
    lay(deed, LOAN_ROUTE, loan, [] if nobody else plan)


def sign_step(deed: Deed, loan: Loan, said: Said, _before: LoanState) -> None:
    """The step that waits is agreed."""
    sign(deed, loan, LOAN_ROUTE, approvals.APPROVED, said.reason)


def refuse_step(deed: Deed, loan: Loan, said: Said, _before: LoanState) -> None:
    """The step that waits is refused, the others with it."""
    sign(deed, loan, LOAN_ROUTE, approvals.REJECTED, said.reason)
    approvals.void(deed.session, LOAN_ROUTE, loan.id)


def void_route(deed: Deed, loan: Loan, _said: Said, before: LoanState) -> None:
    """Steps that still wait are cancelled."""
    approvals.void(deed.session, REVIEW_ROUTE if before is LoanState.SUBMITTED else LOAN_ROUTE, loan.id)
    approvals.void(deed.session, FRESH_ROUTE, loan.id)


def await_release(deed: Deed, loan: Loan, _said: Said, _before: LoanState) -> None:
    """An approval that nobody releases lapses after five working days (T12)."""
    days = settings_of(deed.session).values.number("release_workdays")
    loan.release_until = calendar_of(deed.session).after_workdays(deed.now, days)


def lay_review(deed: Deed, loan: Loan, _said: Said, _before: LoanState) -> None:
    """Reviewed by the superior of OWN, not the editor, else by B-038 (T21a)."""
    chief = owner_superior(deed.session, loan.customer_id, deed.now)
    reviewer = decider(deed.session, deed.actor.today, chief, frozenset({loan.borrower_id}))
    if reviewer is None:
        raise Refused(no("E_NO_APPROVER", step="review"))
    due = calendar_of(deed.session).after_workdays(deed.now, settings_of(deed.session).values.number("review_workdays"))
    approvals.lay_route(deed.session, REVIEW_ROUTE, loan.id, 0, [approvals.RouteStep("review", reviewer, due)], loan.borrower_id, deed.now)


def sign_review(deed: Deed, loan: Loan, said: Said, _before: LoanState) -> None:
    """The review is passed."""
    loan.reviewed_by = deed.actor.person
    sign(deed, loan, REVIEW_ROUTE, approvals.APPROVED, said.reason)


def sign_fresh(deed: Deed, loan: Loan, said: Said, _before: LoanState) -> None:
    """A step of the approval at the raised level; with the last one the rights are back until the old due time (B-103)."""
    sign(deed, loan, FRESH_ROUTE, approvals.APPROVED, said.reason)
    if approvals.current(approvals.route(deed.session, FRESH_ROUTE, loan.id)) is not None:
        return
    assert loan.raised_to is not None
    assert loan.due_kept is not None
    loan.level, loan.due_at = loan.raised_to, loan.due_kept
    loan.granted = sorted(set(loan.granted) & may_grant(loan.kind, loan.level))
    loan.raised_to = loan.fresh_until = loan.due_kept = None
    grants.end_rights(deed.session, loan.id, deed.now)
    grants.set_due(deed.session, loan.id, deed.now, loan.due_at)
    grant(deed, loan)


def refuse_fresh(deed: Deed, loan: Loan, said: Said, _before: LoanState) -> None:
    """The raised level is not approved: the loan is called back at once."""
    sign(deed, loan, FRESH_ROUTE, approvals.REJECTED, said.reason)
    approvals.void(deed.session, FRESH_ROUTE, loan.id)

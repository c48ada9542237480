"""Effects on wishes for a later due time. Source: 5.3."""

from sqlalchemy import select

from kehu_desk.access import grants
from kehu_desk.borrowing.entities import Loan, Renewal
from kehu_desk.borrowing.rules.case import LoanState
from kehu_desk.borrowing.service.cases import new_due
from kehu_desk.borrowing.service.routing import RENEWAL_ROUTE, last_approver, lay, sign
from kehu_desk.borrowing.service.said import Said
from kehu_desk.door import approvals, notices
from kehu_desk.door.change import Deed


def note_wish(deed: Deed, loan: Loan, _said: Said, _before: LoanState) -> None:
    """The wish waits: for a custodian at L1, above for the last approver of the route (B-073)."""
    assert loan.due_at is not None
    wish = Renewal(loan_id=loan.id, asked_at=deed.now, old_due=loan.due_at, new_due=new_due(deed.session, loan, deed.now))
    deed.session.add(wish)
    deed.session.flush()
    approver = last_approver(deed.session, loan)
    if loan.level > 1 and approver is not None:
        lay(deed, RENEWAL_ROUTE, loan, [("renewal", approver)])


def renew(deed: Deed, loan: Loan, said: Said, _before: LoanState) -> None:
    """Old and new due time stay in the loan's history; rights and locks last longer (T13, B-074)."""
    wish = _answer(deed, loan, "granted", said)
    wish.new_due = new_due(deed.session, loan, deed.now)
    loan.due_at = wish.new_due
    grants.set_due(deed.session, loan.id, deed.now, wish.new_due)


def refuse_wish(deed: Deed, loan: Loan, said: Said, _before: LoanState) -> None:
    """The count is not used up (B-074)."""
    _answer(deed, loan, "refused", said)


def void_wish(deed: Deed, loan: Loan, _said: Said, _before: LoanState) -> None:
    """The loan moved on before anybody decided."""
    for wish in _waiting(deed, loan):
        wish.state, wish.decided_at = "void", deed.now
    approvals.void(deed.session, RENEWAL_ROUTE, loan.id)


def _answer(deed: Deed, loan: Loan, state: str, said: Said) -> Renewal:
    [wish] = _waiting(deed, loan)
    wish.state, wish.decided_at, wish.decided_by, wish.reason = state, deed.now, deed.actor.person, said.reason.strip()
    if approvals.current(approvals.route(deed.session, RENEWAL_ROUTE, loan.id)) is not None:
        sign(deed, loan, RENEWAL_ROUTE, approvals.APPROVED if state == "granted" else approvals.REJECTED, said.reason)
    facts = {"loan": loan.no, "reason": wish.reason}
    notices.tell(deed.session, loan.borrower_id, f"renewal_{state}", "loan", loan.id, deed.now, stage=str(wish.id), facts=facts)
    return wish


def _waiting(deed: Deed, loan: Loan) -> list[Renewal]:
    return list(deed.session.scalars(select(Renewal).where(Renewal.loan_id == loan.id, Renewal.state == "pending")))

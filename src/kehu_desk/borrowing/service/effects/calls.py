"""Effects of calling back, revoking and losing. Source: 5.6, T14, T19, T24, T25, T27, T28."""

from sqlalchemy import select

from kehu_desk.access import grants
from kehu_desk.borrowing.entities import Carrier, Incident, Loan
from kehu_desk.borrowing.rules.case import LoanState
from kehu_desk.borrowing.rules.terms import ORIGINAL, recalled_due
from kehu_desk.borrowing.service.effects.renewals import void_wish
from kehu_desk.borrowing.service.effects.rights import OPEN_CARRIER, close_draft, count_carriers
from kehu_desk.borrowing.service.routing import FRESH_ROUTE
from kehu_desk.borrowing.service.said import Said
from kehu_desk.door import approvals, notices, proposals
from kehu_desk.door.change import CLOCK_PERSON, Deed
from kehu_desk.people.office import calendar_of


def call_back(deed: Deed, loan: Loan, said: Said, before: LoanState) -> None:
    """The due time comes nearer, never later; nothing is renewed any more; the borrower is told (B-090)."""
    assert loan.due_at is not None
    assert loan.released_at is not None
    assert loan.recalled_at is not None
    loan.due_at = recalled_due(loan.due_at, loan.recalled_at, loan.released_at, calendar_of(deed.session))
    loan.recall_cause = said.cause or "level"
    loan.raised_to = loan.fresh_until = loan.due_kept = None
    grants.set_due(deed.session, loan.id, deed.now, loan.due_at)
    void_wish(deed, loan, said, before)
    approvals.void(deed.session, FRESH_ROUTE, loan.id)
    _tell(deed, loan, "recalled", {"cause": loan.recall_cause, "due": loan.due_at.isoformat()})


def revoke(deed: Deed, loan: Loan, said: Said, _before: LoanState) -> None:
    """Rights end and sections are free; the draft is kept but not merged; paper still outside stays taken (B-093, B-100)."""
    grants.end_rights(deed.session, loan.id, deed.now)
    close_draft(deed, loan, "kept")
    grants.free_locks(deed.session, loan.id, paper=not _original_out(deed, loan))
    _tell(deed, loan, "revoked", {"reason": said.reason})


def incident(deed: Deed, loan: Loan, said: Said, _before: LoanState) -> None:
    """A return that did not pass the check (T19)."""
    note_incident(deed, loan, "return_refused", said.reason)
    _tell(deed, loan, "return_refused", {"reason": said.reason})


def propose_lost(deed: Deed, loan: Loan, said: Said, _before: LoanState) -> None:
    """The custodian says that it will not come back."""
    proposals.propose(deed, "loan", "lost", loan.id, said.reason)


def lose(deed: Deed, loan: Loan, said: Said, _before: LoanState) -> None:
    """What was out counts as lost; sections are free, a lost original is lent to nobody (T27)."""
    _confirm(deed, loan, "lost")
    for carrier in deed.session.scalars(select(Carrier).where(Carrier.loan_id == loan.id, Carrier.state.in_(OPEN_CARRIER))):
        if carrier.kind != "draft":
            carrier.state = "lost"
    close_draft(deed, loan, "kept")
    count_carriers(deed, loan)
    grants.free_locks(deed.session, loan.id, paper=False)
    note_incident(deed, loan, "lost", said.reason)


def propose_settle(deed: Deed, loan: Loan, said: Said, _before: LoanState) -> None:
    """The custodian says that it was found, or that the loss is settled."""
    proposals.propose(deed, "loan", "settle", loan.id, said.reason)


def settle(deed: Deed, loan: Loan, said: Said, _before: LoanState) -> None:
    """Found or settled: nothing is outstanding any more (T28)."""
    _confirm(deed, loan, "settle")
    for carrier in deed.session.scalars(select(Carrier).where(Carrier.loan_id == loan.id, Carrier.state == "lost")):
        carrier.state, carrier.how, carrier.cleared_at, carrier.cleared_by = "cleared", "settled", deed.now, deed.actor.person
    loan.condition = said.reason.strip()


def note_incident(deed: Deed, loan: Loan, kind: str, note: str) -> None:
    """Keep what went wrong with a loan."""
    deed.session.add(Incident(loan_id=loan.id, kind=kind, note=note.strip(), at=deed.now, by_id=deed.actor.person))


def _confirm(deed: Deed, loan: Loan, kind: str) -> None:
    waiting = proposals.open_proposal(deed.session, "loan", kind, loan.id)
    if waiting is not None:
        proposals.confirm(deed, waiting)


def _original_out(deed: Deed, loan: Loan) -> bool:
    held = select(Carrier.id).where(Carrier.loan_id == loan.id, Carrier.kind == ORIGINAL, Carrier.state.in_(OPEN_CARRIER))
    return deed.session.scalar(held.limit(1)) is not None


def _tell(deed: Deed, loan: Loan, kind: str, facts: dict[str, str]) -> None:
    by = "" if deed.actor.person == CLOCK_PERSON else deed.actor.name
    stage = deed.now.isoformat()
    notices.tell(deed.session, loan.borrower_id, kind, "loan", loan.id, deed.now, stage=stage, facts={"loan": loan.no, "by": by, **facts})

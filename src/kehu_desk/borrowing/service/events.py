"""One event on one loan: the only way from the table to the store."""

from typing import Final
from uuid import UUID

from kehu_desk.borrowing.entities import Loan
from kehu_desk.borrowing.queries import waiting_loans
from kehu_desk.borrowing.rules.case import LoanState
from kehu_desk.borrowing.service.cases import load_case
from kehu_desk.borrowing.service.effects import EFFECTS
from kehu_desk.borrowing.service.facts import out_no, unservable
from kehu_desk.borrowing.service.said import Said
from kehu_desk.borrowing.workflow import LOAN
from kehu_desk.door import notices
from kehu_desk.door.change import CLOCK_PERSON, About, Deed
from kehu_desk.door.workflow import Step, step
from kehu_desk.kernel.errors import Refused, no

FREEING: Final = frozenset({"free_locks", "revoke", "lose", "leave_queue"})


def the_loan(deed: Deed, loan_id: UUID) -> Loan:
    """Raises Refused E_NOT_FOUND."""
    loan = deed.session.get(Loan, loan_id)
    if loan is None:
        raise Refused(no("E_NOT_FOUND"))
    return loan


def apply(deed: Deed, loan: Loan, done: Step, said: Said = Said()) -> None:
    """Write the new state and the columns, run the effects, and serve who waits for what has become free."""
    before = loan.state
    loan.state = LoanState(done.target)
    for name, value in done.writes.items():
        setattr(loan, name, value)
    for name in ("reason", "condition", "outcome"):
        if words := getattr(said, name).strip():
            setattr(loan, name, words)
    for effect in done.effects:
        EFFECTS[effect](deed, loan, said, before)
    if "closed_at" in done.writes:
        loan.closed_by = None if deed.actor.person == CLOCK_PERSON else deed.actor.person
    deed.session.flush()
    if FREEING & set(done.effects):
        serve(deed, loan.customer_id)


def by_house(deed: Deed, loan: Loan, event: str, said: Said = Said()) -> None:
    """An event that the house itself brings about within another person's deed; it gets an entry of its own."""
    before = loan.state
    apply(deed, loan, step(LOAN, load_case(deed.session, deed.actor, loan, event, said), event), said)
    deed.note(f"loan.{event}", About(loan.customer_id, "", loan.id, f"{before.value}>{loan.state.value}"))


def serve(deed: Deed, customer: UUID) -> None:
    """Everybody in the queue whose turn it is gets what he waits for kept; who is passed over is told why (T09, B-095)."""
    for loan in waiting_loans(deed.session, customer, deed.now):
        if loan.state is not LoanState.WAITING:
            continue
        if out_no(deed.session, loan) is not None:
            continue
        if nos := unservable(deed.session, loan, deed.now):
            facts = {"loan": loan.no, "codes": " ".join(each.code for each in nos)}
            notices.tell(deed.session, loan.borrower_id, "passed_over", "loan", loan.id, deed.now, stage=str(deed.actor.today), facts=facts)
            continue
        case = load_case(deed.session, deed.actor, loan, "make_ready")
        if case.lock_no is None:
            by_house(deed, loan, "make_ready")

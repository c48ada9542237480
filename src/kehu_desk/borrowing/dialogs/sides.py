"""Which side of a return a person stands on: he gives back, he declares, he checks, or he takes in what came back."""

from typing import Final
from uuid import UUID

from kehu_desk.borrowing.entities import Loan
from kehu_desk.borrowing.queries import LoanView
from kehu_desk.borrowing.service.cases import load_case
from kehu_desk.borrowing.service.lending import loan_offers
from kehu_desk.door.change import Door
from kehu_desk.kernel.errors import No, no
from kehu_desk.people.actor import Caller

OFFERED: Final = ("return", "declare_return", "accept_return")
OWED: Final = frozenset({"ACTIVE", "RECALLED", "OVERDUE", "REVOKED"})
OUTSIDE: Final = frozenset({"out", "declared"})


def side_of(door: Door, caller: Caller, loan: LoanView) -> str:
    """return, declare_return, accept_return, check_in, or empty when nothing of a return is this person's to do."""
    offers = loan_offers(door, caller, loan.row.id, OFFERED)
    offered = next((offer.event for offer in offers if not offer.nos), "")
    return offered or ("check_in" if takes_in(door, caller, loan.row.id, loan) else "")


def takes_in(door: Door, caller: Caller, loan_id: UUID, loan: LoanView) -> bool:
    """Whether this person may register what others bring back one by one (B-079), also of one who has left."""
    outside = any(each.state in OUTSIDE and each.kind != "draft" for each in loan.carriers)
    if not outside or loan.row.state not in OWED:
        return False
    with door.look(caller) as (session, actor):
        case = load_case(session, actor, session.get_one(Loan, loan_id), "receive")
        return not case.nos and not case.own


def why_not(loan: LoanView, person: UUID) -> No:
    """Why nothing of a return is this person's to do: only the custodian checks, only the borrower declares."""
    own = loan.borrower_id == person
    if loan.row.state == "RETURNING":
        return no("E_SELF_APPROVAL") if own else no("E_FORBIDDEN", action="loan.return_check")
    if loan.row.state in OWED and not own:
        return no("E_FORBIDDEN", action="loan")
    return no("E_STATE", state=loan.row.state)

"""What is asked for now and then, and always refused: a loan goes from hand to hand only through the custodian. Source: B-057."""

from uuid import UUID

from kehu_desk.access.policy import Action
from kehu_desk.borrowing.service.lending import the_loan
from kehu_desk.door.change import About, Door
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Caller


def hand_on_loan(door: Door, caller: Caller, loan_id: UUID, taker: UUID) -> None:
    """Never done; the attempt is an entry. Raises Refused E_NO_SUBLOAN, E_NOT_FOUND for a loan of somebody else's."""
    with door.change(caller, Action.REQUEST_LOAN, About(loan=loan_id, subject=f"hand on {taker}")) as deed:
        deed.require(Action.REQUEST_LOAN)
        loan = the_loan(deed, loan_id)
        if loan.borrower_id != deed.actor.person:
            raise Refused(no("E_NOT_FOUND"))
        raise Refused(no("E_NO_SUBLOAN", loan=loan.no))

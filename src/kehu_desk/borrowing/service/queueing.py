"""Waiting for what another has. Source: B-094…B-098."""

from collections.abc import Sequence
from uuid import UUID

from kehu_desk.access.policy import Action
from kehu_desk.borrowing.queries import waiting_loans
from kehu_desk.borrowing.rules.guards import SHORTEST
from kehu_desk.borrowing.service.effects.queue import number
from kehu_desk.borrowing.service.events import serve
from kehu_desk.borrowing.service.lending import fire
from kehu_desk.borrowing.service.said import Said
from kehu_desk.door.change import About, Door
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Caller


def join_queue(door: Door, caller: Caller, loan_id: UUID) -> None:
    """Wait for what another has (T08). Raises Refused E_STATE when nothing stands in the way, E_DUP_HOLD, E_FORBIDDEN."""
    fire(door, caller, loan_id, "queue")


def cancel_hold(door: Door, caller: Caller, loan_id: UUID, reason: str) -> None:
    """The custodian takes somebody out of the queue, with a reason (B-097); a borrower withdraws his own request."""
    fire(door, caller, loan_id, "cancel_hold", Said(reason))


def reorder_queue(door: Door, caller: Caller, customer: UUID, order: Sequence[UUID], reason: str) -> None:
    """A manager sets the order of everybody who waits for this archive.

    Raises Refused E_STALE when the queue is not these loans any more, E_REASON. Source: B-094.
    """
    with door.change(caller, Action.REORDER_HOLDS, About(customer, subject=" ".join(str(each) for each in order))) as deed:
        deed.require(Action.REORDER_HOLDS)
        line = {loan.id: loan for loan in waiting_loans(deed.session, customer, deed.now, lapsed=True)}
        nos = []
        if sorted(line) != sorted(order):
            nos.append(no("E_STALE"))
        if len(reason.strip()) < SHORTEST:
            nos.append(no("E_REASON"))
        if nos:
            raise Refused(*nos)
        number([line[each] for each in order])
        deed.session.flush()
        serve(deed, customer)

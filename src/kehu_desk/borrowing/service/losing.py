"""What does not come back: the custodian proposes, a manager confirms. Source: T27, T28."""

from uuid import UUID

from kehu_desk.borrowing.service.lending import fire
from kehu_desk.borrowing.service.said import Said
from kehu_desk.door.change import Door
from kehu_desk.people.actor import Caller


def propose_lost(door: Door, caller: Caller, loan_id: UUID, reason: str) -> None:
    """The custodian says that it will not come back."""
    fire(door, caller, loan_id, "propose_lost", Said(reason))


def declare_lost(door: Door, caller: Caller, loan_id: UUID, reason: str) -> None:
    """A manager declares it lost. Raises Refused E_STEP_ORDER without a proposal, unless it is two weeks late (B-063); E_SELF_APPROVAL."""
    fire(door, caller, loan_id, "declare_lost", Said(reason))


def propose_settle(door: Door, caller: Caller, loan_id: UUID, note: str) -> None:
    """The custodian says that it was found, or how the loss was settled."""
    fire(door, caller, loan_id, "propose_settle", Said(note))


def settle_lost(door: Door, caller: Caller, loan_id: UUID, note: str) -> None:
    """A manager closes the loan: found or settled. Raises Refused E_STEP_ORDER without a proposal, E_SELF_APPROVAL."""
    fire(door, caller, loan_id, "settle", Said(note))

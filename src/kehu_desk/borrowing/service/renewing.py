"""A later due time. Source: 5.3, T13."""

from uuid import UUID

from kehu_desk.borrowing.service.lending import fire
from kehu_desk.borrowing.service.said import Said
from kehu_desk.door.change import Door
from kehu_desk.people.actor import Caller


def ask_renewal(door: Door, caller: Caller, loan_id: UUID) -> None:
    """The borrower asks for more time. Raises Refused with every failing code of B-070…B-075."""
    fire(door, caller, loan_id, "ask_renewal")


def grant_renewal(door: Door, caller: Caller, loan_id: UUID) -> None:
    """The loan lasts longer from now on. Judged anew: what was true at the asking may not be any more."""
    fire(door, caller, loan_id, "renew")


def refuse_renewal(door: Door, caller: Caller, loan_id: UUID, reason: str) -> None:
    """The due time stays; the count is not used up (B-074)."""
    fire(door, caller, loan_id, "refuse_renewal", Said(reason))

"""Review by a contract officer, approval by the superior or a manager: never by who drafted. Source: business.md §1 (contracts)."""

from uuid import UUID

from kehu_desk.contracts.service.cases import Said
from kehu_desk.contracts.service.firing import fire
from kehu_desk.door.change import Door
from kehu_desk.people.actor import Caller


def review_contract(door: Door, caller: Caller, contract: UUID, opinion: str = "", *, read: str = "") -> None:
    """Pass a contract on to its approver. read: hash of the text that was read.

    Raises Refused: E_SELF_APPROVAL, E_NO_RELATION, E_STEP_ORDER, E_STALE when the text is another one now, E_NO_APPROVER, E_STATE.
    """
    fire(door, caller, contract, "review", Said(opinion, read))


def approve_contract(door: Door, caller: Caller, contract: UUID, opinion: str = "", *, read: str = "") -> None:
    """Approve it, and its departures from the standard text with it.

    Raises Refused: E_SELF_APPROVAL, E_SAME_PERSON for its reviewer, E_LIMIT_AMOUNT, E_LIMIT_RISK, E_NO_RELATION, E_STEP_ORDER, E_STALE.
    """
    fire(door, caller, contract, "approve", Said(opinion, read))


def reject_contract(door: Door, caller: Caller, contract: UUID, reason: str, *, read: str = "") -> None:
    """Back to its drafter. Raises Refused E_REASON below five characters, and as the step that waits."""
    fire(door, caller, contract, "reject", Said(reason, read))

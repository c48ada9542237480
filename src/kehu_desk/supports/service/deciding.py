"""Support decided: by the superior up to an amount, else by a manager, never by who requested it. Source: business.md §1, §15."""

from uuid import UUID

from kehu_desk.door.change import Deed, Door
from kehu_desk.people.actor import Caller
from kehu_desk.supports.entities import SupportRequest
from kehu_desk.supports.rules.case import LONGEST_SAID
from kehu_desk.supports.service.cases import Put, fire


def approve_support(
    door: Door, caller: Caller, support: UUID, amount_fen: int | None, opinion: str = "", *, seen: int | None = None
) -> None:  # fmt: skip
    """Approve up to so much of our part. seen: the version that was read.

    Raises Refused: E_FORBIDDEN, E_NO_RELATION, E_SELF_APPROVAL, E_SUPPORT_LIMIT, E_SUPPORT_AMOUNT, E_STALE, E_STATE, E_ARCHIVE_STATE.
    """

    def put(_deed: Deed, row: SupportRequest) -> None:
        row.approved_fen, row.decision = amount_fen or 0, opinion.strip()[:LONGEST_SAID]

    fire(door, caller, support, "approve", seen=seen, put=put, amount_fen=amount_fen, after=str(amount_fen))


def reject_support(door: Door, caller: Caller, support: UUID, reason: str, *, seen: int | None = None) -> None:
    """Reject it, with a reason. Raises Refused: E_REASON, E_SELF_APPROVAL, E_SUPPORT_LIMIT, E_STALE, E_STATE and those of the policy."""
    fire(door, caller, support, "reject", seen=seen, put=_say(reason), text=reason)


def send_back_support(door: Door, caller: Caller, support: UUID, reason: str, *, seen: int | None = None) -> None:
    """Back to who requested it, to be completed. Raises Refused: E_REASON, E_SELF_APPROVAL, E_STALE, E_STATE and those of the policy."""
    fire(door, caller, support, "send_back", seen=seen, put=_say(reason), text=reason)


def _say(reason: str) -> Put:
    def put(_deed: Deed, row: SupportRequest) -> None:
        row.decision = reason.strip()[:LONGEST_SAID]

    return put

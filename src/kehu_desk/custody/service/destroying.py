"""销毁: the custodian lists, a manager confirms, the auditor witnesses; and writing off what will not come back. Source: B-161, B-129a."""

from uuid import UUID

from kehu_desk.custody.rules import Kind
from kehu_desk.custody.service import deciding
from kehu_desk.door.change import Door
from kehu_desk.people.actor import Caller


def list_for_destruction(door: Door, caller: Caller, customer: UUID, reason: str) -> None:
    """Put a sealed archive on the list; only a custodian does.

    Raises Refused E_ARCHIVE_STATE unless it is sealed, E_DESTROY_BLOCKED with the number of what hangs on it, or until it was kept
    long enough, E_REASON.
    """
    deciding.propose(door, caller, Kind.DESTROY, customer, reason, directly=False)


def propose_write_off(door: Door, caller: Caller, carrier: UUID, reason: str) -> None:
    """Propose that a copy or file counts as accounted for; a manager confirms.

    Raises Refused E_STATE when it is not outside, or is a draft; E_SELF_APPROVAL for one's own loan; E_REASON.
    """
    deciding.propose(door, caller, Kind.WRITE_OFF, carrier, reason, directly=False)

"""封存: an archive of a former customer is closed to editing and to live entries. Source: B-160."""

from uuid import UUID

from kehu_desk.custody.rules import Kind
from kehu_desk.custody.service import deciding
from kehu_desk.door.change import Door
from kehu_desk.people.actor import Caller


def seal_archive(door: Door, caller: Caller, customer: UUID, reason: str) -> bool:
    """A custodian proposes, a manager's word does it; True when it is done.

    Raises Refused E_ARCHIVE_STATE unless it is filed, E_LOCKED while it is edited, E_HELD_FOR_OTHER while somebody waits, E_REASON.
    """
    return deciding.propose(door, caller, Kind.SEAL, customer, reason)


def unseal_archive(door: Door, caller: Caller, customer: UUID, reason: str) -> bool:
    """Open a sealed archive again, by the same way. Raises Refused E_ARCHIVE_STATE, E_REASON."""
    return deciding.propose(door, caller, Kind.UNSEAL, customer, reason)

"""Reads of custody: frozen rows."""

from kehu_desk.custody.queries.handover import HandoverRow, HandoverView, LeaverRow, handover_rows, handover_view, leavers
from kehu_desk.custody.queries.owned import OwnedRow, OwnerRow, owned_rows, owners
from kehu_desk.custody.queries.proposals import (
    NOUN,
    OpenEdit,
    ProposalRow,
    SignatureRow,
    customer_of,
    is_proposed,
    open_edit,
    proposals,
    sealed_at,
    state_of,
)
from kehu_desk.custody.queries.standing import ArchiveStanding, LevelRow, archive_standing

__all__ = [
    "NOUN",
    "ArchiveStanding",
    "HandoverRow",
    "HandoverView",
    "LeaverRow",
    "LevelRow",
    "OpenEdit",
    "OwnedRow",
    "OwnerRow",
    "ProposalRow",
    "SignatureRow",
    "archive_standing",
    "customer_of",
    "handover_rows",
    "handover_view",
    "is_proposed",
    "leavers",
    "open_edit",
    "owned_rows",
    "owners",
    "proposals",
    "sealed_at",
    "state_of",
]

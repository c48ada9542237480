"""Reads of custody: frozen rows."""

from kehu_desk.custody.queries.handover import HandoverRow, HandoverView, LeaverRow, handover_rows, handover_view, leavers
from kehu_desk.custody.queries.owned import OwnedRow, owned_rows, owners
from kehu_desk.custody.queries.proposals import (
    BLOCKING,
    NOUN,
    OpenEdit,
    ProposalRow,
    SignatureRow,
    customer_of,
    open_edit,
    proposals,
    sealed_at,
    state_of,
)

__all__ = [
    "BLOCKING",
    "NOUN",
    "HandoverRow",
    "HandoverView",
    "LeaverRow",
    "OpenEdit",
    "OwnedRow",
    "ProposalRow",
    "SignatureRow",
    "customer_of",
    "handover_rows",
    "handover_view",
    "leavers",
    "open_edit",
    "owned_rows",
    "owners",
    "proposals",
    "sealed_at",
    "state_of",
]

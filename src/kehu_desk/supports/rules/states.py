"""The states of a request. Source: business.md §15."""

from typing import Final

NEW, DRAFT, SUBMITTED, APPROVED, EXECUTING, REPORTED, VERIFIED, PARTLY, SETTLED, REJECTED, CANCELLED = (
    "new", "draft", "submitted", "approved", "executing", "reported", "verified", "partly_settled", "settled", "rejected", "cancelled",
)  # fmt: skip
STATES: Final = (DRAFT, SUBMITTED, APPROVED, EXECUTING, REPORTED, VERIFIED, PARTLY, SETTLED, REJECTED, CANCELLED)
UNDER_WAY: Final = frozenset({APPROVED, EXECUTING})
STOPPABLE: Final = frozenset({DRAFT, SUBMITTED}) | UNDER_WAY
PAYABLE: Final = frozenset({VERIFIED, PARTLY})
FOR_FINANCE: Final = (VERIFIED, PARTLY, SETTLED)
PROVABLE: Final = frozenset({APPROVED, EXECUTING, REPORTED})
"""States in which evidence is added."""

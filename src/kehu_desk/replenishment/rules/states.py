"""The states of proposals and of actions. Source: business.md §17."""

from typing import Final

PROPOSED, ADJUSTED, SUBMITTED, CONFIRMED, SHIPPED, CLOSED, CANCELLED = (
    "proposed", "adjusted", "submitted", "confirmed", "shipped", "closed", "cancelled",
)  # fmt: skip
STATES: Final = (PROPOSED, ADJUSTED, SUBMITTED, CONFIRMED, SHIPPED, CLOSED, CANCELLED)
MINE: Final = frozenset({PROPOSED, ADJUSTED})
LIVE: Final = frozenset({PROPOSED, ADJUSTED, SUBMITTED, CONFIRMED, SHIPPED})
OPEN, DONE, DROPPED = "open", "done", "dropped"
ACTION_STATES: Final = (OPEN, DONE, DROPPED)

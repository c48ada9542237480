"""Codes of prospects and of turns of life. Source: business.md §2 (customer.lifecycle), §23."""

from enum import StrEnum
from typing import Final


class Stage(StrEnum):
    """Where a prospect stands."""

    FOUND = "found"
    CONTACTED = "contacted"
    QUALIFIED = "qualified"
    NEGOTIATING = "negotiating"
    WON = "won"
    LOST = "lost"


class TurnState(StrEnum):
    """Where a turn of life stands."""

    PROPOSED = "proposed"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"


OPEN: Final = frozenset({Stage.FOUND.value, Stage.CONTACTED.value, Stage.QUALIFIED.value, Stage.NEGOTIATING.value})
CARDS: Final = frozenset({Stage.FOUND.value, Stage.CONTACTED.value})  # cards only: no archive is waited for (B-104)
SOURCES: Final = ("visit", "fair", "referral", "advert", "web", "market_map", "twin", "second_tier", "other")
REASONS: Final = ("competitor", "price", "service", "closed", "moved", "policy", "other")
PARTS: Final = ("type", "area", "capacity", "credit", "wish")
PROSPECT, ACTIVE, DORMANT, LOST, FORMER, BLOCKED, DIRECT = "prospect", "active", "dormant", "lost", "former", "blocked", "direct"
SHORTEST: Final = 5  # characters of a reason
LONGEST: Final = 1000

"""Codes of promotions: kinds, states, and the stage that follows from the days. Source: business.md §16 (promotion, season_plan)."""

from datetime import date
from typing import Final

DISCOUNT, GIFT, BUNDLE, SLOTTING = "discount", "gift_per_n", "bundle", "slotting"
DISPLAY, CLEARANCE, COUPON = "display_fee", "clearance", "coupon"
KINDS: Final = (DISCOUNT, GIFT, BUNDLE, SLOTTING, DISPLAY, CLEARANCE, COUPON)
DRAFT, SUBMITTED, APPROVED, REJECTED = "draft", "submitted", "approved", "rejected"
CLOSED, EVALUATED, CANCELLED = "closed", "evaluated", "cancelled"
STATES: Final = (DRAFT, SUBMITTED, APPROVED, REJECTED, CLOSED, EVALUATED, CANCELLED)
SEASON_STATES: Final = (DRAFT, APPROVED, CLOSED, CANCELLED)
COMING, RUNNING, OVER = "coming", "running", "over"
STAGES: Final = (COMING, RUNNING, OVER)
"""What is approved has one of these, by its days alone; it is never kept."""
EXCLUSIVE, STACKABLE = "exclusive", "stackable"
STACKINGS: Final = (EXCLUSIVE, STACKABLE)
GRADES: Final = ("A", "B", "C", "D")
HOLDING: Final = frozenset({SUBMITTED, APPROVED, CLOSED, EVALUATED})
"""States in which a promotion takes its days, customers and products for itself."""
REASON_LEAST: Final = 5  # characters
PART: Final = "P"
"""Who drafts proposes; another decides."""
SECTION: Final = "POL"


def stage_of(state: str, starts_on: date, ends_on: date, today: date) -> str:
    """The state, and for an approved promotion whether it is coming, running or over."""
    if state != APPROVED:
        return state
    return COMING if today < starts_on else OVER if today > ends_on else RUNNING

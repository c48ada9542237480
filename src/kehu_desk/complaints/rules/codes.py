"""The codes that a complaint is told in. Source: business.md §20. Their names stand in words.py."""

from typing import Final

CATEGORIES: Final = ("quality", "quantity", "delivery", "price", "service", "attitude", "promotion", "rebate", "package", "other")
CHANNELS: Final = ("phone", "visit", "wechat", "email", "letter", "fax", "platform", "other")
CAUSES: Final = (
    "material", "process", "packaging", "storage", "transport", "picking", "specification", "price_terms", "system", "skill", "manner",
    "promise", "third_party", "misuse", "unfounded", "other",
)  # fmt: skip
ESCAPES: Final = ("no_check", "check_failed", "sample", "no_standard", "hand_over", "no_feedback", "not_ours", "other")

NEW, ACCEPTED, IN_PROCESS, WAITING, ANSWERED, CONFIRMED, CLOSED, REVISITED, REJECTED = (
    "new", "accepted", "in_process", "waiting_customer", "answered", "customer_confirmed", "closed", "revisited", "rejected",
)  # fmt: skip
STATES: Final = (NEW, ACCEPTED, IN_PROCESS, WAITING, ANSWERED, CONFIRMED, CLOSED, REVISITED, REJECTED)
RUNNING: Final = frozenset({NEW, ACCEPTED, IN_PROCESS, WAITING})
"""The clock of the final answer runs, or stands still for the customer."""
HANDLED: Final = frozenset({ACCEPTED, IN_PROCESS, WAITING})
OPEN: Final = RUNNING | {ANSWERED, CONFIRMED}
SCORED: Final = ("service", "quality", "delivery", "price", "people")
"""What a revisit asks about, each from 1 to 5."""

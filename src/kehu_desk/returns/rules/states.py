"""The states of a case, what each holds of what was sold, and when the wait for goods is over. Source: business.md §19."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from kehu_desk.kernel.clock import start_of

NEW, DRAFT, SUBMITTED, APPROVED, PARTLY, REJECTED, AWAITING, RECEIVED, INSPECTED, SETTLED, CLOSED, CANCELLED, LAPSED = (
    "new", "draft", "submitted", "approved", "partly_approved", "rejected", "awaiting_goods", "received", "inspected", "settled", "closed",
    "cancelled", "lapsed",
)  # fmt: skip
STATES: Final = (DRAFT, SUBMITTED, APPROVED, PARTLY, REJECTED, AWAITING, RECEIVED, INSPECTED, SETTLED, CLOSED, CANCELLED, LAPSED)
GRANTED: Final = frozenset({APPROVED, PARTLY})
EARLY: Final = frozenset({DRAFT, SUBMITTED, AWAITING}) | GRANTED
FOR_FINANCE: Final = (INSPECTED, SETTLED, CLOSED)
COUNTS: Final[Mapping[str, str]] = {
    DRAFT: "requested3", SUBMITTED: "requested3", APPROVED: "approved3", PARTLY: "approved3", AWAITING: "approved3",
    RECEIVED: "received3", INSPECTED: "accepted3",
}  # fmt: skip
"""While a case is open, which of its quantities holds what was sold; settled ones stand in the sales lines that they wrote."""


def oldest_wait(now: datetime, office: ZoneInfo, days: int) -> datetime:
    """Goods called for before this instant have not come in time: the day of the call and so many days after it are over."""
    return start_of(now.astimezone(office).date() - timedelta(days=days), office)


def state_now(state: str, awaited_since: datetime | None, oldest: datetime) -> str:
    """The state as the clock has it, also before it was written down."""
    return LAPSED if state == AWAITING and awaited_since is not None and awaited_since < oldest else state

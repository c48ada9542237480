"""What a case may become. Source: business.md §19 (States), §1 (Returns and complaints).

draft -> submitted -> approved | partly_approved | rejected -> awaiting_goods -> received -> inspected -> settled -> closed; cancelled
before the goods are there; lapsed by the clock when they do not come.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from kehu_desk.door.workflow import CLOCK, Transition
from kehu_desk.kernel.clock import start_of
from kehu_desk.returns.rules import case as c
from kehu_desk.returns.rules.case import RmaCase

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


def _overdue(case: RmaCase) -> bool:
    return case.overdue


def _granted(case: RmaCase) -> str:
    return APPROVED if case.whole else PARTLY


DECIDES: Final = (c.not_mine, c.unmoved, c.within_limit)

RMAS: Final = (
    Transition("R01", frozenset({NEW}), "draft", DRAFT, (c.may,)),
    Transition("R02", frozenset({DRAFT}), "change", DRAFT, (c.may,), (c.unmoved,)),
    Transition("R03", frozenset({DRAFT}), "submit", SUBMITTED, (c.may,), effects=("hand_in",)),
    Transition("R04", frozenset({SUBMITTED}), "approve", _granted, (c.may,), (*DECIDES, c.approves_some), effects=("decide", "tell")),
    Transition("R05", frozenset({SUBMITTED}), "reject", REJECTED, (c.may,), (*DECIDES, c.has_reason), effects=("decide", "end", "tell")),
    Transition("R06", frozenset({SUBMITTED}), "send_back", DRAFT, (c.may,), (c.not_mine, c.unmoved, c.has_reason),
               effects=("hand_back", "tell")),
    Transition("R07", GRANTED, "call", AWAITING, (c.may,), effects=("await",)),
    Transition("R08", frozenset({AWAITING}), "receive", RECEIVED, (c.may,), (c.in_its_days,), effects=("receive",)),
    Transition("R09", frozenset({RECEIVED, INSPECTED}), "inspect", INSPECTED, (c.may,), (c.unmoved,), effects=("inspect",)),
    Transition("R10", frozenset({RECEIVED}), "work", RECEIVED, (c.may,)),
    Transition("R11", frozenset({INSPECTED}), "work", INSPECTED, (c.may,)),
    Transition("R12", frozenset({SETTLED}), "work", SETTLED, (c.may,)),
    Transition("R13", frozenset({INSPECTED}), "settle", SETTLED, (c.may,),
               (c.unmoved, c.in_its_days, c.settles, c.replaces, c.is_worked), effects=("settle", "tell")),
    Transition("R14", frozenset({SETTLED}), "close", CLOSED, (c.may,), effects=("end",)),
    Transition("R15", EARLY, "cancel", CANCELLED, (c.may,), (c.has_reason,), effects=("end",)),
    Transition("R16", frozenset({AWAITING}), CLOCK, LAPSED, when=_overdue, effects=("end", "tell")),
)  # fmt: skip


def oldest_wait(now: datetime, office: ZoneInfo, days: int) -> datetime:
    """Goods called for before this instant have not come in time: the day of the call and so many days after it are over."""
    return start_of(now.astimezone(office).date() - timedelta(days=days), office)


def state_now(state: str, awaited_since: datetime | None, oldest: datetime) -> str:
    """The state as the clock has it, also before it was written down."""
    return LAPSED if state == AWAITING and awaited_since is not None and awaited_since < oldest else state

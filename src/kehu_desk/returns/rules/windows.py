"""Within which days, and in which condition, goods come back for which reason. Source: business.md §19; numbers are settings.

quality: within the shelf life, where that is known. damaged_in_transit: three days, signed by the carrier. package_damage: thirty days
from delivery. near_expiry: with at least the remaining life that the policy names, not yet expired. expired: up to thirty days after it.
slow_moving: ninety days and intact. wrong_goods, over_delivery: seven days and intact. recall, policy: any time, the latter by a text.
"""

from datetime import date
from typing import NamedTuple, Protocol

from kehu_desk.kernel.errors import No, no
from kehu_desk.kernel.settings import Settings


class Days(NamedTuple):
    """The office's numbers. entry: how far back a request may be dated; near: life that must be left."""

    entry: int
    slow: int
    transit: int
    package: int
    wrong: int
    near: int
    expired: int


class Reasoned(Protocol):
    """What is asked of the head of a case."""

    @property
    def reason(self) -> str:
        """Why the goods come back."""

    @property
    def requested_on(self) -> date:
        """The day on which the customer asked: windows are counted to it."""


class Conditioned(Protocol):
    """What is asked of a line."""

    @property
    def intact(self) -> bool:
        """Whether the package is whole."""

    @property
    def carrier_signed(self) -> bool:
        """Whether the carrier has signed for the damage."""


def days_of(values: Settings) -> Days:
    """The numbers as the office has set them."""
    return Days(*(values.number(f"return_{name}_days") for name in Days._fields))


def window_fault(head: Reasoned, line: Conditioned, delivered_on: date, expires_on: date | None, days: Days) -> No | None:
    """Why this line cannot come back for this reason; None when it can."""
    since = (head.requested_on - delivered_on).days
    left = (expires_on - head.requested_on).days if expires_on is not None else None
    match head.reason:
        case "quality":
            return _shelf(left, 0) if left is not None else None
        case "damaged_in_transit":
            return _within(since, days.transit) or (None if line.carrier_signed else no("E_RETURN_CARRIER", field="carrier_signed"))
        case "package_damage":
            return _within(since, days.package)
        case "near_expiry":
            return no("E_RETURN_NO_EXPIRY", field="expires_on") if left is None else _shelf(left, days.near)
        case "expired":
            return _expired(left, days.expired)
        case "slow_moving":
            return _within(since, days.slow) or _whole(line)
        case "wrong_goods" | "over_delivery":
            return _within(since, days.wrong) or _whole(line)
    return None


def _within(since: int, days: int) -> No | None:
    return no("E_RETURN_WINDOW", field="product", days=days, since=since) if since > days else None


def _whole(line: Conditioned) -> No | None:
    return None if line.intact else no("E_RETURN_INTACT", field="intact")


def _shelf(left: int, least: int) -> No | None:
    return no("E_RETURN_LIFE", field="expires_on", left=left, least=least) if left < least else None


def _expired(left: int | None, days: int) -> No | None:
    if left is None:
        return no("E_RETURN_NO_EXPIRY", field="expires_on")
    if left >= 0:
        return no("E_RETURN_NOT_EXPIRED", field="expires_on", left=left)
    return no("E_RETURN_WINDOW", field="expires_on", days=days, since=-left) if -left > days else None

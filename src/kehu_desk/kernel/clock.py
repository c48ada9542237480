"""Time: instants are aware UTC datetimes; days belong to the office's zone.

Source: borrowing.md §1 (Time), business.md §0 (Time rule).
"""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

Clock = Callable[[], datetime]
FOREVER = datetime(9999, 12, 31, tzinfo=UTC)
DEFAULT_ZONE = "Asia/Shanghai"


def system_clock() -> datetime:
    """The machine's clock as an aware UTC instant."""
    return datetime.now(UTC)


def zone(name: str = DEFAULT_ZONE) -> ZoneInfo:
    """The office's time zone."""
    return ZoneInfo(name)


def local_day(at: datetime, office: ZoneInfo) -> date:
    """The office's calendar day of an instant."""
    return at.astimezone(office).date()


def start_of(day: date, office: ZoneInfo) -> datetime:
    """The first instant of a local day, in UTC."""
    return datetime.combine(day, time.min, office).astimezone(UTC)


def end_of(day: date, office: ZoneInfo) -> datetime:
    """23:59:59 of a local day, in UTC. A deadline is kept while now <= this."""
    return datetime.combine(day, time(23, 59, 59), office).astimezone(UTC)


def days_between(earlier: date, later: date) -> int:
    """Whole calendar days."""
    return (later - earlier) // timedelta(days=1)

"""Working days: Monday to Friday, less holidays, plus make-up days (调休)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from kehu_desk.kernel.clock import end_of, local_day

ONE = timedelta(days=1)
Known = Callable[[date], bool | None]


@lru_cache(maxsize=4096)
def legal(day: date) -> bool | None:
    """What the published calendar says of a day; None for a year it does not know (it ends with 2026)."""
    import chinese_calendar

    try:
        return bool(chinese_calendar.is_workday(day))
    except NotImplementedError:
        return None


def unknown(_day: date) -> bool | None:
    """No published calendar: plain Monday to Friday."""
    return None


@dataclass(frozen=True, slots=True)
class WorkCalendar:
    """The office's own table goes before the published calendar, that before Monday to Friday.

    own: day -> is a working day. Source: business.md §0 (Time rule).
    """

    office: ZoneInfo
    own: Mapping[date, bool] = field(default_factory=dict)
    known: Known = legal

    def is_workday(self, day: date) -> bool:
        """True on a working day."""
        if (mine := self.own.get(day)) is not None:
            return mine
        published = self.known(day)
        return day.weekday() < 5 if published is None else published

    def next_workday(self, day: date) -> date:
        """The day itself when it is a working day, otherwise the next one."""
        while not self.is_workday(day):
            day += ONE
        return day

    def previous_workday(self, day: date) -> date:
        """The day itself when it is a working day, otherwise the one before."""
        while not self.is_workday(day):
            day -= ONE
        return day

    def after_workdays(self, at: datetime, count: int) -> datetime:
        """End of the count-th working day after the local date of an instant. Source: borrowing.md §1 (Time)."""
        day = local_day(at, self.office)
        for _ in range(count):
            day = self.next_workday(day + ONE)
        return end_of(day, self.office)

    def known_until(self, day: date) -> date:
        """The last day whose legal holidays are known, looking on from the year of a day.

        A year is known when it was published or when the office entered days of it; where even the year of the day is unknown, the
        last day of the year before is given.
        """
        told = {each.year for each in self.own}
        year = day.year
        while year < date.max.year and (year in told or self.known(date(year, 1, 1)) is not None):
            year += 1
        return date(year - 1, 12, 31)

    def day(self, at: datetime) -> date:
        """The office's day of an instant."""
        return local_day(at, self.office)

    def end(self, day: date) -> datetime:
        """The last second of an office day, in UTC."""
        return end_of(day, self.office)

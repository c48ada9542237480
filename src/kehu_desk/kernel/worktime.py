"""Working hours on the office's calendar: how much working time lies between two instants, and when so much of it has passed.

Working time is a timedelta; instants are aware UTC. Hours are told by the office's wall clock. Source: business.md §20 (SLA).
"""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from typing import NamedTuple

from kehu_desk.kernel.calendar import ONE, WorkCalendar

NONE = timedelta(0)
SPAN = re.compile(r"\s*(\d{1,2}):(\d{2})\s*-\s*(\d{1,2}):(\d{2})\s*", re.ASCII)
DAY = timedelta(hours=24)


class Hours(NamedTuple):
    """One span of work inside a day, counted from midnight; its end is no longer work."""

    since: timedelta
    until: timedelta


def hours_of(text: str) -> tuple[Hours, ...]:
    """Spans of a working day as the setting names them: 09:00-12:00/13:30-18:00.

    Raises ValueError unless each span is hours and minutes, ends after it began, begins after the one before, and the last ends by 24:00.
    """
    spans = tuple(_span(part) for part in text.split("/"))
    edges = [NONE - timedelta(minutes=1), *(edge for span in spans for edge in span)]
    if any(earlier >= later for earlier, later in pairwise(edges)) or edges[-1] > DAY:
        raise ValueError(text)
    return spans


def _span(text: str) -> Hours:
    parts = SPAN.fullmatch(text)
    if parts is None or max(int(parts[2]), int(parts[4])) > 59:
        raise ValueError(text)
    hour, minute, last_hour, last_minute = (int(part) for part in parts.groups())
    return Hours(timedelta(hours=hour, minutes=minute), timedelta(hours=last_hour, minutes=last_minute))


@dataclass(frozen=True, slots=True)
class WorkTime:
    """The office's calendar and the hours of each of its working days."""

    calendar: WorkCalendar
    hours: tuple[Hours, ...]

    @property
    def a_day(self) -> timedelta:
        """How much work one working day holds."""
        return sum((span.until - span.since for span in self.hours), NONE)

    def days(self, count: int) -> timedelta:
        """The work of so many working days."""
        return self.a_day * count

    def after(self, at: datetime, work: timedelta) -> datetime:
        """The first instant at which so much work has passed since an instant; that instant itself for none."""
        if work <= NONE:
            return at
        day, past = self._place(at)
        a_day = self.a_day
        while True:
            spans = self._spans(day)
            if spans and past == NONE and work > a_day:  # a whole day at once
                work, day = work - a_day, day + ONE
                continue
            for span in spans:
                since = max(span.since, past)
                if since + work <= span.until:
                    return self._instant(day, since + work)
                work -= max(span.until - since, NONE)
            day, past = day + ONE, NONE

    def after_days(self, at: datetime, count: int) -> datetime:
        """The end of so many working days, counted by their hours: from within a working day it is the same time of a later one."""
        return self.after(at, self.days(count))

    def between(self, since: datetime, until: datetime) -> timedelta:
        """The work between two instants; none when the later does not lie after the earlier."""
        if until <= since:
            return NONE
        (day, past), (last, end) = self._place(since), self._place(until)
        if day == last:
            return self._worked(day, past, end)
        total, day, whole = self._worked(day, past, DAY), day + ONE, 0
        while day < last:
            whole, day = whole + self.calendar.is_workday(day), day + ONE
        return total + self.days(whole) + self._worked(last, NONE, end)

    def minutes(self, since: datetime, until: datetime) -> int:
        """Whole working minutes between two instants."""
        return self.between(since, until) // timedelta(minutes=1)

    def _worked(self, day: date, past: timedelta, end: timedelta) -> timedelta:
        return sum((max(min(span.until, end) - max(span.since, past), NONE) for span in self._spans(day)), NONE)

    def _spans(self, day: date) -> tuple[Hours, ...]:
        return self.hours if self.calendar.is_workday(day) else ()

    def _place(self, at: datetime) -> tuple[date, timedelta]:
        """The office's day of an instant, and the time of its wall clock since midnight."""
        local = at.astimezone(self.calendar.office).replace(tzinfo=None)
        return local.date(), local - datetime.combine(local.date(), time.min)

    def _instant(self, day: date, past: timedelta) -> datetime:
        return (datetime.combine(day, time.min) + past).replace(tzinfo=self.calendar.office).astimezone(UTC)

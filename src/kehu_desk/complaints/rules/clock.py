"""The clock of a complaint: what is due when, in working time, with the spans in which the customer was awaited left out.

Source: business.md §20 (SLA; the clock stops in waiting_customer).
"""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Final, NamedTuple

from kehu_desk.complaints.rules.limits import CONTAIN, FINAL, LIMITS, REPLY
from kehu_desk.kernel.worktime import NONE, WorkTime

MET, MISSED, IN_TIME, SOON, LATE, STOPPED, DROPPED = "met", "missed", "in_time", "soon", "late", "stopped", "dropped"
RUNS: Final = frozenset({IN_TIME, SOON, LATE, STOPPED})


class Span(NamedTuple):
    """The clock stood still from one instant until another; until None: it still does."""

    since: datetime
    until: datetime | None


class Marks(NamedTuple):
    """When it came in and when each limit was met, None while it was not. ended: nothing runs any more."""

    received: datetime
    done: Mapping[str, datetime | None]
    ended: bool = False


class ClockLine(NamedTuple):
    """One limit. due_at: None while the clock stands still.

    work: working time left; of what is late or was missed, by how much; of what was met, how much was left.
    """

    limit: str
    tone: str
    due_at: datetime | None
    done_at: datetime | None
    work: timedelta


class Left(NamedTuple):
    """Where the clock of one limit stands: due, or None with the working time that is left while it stands still."""

    due_at: datetime | None
    work: timedelta


def left(hours: WorkTime, received: datetime, allowed: timedelta, spans: Sequence[Span]) -> Left:
    """When so much working time will have passed, spans left out. A span that began after that instant moves nothing."""
    at, rest = received, allowed
    for span in sorted(spans):
        due = hours.after(at, rest)
        if span.since >= due:
            return Left(due, NONE)
        rest -= hours.between(at, span.since)
        if span.until is None:
            return Left(None, rest)
        at = max(at, span.until)
    return Left(hours.after(at, rest), NONE)


def clock_lines(
    hours: WorkTime, allowed: Mapping[str, timedelta], marks: Marks, spans: Sequence[Span], now: datetime, soon: timedelta
) -> tuple[ClockLine, ...]:
    """One line for each limit that is set, in the order reply, containment, final answer. soon: working time from which it is near."""
    return tuple(_line(hours, limit, allowed[limit], marks, spans, now, soon) for limit in LIMITS if limit in allowed)


def _line(
    hours: WorkTime, limit: str, allowed: timedelta, marks: Marks, spans: Sequence[Span], now: datetime, soon: timedelta
) -> ClockLine:
    done = marks.done.get(limit)
    known = [span for span in spans if done is None or span.since < done]
    due, rest = left(hours, marks.received, allowed, [_until(span, done) for span in known])
    if due is None:
        return ClockLine(limit, DROPPED if marks.ended else STOPPED, None, None, rest)
    if done is not None:
        in_time = done <= due
        return ClockLine(limit, MET if in_time else MISSED, due, done, hours.between(done, due) if in_time else hours.between(due, done))
    if marks.ended:
        return ClockLine(limit, DROPPED, due, None, NONE)
    if now > due:
        return ClockLine(limit, LATE, due, None, hours.between(due, now))
    work = hours.between(now, due)
    return ClockLine(limit, SOON if work <= soon else IN_TIME, due, None, work)


def _until(span: Span, done: datetime | None) -> Span:
    """What was done inside a span ended it for this limit."""
    return span if done is None or (span.until is not None and span.until <= done) else Span(span.since, done)


def next_line(lines: Sequence[ClockLine]) -> ClockLine | None:
    """The limit that runs and is nearest; the final answer's outcome when none runs; None without a limit."""
    running = [line for line in lines if line.tone in RUNS]
    if running:
        order = {REPLY: 0, CONTAIN: 1, FINAL: 2}
        return min(running, key=lambda line: (line.due_at is None, line.due_at or datetime.max, order[line.limit]))
    return next((line for line in reversed(lines) if line.limit == FINAL), None)


def active(received: datetime, done: datetime, spans: Sequence[Span], hours: WorkTime) -> timedelta:
    """Working time from its coming in to an instant, spans of waiting left out."""
    waited = sum((hours.between(span.since, min(span.until or done, done)) for span in spans if span.since < done), NONE)
    return hours.between(received, done) - waited

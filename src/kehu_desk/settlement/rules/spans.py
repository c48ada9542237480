"""What stands between two days: an allocation pays from one day on, until the day on which it is undone."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple


class Span(NamedTuple):
    """An amount > 0 that counts from since on, and no longer from until on."""

    fen: int
    since: date
    until: date | None = None

    def stands(self, day: date) -> bool:
        """Whether it counts on this day."""
        return self.since <= day and (self.until is None or day < self.until)


def used(spans: Iterable[Span], day: date) -> int:
    """What counts on a day."""
    return sum(span.fen for span in spans if span.stands(day))


def room(whole: int, spans: Iterable[Span], since: date) -> int:
    """What is left of whole on every day from since on: as much may still be used without any such day ending overdrawn."""
    kept = list(spans)
    days = {since, *(span.since for span in kept if span.since > since)}
    return whole - max(used(kept, day) for day in days)

"""用重于管: how many filed archives are used, which sleep, how quickly one is handed out. Source: R81, business.md §26 (Use ledger)."""

from collections.abc import Sequence
from datetime import timedelta
from statistics import median
from typing import NamedTuple

HOUR = timedelta(hours=1)


class Wakefulness(NamedTuple):
    """Counts of filed archives. used: with a use in the last use_days; asleep: filed for longer than sleep_days and not used in them.

    issue_hours: median of working hours from a request to the release of a loan, None without one; target_hours: what the office aims at.
    filed, used, asleep are None where B-017 holds them back.
    """

    filed: int | None
    used: int | None
    asleep: int | None
    issue_hours: float | None
    target_hours: int
    use_days: int
    sleep_days: int

    @property
    def utilisation(self) -> float | None:
        """used ÷ filed, 0..1; None for 0/0 and where either is held back."""
        return self.used / self.filed if self.filed and self.used is not None else None

    @property
    def in_time(self) -> bool | None:
        """Whether the median keeps to the target; None without a median."""
        return None if self.issue_hours is None else self.issue_hours <= self.target_hours


def issue_hours(spans: Sequence[timedelta]) -> float | None:
    """The median of spans of working time, in hours; None for none."""
    return median(span / HOUR for span in spans) if spans else None

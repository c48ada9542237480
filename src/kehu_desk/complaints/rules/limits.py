"""How long each step of a complaint may take: the office's three limits, one figure for each severity.

Source: business.md §20 (SLA). A figure is working hours (2h) or working days of the office's hours (5d); - stands for no limit.
"""

import re
from datetime import timedelta
from typing import Final, NamedTuple

from kehu_desk.kernel.settings import Settings
from kehu_desk.kernel.worktime import WorkTime

SEVERITIES: Final = ("S1", "S2", "S3", "S4")
REPLY, CONTAIN, FINAL = "reply", "contain", "final"
LIMITS: Final = (REPLY, CONTAIN, FINAL)
FIGURE = re.compile(r"([1-9]\d{0,2})([hd])", re.ASCII)


class Limit(NamedTuple):
    """A number of working hours (unit h) or working days (unit d)."""

    number: int
    unit: str

    def work(self, hours: WorkTime) -> timedelta:
        """The working time that it is, by the office's hours."""
        return hours.days(self.number) if self.unit == "d" else timedelta(hours=self.number)


def limits_of(text: str) -> tuple[Limit | None, ...]:
    """The figures of S1 to S4 as the setting names them: 2h/4h/1d/2d; None where no limit is set. Raises ValueError."""
    parts = [part.strip() for part in text.split("/")]
    if len(parts) != len(SEVERITIES):
        raise ValueError(text)
    return tuple(None if part == "-" else _limit(part) for part in parts)


def _limit(text: str) -> Limit:
    found = FIGURE.fullmatch(text)
    if found is None:
        raise ValueError(text)
    return Limit(int(found[1]), found[2])


def work_allowed(settings: Settings, hours: WorkTime, severity: str) -> dict[str, timedelta]:
    """Limit -> working time allowed for a severity; a limit that is not set is missing."""
    place = SEVERITIES.index(severity)
    found = {limit: limits_of(settings.text(f"complaint_{limit}"))[place] for limit in LIMITS}
    return {limit: each.work(hours) for limit, each in found.items() if each is not None}

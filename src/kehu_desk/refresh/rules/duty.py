"""Whose archive has to be refreshed, from which quarter on, and how often that came late. Source: B-170, B-172, B-176."""

from calendar import monthrange
from collections.abc import Collection
from datetime import date, timedelta
from typing import Final, NamedTuple

from kehu_desk.kernel.errors import No, no
from kehu_desk.refresh.rules.quarters import Quarter

MAIN_TYPES: Final = frozenset({"distributor", "hospital", "pharmacy", "retailer", "sub_distributor", "chain_ka"})
COOPERATING: Final = frozenset({"active", "dormant"})
BEST_GRADES: Final = frozenset({"A", "B"})


class Candidate(NamedTuple):
    """What the rules ask of a customer. key: it has a key account manager; since: first deal, else first contact."""

    state: str
    lifecycle: str
    customer_type: str
    grade: str
    key: bool
    since: date | None


def duty_ended(state: str, lifecycle: str) -> str:
    """Why an archive carries no duty any more: sealed or ended; empty while it does. Source: B-170, B-175."""
    if state != "FILED":
        return "sealed"
    return "" if lifecycle in COOPERATING else "ended"


def markable(it: Candidate) -> tuple[No, ...]:
    """What speaks against marking a customer: not filed, no living cooperation, none of the types. Source: B-170."""
    found = []
    if it.state != "FILED":
        found.append(no("E_ARCHIVE_STATE", state=it.state))
    if it.lifecycle not in COOPERATING:
        found.append(no("E_STATE", state=it.lifecycle or "prospect"))
    if it.customer_type not in MAIN_TYPES and not it.key:
        found.append(no("E_STATE", state="type"))
    return tuple(found)


def is_proposed(it: Candidate, today: date, months: int = 6) -> bool:
    """The default proposal: so many months of cooperation and (grade A or B, or a key account). Source: B-170."""
    long = it.since is not None and months_later(it.since, months) <= today
    return long and (it.grade in BEST_GRADES or it.key) and not markable(it)


def months_later(day: date, months: int) -> date:
    """The same day so many months later; the last of the month where there is none."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def is_due(quarter: Quarter, marked_on: date, filed_on: date | None, least: int = 30) -> bool:
    """Whether a marked customer has a task in a quarter: marked before it began, or with so many days left from the next day on.

    None in the quarter in which the archive was filed. Source: B-171, B-172.
    """
    if filed_on is None or filed_on >= quarter.first:
        return False
    return marked_on < quarter.first or (quarter.last - marked_on) >= timedelta(days=least)


class Rate(NamedTuple):
    """Tasks of one person, department or quarter."""

    all: int = 0
    waived: int = 0
    late: int = 0

    @property
    def share(self) -> float | None:
        """LATE / (all - WAIVED), 0..1; None for 0/0. Source: B-176."""
        owed = self.all - self.waived
        return self.late / owed if owed else None


def unticked(asked: Collection[str], ticks: Collection[str]) -> tuple[str, ...]:
    """Sections that the confirmation leaves out. Source: B-173."""
    return tuple(section for section in asked if section not in ticks)

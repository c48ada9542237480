"""How often a customer is visited, and how late the next visit is. Source: business.md §14; the days are defaults of ours [A]."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final, NamedTuple

from kehu_desk.kernel.clock import days_between
from kehu_desk.kernel.errors import No, no
from kehu_desk.kernel.settings import KEY_ACCOUNT as KEY_ACCOUNT

MOST_DAYS: Final = 3650
WARN, RED = 12, 15  # tenths of the interval


class Rhythm(NamedTuple):
    """every_days: longest time between visits; accompany_days: between visits on which the superior goes along, none: he need not."""

    every_days: int
    accompany_days: int | None = None


DEFAULTS: Final[Mapping[str, Rhythm]] = {
    KEY_ACCOUNT: Rhythm(14, 90), "A": Rhythm(15, 90), "B": Rhythm(30, 180), "C": Rhythm(60), "D": Rhythm(90), "": Rhythm(60),
}  # fmt: skip
"""By grade; KA: customers of a key account manager, whatever their grade; empty: not graded yet."""
IMPORTANT: Final = frozenset({"A", KEY_ACCOUNT})


class Gap(NamedTuple):
    """Where the rhythm of one customer stands. ratio_bp: days since ÷ days allowed; colour: ok, warn from 1.2, bad from 1.5."""

    since: int
    every_days: int
    due_on: date
    ratio_bp: int
    colour: str


def important(grade: str, key_account: bool) -> bool:
    """Grade A, or a key account (R34)."""
    return key_account or grade in IMPORTANT


def rhythm(rules: Mapping[str, Rhythm], grade: str, key_account: bool) -> Rhythm:
    """The rule of the grade; for a key account the closer of both. A grade without a rule follows that of the ungraded."""
    own = rules.get(grade, rules[""])
    if not key_account:
        return own
    other = rules[KEY_ACCOUNT]
    along = [days for days in (own.accompany_days, other.accompany_days) if days is not None]
    return Rhythm(min(own.every_days, other.every_days), min(along, default=None))


def gap(last_on: date, every_days: int, today: date) -> Gap:
    """last_on: of the last visit; of the day on which the responsible person took over while there was none."""
    since = max(0, days_between(last_on, today))
    colour = "bad" if since * 10 >= every_days * RED else "warn" if since * 10 >= every_days * WARN else "ok"
    return Gap(since, every_days, last_on + timedelta(days=every_days), since * 10_000 // every_days, colour)


def rule_problems(wanted: Rhythm) -> tuple[No, ...]:
    """A rule names days from 1 to ten years; the superior need not go along more often than visits are made."""
    found = [] if 1 <= wanted.every_days <= MOST_DAYS else [no("E_VISIT_DAYS", field="every_days", most=MOST_DAYS)]
    along = wanted.accompany_days
    if along is not None and not max(1, wanted.every_days) <= along <= MOST_DAYS:
        found.append(no("E_ACCOMPANY_DAYS", field="accompany_days"))
    return tuple(found)

"""How a payment record becomes a status: what the clock proposes, and when a person may ease it. Source: business.md §11 (Handling)."""

from collections.abc import Iterable
from datetime import date, timedelta
from fractions import Fraction
from typing import NamedTuple

from kehu_desk.credit.rules.terms import USUAL, Policy, Status
from kehu_desk.kernel.clock import days_between


class Stretch(NamedTuple):
    """One item that was owed: due, and paid in full on a day; None while it is open."""

    due_on: date
    paid_on: date | None


class Signs(NamedTuple):
    """What the clock looks at. use: exposure for each fen of capacity, None beyond any number."""

    max_days_past: int
    use: Fraction | None
    broken_promises: int


def wanted_status(signs: Signs, policy: Policy = USUAL) -> Status:
    """overdue > 7 d watch; > 30 d or use > 110 % hold; > 60 d or two broken promises cash only. Suspending is a person's word."""
    if signs.max_days_past > policy.cash_days or signs.broken_promises >= policy.broken_promises:
        return Status.CASH_ONLY
    over = signs.use is None or signs.use * 100 > policy.hold_use
    if signs.max_days_past > policy.hold_days or over:
        return Status.HOLD
    return Status.WATCH if signs.max_days_past > policy.watch_days else Status.NORMAL


def worst_overdue(stretches: Iterable[Stretch], since: date, until: date) -> int | None:
    """The longest overdue that any item had reached within these days, both included; None when nothing was due by then."""
    found = [
        max(0, days_between(each.due_on, min(each.paid_on or until, until)))
        for each in stretches
        if each.due_on <= until and (each.paid_on is None or each.paid_on >= since)
    ]
    return max(found, default=None)


def clean_days(stretches: Iterable[Stretch], today: date, grace: int) -> int | None:
    """Days since the last one on which something was overdue beyond grace; 0 when today is one; None when there never was one."""
    last = [(each.due_on, today if each.paid_on is None else each.paid_on - timedelta(days=1)) for each in stretches]
    bad = [day for due, day in last if days_between(due, day) > grace]
    return days_between(max(bad), today) if bad else None


def clean_enough(days: int | None, policy: Policy = USUAL) -> bool:
    """Whether ninety clean days have passed."""
    return days is None or days >= policy.clean_days

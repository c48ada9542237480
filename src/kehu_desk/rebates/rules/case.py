"""The facts of one run and of one programme, and every guard over them. Source: business.md §16, §1 (nobody decides what he proposed)."""

from datetime import date, timedelta
from typing import Final, NamedTuple

from kehu_desk.kernel.errors import No, no

SHORTEST: Final = 5
LONGEST: Final = 300


class RunCase(NamedTuple):
    """nos: what the policy says; mine: he had a hand in it before; moved: changed since it was read.

    on, doc: day and number of the payment; approved_on: not paid before.
    """

    state: str
    nos: tuple[No, ...] = ()
    mine: bool = False
    moved: bool = False
    reason: str = ""
    today: date = date.max
    on: date | None = None
    approved_on: date = date.min
    doc: str = ""


class ProgramCase(NamedTuple):
    """mine: he drafted it; faults: what is wrong with its terms; on: its last day, between since and until."""

    state: str
    nos: tuple[No, ...] = ()
    mine: bool = False
    faults: tuple[No, ...] = ()
    reason: str = ""
    on: date | None = None
    since: date = date.min
    until: date = date.max


def may(case: RunCase | ProgramCase) -> No | None:
    """The first thing the policy says against it."""
    return case.nos[0] if case.nos else None


def not_mine(case: RunCase | ProgramCase) -> No | None:
    """Four hands: nobody takes a step of a run after another of his; nobody publishes what he drafted."""
    return no("E_SELF_APPROVAL") if case.mine else None


def unmoved(case: RunCase) -> No | None:
    """What is decided on is what was read."""
    return no("E_STALE") if case.moved else None


def has_reason(case: RunCase | ProgramCase) -> No | None:
    """Sending back, reversing and ending say why."""
    return said(case.reason)


def is_sound(case: ProgramCase) -> No | None:
    """Only what is right is published."""
    return case.faults[0] if case.faults else None


def in_its_days(case: RunCase) -> No | None:
    """Paid not before it was approved, not in the future."""
    inside = case.on is not None and case.approved_on <= case.on <= case.today
    return None if inside else no("E_DAY", first=case.approved_on, last=case.today)


def has_doc(case: RunCase) -> No | None:
    """A payment names its paper."""
    return None if 0 < len(case.doc.strip()) <= LONGEST else no("E_DOC")


def ends_within(case: ProgramCase) -> No | None:
    """A programme ends on a day of its own."""
    inside = case.on is not None and case.since <= case.on <= case.until
    return None if inside else no("E_DAY", first=case.since, last=case.until)


def said(reason: str) -> No | None:
    """Long enough, and not too long."""
    if len(reason.strip()) < SHORTEST:
        return no("E_REASON", least=SHORTEST)
    return no("E_TOO_LONG", most=LONGEST) if len(reason.strip()) > LONGEST else None


def run_faults(period_to: date, claim_days: int, today: date, *, again: bool) -> tuple[No, ...]:
    """A period must be over, and not for longer than the programme lets one claim; again: a reversed run of it was in time."""
    deadline = period_to + timedelta(days=claim_days)
    if period_to >= today:
        return (no("E_RUN_EARLY", day=period_to),)
    return (no("E_CLAIM_OVER", day=deadline, days=claim_days),) if today > deadline and not again else ()

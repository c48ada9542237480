"""What may be written down of a prospect, and what it may become. Source: business.md §23."""

from datetime import date, timedelta
from typing import Final, NamedTuple

from kehu_desk.kernel.errors import No, no
from kehu_desk.prospects.rules.codes import LONGEST, REASONS, SHORTEST, SOURCES
from kehu_desk.prospects.rules.fit import MARKS

MOST_FEN: Final = 10**12
FARTHEST: Final = timedelta(days=366)


class Next(NamedTuple):
    """The next step, which every open prospect has, and its day."""

    text: str
    on: date | None


class ProspectTerms(NamedTuple):
    """What is typed of a prospect. wish: 1 to 5, how much he wants to buy from us, as the person judges it."""

    source: str
    next: Next
    need: str = ""
    est_annual_fen: int | None = None
    wish: int | None = None


def problems(terms: ProspectTerms, today: date) -> tuple[No, ...]:
    """Everything that is wrong with what was typed."""
    fen = terms.est_annual_fen
    checks = (
        (terms.source in SOURCES, "source"),
        (len(terms.need.strip()) <= LONGEST, "need"),
        (fen is None or 0 <= fen <= MOST_FEN, "est_annual_fen"),
        (terms.wish is None or terms.wish in MARKS, "wish"),
    )
    return tuple(no("E_PROSPECT_FIELD", field=field) for holds, field in checks if not holds) + step_problems(terms.next, today)


def step_problems(step: Next, today: date) -> tuple[No, ...]:
    """The next step is told, and done within a year from today on."""
    holds = 2 <= len(step.text.strip()) <= LONGEST and step.on is not None and today <= step.on <= today + FARTHEST
    return () if holds else (no("E_PROSPECT_STEP"),)


class ProspectCase(NamedTuple):
    """The facts of one prospect for one event. policy: what the policy says."""

    state: str
    today: date
    policy: tuple[No, ...] = ()
    next: Next = Next("", None)
    why: str = ""
    note: str = ""


def may(case: ProspectCase) -> No | None:
    """What the policy says."""
    return case.policy[0] if case.policy else None


def has_step(case: ProspectCase) -> No | None:
    """E_PROSPECT_STEP while it stays open without a next step."""
    return next(iter(step_problems(case.next, case.today)), None)


def has_why(case: ProspectCase) -> No | None:
    """E_LOST_WHY: what is lost tells why, by a reason of the list and in words."""
    return None if case.why in REASONS and SHORTEST <= len(case.note.strip()) <= LONGEST else no("E_LOST_WHY", least=SHORTEST)

"""What may be planned as communication, whom it reached, and what a plan may become. Source: business.md §15 (R18)."""

from collections.abc import Mapping
from datetime import date, timedelta
from enum import StrEnum
from typing import Final, NamedTuple
from uuid import UUID

from kehu_desk.kernel.errors import No, no

MAGAZINE, SYMPOSIUM, SUPERIOR, WRITTEN = "house_magazine", "symposium", "supervisor_visit", "written_opinion"
KINDS: Final = (MAGAZINE, SYMPOSIUM, SUPERIOR, WRITTEN)
INVITED, ATTENDED, RECEIVED, ABSENT = "invited", "attended", "received", "absent"
HEARD: Final = (ATTENDED, RECEIVED)
REACHED: Final[Mapping[str, str]] = {MAGAZINE: RECEIVED, SYMPOSIUM: ATTENDED, SUPERIOR: ATTENDED, WRITTEN: RECEIVED}
"""How a customer is reached by each kind."""
LONGEST: Final = {"title": 120, "place": 120, "agenda": 4000, "contact": 60, "feedback": 2000, "result": 4000}
SHORTEST: Final = 5
BACK, AHEAD = timedelta(days=366), timedelta(days=2 * 366)
SUPERIORS: Final = frozenset({"sup", "mgr"})


class State(StrEnum):
    """Where a plan stands."""

    PLANNED = "planned"
    HELD = "held"
    CANCELLED = "cancelled"


class PlanTerms(NamedTuple):
    """What is typed of a plan. owner_id: who sees to it, for a visit of a superior the superior."""

    kind: str
    title: str
    held_on: date
    owner_id: UUID
    place: str = ""
    agenda: str = ""


class Mark(NamedTuple):
    """What came of an invitation. on: the day it reached him, none for an absent one."""

    state: str
    on: date | None = None
    contact: str = ""
    feedback: str = ""


def plan_problems(terms: PlanTerms, today: date, owner_roles: frozenset[str]) -> tuple[No, ...]:
    """Everything that is wrong with what was typed. owner_roles: of the owner's account, none when it is no live one."""
    checks = (
        (terms.kind in KINDS, "kind"),
        (0 < len(terms.title.strip()) <= LONGEST["title"], "title"),
        (today - BACK <= terms.held_on <= today + AHEAD, "held_on"),
        (len(terms.place.strip()) <= LONGEST["place"], "place"),
        (len(terms.agenda.strip()) <= LONGEST["agenda"], "agenda"),
    )
    found = tuple(no("E_COMM_FIELD", field=field) for holds, field in checks if not holds)
    if not owner_roles:
        return (*found, no("E_COMM_OWNER"))
    wrong = terms.kind == SUPERIOR and not owner_roles & SUPERIORS
    return (*found, no("E_COMM_SUPERIOR")) if wrong else found


def mark_problems(mark: Mark, kind: str, held_on: date, today: date) -> tuple[No, ...]:
    """What is wrong with a mark on a plan of this kind. Nobody is reached before the plan's year, nor in the future."""
    states = (INVITED, REACHED[kind], ABSENT)
    reached = mark.state in HEARD
    checks = (
        (mark.state in states, "state"),
        (held_on - BACK <= mark.on <= today if mark.on is not None else not reached, "on_day"),
        (len(mark.contact.strip()) <= LONGEST["contact"], "contact"),
        (len(mark.feedback.strip()) <= LONGEST["feedback"], "feedback"),
    )
    return tuple(no("E_COMM_FIELD", field=field) for holds, field in checks if not holds)


class PlanCase(NamedTuple):
    """The facts of one plan for one event. policy: what the policy says; mine: his own, or he is a manager."""

    state: str
    today: date
    policy: tuple[No, ...] = ()
    mine: bool = False
    on: date | None = None
    result: str = ""
    reason: str = ""


def may(case: PlanCase) -> No | None:
    """What the policy says."""
    return case.policy[0] if case.policy else None


def is_mine(case: PlanCase) -> No | None:
    """Who made it, who sees to it, or a manager."""
    return None if case.mine else no("E_COMM_NOT_YOURS")


def held_in_time(case: PlanCase) -> No | None:
    """Nothing was held tomorrow."""
    there = case.on is not None and case.today - BACK <= case.on <= case.today
    return None if there else no("E_COMM_DAY", today=case.today)


def has_result(case: PlanCase) -> No | None:
    """What came of it."""
    return None if SHORTEST <= len(case.result.strip()) <= LONGEST["result"] else no("E_COMM_RESULT", least=SHORTEST)


def has_reason(case: PlanCase) -> No | None:
    """Why it is not held."""
    return None if len(case.reason.strip()) >= SHORTEST else no("E_REASON", least=SHORTEST)

"""States of runs and of overrides, and what may be typed. Source: business.md §10 (Grade)."""

from enum import StrEnum
from typing import Final, NamedTuple

from kehu_desk.grading.rules.levels import AREAS, ROWS
from kehu_desk.grading.rules.pareto import GRADES
from kehu_desk.kernel.errors import No, no

NAME: Final = "grade"  # of the noun
SHORTEST: Final = 5  # characters of a reason
LONGEST: Final = 1000


class Run(StrEnum):
    """Where a run stands: computed anew as often as wanted, then frozen for good."""

    COMPUTED = "computed"
    FROZEN = "frozen"


class Override(StrEnum):
    """Where a grade set by hand stands. It ends with the next freeze, or when its proposer takes it back."""

    PROPOSED = "proposed"
    APPROVED = "approved"
    REJECTED = "rejected"
    ENDED = "ended"


class OverrideCase(NamedTuple):
    """The facts of one override for one event. policy: what the policy says; mine: the decider is the proposer under whatever account.

    stands: the grade on the card; waits: another one of this customer waits for a decision.
    """

    state: str
    grade: str
    stands: str
    policy: tuple[No, ...] = ()
    reason: str = ""
    mine: bool = False
    waits: bool = False


def permitted(case: OverrideCase) -> No | None:
    """What the policy says."""
    return case.policy[0] if case.policy else None


def of_another(case: OverrideCase) -> No | None:
    """Nobody decides what he proposed. Source: B-030."""
    return no("E_SELF_APPROVAL") if case.mine else None


def proposer(case: OverrideCase) -> No | None:
    """Only who proposed it takes it back."""
    return None if case.mine else no("E_NO_RELATION")


def said_why(case: OverrideCase) -> No | None:
    """A reason of five characters at least."""
    length = len(case.reason.strip())
    return None if SHORTEST <= length <= LONGEST else no("E_REASON", least=SHORTEST)


def a_grade(case: OverrideCase) -> No | None:
    """A to D, and another one than stands."""
    if case.grade not in GRADES:
        return no("E_GRADE_FIELD", field="grade")
    return no("E_GRADE_SAME", grade=case.grade) if case.grade == case.stands else None


def alone(case: OverrideCase) -> No | None:
    """One at a time."""
    return no("E_STATE", state=Override.PROPOSED) if case.waits else None


class RunCase(NamedTuple):
    """The facts of one run for one event. latest: no newer one is there; quarter_no: the run that was frozen in this quarter, if any."""

    state: str
    no: str
    latest: bool = True
    quarter_no: str = ""
    lines: int = 1


def newest(case: RunCase) -> No | None:
    """Grades of a month that is past would be written over newer ones."""
    return None if case.latest else no("E_GRADE_OLD", run=case.no)


def once_a_quarter(case: RunCase) -> No | None:
    """Grades stand for a quarter."""
    return no("E_GRADE_FROZEN", run=case.quarter_no) if case.quarter_no else None


def has_lines(case: RunCase) -> No | None:
    """Nobody to grade."""
    return None if case.lines else no("E_GRADE_EMPTY")


def policy_problems(grade: str, area: str, body: str) -> tuple[No, ...]:
    """What is wrong with the text of a grade in one area; an empty text is taken away."""
    checks = ((grade in ROWS, "grade"), (area in AREAS, "area"), (len(body.strip()) <= LONGEST, "body"))
    return tuple(no("E_GRADE_FIELD", field=field) for holds, field in checks if not holds)

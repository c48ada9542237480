"""From the value grade to the final one, each step with its reason. Source: business.md §10 (Final grade)."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from kehu_desk.grading.rules.pareto import FULL, GRADES

RISING, FALLING = "excellent", "poor"  # levels of an evaluation that move a grade
WORST_CREDIT: Final = "C"
STOPPED: Final = frozenset({"hold", "cash_only", "suspended"})  # statuses of credit from which on B is the most
MOST_WITH_BAD_CREDIT: Final = "B"
UP, UP_HELD, DOWN = "evaluation_up", "evaluation_up_held", "evaluation_down"
CREDIT_GRADE, CREDIT_STATUS = "credit_grade", "credit_status"
OVERRIDE, OVERRIDE_ENDED = "override", "override_ended"
REASONS: Final = (UP, UP_HELD, DOWN, CREDIT_GRADE, CREDIT_STATUS, OVERRIDE, OVERRIDE_ENDED)
SECRET: Final = frozenset({CREDIT_GRADE, CREDIT_STATUS})  # they tell of section CRE
JUDGED: Final = frozenset({UP, UP_HELD, DOWN})


class Signals(NamedTuple):
    """What else is known: level of the confirmed evaluation, grade and status of credit, the grade set by hand; empty for nothing."""

    level: str = ""
    credit_grade: str = ""
    credit_status: str = ""
    override: str = ""
    override_ended: bool = False


NOTHING: Final = Signals()


class Outcome(NamedTuple):
    """The final grade, and codes of what moved or held it, in the order in which they were applied."""

    grade: str
    reasons: tuple[str, ...]


def adjusted(value: str, share: tuple[int, int], signals: Signals, least_bp: int = 200) -> Outcome:
    """share: (own net sales, all net sales) in fen; least_bp: of all net sales, below which nobody rises to A."""
    grade, reasons = value, list[str]()
    if signals.level == RISING and grade != GRADES[0]:
        held = grade == GRADES[1] and share[0] * FULL < least_bp * share[1]
        grade = grade if held else _moved(grade, -1)
        reasons.append(UP_HELD if held else UP)
    elif signals.level == FALLING and grade != GRADES[-1]:
        grade = _moved(grade, 1)
        reasons.append(DOWN)
    if (stops := _credit(signals)) and grade < MOST_WITH_BAD_CREDIT:
        grade = MOST_WITH_BAD_CREDIT
        reasons += stops
    if signals.override:
        grade = signals.override
        reasons.append(OVERRIDE)
    elif signals.override_ended:
        reasons.append(OVERRIDE_ENDED)
    return Outcome(grade, tuple(reasons))


def _moved(grade: str, steps: int) -> str:
    return GRADES[GRADES.index(grade) + steps]


def _credit(signals: Signals) -> list[str]:
    found = [CREDIT_GRADE] if signals.credit_grade == WORST_CREDIT else []
    return [*found, CREDIT_STATUS] if signals.credit_status in STOPPED else found


def told(reasons: Sequence[str], *, credit: bool, evaluation: bool = True) -> tuple[str, ...]:
    """The reasons as far as somebody may know them. credit, evaluation: whether he sees what they rest on."""
    hidden = (frozenset() if credit else SECRET) | (frozenset() if evaluation else JUDGED)
    return tuple(dict.fromkeys("withheld" if each in hidden else each for each in reasons))

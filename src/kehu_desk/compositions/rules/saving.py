"""Analyses that are kept: what was concluded, what follows from it, by whom and when. Source: business.md §24, R81 (用重于管)."""

from datetime import date
from typing import Final, NamedTuple

from kehu_desk.kernel.errors import No, no

LONGEST: Final = {"title": 80, "conclusion": 1000, "measures": 1000, "done_note": 500}
SHORTEST: Final = 5
UNUSED, CONCLUDED, UNDER_WAY, DONE = "unused", "concluded", "under_way", "done"


class Terms(NamedTuple):
    """What is typed of an analysis. owner: who sees to the measures; without a conclusion it counts as unused."""

    title: str
    conclusion: str = ""
    measures: str = ""
    owner: object = None
    due_on: date | None = None


def problems(terms: Terms, today: date, before: date | None = None) -> tuple[No, ...]:
    """Everything wrong with what was typed. before: the due day that stood already, which may lie in the past."""
    measures = bool(terms.measures.strip())
    found = [no("E_TOO_LONG", field=name, most=most) for name, most in LONGEST.items() if len(getattr(terms, name, "").strip()) > most]
    checks = (
        (bool(terms.title.strip()), no("E_ANALYSIS_TITLE")),
        (not measures or bool(terms.conclusion.strip()), no("E_ANALYSIS_CONCLUSION")),
        (not measures or terms.owner is not None, no("E_ANALYSIS_OWNER")),
        (not measures or (terms.due_on is not None and (terms.due_on >= today or terms.due_on == before)), no("E_ANALYSIS_DUE")),
    )
    return (*found, *(refusal for holds, refusal in checks if not holds))


def state_of(conclusion: str, measures: str, done_on: date | None) -> str:
    """未利用, 已得出结论, 措施进行中, 措施已完成."""
    if not conclusion:
        return UNUSED
    if not measures:
        return CONCLUDED
    return DONE if done_on is not None else UNDER_WAY

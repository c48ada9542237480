"""How somebody decides: assessments, the questionnaire of eight statements, and how to treat whom. Source: business.md §3 (R55)."""

from calendar import monthrange
from collections.abc import Hashable, Iterable, Sequence
from datetime import date
from typing import Final, NamedTuple

from kehu_desk.kernel.errors import No, no

LEADER, INFLUENCER, INSPECTOR, FOLLOWER = STYLES = ("leader", "influencer", "inspector", "follower")
STATEMENTS: Final = tuple(style for style in STYLES for _ in range(2))
"""Whose statement stands at each of the eight places of the questionnaire."""
SCORES: Final = range(4)
CONFIDENCE: Final = range(1, 6)
EVIDENCE: Final = 5  # characters
LONGEST_EVIDENCE: Final = 500
MONTHS: Final = 12
NONE, CLEAR, TO_VERIFY = "none", "clear", "to_verify"


class Verdict(NamedTuple):
    """What the questionnaire says. style is empty when nothing was observed, or when three or more are even; secondary: an even second."""

    style: str
    secondary: str
    sums: tuple[int, ...]


def verdict(scores: Sequence[int]) -> Verdict:
    """The style with the larger sum of its two statements; of two even ones the first of the table, the other as secondary.

    scores: eight, 0 (never) to 3 (always). Raises ValueError otherwise.
    """
    if len(scores) != len(STATEMENTS) or any(each not in SCORES for each in scores):
        raise ValueError("eight scores from 0 to 3")
    sums = tuple(scores[at] + scores[at + 1] for at in range(0, len(scores), 2))
    best = [style for style, total in zip(STYLES, sums, strict=True) if total == max(sums) > 0]
    if len(best) > 2:
        return Verdict("", "", sums)
    return Verdict(best[0] if best else "", best[1] if len(best) == 2 else "", sums)


class StyleTerms(NamedTuple):
    """One assessment. confidence 1..5; evidence: what was observed; scores: of the eight statements, or none."""

    style: str
    evidence: str
    confidence: int = 3
    secondary: str = ""
    scores: tuple[int, ...] = ()
    assessed_on: date | None = None


def problems(terms: StyleTerms, today: date) -> tuple[No, ...]:
    """Everything that is wrong."""
    return tuple(_problems(terms, today))


def _problems(terms: StyleTerms, today: date) -> Iterable[No]:
    if terms.style not in STYLES:
        yield no("E_STYLE")
    if terms.secondary and (terms.secondary not in STYLES or terms.secondary == terms.style):
        yield no("E_SECONDARY")
    if terms.confidence not in CONFIDENCE:
        yield no("E_CONFIDENCE")
    if len(terms.evidence.strip()) < EVIDENCE:
        yield no("E_EVIDENCE", least=EVIDENCE)
    if len(terms.evidence.strip()) > LONGEST_EVIDENCE:
        yield no("E_TOO_LONG")
    if terms.scores and (len(terms.scores) != len(STATEMENTS) or any(each not in SCORES for each in terms.scores)):
        yield no("E_SCORES")
    if terms.assessed_on is not None and terms.assessed_on > today:
        yield no("E_FUTURE", day=terms.assessed_on.isoformat())


class Assessed(NamedTuple):
    """A valid assessment. by: the natural person; order: later entries of the same day have the larger one."""

    style: str
    by: Hashable
    on: date
    order: int = 0
    secondary: str = ""


class Standing(NamedTuple):
    """What is to be gone by. state: none, clear, to_verify (风格待核); others: what those who disagree say."""

    style: str = ""
    secondary: str = ""
    state: str = NONE
    on: date | None = None
    others: tuple[str, ...] = ()


def standing(assessments: Iterable[Assessed]) -> Standing:
    """The latest one; to be verified while the last word of somebody else, within the twelve months before it, is another style."""
    latest: dict[Hashable, Assessed] = {}
    for each in sorted(assessments, key=lambda one: (one.on, one.order)):
        latest[each.by] = each
    if not latest:
        return Standing()
    last = max(latest.values(), key=lambda one: (one.on, one.order))
    since = _a_year_before(last.on)
    others = tuple(dict.fromkeys(one.style for one in latest.values() if one.on >= since and one.style != last.style))
    return Standing(last.style, last.secondary, TO_VERIFY if others else CLEAR, last.on, others)


def _a_year_before(day: date) -> date:
    return day.replace(year=day.year - 1, day=min(day.day, monthrange(day.year - 1, day.month)[1]))

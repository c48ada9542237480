"""Whether we meet those who decide: the index of coverage and the flags. Source: business.md §3 (R53), §29 V13."""

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import Final, NamedTuple

from kehu_desk.deciders.rules.roles import DECIDER

DAYS: Final = 90
WEIGHTS: Final[Mapping[str, int]] = {
    "decider": 5, "approver": 4, "influencer": 3, "user": 3, "tech_evaluator": 3, "buyer": 2, "finance_payer": 2, "gatekeeper": 1,
}  # fmt: skip
TARGETS: Final[Mapping[str, int]] = {role: 4 if role == DECIDER else 2 for role in WEIGHTS}
LOW_INFLUENCE: Final = 2
TOUCHES: Final = 3
PERIPHERAL: Final = Fraction(7, 10)


class Met(NamedTuple):
    """Somebody of the customer's: his roles now, his influence (0: not known), how often he was met."""

    roles: tuple[str, ...]
    influence: int
    touches: int


class RoleLine(NamedTuple):
    """One role that is present: its weight, how often it should be met in a quarter, how often it was."""

    role: str
    weight: int
    target: int
    touches: int


class Coverage(NamedTuple):
    """value: the index, 0..1, None while nobody has a role; peripheral: share of touches with little influence, None without touches.

    outside: 外围接触; untouched: 决策层未接触, a decider is known and was not met; unknown: no decider is known.
    """

    value: Fraction | None
    peripheral: Fraction | None
    touches: int
    lines: tuple[RoleLine, ...]
    outside: bool
    untouched: bool
    unknown: bool


def coverage(people: Sequence[Met]) -> Coverage:
    """The index over the roles that are present, and the flags."""
    lines = tuple(_lines(people))
    total = sum(line.weight for line in lines)
    reached = sum((line.weight * min(Fraction(1), Fraction(line.touches, line.target)) for line in lines), Fraction(0))
    touches = sum(each.touches for each in people)
    low = sum(each.touches for each in people if 1 <= each.influence <= LOW_INFLUENCE)
    share = Fraction(low, touches) if touches else None
    decider = sum(each.touches for each in people if DECIDER in each.roles)
    known = any(DECIDER in each.roles for each in people)
    outside = (touches >= TOUCHES and decider == 0) or (share is not None and share >= PERIPHERAL)
    return Coverage(reached / total if total else None, share, touches, lines, outside, known and decider == 0, not known)


def _lines(people: Sequence[Met]) -> Iterable[RoleLine]:
    for role, weight in WEIGHTS.items():
        if any(role in each.roles for each in people):
            yield RoleLine(role, weight, TARGETS[role], sum(each.touches for each in people if role in each.roles))

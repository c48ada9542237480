"""From values to scores, from scores to a total and a level. Points are hundredths of one (0..10000). Source: business.md §10, V14.

Nothing is rounded between the value of an item and its score, nor between scores and the total: each is rounded once, half up.
"""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import NamedTuple

from kehu_desk.evaluations.rules.codes import FULL, LEVELS, POINT, WHOLE_BP
from kehu_desk.kernel.money import half_up

Scale = Sequence[Sequence[int]]
"""[value, points] pairs: of a share the two ends of a line (basis points), of a count ascending steps."""


class Policy(NamedTuple):
    """What the office has set. own_bp: weight of the person responsible, the rest is his superior's; gap: in points.

    levels: from how many points on excellent, good and fair hold; least_bp: weight that must be scored for a total.
    """

    own_bp: int = 4000
    gap: int = 20
    least_bp: int = 7000
    levels: tuple[int, ...] = (85, 70, 60)
    lock_days: int = 60
    months: int = 6


class Weighed(NamedTuple):
    """One item: its weight, and its score in hundredths of a point, None while it has none."""

    weight_bp: int
    score: Fraction | None


class Total(NamedTuple):
    """total100: None where too little is scored; level: one of LEVELS, or empty then."""

    total100: int | None
    scored_bp: int
    level: str


def whole(value: Fraction) -> int:
    """To the nearest hundredth of a point."""
    return half_up(value.numerator, value.denominator)


def on_line(value: Fraction, scale: Scale) -> int:
    """Between the two ends of a line, and never beyond them; smaller is better where the first end has more points."""
    (low, first), (high, last) = scale[0], scale[1]
    share = min(Fraction(1), max(Fraction(0), (value - low) / (high - low)))
    return whole((first + (last - first) * share) * POINT)


def on_steps(value: Fraction, scale: Scale) -> int:
    """The points of the last step that the value has reached; of the first below it."""
    reached = [points for at, points in scale if value >= at]
    return (reached[-1] if reached else scale[0][1]) * POINT


def scaled(value: Fraction, scale: Scale, *, line: bool) -> int:
    """The score of a value."""
    return on_line(value, scale) if line else on_steps(value, scale)


def scale5(mark: int) -> int:
    """1 to 5 -> 20 to 100 points."""
    return mark * FULL // 5


def both(own: int | None, sup: int | None, own_bp: int) -> Fraction | None:
    """What two evaluators give together; one alone counts as he scored."""
    if own is None or sup is None:
        alone = sup if own is None else own
        return None if alone is None else Fraction(alone)
    return Fraction(own * own_bp + sup * (WHOLE_BP - own_bp), WHOLE_BP)


def is_gap(own: int | None, sup: int | None, gap: int) -> bool:
    """Whether the two lie so far apart that somebody must say why."""
    return own is not None and sup is not None and abs(own - sup) > gap * POINT


def mean(items: Iterable[Weighed]) -> Fraction | None:
    """Sum of weight x score over the sum of weights, of what is scored; None where nothing is."""
    known = [(each.weight_bp, each.score) for each in items if each.score is not None]
    weight = sum(each for each, _score in known)
    return sum((each * score for each, score in known), Fraction(0)) / weight if weight else None


def total(items: Sequence[Weighed], policy: Policy = Policy()) -> Total:
    """The total, as long as enough weight is scored; the level goes by the rounded total, as people read it."""
    scored = sum(each.weight_bp for each in items if each.score is not None)
    found = mean(items)
    if found is None or scored < policy.least_bp:
        return Total(None, scored, "")
    points = whole(found)
    return Total(points, scored, level(points, policy.levels))


def level(total100: int, edges: Sequence[int]) -> str:
    """优 良 中 差."""
    return next((name for name, edge in zip(LEVELS, edges, strict=False) if total100 >= edge * POINT), LEVELS[-1])


def level_edges(text: str) -> tuple[int, ...]:
    """85/70/60 -> its three numbers, falling. Raises ValueError for anything else."""
    found = tuple(int(each) if each.isdecimal() else -1 for each in text.split("/"))
    if len(found) != len(LEVELS) - 1 or not 100 >= found[0] > found[1] > found[2] > 0:
        raise ValueError(f"levels: {text}")
    return found

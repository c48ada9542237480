"""Where a fact stands: worked out from its sources and the day, in five steps, never stored. Source: business.md §4 (State algorithm)."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from kehu_desk.intelligence.rules.roots import COUNTED, Told, independent
from kehu_desk.intelligence.rules.terms import Stance


class State(StrEnum):
    """失效, 有冲突, 已否定, 已印证, 待核; WITHDRAWN was taken back by a person."""

    EXPIRED = "expired"
    CONFLICT = "conflict"
    REFUTED = "refuted"
    CORROBORATED = "corroborated"
    UNVERIFIED = "unverified"
    WITHDRAWN = "withdrawn"


class Measure(NamedTuple):
    """The office's settings: how many independent sources corroborate, and whether a single authoritative one does."""

    least: int = 2
    single: bool = False


class Weight(NamedTuple):
    """How many independent sources that count support a fact, and how many oppose it."""

    support: int = 0
    oppose: int = 0


def weigh(sources: Sequence[Told]) -> Weight:
    """Count the roots of both sides. Sources E and F are part of chains but never counted."""
    known = {source.id: source for source in sources}
    counted = [source for source in sources if source.reliability in COUNTED]
    sides = ([source for source in counted if source.stance == stance] for stance in Stance)
    return Weight(*(independent(side, known) for side in sides))


def state_of(weight: Weight, valid_until: date, today: date, measure: Measure = Measure(), *, authoritative: bool = False) -> State:
    """The first of the five steps that holds.

    authoritative: a supervisor has marked a single source; it lifts an unverified fact only where the office allows that.
    """
    support, oppose = weight
    if today > valid_until:
        return State.EXPIRED
    if support >= 1 and oppose >= 1:
        return State.CONFLICT
    if support == 0 and oppose >= 2:
        return State.REFUTED
    enough = support >= measure.least or (measure.single and authoritative and support >= 1)
    if enough and oppose == 0:
        return State.CORROBORATED
    return State.UNVERIFIED

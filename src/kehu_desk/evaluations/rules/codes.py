"""Codes of evaluation and the bounds of what is typed. Source: business.md §10."""

from enum import StrEnum
from typing import Final

SECTION: Final = "POL"
WHOLE_BP: Final = 10_000
POINT: Final = 100  # hundredths in a point
FULL: Final = 100 * POINT
SHORTEST: Final = 5  # characters of a reason
LONGEST: Final = {"name": 60, "code": 20, "group": 20, "item": 60, "evidence": 500, "comment": 500}
MOST_ITEMS: Final = 60
MOST_FACT: Final = 10**9


class State(StrEnum):
    """Where an evaluation stands."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    CONFIRMED = "confirmed"
    LOCKED = "locked"


SETTLED: Final = (State.CONFIRMED, State.LOCKED)


class TemplateState(StrEnum):
    """Where one version of a scorecard stands."""

    DRAFT = "draft"
    PUBLISHED = "published"
    RETIRED = "retired"


class Method(StrEnum):
    """How an item gets its score."""

    FORMULA = "formula"
    SCALE5 = "scale5"
    MANUAL = "manual"


class Side(StrEnum):
    """Who gave a score: the person responsible, his superior, or the store."""

    OWN = "own"
    SUP = "sup"
    FORMULA = "formula"


LEVELS: Final = ("excellent", "good", "fair", "poor")
"""Named from the best on; the setting eval_levels says from how many points on the first three hold."""

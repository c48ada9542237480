"""Levels of a warning, and what a formula found. Source: business.md §18."""

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

NAME: Final = "warning"
YELLOW, ORANGE, RED = "yellow", "orange", "red"
LEVELS: Final = (YELLOW, ORANGE, RED)
ARREARS, PROGRESS, EXPENSE, CHURN, CHANGE = "arrears", "sales_progress", "expense", "churn", "major_change"
KINDS: Final = (ARREARS, PROGRESS, EXPENSE, CHURN, CHANGE)
Steps = tuple[int, int, int]
"""Thresholds of yellow, orange and red."""


class Finding(NamedTuple):
    """The level, and the names of all that reached just this level, in the order of the table."""

    level: str
    reached: tuple[str, ...]


class Risk(NamedTuple):
    """The combined risk of one customer: the worst level of his open warnings, and how many there are."""

    level: str
    open: int

    @property
    def order(self) -> tuple[int, int]:
        """The worst first when sorted downwards; of equals the one with more warnings."""
        return LEVELS.index(self.level), self.open


def worst(reached: Sequence[tuple[str, str | None]]) -> Finding | None:
    """Of named conditions and the level that each reached; None where none was reached."""
    found = [level for _name, level in reached if level is not None]
    if not found:
        return None
    top = max(found, key=LEVELS.index)
    return Finding(top, tuple(name for name, level in reached if level == top))


def at_least(above: int, below: int, steps: Steps, scale: int = 100) -> str | None:
    """The level that above ÷ below reaches when a step is reached by equality. steps: in 1 ÷ scale; below > 0."""
    met = [level for level, step in zip(LEVELS, steps, strict=True) if above * scale >= step * below]
    return met[-1] if met else None


def combined(levels: Iterable[str]) -> Risk | None:
    """The combined risk of a customer with open warnings of these levels. Source: business.md §18 (max level, then count)."""
    found = list(levels)
    return Risk(max(found, key=LEVELS.index), len(found)) if found else None

"""How many key accounts one manager bears: around nine. Source: business.md §22 (R43)."""

from collections.abc import Iterable
from typing import Final, NamedTuple

ONE100: Final = 100
LIGHTEST, HEAVIEST = 50, 200


class Bounds(NamedTuple):
    """In accounts of the usual weight: below few information, above usual yellow, above full red."""

    few: int
    usual: int
    full: int


def load100(weights: Iterable[int]) -> int:
    """The sum of what a manager's accounts weigh, in hundredths."""
    return sum(weights)


def verdict(load: int, bounds: Bounds) -> str:
    """few, fits, high or over. load: in hundredths."""
    if load > bounds.full * ONE100:
        return "over"
    if load > bounds.usual * ONE100:
        return "high"
    return "few" if load < bounds.few * ONE100 else "fits"

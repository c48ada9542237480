"""What an aggregate over customers may tell. Source: B-017."""

from collections.abc import Collection, Hashable
from typing import Final, TypeVar

C = TypeVar("C", bound=Hashable)
LEAST: Final = 3


def cell_given(covered: Collection[C], viewable: Collection[C]) -> bool:
    """Whether a cell is given: it covers three customers at least, or the person could view each of them.

    covered: the customers in it, each counted once; a cell that covers none tells nothing of any. Source: B-017.
    """
    customers = set(covered)
    return not customers or len(customers) >= LEAST or customers <= set(viewable)

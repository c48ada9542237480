"""Which cells of a table are told, so that nobody can reckon back to one or two customers. Source: B-017."""

from collections.abc import Sequence
from typing import NamedTuple

from kehu_desk.access.cells import LEAST


class Covered(NamedTuple):
    """What a cell covers: how many customers, and whether the person could view each of them."""

    customers: int
    open: bool


def told(cells: Sequence[Covered]) -> tuple[bool, ...]:
    """Which cells of one dimension are given when their sum is given too.

    A cell of fewer than three customers is held back unless each may be viewed. One such cell alone could be found as the difference to
    the sum: the smallest of the others that covers anybody the person may not view is held back with it. Held-back cells that cover fewer
    than three customers together draw a further one in for the same reason.
    """
    held = {place for place, cell in enumerate(cells) if _small(cell)}
    others = sorted((cell.customers, place) for place, cell in enumerate(cells) if place not in held and cell.customers and not cell.open)
    while held and (len(held) == 1 or sum(cells[place].customers for place in held) < LEAST) and others:
        held.add(others.pop(0)[1])
    return tuple(place not in held for place in range(len(cells)))


def _small(cell: Covered) -> bool:
    return 0 < cell.customers < LEAST and not cell.open

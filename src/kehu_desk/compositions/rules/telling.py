"""Which cells of a table are told, so that nobody can reckon back to one or two customers. Source: B-017."""

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from kehu_desk.access.cells import LEAST

Key: TypeAlias = tuple[str, ...]
Table: TypeAlias = Mapping[Key, "Covered"]


class Covered(NamedTuple):
    """What a cell covers: how many customers, and whether the person could view each of them."""

    customers: int
    open: bool

    def with_(self, other: "Covered") -> "Covered":
        """Both together, when no customer stands in both."""
        return Covered(self.customers + other.customers, self.open and other.open)


def told(cells: Sequence[Covered], also: Collection[int] = ()) -> tuple[bool, ...]:
    """Which cells of one dimension are given when their sum is given too. also: places that are held back for another reason.

    A cell of fewer than three customers is held back unless each may be viewed. One such cell alone could be found as the difference to
    the sum: the smallest of the others that covers anybody the person may not view is held back with it. Held-back cells that cover fewer
    than three customers together draw a further one in for the same reason.
    """
    held = {place for place, cell in enumerate(cells) if _small(cell) or place in also}
    others = sorted((cell.customers, place) for place, cell in enumerate(cells) if place not in held and cell.customers and not cell.open)
    while others and _found_out([cells[place] for place in held]):
        held.add(others.pop(0)[1])
    return tuple(place not in held for place in range(len(cells)))


def held_back(table: Table, also: Collection[Key] = ()) -> frozenset[Key]:
    """Cells of a table of several dimensions that are held back, where the sums along each dimension are told in tables of their own.

    Each customer stands in one cell. What is held back in a smaller table stays so in the larger one: none of the cells that make it up
    is told unless each of its customers may be viewed. also: cells that are held back for another reason.
    """
    if not any(_small(cell) for cell in table.values()) and not also:
        return frozenset()
    size = len(next(iter(table)))
    held = {key for key in also if key in table}
    for place in range(size):
        sums = _without(table, place)
        above = held_back(sums)
        held |= {key for key, cell in table.items() if _but(key, place) in above and not cell.open}
    if not size:
        return frozenset(held | {key for key, cell in table.items() if _small(cell)})
    before = -1
    while before != len(held):
        before = len(held)
        for place in range(size):
            held |= _along(table, place, held)
    return frozenset(held)


def _along(table: Table, place: int, held: Collection[Key]) -> set[Key]:
    """One dimension looked at: for each sum along it the cells that must be held back."""
    lines: dict[Key, list[Key]] = {}
    for key in sorted(table):
        lines.setdefault(_but(key, place), []).append(key)
    found = set[Key]()
    for keys in lines.values():
        also = {at for at, key in enumerate(keys) if key in held}
        given = told([table[key] for key in keys], also)
        found |= {key for key, each in zip(keys, given, strict=True) if not each}
    return found


def _without(table: Table, place: int) -> dict[Key, Covered]:
    found: dict[Key, Covered] = {}
    for key, cell in table.items():
        rest = _but(key, place)
        found[rest] = found[rest].with_(cell) if rest in found else cell
    return found


def _but(key: Key, place: int) -> Key:
    return key[:place] + key[place + 1 :]


def _found_out(held: Sequence[Covered]) -> bool:
    """Whether what is missing from a sum says something of one or two customers whom the person may not view."""
    missing = sum(cell.customers for cell in held)
    closed = [cell for cell in held if cell.customers and not cell.open]
    return bool(closed) and (missing < LEAST or len(closed) == 1)


def _small(cell: Covered) -> bool:
    return 0 < cell.customers < LEAST and not cell.open

"""Where people stand: superiors above, those below them in rows; who is joined with whom stands near. Plain numbers, y downwards."""

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple
from uuid import UUID

REPORTS_TO: Final = "reports_to"
WIDTH, HEIGHT, GAP = 128.0, 52.0, 36.0  # of a box, and between two in a row
SWEEPS: Final = 4


class Node(NamedTuple):
    """Somebody on the map; texts are final. influence 0..5 (0: nobody has said), support 2..-2 or None."""

    id: UUID
    name: str
    post: str
    roles: str
    influence: int
    support: int | None


class Arrow(NamedTuple):
    """One line. label: its final text; strength 1..5; mutual: it has no head."""

    start: UUID
    end: UUID
    kind: str
    label: str
    strength: int
    mutual: bool = False


class Place(NamedTuple):
    """The row of a box, from 0 at the top, and the middle of it across."""

    row: int
    x: float


def places(nodes: Sequence[Node], arrows: Sequence[Arrow], most: int) -> dict[UUID, Place]:
    """A place for everybody; at most so many in a row."""
    found, row = dict[UUID, Place](), 0
    for group in ordered(groups(nodes, arrows), arrows):
        for line in _lines(group, most):
            for at, each in enumerate(line):
                found[each.id] = Place(row, (at - (len(line) - 1) / 2) * (WIDTH + GAP))
            row += 1
    return found


def groups(nodes: Sequence[Node], arrows: Sequence[Arrow]) -> list[list[Node]]:
    """By rank where people report to each other, those without below them; otherwise by weight."""
    above = superiors(nodes, arrows)
    joined = {*above, *(each for some in above.values() for each in some)}
    if not joined:
        return _tiers(nodes)
    rank = ranks([each.id for each in nodes if each.id in joined], above)
    found = [[each for each in nodes if rank.get(each.id) == level] for level in range(max(rank.values()) + 1)]
    return [*found, [each for each in nodes if each.id not in joined]]


def _tiers(nodes: Sequence[Node]) -> list[list[Node]]:
    """Weighty, of some weight, of little or none said."""
    parts = [[each for each in nodes if each.influence in some] for some in ((5, 4), (3,), (2, 1, 0))]
    return [part for part in parts if part]


def superiors(nodes: Sequence[Node], arrows: Sequence[Arrow]) -> dict[UUID, list[UUID]]:
    """Somebody -> those to whom he reports."""
    known, found = {each.id for each in nodes}, dict[UUID, list[UUID]]()
    for arrow in arrows:
        if arrow.kind == REPORTS_TO and {arrow.start, arrow.end} <= known and arrow.start != arrow.end:
            found.setdefault(arrow.start, []).append(arrow.end)
    return found


def ranks(people: Sequence[UUID], above: Mapping[UUID, Sequence[UUID]]) -> dict[UUID, int]:
    """0 for whoever reports to nobody; one below the lowest superior otherwise. Ends even on a circle."""
    found = dict.fromkeys(people, 0)
    for _ in people:
        lower = {each: min(len(people) - 1, 1 + max(found[one] for one in above[each])) for each in people if each in above}
        if all(found[each] == level for each, level in lower.items()):
            break
        found |= lower
    return found


def ordered(parts: list[list[Node]], arrows: Sequence[Arrow]) -> list[list[Node]]:
    """Each part in an order that brings people near those with whom they are joined."""
    parts = [sorted(part, key=lambda each: (-each.influence, each.name)) for part in parts if part]
    near = dict[UUID, list[UUID]]()
    for arrow in arrows:
        near.setdefault(arrow.start, []).append(arrow.end)
        near.setdefault(arrow.end, []).append(arrow.start)
    for _ in range(SWEEPS):
        where = {each.id: (at + 0.5) / len(part) for part in parts for at, each in enumerate(part)}
        parts = [sorted(part, key=lambda each: _middle(each.id, near, where)) for part in parts]
    return parts


def _middle(one: UUID, near: Mapping[UUID, Sequence[UUID]], where: Mapping[UUID, float]) -> float:
    known = [where[each] for each in near.get(one, ()) if each in where]
    return (where[one] + sum(known)) / (1 + len(known))


def _lines(group: Sequence[Node], most: int) -> list[Sequence[Node]]:
    """Rows as even as they can be."""
    count = -(-len(group) // most)
    size = -(-len(group) // count)
    return [group[at : at + size] for at in range(0, len(group), size)]

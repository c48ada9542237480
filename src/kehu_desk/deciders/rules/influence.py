"""The map of influence: lines between two people of one customer. Source: business.md §3 (contact_edge)."""

from collections import deque
from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple
from uuid import UUID

from kehu_desk.kernel.errors import No, no

REPORTS_TO: Final = "reports_to"
KINDS: Final = (REPORTS_TO, "influences", "trusts", "relative", "conflict", "alumni")
MUTUAL: Final = frozenset({"relative", "conflict", "alumni"})
"""What holds both ways: the line has no beginning."""
STRENGTH: Final = range(1, 6)
SECRET, TOP_SECRET = 2, 3
LONGEST_NOTE: Final = 300

Line = tuple[UUID, UUID]


class EdgeTerms(NamedTuple):
    """One line, from somebody to somebody. strength 1..5; level: of the note, 2 or 3."""

    kind: str
    start: UUID
    end: UUID
    strength: int = 3
    note: str = ""
    level: int = SECRET


def problems(terms: EdgeTerms, here: Mapping[UUID, str], reports: Iterable[Line]) -> tuple[No, ...]:
    """Everything that is wrong. here: names of the people of this customer; reports: (from, to) of the other lines of reporting."""
    return tuple(_problems(terms, here, reports))


def _problems(terms: EdgeTerms, here: Mapping[UUID, str], reports: Iterable[Line]) -> Iterable[No]:
    if terms.kind not in KINDS:
        yield no("E_EDGE_KIND")
    if terms.strength not in STRENGTH:
        yield no("E_STRENGTH")
    if terms.level not in (SECRET, TOP_SECRET):
        yield no("E_NOTE_LEVEL")
    if len(terms.note.strip()) > LONGEST_NOTE:
        yield no("E_TOO_LONG")
    if terms.start == terms.end:
        yield no("E_SELF_EDGE", name=here.get(terms.start, ""))
    elif terms.start not in here or terms.end not in here:
        yield no("E_OTHER_CUSTOMER")
    elif terms.kind == REPORTS_TO and (round_ := circle((terms.start, terms.end), reports)):
        yield no("E_CIRCLE", names=" → ".join(here.get(each, "…") for each in round_))


def circle(line: Line, reports: Iterable[Line]) -> list[UUID]:
    """The people on the circle that this line would close, beginning and ending with its start; none when it closes none."""
    above: dict[UUID, list[UUID]] = {}
    for start, end in reports:
        above.setdefault(start, []).append(end)
    start, end = line
    came_by: dict[UUID, UUID] = {end: start}
    waiting = deque([end])
    while waiting:
        here = waiting.popleft()
        if here == start:
            return _way(start, came_by)
        for each in above.get(here, ()):
            if each not in came_by:
                came_by[each] = here
                waiting.append(each)
    return []


def _way(start: UUID, came_by: Mapping[UUID, UUID]) -> list[UUID]:
    way, here = [start], came_by[start]
    while here != start:
        way.append(here)
        here = came_by[here]
    return [start, *reversed(way[1:]), start]


def as_written(terms: EdgeTerms, known: Iterable[Line]) -> EdgeTerms:
    """A mutual line is the same from both ends: it keeps the way it was first written. known: lines of this kind."""
    if terms.kind in MUTUAL and (terms.end, terms.start) in set(known):
        return terms._replace(start=terms.end, end=terms.start)
    return terms

"""Where hearsay began, and how many sources are independent of each other. Source: business.md §4 (Independence).

Two sources are independent when their roots differ and they are not both of our own people's hearing on one visit. So many as can be
chosen that are independent two by two is what counts: each such source joins a root with a visit, and no root and no visit may be
used twice. That number depends on no order, and a further source never lowers it.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple
from unicodedata import normalize
from uuid import UUID

OWN_HEARING: Final = frozenset({"face_to_face", "phone", "colleague", "own_data"})
"""Channels in which our own people heard or saw it themselves."""
COUNTED: Final = frozenset("ABCD")
"""E (unreliable) and F (unknown) are kept and shown, never counted."""


class Told(NamedTuple):
    """One source as the rules read it."""

    id: UUID
    stance: str
    channel: str
    party: str
    root_party: str
    derived_from: UUID | None
    reliability: str
    visit_id: UUID | None = None


def plain_party(text: str) -> str:
    """A name without what people write differently: width, blanks, capitals."""
    return "".join(normalize("NFKC", text).casefold().split())


def origin_of(source: Told, known: Mapping[UUID, Told]) -> Told:
    """The end of the chain of those it derives from. Round a circle, which nobody can write, the smallest id stands for all."""
    seen = {source.id: source}
    while source.derived_from is not None and source.derived_from in known:
        source = known[source.derived_from]
        if source.id in seen:
            ring = [source]
            while (after := known[ring[-1].derived_from or source.id]).id != source.id:
                ring.append(after)
            return min(ring, key=lambda each: each.id)
        seen[source.id] = source
    return source


def root_of(source: Told, known: Mapping[UUID, Told]) -> str:
    """Who it goes back to."""
    end = origin_of(source, known)
    return plain_party(end.root_party) or plain_party(end.party)


def goes_round(source: UUID, origin: UUID, known: Mapping[UUID, UUID | None]) -> bool:
    """Whether source would derive from itself once it derives from origin. known: source -> what it derives from."""
    seen: set[UUID] = set()
    at: UUID | None = origin
    while at is not None and at not in seen:
        if at == source:
            return True
        seen.add(at)
        at = known.get(at)
    return False


def independent(sources: Sequence[Told], known: Mapping[UUID, Told]) -> int:
    """How many of these can be chosen so that any two are independent of each other."""
    free: set[str] = set()
    visits: dict[str, set[UUID]] = {}
    for source in sources:
        root = root_of(source, known)
        if source.visit_id is not None and source.channel in OWN_HEARING:
            visits.setdefault(root, set()).add(source.visit_id)
        else:
            free.add(root)
    return len(free) + _matched({root: each for root, each in visits.items() if root not in free})


def _matched(visits: Mapping[str, Iterable[UUID]]) -> int:
    """The most roots that can each have a visit of their own (the largest matching)."""
    holder: dict[UUID, str] = {}

    def settle(root: str, tried: set[UUID]) -> bool:
        for visit in visits[root]:
            if visit not in tried:
                tried.add(visit)
                if visit not in holder or settle(holder[visit], tried):
                    holder[visit] = root
                    return True
        return False

    return sum(settle(root, set()) for root in visits)


def tree(sources: Sequence[Told]) -> list[tuple[str, list[tuple[int, Told]]]]:
    """Sources by root, each behind the one it derives from, with its depth; roots and siblings in the order given."""
    known = {source.id: source for source in sources}
    groups: dict[str, list[tuple[int, Told]]] = {}
    for source in sources:
        if origin_of(source, known).id == source.id:
            _hang(source, 0, sources, groups.setdefault(root_of(source, known), []))
    return list(groups.items())


def _hang(source: Told, depth: int, sources: Sequence[Told], into: list[tuple[int, Told]]) -> None:
    if any(each.id == source.id for _depth, each in into):
        return
    into.append((depth, source))
    for each in sources:
        if each.derived_from == source.id:
            _hang(each, depth + 1, sources, into)

"""Who of the customer's people is who, when the text that names them changes. Plain values in and out. Source: business.md §3."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple
from uuid import UUID

from kehu_desk.archives.rules.identity import plain

GONE = -1  # the place of somebody whom the text does not name any more
SHORTEST_SHOWN = 11
SUPPORT = {"champion": 2, "supporter": 1, "neutral": 0, "skeptic": -1, "opponent": -2}
"""Sides as the options of DEC name them."""


class Named(NamedTuple):
    """Somebody as the text names him. place: his line in it, from 0."""

    place: int
    name: str
    post: str = ""
    dept: str = ""


class Known(NamedTuple):
    """Somebody we know. standing: the text has named him until now."""

    id: UUID
    name: str
    post: str
    standing: bool


def named_in(body: Mapping[str, Any]) -> list[Named]:
    """The people whom a text of DEC names; lines without a name are nobody, and the same name and post twice is one person."""
    found: dict[tuple[str, str], Named] = {}
    for place, line in enumerate(body.get("contacts") or []):
        name, post, dept = (str(line.get(key) or "").strip() for key in ("name", "post", "dept"))
        if name:
            found.setdefault((key_of(name), key_of(post)), Named(place, name, post, dept))
    return list(found.values())


def key_of(text: str) -> str:
    """What makes two names, or two posts, the same: no blanks, no width, no case."""
    return plain(text) or text.strip()


def matched(known: Sequence[Known], named: Sequence[Named]) -> dict[int, UUID]:
    """Place -> the known person who stands there now. Whoever is not among the values is gone, whoever has no place is new.

    The name tells who it is; where several have the same name, the post does. Whoever stands in the text goes before whoever left.
    known: those who left last come first.
    """
    found: dict[int, UUID] = {}
    for standing in (True, False):
        free = [each for each in known if each.standing is standing]
        _by_post(free, named, found)
        _by_name(free, named, found)
    return found


def _by_post(known: Sequence[Known], named: Iterable[Named], found: dict[int, UUID]) -> None:
    """Name and post are the same."""
    by_both: dict[tuple[str, str], UUID] = {}
    for each in known:
        by_both.setdefault((key_of(each.name), key_of(each.post)), each.id)
    for one in named:
        if one.place not in found and (who := by_both.get((key_of(one.name), key_of(one.post)))):
            found[one.place] = who


def _by_name(known: Sequence[Known], named: Sequence[Named], found: dict[int, UUID]) -> None:
    """Another post: still the same where nobody else has that name, neither among them nor in the text."""
    there, here = Counter(key_of(each.name) for each in known), Counter(key_of(one.name) for one in named)
    by_name = {key_of(each.name): each.id for each in known if there[key_of(each.name)] == 1}
    for one in named:
        name = key_of(one.name)
        if one.place not in found and here[name] == 1 and name in by_name:
            found[one.place] = by_name[name]


def masked_number(number: str) -> str:
    """138****5678; a short number is not shown at all."""
    return f"{number[:3]}****{number[-4:]}" if len(number) >= SHORTEST_SHOWN else "****" if number else ""

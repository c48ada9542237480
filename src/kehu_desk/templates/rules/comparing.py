"""What a version says otherwise than another one, block by block."""

from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Final, NamedTuple

from kehu_desk.templates.rules.rendering import Block, Variable

ADDED, REMOVED, CHANGED, MOVED = "added", "removed", "changed", "moved"
TAGS: Final = {"delete": REMOVED, "insert": ADDED, "equal": ""}


class Difference(NamedTuple):
    """One block or variable that differs. what: added, removed, changed, moved; old, new: its texts, empty where it is missing."""

    key: str
    title: str
    what: str
    old: str
    new: str


class Piece(NamedTuple):
    """A run of characters: kept (empty), added or removed."""

    what: str
    text: str


def block_differences(old: Sequence[Block], new: Sequence[Block]) -> tuple[Difference, ...]:
    """Blocks by key, in the order of the new version, removed ones last. Title, fixed and category count as text does."""
    return _differences({each.key: (each.title, each.text, each[1:]) for each in old},
                        {each.key: (each.title, each.text, each[1:]) for each in new})  # fmt: skip


def variable_differences(old: Sequence[Variable], new: Sequence[Variable]) -> tuple[Difference, ...]:
    """Variables by name."""
    return _differences({each.name: (each.label, _said(each), each) for each in old},
                        {each.name: (each.label, _said(each), each) for each in new})  # fmt: skip


Found = dict[str, tuple[str, str, tuple[object, ...]]]


def _differences(old: Found, new: Found) -> tuple[Difference, ...]:
    found = []
    before, after = [key for key in old if key in new], [key for key in new if key in old]
    for key, (title, text, whole) in new.items():
        if key not in old:
            found.append(Difference(key, title, ADDED, "", text))
        elif old[key][2] != whole:
            found.append(Difference(key, title, CHANGED, old[key][1], text))
        elif before.index(key) != after.index(key):
            found.append(Difference(key, title, MOVED, text, text))
    gone = [Difference(key, title, REMOVED, text, "") for key, (title, text, _whole) in old.items() if key not in new]
    return (*found, *gone)


def _said(each: Variable) -> str:
    return " · ".join(part for part in (each.kind, each.source, "*" if each.required else "") if part)


def pieces(old: str, new: str) -> tuple[Piece, ...]:
    """The new text with what went away still in it, to be shown struck out."""
    found: list[Piece] = []
    for tag, start, end, begin, stop in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "replace":
            found += [Piece(REMOVED, old[start:end]), Piece(ADDED, new[begin:stop])]
        else:
            found.append(Piece(TAGS[tag], old[start:end] or new[begin:stop]))
    return tuple(found)

"""Pinyin of names for search and sorting: whole syllables and initials, all common readings.

pypinyin is loaded at the first question, never at import. Bulk work pays a few microseconds a name.
"""

import csv
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import islice, product
from typing import NamedTuple

from kehu_desk.kernel.paths import resources

MOST_READINGS = 4
LONGEST_PHRASE = 4


class Reading(NamedTuple):
    """One way to read a text. full: syllables joined (hangzhou); initials: their first letters (hz). Lower case."""

    full: str
    initials: str


def toneless(syllable: str) -> str:
    """A syllable as typed on a keyboard: without tone, ü as v."""
    letters = unicodedata.normalize("NFD", syllable).replace("u\u0308", "v")
    return "".join(each for each in letters if not unicodedata.combining(each))


def _table(name: str) -> list[list[str]]:
    with (resources() / "reference" / name).open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))[1:]


@lru_cache(maxsize=1)
def polyphones() -> dict[str, tuple[str, ...]]:
    """Characters with several common readings, the most common first."""
    return {character: tuple(readings.split("/")) for character, readings in _table("polyphones.csv")}


@lru_cache(maxsize=1)
def surnames() -> dict[str, tuple[str, ...]]:
    """Surnames that read otherwise than their characters do: 单 -> (shan,), 单于 -> (chan, yu)."""
    return {row[0]: tuple(toneless(each) for each in row[1].split()) for row in _table("surname_readings_20.csv")}


@lru_cache(maxsize=1)
def _dictionaries() -> tuple[dict[int, str], dict[str, list[list[str]]]]:
    from pypinyin.constants import PHRASES_DICT, PINYIN_DICT

    return PINYIN_DICT, PHRASES_DICT


@lru_cache(maxsize=1 << 15)
def syllables(character: str) -> tuple[str, ...]:
    """The common readings of one character; letters and digits read as themselves, signs as nothing."""
    if character.isascii():
        return (character.lower() if character.isalnum() else "",)
    if character in polyphones():
        return polyphones()[character]
    found = _dictionaries()[0].get(ord(character))
    if found:
        return (toneless(found.split(",")[0]),)
    half = unicodedata.normalize("NFKC", character).lower()
    return (half if half.isalnum() else "",)


def _phrase_reading(text: str, at: int) -> str | None:
    """How the longest known word around this place reads it: 重 in 重庆 is chong."""
    phrases = _dictionaries()[1]
    for length in range(LONGEST_PHRASE, 1, -1):
        for start in range(max(0, at - length + 1), at + 1):
            found = phrases.get(text[start : start + length])
            if found and len(found) == length:
                return toneless(found[at - start][0])
    return None


def _choices(text: str, person: bool) -> list[tuple[str, ...]]:
    """For each character its readings, the likeliest first."""
    found = [syllables(each) for each in text]
    for at, choice in enumerate(found):
        if len(choice) > 1 and (known := _phrase_reading(text, at)):
            found[at] = tuple(dict.fromkeys((known, *choice)))
    if person:
        surname = next((each for each in (text[:2], text[:1]) if each in surnames()), "")
        for at, known in enumerate(surnames().get(surname, ())):
            found[at] = tuple(dict.fromkeys((known, *found[at])))
    return found


def readings(text: str, *, person: bool = False) -> tuple[Reading, ...]:
    """All common readings of a text, four at most, the likeliest first; person: begin with the surname's reading."""
    choices = _choices(text, person)
    if all(len(choice) == 1 for choice in choices):
        return (_joined([choice[0] for choice in choices]),)
    turned = islice(product(*reversed(choices)), MOST_READINGS)
    return tuple(dict.fromkeys(_joined(each[::-1]) for each in turned))


def _joined(parts: Sequence[str]) -> Reading:
    return Reading("".join(parts), "".join(part[:1] for part in parts))


def full_and_initials(text: str, *, person: bool = False) -> tuple[str, str]:
    """The two columns of an archive: all full readings and all initials, each parted by one blank, none twice."""
    found = readings(text, person=person)
    if len(found) == 1:
        return found[0]
    return " ".join(dict.fromkeys(each.full for each in found)), " ".join(dict.fromkeys(each.initials for each in found))


def initials_match(query: str, initials: str) -> bool:
    """Whether the letters follow each other from a syllable start, in one of the readings of full_and_initials."""
    return bool(query) and any(query.lower() in each for each in initials.split())

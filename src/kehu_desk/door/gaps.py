"""What a restored backup left out of the log: the words its entry is written in, and what verification reads from them. Source: B-148."""

import re
from datetime import datetime
from typing import NamedTuple

RESTORED = "backup.restore"
WORDS = re.compile(r"sealed (\d+|\?) chain (\d+) lost (\d+|\?)$")
UNKNOWN = "?"


class Gap(NamedTuple):
    """seq: the entry that says so; sealed: the last entry of the store that was replaced; chain: the last one of the backup.

    lost: how many lie between. None where no seal was left to tell, or the two chains had parted.
    """

    seq: int
    at: datetime
    sealed: int | None
    chain: int
    lost: int | None


def lost(sealed: int | None, chain: int, *, reached: bool) -> int | None:
    """How many entries a backup lacks. sealed, chain: last entries, as in Gap; reached: the backup holds the one that was sealed."""
    return 0 if reached else sealed - chain if sealed is not None and sealed > chain else None


def told(name: str, sealed: int | None, chain: int, missing: int | None) -> str:
    """What the entry says. missing: from lost."""
    first, last = (UNKNOWN if each is None else each for each in (sealed, missing))
    return f"{name} sealed {first} chain {chain} lost {last}"


def gap_of(seq: int, at: datetime, action: str, result: str, subject: str) -> Gap | None:
    """The gap that an entry tells of; None when it is no such entry, or nothing was lost."""
    found = WORDS.search(subject) if (action, result) == (RESTORED, "done") else None
    if found is None or found[3] == "0":
        return None
    sealed, chain, lost = (None if each == UNKNOWN else int(each) for each in found.groups())
    return Gap(seq, at, sealed, chain or 0, lost)

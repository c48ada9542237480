"""What a run has to change: findings of today against the warnings that stand. Source: business.md §18 (idempotent, level rise, 2 runs)."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple
from uuid import UUID

from kehu_desk.warnings.rules.handling import ENDED, LIVE, RESOLVED
from kehu_desk.warnings.rules.levels import LEVELS, RED


class Stands(NamedTuple):
    """The newest warning of one key, as far as a run asks."""

    id: UUID
    state: str
    level: str
    inputs: Mapping[str, Any]
    owner: UUID | None
    provisional: bool
    seen_on: date
    quiet: int
    snoozed_until: date | None = None


class Today(NamedTuple):
    """The finding of the same key; level "" where the figures stand below yellow."""

    level: str = ""
    inputs: Mapping[str, Any] = {}
    owner: UUID | None = None
    provisional: bool = False


class Change(StrEnum):
    """What a run does to one key: a new warning, a rise, newer figures, a run below yellow, nothing."""

    BEGIN = "begin"
    RISE = "rise"
    RENEW = "renew"
    QUIET = "quiet"
    NOTHING = "nothing"


def compare(stands: Stands | None, found: Today, today: date) -> Change:
    """What is to be done. The same question on the same day, after it was done, gives NOTHING.

    A matter that was ended begins again only at a higher level, or once its figures stood below yellow in between; one that was resolved
    because they did opens again. While a warning is put off, only red is told. Figures below yellow count once a day.
    """
    if not found.level:
        return _below(stands, today)
    if stands is None:
        return Change.BEGIN
    if stands.state in ENDED:
        return Change.BEGIN if _rises(stands, found) else Change.NOTHING
    if _rises(stands, found):
        if not _put_off(stands, found, today):
            return Change.RISE
        if stands.state == RESOLVED:
            return Change.NOTHING  # that it was quiet is still to be known when it is no longer put off
    return Change.NOTHING if _shown(stands) == _shown(bears(stands, found), today) else Change.RENEW


def bears(stands: Stands, found: Today) -> Today:
    """What a warning that goes on bears afterwards: a rise that waits leaves its level and the figures of that level."""
    higher = LEVELS.index(found.level) > LEVELS.index(stands.level)
    return found._replace(level=stands.level, inputs=stands.inputs) if higher else found


def _rises(stands: Stands, found: Today) -> bool:
    """Higher than it stands, or back after it stood below yellow and nobody has to do anything about it."""
    back = stands.quiet > 0 and stands.state not in LIVE
    return back or LEVELS.index(found.level) > LEVELS.index(stands.level)


def _put_off(stands: Stands, found: Today, today: date) -> bool:
    return stands.snoozed_until is not None and today <= stands.snoozed_until and found.level != RED


def _shown(it: Stands | Today, today: date | None = None) -> tuple[object, ...]:
    seen = (it.seen_on, it.quiet) if isinstance(it, Stands) else (today, 0)
    return it.level, it.inputs, it.owner, it.provisional, *seen


def _below(stands: Stands | None, today: date) -> Change:
    if stands is None or (stands.quiet and stands.state not in LIVE):
        return Change.NOTHING
    return Change.QUIET if stands.seen_on < today else Change.NOTHING

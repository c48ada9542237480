"""What a run has to change: findings of today against the warnings that stand. Source: business.md §18 (idempotent, level rise, 2 runs)."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple
from uuid import UUID

from kehu_desk.warnings.rules.handling import ENDED, LIVE
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

    A matter that was ended begins again only at a higher level, or once its figures stood below yellow in between. While a warning is
    put off, only red is told. Figures below yellow count once a day.
    """
    if not found.level:
        return _below(stands, today)
    if stands is None:
        return Change.BEGIN
    higher = LEVELS.index(found.level) > LEVELS.index(stands.level)
    if stands.state in ENDED:
        return Change.BEGIN if higher or stands.quiet else Change.NOTHING
    if stands.snoozed_until is not None and today <= stands.snoozed_until and found.level != RED:
        higher = False
    if higher:
        return Change.RISE
    same = (stands.level, stands.inputs, stands.owner, stands.provisional, stands.seen_on, stands.quiet)
    return Change.NOTHING if same == (found.level, found.inputs, found.owner, found.provisional, today, 0) else Change.RENEW


def _below(stands: Stands | None, today: date) -> Change:
    if stands is None or (stands.quiet and stands.state not in LIVE):
        return Change.NOTHING
    return Change.QUIET if stands.seen_on < today else Change.NOTHING

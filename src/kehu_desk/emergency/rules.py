"""The facts of one opening, and every guard over them. Source: borrowing.md 5.10."""

from collections.abc import Collection
from datetime import datetime
from enum import StrEnum
from typing import Final, NamedTuple

from kehu_desk.kernel.errors import No, no

CATEGORIES: Final = ("safety", "lawsuit", "payment", "unreachable", "regulator", "other")
SHORTEST_REASON: Final = 10
SHORTEST_NOTE: Final = 5
TOP_SECRET, SECRET = 3, 2
OFFICE: Final = "office"


class GlassState(StrEnum):
    """Where an opening stands: it shows the archive, it waits for its review, it was reviewed."""

    NEW = "NEW"
    OPEN = "OPEN"
    UNREVIEWED = "UNREVIEWED"
    REVIEWED = "REVIEWED"


class GlassCase(NamedTuple):
    """Everything that a rule may look at, loaded once inside the deed. Instants are UTC.

    nos: what the policy says against this person and deed; *_no: refusals that need a look into the store. unreviewed: number of an
    earlier opening of the same person that was not reviewed yet; told: how many others are there to be told; own: the reviewer opened.
    """

    state: GlassState
    now: datetime
    nos: tuple[No, ...] = ()
    device: str = OFFICE
    archive_no: No | None = None
    password_no: No | None = None
    unreviewed: str = ""
    category: str = ""
    reason: str = ""
    told: int = 0
    until: datetime | None = None
    review_due: datetime | None = None
    escalated: bool = False
    own: bool = False
    verdict: str = ""
    note: str = ""


def level_for(roles: Collection[str]) -> int:
    """How high an opening shows: a manager up to 3, a superior or key account manager up to 2. Source: B-130."""
    return TOP_SECRET if "mgr" in roles else SECRET


def past(at: datetime | None, now: datetime) -> bool:
    """Strictly after: the sixtieth minute is still open. Source: B-061, B-131."""
    return at is not None and now > at


def stands(state: GlassState, until: datetime, now: datetime) -> GlassState:
    """The state that the clock has already made, whether recorded or not; a test holds it against the table."""
    return GlassState.UNREVIEWED if state is GlassState.OPEN and past(until, now) else state


def may(case: GlassCase) -> No | None:
    """The first thing the policy says against it. Source: B-130, B-044."""
    return case.nos[0] if case.nos else None


def in_office(case: GlassCase) -> No | None:
    """Only in the office's own store. Source: B-122, B-136."""
    return None if case.device == OFFICE else no("E_DEVICE")


def archive_there(case: GlassCase) -> No | None:
    """A destroyed archive, or one in the recycle bin, shows nothing."""
    return case.archive_no


def none_unreviewed(case: GlassCase) -> No | None:
    """One opening at a time, and none before the last one was reviewed. Source: B-134."""
    return no("E_BG_UNREVIEWED", number=case.unreviewed) if case.unreviewed else None


def has_category(case: GlassCase) -> No | None:
    """One of the kinds of emergency. Source: B-131."""
    return None if case.category in CATEGORIES else no("E_PURPOSE")


def has_reason(case: GlassCase) -> No | None:
    """A reason of at least ten characters. Source: B-131."""
    return no("E_REASON", least=SHORTEST_REASON) if len(case.reason.strip()) < SHORTEST_REASON else None


def password_right(case: GlassCase) -> No | None:
    """The password again, at this very moment. Source: B-131."""
    return case.password_no


def somebody_told(case: GlassCase) -> No | None:
    """At least one other person is told before the first byte. Source: B-132."""
    return None if case.told else no("E_AUDIT")


def not_self(case: GlassCase) -> No | None:
    """Nobody reviews his own opening. Source: B-133."""
    return no("E_SELF_APPROVAL") if case.own else None


def has_note(case: GlassCase) -> No | None:
    """The verdict says why. Source: B-133."""
    return no("E_REASON", least=SHORTEST_NOTE) if len(case.note.strip()) < SHORTEST_NOTE else None

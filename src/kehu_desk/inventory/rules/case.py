"""The facts of one count for its table of states, and what stands against its steps. Source: business.md §17, §1 (counts)."""

from typing import Final, NamedTuple

from kehu_desk.inventory.rules.counts import FULL
from kehu_desk.kernel.errors import No, no

NEW, DRAFT, SUBMITTED, REVIEWED, POSTED, VOIDED = "new", "draft", "submitted", "reviewed", "posted", "voided"
OPEN: Final = frozenset({DRAFT, SUBMITTED, REVIEWED})
SHORTEST_REASON: Final = 5


class CountCase(NamedTuple):
    """nos: what the policy says of this event. mine: this person, under whatever account, counted or typed it.

    lines, unread: rows of the sheet that are lines, and those that cannot be read. moved: it was changed since this person read it.
    clash: the posted count in the way.
    """

    state: str
    nos: tuple[No, ...] = ()
    mine: bool = False
    moved: bool = False
    lines: int = 0
    unread: int = 0
    scope: str = FULL
    wrong: tuple[No, ...] = ()
    clash: No | None = None
    reason: str = ""


def may(case: CountCase) -> No | None:
    """The policy's word, and the archive's."""
    return case.nos[0] if case.nos else None


def not_mine(case: CountCase) -> No | None:
    """Nobody reviews or posts what he counted."""
    return no("E_SELF_APPROVAL") if case.mine else None


def unmoved(case: CountCase) -> No | None:
    """It is still what this person has read."""
    return no("E_STALE") if case.moved else None


def readable(case: CountCase) -> No | None:
    """Every row of the sheet is a line."""
    return no("E_COUNT_ROWS", count=case.unread) if case.unread else None


def has_lines(case: CountCase) -> No | None:
    """A partial count names something; a full one without lines says that the store is empty."""
    return None if case.lines or case.scope == FULL else no("E_COUNT_EMPTY")


def sound(case: CountCase) -> No | None:
    """Head and lines still hold."""
    return case.wrong[0] if case.wrong else None


def day_free(case: CountCase) -> No | None:
    """No posted count stands in the way."""
    return case.clash


def has_reason(case: CountCase) -> No | None:
    """Sending back and voiding say why."""
    return None if len(case.reason.strip()) >= SHORTEST_REASON else no("E_REASON")

"""What may be promised, when a promise counts as kept, and how much of what fell due was kept. Source: business.md §1 (promise), §14."""

from collections.abc import Iterable
from datetime import date, timedelta
from enum import StrEnum
from typing import Final, NamedTuple
from uuid import UUID

from kehu_desk.kernel.errors import No, no
from kehu_desk.kernel.money import share_bp

LONGEST_TEXT: Final = 300
LONGEST_CONTACT: Final = 40
LONGEST_NOTE: Final = 300
SHORTEST_NOTE: Final = 5
FARTHEST: Final = timedelta(days=3 * 366)
AFTER_SALES: Final = frozenset({"complaint", "rma", "need"})
"""Nouns of customer service: what was promised there belongs to the section of service, anything else to that of visits."""


class Side(StrEnum):
    """Who promised."""

    US = "us"
    THEM = "them"


class State(StrEnum):
    """Where a promise stands."""

    OPEN = "open"
    KEPT = "kept"
    BROKEN = "broken"
    WITHDRAWN = "withdrawn"


class PledgeTerms(NamedTuple):
    """What was promised. owner_id: who of ours sees to it; contact: who of theirs said or heard it; made_on: today when empty."""

    side: str
    text: str
    owner_id: UUID
    due_on: date
    contact: str = ""
    source_noun: str = ""
    source_id: UUID | None = None
    made_on: date | None = None


class PledgeCase(NamedTuple):
    """One promise before an event. may: what the policy has against it; kept_on: the day that it was kept on."""

    state: str
    may: tuple[No, ...]
    made_on: date
    today: date
    note: str = ""
    kept_on: date | None = None


class Tally(NamedTuple):
    """What fell due of one side: kept by its day, kept later, broken, and still open past its day."""

    side: str
    kept: int = 0
    late: int = 0
    broken: int = 0
    open: int = 0

    @property
    def due(self) -> int:
        """All that fell due."""
        return self.kept + self.late + self.broken + self.open

    @property
    def share_bp(self) -> int | None:
        """承诺兑现: what was kept by its day, of all that fell due; None while nothing did."""
        return share_bp(self.kept, self.due) if self.due else None


def section_of(source_noun: str) -> str:
    """The section that a promise belongs to."""
    return "SVC" if source_noun in AFTER_SALES else "VIS"


def problems(terms: PledgeTerms, today: date) -> tuple[No, ...]:
    """Everything that is wrong with what was typed."""
    made, text = terms.made_on or today, terms.text.strip()
    found: list[No] = []
    if terms.side not in set(Side):
        found.append(no("E_PLEDGE_SIDE"))
    if not text or len(text) > LONGEST_TEXT:
        found.append(no("E_PLEDGE_TEXT", most=LONGEST_TEXT))
    if len(terms.contact.strip()) > LONGEST_CONTACT:
        found.append(no("E_PLEDGE_CONTACT", most=LONGEST_CONTACT))
    if made > today:
        found.append(no("E_PLEDGE_MADE", today=today))
    if not made <= terms.due_on <= made + FARTHEST:
        found.append(no("E_PLEDGE_DUE", made=made, latest=made + FARTHEST))
    return tuple(found)


def tally(rows: Iterable[tuple[str, str, date | None, date, int]], today: date) -> tuple[Tally, Tally]:
    """What became of promises, ours first. rows: (side, state, closed on, due on, how many); what is not due yet counts for nothing."""
    counts: dict[str, dict[str, int]] = {side.value: {} for side in Side}
    for side, state, closed_on, due_on, many in rows:
        name = _fate(state, closed_on, due_on, today)
        if name and side in counts:
            counts[side][name] = counts[side].get(name, 0) + many
    return Tally(Side.US.value, **counts[Side.US]), Tally(Side.THEM.value, **counts[Side.THEM])


def _fate(state: str, closed_on: date | None, due_on: date, today: date) -> str:
    """Kept before its day is as good as due; withdrawn counts for nothing."""
    if state == State.KEPT:
        return "kept" if closed_on is not None and closed_on <= due_on else "late"
    if state == State.BROKEN:
        return "broken"
    return "open" if state == State.OPEN and due_on < today else ""


def permitted(case: PledgeCase) -> No | None:
    """The policy's first reason against."""
    return next(iter(case.may), None)


def kept_day(case: PledgeCase) -> No | None:
    """It is kept on a day from the one it was made on to today."""
    day = case.kept_on or case.today
    return None if case.made_on <= day <= case.today else no("E_PLEDGE_KEPT", made=case.made_on, today=case.today)


def said_why(case: PledgeCase) -> No | None:
    """Broken or withdrawn needs a sentence."""
    return None if len(case.note.strip()) >= SHORTEST_NOTE else no("E_REASON", least=SHORTEST_NOTE)


def short_note(case: PledgeCase) -> No | None:
    """A note is a sentence, not a report."""
    return None if len(case.note.strip()) <= LONGEST_NOTE else no("E_PLEDGE_NOTE", most=LONGEST_NOTE)

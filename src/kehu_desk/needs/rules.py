"""What may be written down of a need, and what it may become. Plain values in and out. Source: business.md §21."""

from collections.abc import Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import Final, NamedTuple
from uuid import UUID

from kehu_desk.kernel.errors import No, no
from kehu_desk.kernel.money import share_bp

KINDS: Final = ("product", "spec", "service", "delivery", "price", "training", "system")
PRIORITIES: Final = (1, 2, 3)
LONGEST: Final = {"text": 1000, "contact": 60}
MOST_FEN: Final = 10**12
FARTHEST: Final = timedelta(days=5 * 366)
SHORTEST: Final = 5
GOOD: Final = 4  # marks from which on a customer counts as content


class State(StrEnum):
    """Where a need stands."""

    NOTED = "noted"
    PLANNED = "planned"
    MET = "met"
    REFUSED = "refused"


OPEN: Final = frozenset({State.NOTED.value, State.PLANNED.value})


class NeedTerms(NamedTuple):
    """What is typed of a need. noted_on: the day it was told, today if it is not named."""

    kind: str
    text: str
    contact: str = ""
    priority: int = 2
    expected_on: date | None = None
    potential_fen: int | None = None
    noted_on: date | None = None
    owner_id: UUID | None = None
    visit_id: UUID | None = None


def problems(terms: NeedTerms, today: date) -> tuple[No, ...]:
    """Everything that is wrong with what was typed."""
    told = terms.noted_on or today
    wish, fen = terms.expected_on, terms.potential_fen
    checks = (
        (terms.kind in KINDS, "kind"),
        (bool(terms.text.strip()) and len(terms.text.strip()) <= LONGEST["text"], "text"),
        (len(terms.contact.strip()) <= LONGEST["contact"], "contact"),
        (terms.priority in PRIORITIES, "priority"),
        (told <= today, "noted_on"),
        (wish is None or told <= wish <= today + FARTHEST, "expected_on"),
        (fen is None or 0 <= fen <= MOST_FEN, "potential_fen"),
    )
    return tuple(no("E_NEED_FIELD", field=field) for holds, field in checks if not holds)


class NeedCase(NamedTuple):
    """The facts of one need for one event. policy: what the policy says."""

    state: str
    today: date
    noted_on: date
    policy: tuple[No, ...] = ()
    answer: str = ""
    owner: UUID | None = None
    met_on: date | None = None


def may(case: NeedCase) -> No | None:
    """What the policy says."""
    return case.policy[0] if case.policy else None


def has_answer(case: NeedCase) -> No | None:
    """We say what we answer, in at least five characters."""
    return None if SHORTEST <= len(case.answer.strip()) <= LONGEST["text"] else no("E_NEED_ANSWER", least=SHORTEST)


def has_owner(case: NeedCase) -> No | None:
    """What is planned belongs to somebody."""
    return None if case.owner is not None else no("E_NEED_OWNER")


def met_in_time(case: NeedCase) -> No | None:
    """Met on a day from the one on which it was told to today."""
    return None if case.met_on and case.noted_on <= case.met_on <= case.today else no("E_NEED_DAY", earliest=case.noted_on)


def is_late(state: str, expected_on: date | None, today: date) -> bool:
    """Still open after the day it was wished for; derived, never stored."""
    return state in OPEN and expected_on is not None and expected_on < today


class Csat(NamedTuple):
    """How content customers are: marks of four and five among all marks given. share_bp: None when nobody was asked."""

    good: int
    asked: int

    @property
    def share_bp(self) -> int | None:
        """Basis points."""
        return share_bp(self.good, self.asked) if self.asked else None


def csat(marks: Sequence[int]) -> Csat:
    """Share of 4-5 over the marks of all items of all revisits. Source: business.md §21."""
    return Csat(sum(mark >= GOOD for mark in marks), len(marks))

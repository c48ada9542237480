"""From a relation to an opportunity: what speaks for us besides knowing somebody. Source: business.md §3 (R54)."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final, NamedTuple
from uuid import UUID

from kehu_desk.kernel.errors import No, no

FACTORS: Final = ("product", "price", "channel", "service")
OTHER: Final = "other"
SCORES: Final = range(1, 6)
ENOUGH: Final = 2
REASON: Final = 5
LONGEST: Final = 300
MOST_FEN: Final = 1_000_000_000_000
WHOLE: Final = 10_000


class State(StrEnum):
    """Where an opportunity stands."""

    OPEN = "open"
    WON = "won"
    LOST = "lost"
    DROPPED = "dropped"


class Factor(NamedTuple):
    """What speaks for us in one respect. score 1..5."""

    text: str
    score: int = 3


class OpportunityTerms(NamedTuple):
    """factors: product, price, channel, service or other -> what speaks for us; probability_bp 0..10000.

    ready: it rests on more than a relation, and may be gone after.
    """

    description: str
    factors: Mapping[str, Factor]
    contact: UUID | None = None
    expected_fen: int | None = None
    probability_bp: int = 0
    next_step: str = ""
    due_on: date | None = None
    owner: UUID | None = None
    ready: bool = False


def told(terms: OpportunityTerms) -> dict[str, Factor]:
    """Factors about which something was said."""
    return {name: factor for name, factor in terms.factors.items() if factor.text.strip()}


def problems(terms: OpportunityTerms, owners: Collection[UUID], contacts: Collection[UUID]) -> tuple[No, ...]:
    """Everything that is wrong. owners: who works for this customer; contacts: its people."""
    return tuple(_problems(terms, owners, contacts))


def _problems(terms: OpportunityTerms, owners: Collection[UUID], contacts: Collection[UUID]) -> Iterable[No]:
    said = told(terms)
    texts = [terms.description, terms.next_step, *(factor.text for factor in said.values())]
    if not terms.description.strip():
        yield no("E_DESCRIPTION")
    if any(len(text.strip()) > LONGEST for text in texts):
        yield no("E_TOO_LONG")
    if set(terms.factors) - {*FACTORS, OTHER} or any(factor.score not in SCORES for factor in said.values()):
        yield no("E_FACTOR")
    if terms.expected_fen is not None and not 0 < terms.expected_fen <= MOST_FEN:
        yield no("E_EXPECTED")
    if not 0 <= terms.probability_bp <= WHOLE:
        yield no("E_PROBABILITY")
    if terms.contact is not None and terms.contact not in contacts:
        yield no("E_OTHER_CUSTOMER")
    if terms.owner is not None and terms.owner not in owners:
        yield no("E_OWNER")
    if terms.next_step.strip() and terms.due_on is None:
        yield no("E_DUE")
    if terms.ready and (count := sum(name in said for name in FACTORS)) < ENOUGH:
        yield no("E_RELATION_ONLY", count=count)


@dataclass(frozen=True, slots=True)
class OpportunityCase:
    """The facts of one opportunity. nos: of the policy and of the archive; reason: what was said at its end."""

    state: str
    today: date
    nos: tuple[No, ...] = ()
    reason: str = ""
    ready: bool = False


def may(case: OpportunityCase) -> No | None:
    """The policy and the archive, the first reason against."""
    return case.nos[0] if case.nos else None


def has_reason(case: OpportunityCase) -> No | None:
    """Why it ended as it did, in five characters."""
    return no("E_REASON") if len(case.reason.strip()) < REASON else None


def rests_on_more(case: OpportunityCase) -> No | None:
    """What rests on a relation alone was not won by us: say first what spoke for us."""
    return None if case.ready else no("E_NOT_READY")

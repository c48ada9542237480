"""What is typed of a complaint, a revisit and an attempt, and what is wrong with it."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date, datetime, timedelta
from types import MappingProxyType
from typing import Final, NamedTuple
from uuid import UUID

from kehu_desk.complaints.rules.codes import CATEGORIES, CHANNELS, SCORED
from kehu_desk.complaints.rules.limits import SEVERITIES
from kehu_desk.kernel.errors import No, no

SECTION: Final = "RET"
LEAST: Final = 4  # characters of a description, an answer, a note
LONG: Final = 4000
SHORT: Final = 60
MOST_FEN: Final = 10**13
OLDEST: Final = timedelta(days=730)
SCORES: Final = range(1, 6)


class ComplaintTerms(NamedTuple):
    """What a customer complains about. received_at: when it came in (now unless given); claim_fen: what he asks, in fen."""

    category: str
    severity: str
    description: str
    contact: str = ""
    channel: str = "phone"
    received_at: datetime | None = None
    product_id: UUID | None = None
    batch_no: str = ""
    claim_fen: int | None = None
    visit_id: UUID | None = None


class RevisitTerms(NamedTuple):
    """What a revisit brought. scores: item -> 1..5; next_on with next_text: what follows from it."""

    revisited_on: date
    contact: str = ""
    scores: Mapping[str, int] = MappingProxyType({})
    text: str = ""
    next_text: str = ""
    next_on: date | None = None
    complaint_id: UUID | None = None
    rma_id: UUID | None = None


def wrong(field: str, why: str, **facts: object) -> No:
    """A field that cannot be so. why: empty, short, long, unknown, future, old, number, score."""
    return no("E_FIELD", field=field, section=SECTION, why=why, **facts)


def text_fault(field: str, text: str, least: int = 0, most: int = LONG) -> No | None:
    """A text that is missing, too short or too long."""
    length = len(text.strip())
    if least and not length:
        return wrong(field, "empty")
    if length < least:
        return wrong(field, "short", least=least)
    return wrong(field, "long", most=most) if length > most else None


def moment_fault(field: str, at: datetime, now: datetime) -> No | None:
    """A moment that has not come, or lies further back than anybody writes down."""
    if at > now:
        return wrong(field, "future")
    return wrong(field, "old", days=OLDEST.days) if at < now - OLDEST else None


def complaint_faults(terms: ComplaintTerms, now: datetime) -> list[No]:
    """Everything that is wrong with what was typed."""
    return [each for each in _complaint(terms, now) if each is not None]


def _complaint(terms: ComplaintTerms, now: datetime) -> Iterator[No | None]:
    for field, value, known in (
        ("category", terms.category, CATEGORIES), ("severity", terms.severity, SEVERITIES), ("channel", terms.channel, CHANNELS),
    ):  # fmt: skip
        yield code_fault(field, value, known)
    yield text_fault("description", terms.description, LEAST)
    yield text_fault("contact", terms.contact, most=SHORT)
    yield text_fault("batch_no", terms.batch_no, most=SHORT)
    yield moment_fault("received_at", terms.received_at, now) if terms.received_at else None
    yield sum_fault("claim_fen", terms.claim_fen)


def code_fault(field: str, value: str, known: Collection[str]) -> No | None:
    """A code that is missing or is none of these."""
    return None if value in known else wrong(field, "unknown" if value else "empty")


def sum_fault(field: str, fen: int | None) -> No | None:
    """Money below nothing, or more than anybody has."""
    return None if fen is None or 0 <= fen <= MOST_FEN else wrong(field, "number")


def revisit_faults(terms: RevisitTerms, today: date) -> list[No]:
    """Everything that is wrong with a revisit: it says something or scores something, on a day that has come."""
    found = [
        text_fault("contact", terms.contact, most=SHORT), text_fault("text", terms.text), text_fault("next_text", terms.next_text),
        wrong("revisited_on", "future") if terms.revisited_on > today else None,
        wrong("revisited_on", "old", days=OLDEST.days) if terms.revisited_on < today - OLDEST else None,
        wrong("text", "empty") if not terms.scores and not terms.text.strip() else None,
        wrong("next_on", "past") if terms.next_on is not None and terms.next_on < terms.revisited_on else None,
        *(wrong(item, "score") for item, score in terms.scores.items() if score not in SCORES),
        *(wrong("scores", "unknown") for item in terms.scores if item not in SCORED),
    ]  # fmt: skip
    return [each for each in found if each is not None]

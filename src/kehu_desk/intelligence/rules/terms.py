"""What a fact and a source are, and everything that may be wrong with what was typed. Source: business.md §4."""

from collections.abc import Mapping
from datetime import date, timedelta
from enum import StrEnum
from typing import Final, NamedTuple
from uuid import UUID

from kehu_desk.intelligence.rules.roots import goes_round
from kehu_desk.kernel.errors import No, no

CUSTOMER: Final = "customer"
SUBJECTS: Final = (CUSTOMER, "competitor", "market", "product", "person")
CATEGORIES: Final = (
    "ownership", "management", "finance", "credit", "competitor_move", "price", "promotion", "demand", "staff", "relationship", "policy",
    "other",
)  # fmt: skip
CHANNELS: Final = (
    "face_to_face", "phone", "colleague", "customer_form", "commissioned_survey", "registry", "document", "press", "web",
    "competitor_staff", "third_party", "own_data",
)  # fmt: skip
RELIABILITY: Final = "ABCDEF"
CREDIBILITY: Final = range(1, 7)
IMPORTANCE: Final = range(1, 4)
LONGEST: Final = {"statement": 300, "party": 80, "quote": 500, "subject_name": 80, "unit": 20}
FARTHEST: Final = timedelta(days=20 * 366)
MARKET_MOST: Final = 2  # levels 0..2: what nobody in the market may read belongs to a customer


EVENTS: Final = (
    "owner_change", "equity_transfer", "merger", "key_person_leaves", "move", "licence_revoked", "tax_penalty", "sued", "enforcement",
    "assets_seized", "accident", "agency_lost", "rival_brand", "wage_arrears", "owner_away",
)  # fmt: skip
"""Major changes of a customer, of which an early warning is given. Source: business.md §18."""


class Stance(StrEnum):
    """What a source says of the fact."""

    SUPPORT = "support"
    OPPOSE = "oppose"


class FactTerms(NamedTuple):
    """One verifiable claim. customer_id: None for the market at large; value3: thousandths of unit; level 0..3.

    valid_until: the office's usual term after as_of when empty. event: one of EVENTS where it tells of a major change of the customer.
    """

    customer_id: UUID | None
    subject: str
    category: str
    statement: str
    as_of: date
    importance: int = 2
    valid_until: date | None = None
    level: int = 2
    subject_name: str = ""
    contact_id: UUID | None = None
    product_id: UUID | None = None
    value3: int | None = None
    unit: str = ""
    event: str = ""


class SourceTerms(NamedTuple):
    """Who said so. root_party: where it began when the party itself only heard it; derived_from: the source of this fact it repeats.

    reliability A..F and credibility 1..6: the Admiralty code. obtained_on: today when empty.
    """

    stance: str
    channel: str
    party: str
    root_party: str = ""
    derived_from: UUID | None = None
    obtained_on: date | None = None
    reliability: str = "C"
    credibility: int = 3
    quote: str = ""
    visit_id: UUID | None = None


def fact_problems(terms: FactTerms, today: date, least_level: int = 0) -> tuple[No, ...]:
    """Everything wrong with a fact. least_level: what the section stands at; a fact may stand higher, never lower."""
    most = 3 if terms.customer_id else MARKET_MOST
    until = terms.valid_until
    checks = (
        (0 < len(terms.statement.strip()) <= LONGEST["statement"], no("E_FACT_STATEMENT", most=LONGEST["statement"])),
        (terms.subject in SUBJECTS, no("E_FACT_SUBJECT")),
        (terms.category in CATEGORIES, no("E_FACT_CATEGORY")),
        (terms.customer_id is not None or terms.subject != CUSTOMER, no("E_FACT_CUSTOMER")),
        (_named(terms), no("E_FACT_NAME", most=LONGEST["subject_name"])),
        (terms.as_of <= today, no("E_FACT_AS_OF", today=today)),
        (until is None or terms.as_of <= until <= terms.as_of + FARTHEST, no("E_FACT_UNTIL", first=terms.as_of)),
        (terms.importance in IMPORTANCE, no("E_FACT_IMPORTANCE")),
        (least_level <= terms.level <= most, no("E_FACT_LEVEL", least=least_level, most=most)),
        (len(terms.unit.strip()) <= LONGEST["unit"], no("E_FACT_UNIT", most=LONGEST["unit"])),
        (not terms.event or (terms.event in EVENTS and terms.customer_id is not None), no("E_FACT_EVENT")),
    )
    return tuple(refusal for holds, refusal in checks if not holds)


def _named(terms: FactTerms) -> bool:
    """Of a customer the archive tells whom it is about; of anything else a name must, or a product or contact that was chosen."""
    name = terms.subject_name.strip()
    told = bool(name or terms.contact_id or terms.product_id) or terms.subject not in ("competitor", "product", "person")
    return told and len(name) <= LONGEST["subject_name"]


def source_problems(terms: SourceTerms, today: date, known: Mapping[UUID, UUID | None]) -> tuple[No, ...]:
    """Everything wrong with a source. known: sources of the same fact -> what each derives from."""
    party = terms.party.strip()
    checks = (
        (terms.stance in set(Stance), no("E_SOURCE_STANCE")),
        (terms.channel in CHANNELS, no("E_SOURCE_CHANNEL")),
        (0 < len(party) <= LONGEST["party"], no("E_SOURCE_PARTY", most=LONGEST["party"])),
        (len(terms.root_party.strip()) <= LONGEST["party"], no("E_SOURCE_ROOT", most=LONGEST["party"])),
        (terms.derived_from is None or terms.derived_from in known, no("E_SOURCE_ORIGIN")),
        ((terms.obtained_on or today) <= today, no("E_SOURCE_DAY", today=today)),
        (len(terms.reliability) == 1 and terms.reliability in RELIABILITY, no("E_SOURCE_RELIABILITY")),
        (terms.credibility in CREDIBILITY, no("E_SOURCE_CREDIBILITY")),
        (len(terms.quote.strip()) <= LONGEST["quote"], no("E_SOURCE_QUOTE", most=LONGEST["quote"])),
    )
    return tuple(refusal for holds, refusal in checks if not holds)


def origin_problems(source: UUID, origin: UUID, known: Mapping[UUID, UUID | None]) -> tuple[No, ...]:
    """What stands against saying that one source of a fact repeats another. known: as in source_problems."""
    if origin == source:
        return (no("E_SOURCE_ITSELF"),)
    if origin not in known:
        return (no("E_SOURCE_ORIGIN"),)
    return (no("E_SOURCE_CIRCLE"),) if goes_round(source, origin, known) else ()

"""Our share in what a customer buys, and the services that bind him besides price. Plain values. Source: business.md §22 (R47, R49)."""

from collections.abc import Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import Final, NamedTuple
from uuid import UUID

from kehu_desk.kernel.errors import No, no
from kehu_desk.kernel.money import half_up, share_bp

KINDS: Final = (
    "guarantee_clause", "edi", "priority_shipping", "advance_information", "customised_product", "maintenance_upgrade", "other",
)  # fmt: skip
UNITS: Final = {"元": 100, "万元": 1_000_000, "亿元": 10_000_000_000}
"""Fen in one unit of a fact's value."""
LONGEST: Final = 200
SHORTEST: Final = 5
MOST_FEN: Final = 10**13
MARKS: Final = (1, 2, 3, 4, 5)
FARTHEST: Final = timedelta(days=10 * 366)
ONLY_PRICE_BP: Final = 8000
FIRST_YEAR: Final = 2000


class State(StrEnum):
    """Where a service stands."""

    RUNNING = "running"
    ENDED = "ended"


class ValueTerms(NamedTuple):
    """A service that we promise. measure and target: how it is proved that we keep it, as "lead time" and "24 hours at most"."""

    kind: str
    promise: str
    measure: str
    target: str
    starts_on: date
    ends_on: date | None = None
    cost_fen: int = 0
    owner_id: UUID | None = None


class FulfilTerms(NamedTuple):
    """One proof that the service was given. measured: what was measured against the target; rating: as the customer says."""

    done_on: date
    kept: bool
    measured: str
    rating: int | None = None
    cost_fen: int = 0
    note: str = ""


class ShareTerms(NamedTuple):
    """Our share in a category (empty: everything) in a year. total_fen: what the customer buys of it in all, as the fact says."""

    category: str
    year: int
    fact_id: UUID
    total_fen: int | None = None
    note: str = ""


class Share(NamedTuple):
    """share_bp: None while nothing is known; estimated 暂估: the fact below the line is not corroborated."""

    share_bp: int | None
    estimated: bool
    our_fen: int
    total_fen: int


class Panel(NamedTuple):
    """What binds one customer. live: services running; kept, given: fulfilments of a year; discount_fen: price concessions of a year.

    service_fen: what services cost in that year.
    """

    live: int
    kept: int
    given: int
    rating100: int | None
    discount_fen: int
    service_fen: int

    @property
    def kept_bp(self) -> int | None:
        """Share of services that were given as promised; None without any."""
        return share_bp(self.kept, self.given) if self.given else None

    @property
    def concession_bp(self) -> int | None:
        """discounts ÷ (discounts + cost of value services); None where there is neither."""
        spent = self.discount_fen + self.service_fen
        return share_bp(self.discount_fen, spent) if spent > 0 else None

    @property
    def only_price(self) -> bool:
        """只靠价格: more than 80 % of what we give away is price."""
        return self.concession_bp is not None and self.concession_bp > ONLY_PRICE_BP


def value_problems(terms: ValueTerms, today: date) -> tuple[No, ...]:
    """Everything that is wrong with a service as it was typed."""
    ends = terms.ends_on
    checks = (
        (terms.kind in KINDS, "kind"),
        (SHORTEST <= len(terms.promise.strip()) <= LONGEST, "promise"),
        (0 < len(terms.measure.strip()) <= LONGEST, "measure"),
        (0 < len(terms.target.strip()) <= LONGEST, "target"),
        (today - FARTHEST <= terms.starts_on <= today + FARTHEST, "starts_on"),
        (ends is None or terms.starts_on <= ends <= terms.starts_on + FARTHEST, "ends_on"),
        (0 <= terms.cost_fen <= MOST_FEN, "cost_fen"),
    )
    return tuple(no("E_VALUE_FIELD", field=field) for holds, field in checks if not holds)


def fulfil_problems(terms: FulfilTerms, starts_on: date, ends_on: date | None, today: date) -> tuple[No, ...]:
    """Given on a day of the service that is not to come; what was measured is said; marks are 1 to 5."""
    last = min(today, ends_on) if ends_on else today
    checks = (
        (starts_on <= terms.done_on <= last, "done_on"),
        (0 < len(terms.measured.strip()) <= LONGEST, "measured"),
        (terms.rating is None or terms.rating in MARKS, "rating"),
        (0 <= terms.cost_fen <= MOST_FEN, "cost_fen"),
        (len(terms.note.strip()) <= LONGEST, "note"),
    )
    return tuple(no("E_FULFIL_FIELD", field=field) for holds, field in checks if not holds)


def fact_fen(value3: int | None, unit: str) -> int | None:
    """What a fact says in fen: its value in thousandths of 元, 万元 or 亿元; None where it says no amount of money."""
    return half_up(value3 * UNITS[unit], 1000) if value3 is not None and unit in UNITS else None


def share_problems(terms: ShareTerms, our_fen: int, total_fen: int | None, today: date) -> tuple[No, ...]:
    """The year is one that has begun; the whole is known, and not smaller than the part that we sold."""
    found = [] if FIRST_YEAR <= terms.year <= today.year else [no("E_SHARE_YEAR", first=FIRST_YEAR, last=today.year)]
    if total_fen is None or not 0 < total_fen <= MOST_FEN:
        found.append(no("E_SHARE_TOTAL"))
    elif our_fen > total_fen:
        found.append(no("E_SHARE_SMALL", ours=our_fen, total=total_fen))
    return tuple(found)


def share(our_fen: int, total_fen: int, *, corroborated: bool) -> Share:
    """Our net sales ÷ all he buys; below nothing where returns outweigh sales."""
    return Share(share_bp(max(0, our_fen), total_fen) if total_fen > 0 else None, not corroborated, our_fen, total_fen)


def mean100(marks: Sequence[int]) -> int | None:
    """Mean mark in hundredths; None without marks."""
    return half_up(sum(marks) * 100, len(marks)) if marks else None

"""How well a prospect fits: five parts of twenty. Source: business.md §23.

What the store knows is worked out, the wish is judged; a part of which nothing is known counts nothing and is named as unknown.
"""

from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from kehu_desk.kernel.money import half_up

PART: Final = 20
MARKS: Final = range(1, 6)
MEANS: Final = ("outlets_covered", "sales_force_count", "warehouses", "vehicles")
CREDIT: Final = {"AAA": 20, "AA": 20, "A": 16, "B": 10, "C": 0}
FULL_GAP = 10_000


class FitFacts(NamedTuple):
    """What is known. best: customers of the best grade of his type; trading: customers of his type that trade; coverage_bp: of his cell.

    features: his section FEA, None when nothing of it is written; credit: his grade, empty when unknown; wish: 1 to 5.
    """

    customer_type: str = ""
    best: int = 0
    trading: int = 0
    coverage_bp: int | None = None
    features: Mapping[str, Any] | None = None
    credit: str = ""
    wish: int | None = None


def fit_of(known: FitFacts) -> dict[str, int]:
    """The parts that are known, 0 to 20 each."""
    found = {
        "type": _type(known), "area": _area(known.coverage_bp), "capacity": _capacity(known.features),
        "credit": CREDIT.get(known.credit), "wish": known.wish * 4 if known.wish in MARKS and known.wish else None,
    }  # fmt: skip
    return {part: marks for part, marks in found.items() if marks is not None}


def total(fit: Mapping[str, int]) -> int:
    """0 to 100."""
    return sum(fit.values())


def _type(known: FitFacts) -> int | None:
    """Full where the best customers are of this type, half where any are."""
    if not known.customer_type:
        return None
    return PART if known.best else PART // 2 if known.trading else 0


def _area(coverage_bp: int | None) -> int | None:
    """The less of the market we have, the more there is to win."""
    return None if coverage_bp is None else half_up(PART * max(0, FULL_GAP - coverage_bp), FULL_GAP)


def _capacity(features: Mapping[str, Any] | None) -> int | None:
    """A quarter each for outlets, sales people, warehouses and vehicles."""
    return None if features is None else sum(PART // len(MEANS) for each in MEANS if features.get(each))

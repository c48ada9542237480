"""How far sales hang on a few: share of the largest fifth, CR5, HHI, Gini. Source: business.md §22 (Concentration), §29 V8."""

from collections.abc import Hashable, Iterable, Mapping
from fractions import Fraction
from typing import Final, NamedTuple, TypeVar

from kehu_desk.kernel.money import half_up, share_bp

FULL: Final = 10_000
FIFTH: Final = 5
Member = TypeVar("Member", bound=Hashable)
Group = TypeVar("Group", bound=Hashable)


class Concentration(NamedTuple):
    """top20_bp: share of the largest fifth of the buyers, rounded up; cr5_bp: of the largest five; largest_bp: of the largest.

    hhi: sum of squared per cent, 10000 ÷ count to 10000; gini: 0 to 1 - 1 ÷ count; top_count: how many the fifth is.
    """

    top20_bp: int
    cr5_bp: int
    hhi: Fraction
    gini: Fraction
    count: int  # type: ignore[assignment]  # the name that those who ask agreed on; nobody counts in a row of measures
    total_fen: int = 0
    largest_bp: int = 0
    top_count: int = 0


NONE: Final = Concentration(0, 0, Fraction(0), Fraction(0), 0)


def shares(amounts: Iterable[int]) -> Concentration:
    """amounts: net sales of each buyer in fen. Who gave back more than he bought counts as one who bought nothing."""
    ordered = sorted((max(0, each) for each in amounts), reverse=True)
    count, total = len(ordered), sum(ordered)
    if not total:
        return NONE._replace(count=count)
    fifth = -(-count // FIFTH)
    return Concentration(
        share_bp(sum(ordered[:fifth]), total), share_bp(sum(ordered[:5]), total),
        Fraction(FULL * sum(each * each for each in ordered), total * total), _gini(ordered, total), count, total,
        share_bp(ordered[0], total), fifth,
    )  # fmt: skip


def _gini(ordered: list[int], total: int) -> Fraction:
    """From the largest down: 1 + 1/n - 2 Σ place · amount ÷ (n · total), with places counted from the largest."""
    count = len(ordered)
    weighted = sum(place * each for place, each in enumerate(ordered, 1))
    return 1 + Fraction(1, count) - Fraction(2 * weighted, count * total)


def rolled_up(amounts: Mapping[Member, int], heads: Mapping[Member, Group]) -> dict[Group, int]:
    """Group -> the sum of its members, whatever their signs."""
    found: dict[Group, int] = {}
    for member, fen in amounts.items():
        head = heads[member]
        found[head] = found.get(head, 0) + fen
    return found


def is_dependence(part_fen: int, total_fen: int, percent: int = 20) -> bool:
    """Whether one buyer has more than so many per cent of all sales; exactly so many is not yet dependence."""
    return total_fen > 0 and part_fen * 100 > percent * total_fen


def hundredths(value: Fraction) -> int:
    """A measure as it is shown: times 100, rounded once."""
    return half_up((value * 100).numerator, (value * 100).denominator)

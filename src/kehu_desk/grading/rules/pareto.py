"""The value grade: who brings the first 80 per cent of net sales, who the next, who the rest. Source: business.md §10 (Grade), §29 V8."""

from collections.abc import Sequence
from typing import Final, NamedTuple, TypeVar

GRADES: Final = ("A", "B", "C", "D")
FULL: Final = 10_000
Id = TypeVar("Id")


class Thresholds(NamedTuple):
    """Basis points of all net sales that A and B end at."""

    a_bp: int = 8000
    b_bp: int = 9500


class Seller(NamedTuple):
    """What the order needs of one customer: his number breaks ties; net_fen: sales less returns."""

    no: str
    net_fen: int


class Placed(NamedTuple):
    """place from 1; share_bp: own share of all net sales; before_bp: share of all that stand before, rounded down, so that an A never shows
    the threshold itself.
    """

    place: int
    net_fen: int
    share_bp: int
    before_bp: int
    grade: str


def placed(nets: Sequence[int], limits: Thresholds = Thresholds()) -> list[Placed]:
    """Net sales from the largest to the smallest, ties already in the order of numbers. Whoever crosses a line belongs to the better class.

    Shares are of the sum of what was sold net: a customer who gave back more than he bought takes nothing from the others. He is D.
    """
    total = sum(each for each in nets if each > 0)
    made: list[Placed] = []
    before = 0
    for place, net in enumerate(nets, 1):
        share = (2 * net * FULL + total) // (2 * total) if net > 0 else 0
        made.append(Placed(place, net, share, before * FULL // total if total else 0, value_grade(net, before, total, limits)))
        before += max(0, net)
    return made


def value_grade(net: int, before: int, total: int, limits: Thresholds) -> str:
    """A while less than the first threshold stands before, B while less than the second, C beyond; D without net sales."""
    if net <= 0:
        return "D"
    reached = before * FULL
    return "A" if reached < limits.a_bp * total else "B" if reached < limits.b_bp * total else "C"


def in_order(sellers: Sequence[Seller]) -> list[Seller]:
    """Net sales descending, ties by number."""
    return sorted(sellers, key=lambda each: (-each.net_fen, each.no))

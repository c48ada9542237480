"""How far sales are followed down the channel, goods sold outside an area, prices off the contract. Source: business.md §12, R11, R40."""

from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Final, NamedTuple

from kehu_desk.kernel.money import half_up

WEIGHTS: Final[Mapping[int, Fraction]] = {2: Fraction(1, 2), 3: Fraction(3, 10), 4: Fraction(1, 5)}
TARGETS_BP: Final[Mapping[str, int]] = {"A": 9000, "B": 7000, "C": 5000}  # of the score, by grade; ours, since no source names them
TOLERANCE: Final = 1000  # a price off by more than one part in this many is an exception
WHOLE_BP: Final = 10_000


class Depth(NamedTuple):
    """One level: what was recorded there, what had moved to it from above (qty3), and the share; None when nothing had moved."""

    level: int
    recorded: int
    moved: int
    share: Fraction | None

    @property
    def bp(self) -> int | None:
        """The share in basis points; more than 10000 when more was recorded than had moved."""
        return None if self.share is None else to_bp(self.share)


def to_bp(share: Fraction) -> int:
    """A fraction in basis points, rounded half up once."""
    return half_up(share.numerator * WHOLE_BP, share.denominator)


def depths(recorded: Mapping[int, int], kept_back: Mapping[int, int] = {}) -> tuple[Depth, ...]:
    """d_k = quantity recorded at level k / quantity moved from level k - 1, net of stock change.

    recorded: level 1..4 -> net qty3. kept_back: level k -> how much more stock lies with those who sell at level k than before (qty3).
    """
    found = []
    for level in WEIGHTS:
        moved = recorded.get(level - 1, 0) - kept_back.get(level, 0)
        here = recorded.get(level, 0)
        found.append(Depth(level, here, moved, Fraction(max(0, here), moved) if moved > 0 else None))
    return tuple(found)


def score(found: Iterable[Depth]) -> Fraction:
    """Sum of weight x min(1, d_k); a level to which nothing moved counts nothing."""
    shares = (WEIGHTS[each.level] * min(Fraction(1), each.share) for each in found if each.share is not None)
    return sum(shares, Fraction(0))


def prefix(code: str) -> str:
    """330000 covers all of 33, 330100 all of 3301."""
    return code[:2] if code.endswith("0000") else code[:4] if code.endswith("00") else code


def is_outside(region: str, area: Iterable[str]) -> bool:
    """窜货: whether a region lies in none of these. Nothing is outside of no area, and a region nobody knows is nowhere."""
    prefixes = tuple(prefix(code) for code in area)
    return bool(region and prefixes) and not region.startswith(prefixes)


def is_off_price(price4: int, agreed4: int) -> bool:
    """Whether a price differs from what the contract says by more than 0.1 %."""
    return abs(price4 - agreed4) * TOLERANCE > agreed4

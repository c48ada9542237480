"""What the tiers give, exactly: one rounding comes at the very end, elsewhere. Source: business.md §16 (Formulas), V1."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Final, NamedTuple

from kehu_desk.kernel.errors import No, no
from kehu_desk.rebates.rules.codes import FIXED, GROWTH, MARGINAL, ON_INCREMENT, PER_UNIT, WHOLE_BP

MOST_TIERS: Final = 20
MOST: Final = 10**15
UNIT3: Final = 1000  # qty3 in one base unit


class Tier(NamedTuple):
    """bound: lower, included: fen, qty3, or basis points of growth. rate: basis points; fen a base unit (per_unit); fen (fixed)."""

    bound: int
    rate: int


class Grown(NamedTuple):
    """What growth is measured by: the same days of last year, and what the rate is taken of (base, increment)."""

    last: int
    on: str


def growth(base: int, last: int | None) -> Fraction | None:
    """(base - last) / last; None, which is 不可评价, when there was nothing last year."""
    return Fraction(base - last, last) if last is not None and last > 0 else None


def measured(mode: str, base: int, last: int | None) -> Fraction | None:
    """What is held against the bounds: the base, or its growth in basis points; None when it cannot be told."""
    if mode != GROWTH:
        return Fraction(base)
    grown = growth(base, last)
    return None if grown is None else grown * WHOLE_BP


def place_of(tiers: Sequence[Tier], value: Fraction | None) -> int:
    """The place of the tier reached, from 1 on; 0 below the first one."""
    return 0 if value is None else sum(tier.bound <= value for tier in tiers)


def gross(mode: str, tiers: Sequence[Tier], base: int, last: int | None = None, growth_on: str = "base") -> Fraction:
    """What the tiers give on a base, in fen, not rounded; nothing on a base below nothing."""
    place = place_of(tiers, measured(mode, base, last))
    if place == 0 or base <= 0:
        return Fraction(0)
    rate = tiers[place - 1].rate
    if mode == MARGINAL:
        return sum((Fraction(part * tier.rate, WHOLE_BP) for tier, part in bands(tiers, base)), Fraction(0))
    if mode == FIXED:
        return Fraction(rate)
    if mode == PER_UNIT:
        return Fraction(base * rate, UNIT3)
    of = base - (last or 0) if mode == GROWTH and growth_on == ON_INCREMENT else base
    return Fraction(of * rate, WHOLE_BP)


def bands(tiers: Sequence[Tier], base: int) -> list[tuple[Tier, int]]:
    """How much of the base lies in each tier."""
    ends = [*(tier.bound for tier in tiers[1:]), max(base, tiers[-1].bound)]
    return [(tier, max(0, min(base, end) - tier.bound)) for tier, end in zip(tiers, ends, strict=True)]


def base_at(mode: str, tier: Tier, last: int | None) -> int | None:
    """The least base that reaches a tier; None when no base does."""
    if mode != GROWTH:
        return tier.bound
    if last is None or last <= 0:
        return None
    return -(-last * (WHOLE_BP + tier.bound) // WHOLE_BP)


def tier_faults(mode: str, tiers: Sequence[Tier]) -> tuple[No, ...]:
    """What is wrong with the tiers, each fault at its row (from 1 on)."""
    if not 0 < len(tiers) <= MOST_TIERS:
        return (no("E_TIERS", most=MOST_TIERS),)
    found = list[No]()
    for row, tier in enumerate(tiers, 1):
        before = tiers[row - 2] if row > 1 else None
        if not 0 <= tier.bound <= MOST:
            found.append(no("E_TIER_BOUND", row=row))
        elif before is not None and tier.bound == before.bound:
            found.append(no("E_TIER_TWICE", row=row, other=row - 1))
        elif before is not None and tier.bound < before.bound:
            found.append(no("E_TIER_ORDER", row=row, other=row - 1))
        if not 0 <= tier.rate <= (MOST if mode in (FIXED, PER_UNIT) else WHOLE_BP):
            found.append(no("E_TIER_RATE", row=row))
        elif before is not None and tier.rate < before.rate:
            found.append(no("E_TIER_FALLS", row=row, other=row - 1))
    return tuple(found)

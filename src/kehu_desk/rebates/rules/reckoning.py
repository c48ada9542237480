"""From what was bought, paid and measured to the rebate, with one rounding; what the next tier would bring; what is set aside.

Source: business.md §16 (Formulas, Display, rebate_run), V1, V2.
"""

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from kehu_desk.kernel.money import half_up
from kehu_desk.rebates.rules.codes import GROWTH, WHOLE_BP
from kehu_desk.rebates.rules.gates import GateResult, Measures, kept, try_gate
from kehu_desk.rebates.rules.programs import Terms
from kehu_desk.rebates.rules.tiers import base_at, gross, growth, measured, place_of
from kehu_desk.rebates.rules.timeliness import Invoice, coefficient


class Facts(NamedTuple):
    """Of one customer and one period. base: fen or qty3; last: of the same days a year before, for growth alone."""

    base: int
    last: int | None = None
    invoices: tuple[Invoice, ...] = ()
    measures: Measures = Measures()


class Worked(NamedTuple):
    """gross: of the tiers alone; coef: of timeliness; net_fen: what is owed. assessable: False for growth over nothing."""

    base: int
    last: int | None
    tier: int
    gross: Fraction
    coef: Fraction
    results: tuple[GateResult, ...]
    net_fen: int
    capped: bool
    assessable: bool

    @property
    def gross_fen(self) -> int:
        """As it is shown."""
        return rounded(self.gross)

    @property
    def coef_bp(self) -> int:
        """As it is shown."""
        return rounded(self.coef * WHOLE_BP)


def rounded(value: Fraction) -> int:
    """Half up, once."""
    return half_up(value.numerator, value.denominator)


def work_out(terms: Terms, facts: Facts) -> Worked:
    """net = min(cap, round(gross x coef x what the gates leave))."""
    given = gross(terms.tier_mode, terms.tiers, facts.base, facts.last, terms.growth_on)
    coef = coefficient(terms.timeliness, facts.invoices)
    results = tuple(try_gate(each, facts.measures) for each in terms.gates)
    net = rounded(given * coef * kept(results))
    capped = terms.cap_fen is not None and net > terms.cap_fen
    tier = place_of(terms.tiers, measured(terms.tier_mode, facts.base, facts.last)) if facts.base > 0 else 0
    assessable = terms.tier_mode != GROWTH or growth(facts.base, facts.last) is not None
    held = terms.cap_fen if capped and terms.cap_fen is not None else net
    return Worked(facts.base, facts.last, tier, given, coef, results, held, capped, assessable)


class Ahead(NamedTuple):
    """The next tier. missing: to its bound, in fen or qty3; extra_fen: what reaching it exactly would add to the tiers' money."""

    place: int
    bound: int
    missing: int
    extra_fen: int


def ahead(terms: Terms, base: int, last: int | None = None) -> Ahead | None:
    """None on the highest tier, or where no base reaches one."""
    place = place_of(terms.tiers, measured(terms.tier_mode, base, last)) if base > 0 else 0
    for at, tier in enumerate(terms.tiers[place:], place + 1):
        bound = base_at(terms.tier_mode, tier, last)
        if bound is not None and bound > base:
            return Ahead(at, bound, bound - base, rounded(_capped(terms, bound, last) - _capped(terms, base, last)))
    return None


def _capped(terms: Terms, base: int, last: int | None) -> Fraction:
    given = gross(terms.tier_mode, terms.tiers, base, last, terms.growth_on)
    return given if terms.cap_fen is None else min(given, Fraction(terms.cap_fen))


class Landing(NamedTuple):
    """Where the period ends at today's pace. landing: the base then; whole_fen: the rebate on it; so_far_fen: today's share of it."""

    landing: int
    whole_fen: int
    so_far_fen: int


def land(terms: Terms, base: int, gone: int, days: int, last: int | None = None) -> Landing:
    """gone: days of the period that have passed, of days. The provision is what was bought so far, at the rate of the landing."""
    if gone <= 0 or base <= 0:
        return Landing(0, 0, 0)
    landing = rounded(Fraction(base * days, gone))
    whole = _capped(terms, landing, last)
    return Landing(landing, rounded(whole), rounded(whole * base / landing) if landing else 0)


def stairs(terms: Terms, last: int | None, least: int) -> list[tuple[int, int]]:
    """Base and rebate at the corners of the staircase up to a fifth beyond the last tier, and beyond least; both sides of each jump."""
    bounds = [each for each in (base_at(terms.tier_mode, tier, last) for tier in terms.tiers) if each is not None]
    if not bounds:
        return []
    end = max(max(bounds) * 6 // 5, least * 21 // 20, 1)
    places = sorted({0, end, *(each for each in bounds if each <= end), *(each - 1 for each in bounds if 0 < each <= end)})
    return [(each, rounded(_capped(terms, each, last))) for each in places]


def parts(estimates: Sequence[int]) -> list[int]:
    """What each month adds, so that the sum is always the newest estimate."""
    return [each - before for each, before in zip(estimates, [0, *estimates[:-1]], strict=True)]

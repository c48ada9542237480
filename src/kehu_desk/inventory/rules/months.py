"""Months, weeks and curves told from the ledger of one product at one customer. Source: business.md §17 (stock_month, demand series)."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import Final, NamedTuple

from kehu_desk.inventory.rules.ledgers import DAY, DERIVED, NONE, REPORTED, Kind, Ledger, Stretch, stock_at, stretches
from kehu_desk.kernel.money import half_up
from kehu_desk.products.rules import PER_UNIT

WEEK: Final = 7
NEGATIVE, BELOW_ZERO, DEVIATION, FROM_ZERO = "negative", "below_zero", "deviation", "from_zero"
EXCEPTIONS: Final = (NEGATIVE, BELOW_ZERO, DEVIATION)  # from_zero only says that nothing was ever counted


class MonthFigures(NamedTuple):
    """One month, as stock_month keeps it, all in qty3: closing = opening + in - out + adjustment."""

    month: date
    opening3: int
    in_purchase3: int
    in_return3: int
    in_other3: int
    out_sales3: int
    out_return3: int
    out_scrap3: int
    out_other3: int
    adjustment3: int
    closing3: int
    counted3: int | None
    reported3: int | None
    derived3: int | None
    source: str
    deviation_bp: int | None
    exception: str

    @property
    def moved(self) -> bool:
        """Whether there is anything to tell of the month."""
        return any(self[1:11]) or self.counted3 is not None or self.reported3 is not None


def month_end(first: date) -> date:
    """The last day of the month."""
    return next_month(first) - DAY


def next_month(first: date) -> date:
    """The first day of the month after."""
    return date(first.year + first.month // 12, first.month % 12 + 1, 1)


def months_between(first: date, last: date) -> list[date]:
    """First days of months, both included."""
    found = [first.replace(day=1)]
    while found[-1] < last.replace(day=1):
        found.append(next_month(found[-1]))
    return found


def month_figures(parts: Sequence[Stretch], month: date, tolerance_bp: int) -> MonthFigures:
    """One month of a ledger that starts before it. tolerance_bp: how far derived may lie from reported sales."""
    before, last = month - DAY, month_end(month)
    within = [part for part in parts if part.after < last and part.upto > before]
    ended = [part for part in within if part.counted3 is not None and part.upto <= last]
    sums = {kind: sum(part.of_kind(kind, before, last) for part in within) for kind in Kind}
    opening, closing = stock_at(parts, before), stock_at(parts, last)
    told = [part.reported3 for part in ended if part.reported3 is not None] if ended else _told(within, before, last)
    derived = [part.derived3 for part in ended if part.derived3 is not None]
    reported3, derived3 = (sum(told) if told else None), (sum(derived) if derived else None)
    deviation = deviation_bp(derived3, reported3)
    exception = _exception(derived, closing, deviation, tolerance_bp, anchored=within[-1].anchored or bool(ended))
    return MonthFigures(
        month, opening, sums[Kind.PURCHASE], sums[Kind.RETURN_IN], sums[Kind.OTHER_IN], sums[Kind.SALES], sums[Kind.RETURN_OUT],
        sums[Kind.SCRAP], sums[Kind.OTHER_OUT], sum(part.adjustment3 for part in ended), closing, ended[-1].counted3 if ended else None,
        reported3, derived3, _source(within), deviation, exception,
    )  # fmt: skip


def _told(within: Iterable[Stretch], before: date, last: date) -> list[int]:
    return [fact.qty3 for part in within for fact in part.facts if fact.kind is Kind.SALES and before < fact.on <= last]


def _source(within: Sequence[Stretch]) -> str:
    sources = {part.source for part in within}
    return next(each for each in (REPORTED, DERIVED, NONE) if each in sources)


def deviation_bp(derived3: int | None, reported3: int | None) -> int | None:
    """(derived - reported) / max(1, derived) in basis points; None unless both are there."""
    if derived3 is None or reported3 is None:
        return None
    return half_up((derived3 - reported3) * 10_000, max(PER_UNIT, derived3))


def _exception(derived: Iterable[int], closing: int, deviation: int | None, tolerance_bp: int, *, anchored: bool) -> str:
    if any(each < 0 for each in derived):
        return NEGATIVE
    if closing < 0:
        return BELOW_ZERO
    if deviation is not None and abs(deviation) > tolerance_bp:
        return DEVIATION
    return "" if anchored else FROM_ZERO


def sold_weekly(ledger: Ledger, until: date, weeks: int) -> tuple[int, ...]:
    """What was sold a week, the oldest first: reported, else derived.

    The weeks end on until; where sales are only derived they end on the last count, since nothing is known of what went out after it.
    Weeks before the first that is known of the product are left out.
    """
    parts = stretches(ledger)
    tail, before = parts[-1], parts[-2] if len(parts) > 1 else None
    unknown = tail.source == NONE and before is not None and before.source == DERIVED
    end = min(until, tail.after) if unknown else until
    begun = ledger.start if ledger.anchored or ledger.opening3 else _first_day(ledger)
    if begun is None:
        return ()
    edges = [end - timedelta(days=WEEK * back) for back in range(weeks, -1, -1)]
    sold = [0] * weeks
    for part in parts:
        _share_out(part, edges, sold)
    return tuple(qty3 for qty3, upto in zip(sold, edges[1:], strict=True) if upto > begun)


def _share_out(part: Stretch, edges: Sequence[date], sold: list[int]) -> None:
    """Add what went out in a stretch to the weeks between the edges; reports by their days, in one go over them."""
    if part.source == REPORTED:
        for fact in part.facts:
            if fact.kind is Kind.SALES and edges[0] < fact.on <= edges[-1]:
                sold[(fact.on - edges[0] - DAY).days // WEEK] += fact.qty3
    elif part.source == DERIVED:
        for week, (after, upto) in enumerate(pairwise(edges)):
            sold[week] += part.sold3(after, upto)


def _first_day(ledger: Ledger) -> date | None:
    days = [*(fact.on for fact in ledger.facts[:1]), *(tally.on for tally in ledger.tallies[:1])]
    return min(days) - DAY if days else None


class Point(NamedTuple):
    """The stock at the end of a day; counted: a count says so."""

    on: date
    qty3: int
    counted: bool


def curve(ledger: Ledger, since: date, until: date) -> list[Point]:
    """The stock on every day on which it changed, from since to until, both included."""
    parts = stretches(ledger)
    counted = {tally.on for tally in ledger.tallies}
    days = {since, until, *counted, *(fact.on for fact in ledger.facts)}
    for part in parts:
        if part.source == DERIVED:
            days |= {part.after + DAY * at for at in range((min(part.upto, until) - part.after).days + 1)}
    return [Point(day, stock_at(parts, day), day in counted) for day in sorted(days) if since <= day <= until]

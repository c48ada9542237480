"""What a support returned, over each baseline that there is. Margins only for who sees cost prices. Source: business.md §15."""

from datetime import date
from typing import Final, NamedTuple
from uuid import UUID

from sqlalchemy.orm import Session

from kehu_desk.people.actor import Actor
from kehu_desk.people.office import settings_of
from kehu_desk.products.queries.goods import sees_cost
from kehu_desk.sales.queries.lift import sold_between, weeks_before
from kehu_desk.sales.rules.lift import BEFORE, KINDS, MOST_WEEKS, Baseline, baseline_before, baseline_last_year
from kehu_desk.supports.entities import SupportRequest
from kehu_desk.supports.queries.seeing import sees_sales
from kehu_desk.supports.rules.outcome import Outcome, days_between, outcome_of, year_before

GROWTH: Final = "lift_growth_percent"
OPEN: Final = "support_return_open"
PERCENT_BP: Final = 100


class ReturnRow(NamedTuple):
    """What was sold over one baseline. final: as it was when it was verified, else as of today.

    lift_bp: None over a baseline of nothing; incremental_fen: None for who does not see cost prices, or where one is missing;
    roi_bp: None also for them unless the office lets everybody see the percentage; hidden: it is there and not shown.
    """

    kind: str
    weeks: int
    growth_bp: int
    since: date
    until: date
    actual3: int
    baseline3: int
    lift_bp: int | None
    incremental_fen: int | None
    roi_bp: int | None
    cost_fen: int
    hidden: bool
    final: bool


def returns_of(session: Session, actor: Actor, row: SupportRequest) -> tuple[ReturnRow, ...]:
    """Of each baseline, or only of the one that it was verified over; nothing for who may not know the sales, or before it began."""
    if not sees_sales(session, actor, row):
        return ()
    kept = outcome_of(row.outcome)
    found = [kept] if kept else [] if row.verified_at else [reckoned(session, row, kind, actor.today) for kind in KINDS]
    cost, open_ = sees_cost(session, actor), bool(settings_of(session).values.number(OPEN))
    return tuple(_shown(each, cost_of(row), cost, open_, final=kept is not None) for each in found if each is not None)


def cost_of(row: SupportRequest) -> int:
    """What it costs us: what was paid, before that what was approved."""
    return row.settled_fen or row.approved_fen


def reckoned(session: Session, row: SupportRequest, kind: str, today: date) -> Outcome | None:
    """The figures up to today; None before the first day, over fewer than four weeks, and over a last year in which nothing was sold."""
    until = min(today, row.ends_on)
    if until < row.starts_on:
        return None
    growth_bp = settings_of(session).values.number(GROWTH) * PERCENT_BP
    base = _baseline(session, row, kind, until, growth_bp)
    if base is None:
        return None
    sold = sold_between(session, [row.customer_id], _products(row), row.starts_on, until)
    return Outcome(base, growth_bp, row.starts_on, until, today, sold.qty3, sold.net_fen, sold.margin_fen)


def _baseline(session: Session, row: SupportRequest, kind: str, until: date, growth_bp: int) -> Baseline | None:
    if kind == BEFORE:
        weeks = weeks_before(session, [row.customer_id], _products(row), row.starts_on, MOST_WEEKS)
        return baseline_before(weeks, days_between(row.starts_on, until))
    since, last = year_before(row.starts_on), year_before(until)
    found = baseline_last_year(sold_between(session, [row.customer_id], _products(row), since, last).qty3, growth_bp)
    return found if found.value3 > 0 else None


def _products(row: SupportRequest) -> list[UUID] | None:
    return [row.product_id] if row.product_id else None


def _shown(it: Outcome, cost_fen: int, sees: bool, open_: bool, *, final: bool) -> ReturnRow:
    roi = it.roi_bp(cost_fen)
    return ReturnRow(
        it.baseline.kind, it.baseline.weeks, it.growth_bp, it.since, it.until, it.actual3, it.baseline.value3, it.lift_bp,
        it.incremental_fen if sees else None, roi if sees or open_ else None, cost_fen, not (sees or open_), final,
    )  # fmt: skip

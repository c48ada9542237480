"""A promotion is closed, and told what it brought. Source: business.md §16 (results), §15 (baseline, ROI), R32."""

from uuid import UUID

from kehu_desk.access.policy import Action
from kehu_desk.door.change import About, Door
from kehu_desk.door.workflow import step
from kehu_desk.people.actor import Caller
from kehu_desk.promotions.entities import Promotion
from kehu_desk.promotions.queries.figures import NONE, Weighed, weighed
from kehu_desk.promotions.rules.mechanics import wrong
from kehu_desk.promotions.service.cases import case_of, found, settle
from kehu_desk.promotions.workflow import PROMOTION
from kehu_desk.sales.rules.lift import LAST_YEAR, SAME

GROWTH = range(1, 100_001)  # bp


def close_promotion(door: Door, caller: Caller, promotion: UUID, reason: str = "") -> None:
    """Nothing is given any more; before the last day that needs a reason. Raises Refused: E_PROMO_EARLY, E_PROMO_LAST_DAY, E_STATE."""
    with door.change(caller, Action.DRAFT_PROMOTION, About(subject=str(promotion))) as deed:
        row = found(deed, promotion)
        done = step(PROMOTION, case_of(deed.session, deed.actor, row, "close")._replace(reason=reason), "close")
        if deed.actor.today < row.ends_on:
            row.decision = f"{row.decision}\n{reason.strip()} ({row.ends_on} → {deed.actor.today})".strip()
            row.ends_on = deed.actor.today
        settle(deed, row, done)


def evaluate_promotion(
    door: Door, caller: Caller, promotion: UUID, baseline: str, conclusion: str, growth_bp: int = SAME
) -> None:  # fmt: skip
    """Write down what it sold against a baseline: last_year (times growth_bp), before, or none where neither can be had.

    Raises Refused: E_PROMO_WEEKS, E_PROMO_LAST_YEAR, E_PROMO_BASELINE, E_PROMO_CONCLUSION, E_PROMO_FIELD, E_STATE.
    """
    with door.change(caller, Action.DRAFT_PROMOTION, About(subject=str(promotion))) as deed:
        row = found(deed, promotion)
        seen = weighed(deed.session, deed.actor, row, growth_bp if growth_bp in GROWTH else SAME)
        case = case_of(deed.session, deed.actor, row, "evaluate")
        case = case._replace(baseline=baseline, baselines=frozenset(seen.baselines), reason=conclusion)
        case = case._replace(faults=() if growth_bp in GROWTH else (wrong("growth_bp", "growth"),))
        done = step(PROMOTION, case, "evaluate")
        results = _results(row, seen, baseline) | {"growth_bp": growth_bp if baseline == LAST_YEAR else None}
        row.results = results | {"conclusion": conclusion.strip(), "by": deed.actor.name, "on": deed.actor.today.isoformat()}
        settle(deed, row, done)


def _results(row: Promotion, seen: Weighed, kind: str) -> dict[str, object]:
    base = seen.baselines.get(kind) if kind != NONE else None
    return {
        "kind": kind, "baseline3": base.value3 if base else None, "weeks": base.weeks if base else 0, "actual3": seen.sold.qty3,
        "net_fen": seen.sold.net_fen, "lift_bp": seen.lift(kind), "expected_lift_bp": row.expected_lift_bp, "cost_fen": seen.cost_fen,
        "budget_fen": row.budget_fen, "margin_fen": seen.margin_fen(kind), "roi_bp": seen.roi(kind), "customers": seen.customers,
        "noted3": seen.noted[0], "noted_fen": seen.noted[1], "since": seen.since.isoformat(), "until": seen.until.isoformat(),
    }  # fmt: skip

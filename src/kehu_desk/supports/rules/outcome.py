"""What a support returned: incremental margin against what it cost us, over a baseline that is named. Source: business.md §15."""

from datetime import date, timedelta
from typing import Any, NamedTuple

from kehu_desk.sales.rules.lift import Baseline, incremental_margin, lift_bp, roi_bp


class Outcome(NamedTuple):
    """The figures as they were on the day worked_on. margin_fen: earned with everything sold in the period; None without cost prices."""

    baseline: Baseline
    growth_bp: int
    since: date
    until: date
    worked_on: date
    actual3: int
    net_fen: int
    margin_fen: int | None

    @property
    def lift_bp(self) -> int | None:
        """How much more than the baseline was sold."""
        return lift_bp(self.actual3, self.baseline)

    @property
    def incremental_fen(self) -> int | None:
        """(actual - baseline) x unit margin."""
        return None if self.margin_fen is None else incremental_margin(self.actual3, self.baseline, self.margin_fen)

    def roi_bp(self, cost_fen: int) -> int | None:
        """(incremental margin - cost) / cost."""
        return None if self.incremental_fen is None else roi_bp(self.incremental_fen, cost_fen)

    def kept(self) -> dict[str, Any]:
        """As it is kept in the request."""
        base = self.baseline
        return {
            "kind": base.kind, "value3": base.value3, "weeks": base.weeks, "growth_bp": self.growth_bp, "since": self.since.isoformat(),
            "until": self.until.isoformat(), "worked_on": self.worked_on.isoformat(), "actual3": self.actual3, "net_fen": self.net_fen,
            "margin_fen": self.margin_fen,
        }  # fmt: skip


def outcome_of(kept: dict[str, Any]) -> Outcome | None:
    """The figures that were kept; None where none were worked out."""
    if not kept:
        return None
    since, until, worked_on = (date.fromisoformat(kept[key]) for key in ("since", "until", "worked_on"))
    base = Baseline(kept["kind"], kept["value3"], kept["weeks"])
    return Outcome(base, kept["growth_bp"], since, until, worked_on, kept["actual3"], kept["net_fen"], kept["margin_fen"])


def year_before(day: date) -> date:
    """The same day of last year; the 28th for a 29 February."""
    return day.replace(year=day.year - 1, day=28) if (day.month, day.day) == (2, 29) else day.replace(year=day.year - 1)


def days_between(since: date, until: date) -> int:
    """How many days, both included."""
    return (until - since + timedelta(days=1)).days

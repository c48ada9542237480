"""Pictures of a proposal: what went out week by week, and how the stock would go on with and without the order."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication

from kehu_desk.replenishment.rules.demand import DAYS, demand_of
from kehu_desk.replenishment.rules.levels import UNIT
from kehu_desk.replenishment.rules.telling import facts_in, levels_in
from kehu_desk.ui.picture import Make

if TYPE_CHECKING:
    from kehu_desk.drawing.tone import Tone

MOST_DAYS: Final = 120


def weeks_picture(inputs: Mapping[str, Any], made_on: date, unit: str) -> Make:
    """A line over the weeks, with their mean across."""
    weeks = [each / UNIT for each in inputs["weeks"]]
    labels = [f"{made_on - timedelta(days=DAYS * back):%m-%d}" for back in range(len(weeks) - 1, -1, -1)]
    name, mean = QCoreApplication.translate("Why", "Gone out in the week"), QCoreApplication.translate("Why", "mean")
    middle = float(demand_of(inputs["weeks"]).mean) / UNIT

    def make(tone: Tone, size: tuple[float, float]) -> Any:
        from kehu_desk.drawing.charts import Level, Series, curve

        return curve(labels, [Series(name, weeks)], [Level(mean, middle)] if weeks else [], tone, size, unit)

    return make


def future_picture(inputs: Mapping[str, Any], q3: int, made_on: date, unit: str) -> Make:
    """The stock day by day at d̄, without the order and with it from the day it has come; SS and s across."""
    facts, levels = facts_in(inputs), levels_in(inputs)
    assert levels is not None
    terms = facts.terms
    days = min(MOST_DAYS, terms.protected_days + terms.cover_days)
    daily = float(demand_of(facts.weeks).per_day) * facts.season.above / facts.season.below
    without = [max(0.0, inputs["position3"] - daily * each) / UNIT for each in range(days + 1)]
    coming = [max(0.0, inputs["position3"] + q3 - daily * each) / UNIT if each >= terms.lead_days else None for each in range(days + 1)]
    labels = [f"{made_on + timedelta(days=each):%m-%d}" for each in range(days + 1)]
    names = QCoreApplication.translate("Why", "Without the order"), QCoreApplication.translate("Why", "With the order")
    marks = [("SS", levels.safety3), ("s", levels.reorder3), ("S", levels.target3)]

    def make(tone: Tone, size: tuple[float, float]) -> Any:
        from kehu_desk.drawing.charts import Level, Series, curve

        lines = [Series(names[0], without), Series(names[1], coming)]
        return curve(labels, lines, [Level(name, value / UNIT) for name, value in marks if value], tone, size, unit)

    return make

"""Two pictures of one evaluation, for screen and paper alike: its groups as bars, and its last periods as a line with the levels."""

from collections.abc import Sequence
from typing import Any

from kehu_desk.drawing.charts import Bar, Level, Series, Size, bars, curve
from kehu_desk.drawing.tone import Tone
from kehu_desk.evaluations.queries import GroupRow, TrendRow
from kehu_desk.evaluations.queries.view import period_text
from kehu_desk.evaluations.rules.codes import POINT


def groups_picture(rows: Sequence[GroupRow], tone: Tone, size: Size) -> Any:
    """One bar for each group that is scored; the number stands in its name, since the bars alone tell it roughly."""
    known = [(row.name, row.score100) for row in rows if row.score100 is not None]
    return bars([Bar(f"{name} {score / POINT:.1f}", score / POINT) for name, score in known], tone, size)


def trend_picture(rows: Sequence[TrendRow], names: Sequence[tuple[str, int]], title: str, tone: Tone, size: Size) -> Any:
    """names: (name of a level, from how many points on)."""
    values = [None if row.total100 is None else row.total100 / POINT for row in rows]
    labels = [period_text(row.period_from, row.period_to) for row in rows]
    lines = [Level(name, edge) for name, edge in names]
    return curve(labels, [Series(title, values, marked=_is_broken(values))], lines, tone, size)


def _is_broken(values: Sequence[float | None]) -> bool:
    """Whether a value has no neighbour that a line could lead to: dots show it, a line would not."""
    around = (None, *values, None)
    return any(here is not None and around[at] is None and around[at + 2] is None for at, here in enumerate(values))

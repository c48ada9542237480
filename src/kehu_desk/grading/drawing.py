"""The picture of concentration: the largest buyers with the cumulated share above them."""

from collections.abc import Sequence
from typing import Any, Final

from kehu_desk.drawing.charts import Bar, pareto
from kehu_desk.drawing.tone import Tone
from kehu_desk.grading.queries import BuyerRow

MOST: Final = 12  # bars that are still told apart
FEN_PER_WAN: Final = 1_000_000


def pareto_of(rows: Sequence[BuyerRow], rest: str, tone: Tone, size: tuple[float, float], unit: str) -> Any:
    """The largest ones, and all others as one bar at the end under the name rest, so that the shares are those of all sales."""
    bars = [Bar(row.name, max(0, row.net_fen) / FEN_PER_WAN) for row in rows[:MOST]]
    left = sum(max(0, row.net_fen) for row in rows[MOST:]) / FEN_PER_WAN
    return pareto(bars, tone, size, unit, Bar(rest, left) if left else None)

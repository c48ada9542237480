"""The picture of concentration: the largest buyers with the cumulated share above them."""

from collections.abc import Sequence
from typing import Any, Final

from kehu_desk.drawing.charts import Bar, pareto
from kehu_desk.drawing.tone import Tone
from kehu_desk.grading.queries import BuyerRow

MOST, LEAST = 12, 4  # bars that are still told apart
ROOM: Final = 48  # points that a name needs
EDGES: Final = 92
FEN_PER_WAN: Final = 1_000_000


def pareto_of(rows: Sequence[BuyerRow], rest: str, tone: Tone, size: tuple[float, float], unit: str) -> Any:
    """The largest ones, and all others as one bar at the end under the name rest, so that the shares are those of all sales."""
    most = max(LEAST, min(MOST, int((size[0] - EDGES) / ROOM) - 1))
    bars = [Bar(row.name, max(0, row.net_fen) / FEN_PER_WAN) for row in rows[:most]]
    left = sum(max(0, row.net_fen) for row in rows[most:]) / FEN_PER_WAN
    return pareto(bars, tone, size, unit, Bar(rest, left) if left else None)

"""The curve of one product's stock: counts as marks, the rolled stock as a line, safety stock and reorder point as levels."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication

from kehu_desk.inventory.queries.detail import sampled
from kehu_desk.inventory.rules.months import Point
from kehu_desk.inventory.service.reading import Cover
from kehu_desk.inventory.words import qty_text
from kehu_desk.products.rules import PER_UNIT
from kehu_desk.ui.picture import Make

if TYPE_CHECKING:
    from kehu_desk.drawing.tone import Tone

CLOSE: Final = 10  # lines of words that the height of a chart has room for


def stock_curve(points: Sequence[Point], cover: Cover | None, unit: str) -> Make:
    """How a picture of these points is drawn."""
    few = sampled(tuple(points))
    stock, counts = QCoreApplication.translate("StockCurve", "Stock"), QCoreApplication.translate("StockCurve", "Counted")
    safety, reorder = QCoreApplication.translate("StockCurve", "Safety stock"), QCoreApplication.translate("StockCurve", "Reorder point")

    def make(tone: Tone, size: tuple[float, float]) -> Any:
        from kehu_desk.drawing.charts import Level, Series, curve

        labels = [f"{each.on:%m-%d}" for each in few]
        lines = [
            Series(stock, [each.qty3 / PER_UNIT for each in few]),
            Series(counts, [each.qty3 / PER_UNIT if each.counted else None for each in few], marked=True),
        ]
        height = max((abs(each.qty3) for each in few), default=0)
        levels = [] if cover is None else apart((safety, cover.safety3), (reorder, cover.reorder3), height)
        return curve(labels, lines, [Level(name, value / PER_UNIT) for name, value in levels], tone, size, unit)

    return make


def apart(low: tuple[str, int], high: tuple[str, int], height: int) -> list[tuple[str, int]]:
    """Two levels with their names; both names stand at the upper one where the levels lie too close for two lines of words."""
    if abs(high[1] - low[1]) * CLOSE >= max(height, high[1], low[1]):
        return [low, high]
    under, over = sorted((low, high), key=lambda each: each[1])
    return [("", under[1]), (f"{over[0]} / {under[0]}", over[1])]


def curve_words(points: Sequence[Point], unit: str) -> str:
    """The curve in a sentence, for whoever cannot see it; the table beside it holds the numbers."""
    if not points:
        return ""
    said = QCoreApplication.translate("StockCurve", "From {first} on {since} to {last} on {until}; counted {times} times.")
    return said.format(
        first=qty_text(points[0].qty3, unit), since=points[0].on, last=qty_text(points[-1].qty3, unit), until=points[-1].on,
        times=sum(each.counted for each in points),
    )  # fmt: skip

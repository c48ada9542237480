"""The curve of one product's stock: counts as marks, the rolled stock as a line, safety stock and reorder point as levels."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from kehu_desk.inventory.queries.detail import sampled
from kehu_desk.inventory.rules.months import Point
from kehu_desk.inventory.service.reading import Cover
from kehu_desk.inventory.words import qty_text
from kehu_desk.products.rules import PER_UNIT
from kehu_desk.ui.picture import Make

if TYPE_CHECKING:
    from kehu_desk.drawing.tone import Tone


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
        levels = [] if cover is None else [Level(safety, cover.safety3 / PER_UNIT), Level(reorder, cover.reorder3 / PER_UNIT)]
        return curve(labels, lines, levels, tone, size, unit)

    return make


def curve_words(points: Sequence[Point], unit: str) -> str:
    """The curve in a sentence, for whoever cannot see it; the table beside it holds the numbers."""
    if not points:
        return ""
    said = QCoreApplication.translate("StockCurve", "From {first} on {since} to {last} on {until}; counted {times} times.")
    return said.format(
        first=qty_text(points[0].qty3, unit), since=points[0].on, last=qty_text(points[-1].qty3, unit), until=points[-1].on,
        times=sum(each.counted for each in points),
    )  # fmt: skip

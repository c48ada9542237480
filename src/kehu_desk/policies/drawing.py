"""The trend of what a dealer earns: the whole of it, and its three parts."""

from collections.abc import Sequence
from typing import Any, Final, NamedTuple

from kehu_desk.drawing.charts import Series, curve
from kehu_desk.drawing.tone import Tone
from kehu_desk.policies.rules.margins import Margin

FEN_PER_WAN: Final = 1_000_000


class TrendLabels(NamedTuple):
    """Words of the picture, made by whoever shows it."""

    total: str
    goods: str
    rebates: str
    supports: str
    unit: str


def margin_trend(points: Sequence[Margin], names: Sequence[str], labels: TrendLabels, tone: Tone, size: tuple[float, float]) -> Any:
    """One line for each, in ten thousand yuan. names: of the months or quarters."""
    sums = (
        (labels.total, [each.total_fen for each in points]), (labels.goods, [each.goods_fen for each in points]),
        (labels.rebates, [each.rebate_fen for each in points]), (labels.supports, [each.support_fen for each in points]),
    )  # fmt: skip
    lines = [Series(name, [fen / FEN_PER_WAN for fen in values], marked=len(points) == 1) for name, values in sums]
    return curve(names, lines, (), tone, size, labels.unit)

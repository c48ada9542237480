"""The picture of a season plan: what the months weigh, what is aimed at, what was reached. For screen and paper alike."""

from collections.abc import Sequence
from typing import Any, Final

from kehu_desk.drawing.charts import Level, Series, curve
from kehu_desk.drawing.tone import Tone
from kehu_desk.promotions.queries.seasons import MonthRow

PER_CENT: Final = 100


def season_picture(
    labels: Sequence[str], names: tuple[str, str, str], weak: str, months: Sequence[MonthRow], below_bp: int, tone: Tone,
    size: tuple[float, float],
) -> Any:  # fmt: skip
    """names: of profile, target and actual; weak: of the line below which a month is weak. Values in per cent of the mean month."""

    def shares(values: Sequence[int | None]) -> list[float | None]:
        return [None if each is None else each / PER_CENT for each in values]

    lines = [
        Series(names[0], shares([row.profile_bp for row in months])),
        Series(names[1], shares([row.target_bp for row in months]), marked=True),
        Series(names[2], shares([row.actual_bp for row in months])),
    ]
    return curve(labels, lines, [Level(weak, below_bp / PER_CENT)], tone, size, "%")

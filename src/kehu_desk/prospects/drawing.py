"""The coverage of regions as bars, for screen and paper alike."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from kehu_desk.drawing.charts import Bar, bars

if TYPE_CHECKING:
    from kehu_desk.ui.picture import Make

MOST: Final = 8


def coverage_picture(rows: Sequence[tuple[str, int]]) -> Make | None:
    """Coverage of each region in percent as bars, at most eight. rows: name and basis points."""
    return partial(_drawn, tuple(rows[:MOST])) if rows else None


def _drawn(rows: Sequence[tuple[str, int]], tone: Any, size: tuple[float, float]) -> Any:
    return bars([Bar(name, bp / 100) for name, bp in rows], tone, size, "%")

"""The coverage of regions as bars, for screen and paper alike."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Final

from kehu_desk.drawing.charts import Bar, bars

MOST: Final = 8


def coverage_picture(rows: Sequence[tuple[str, int]]) -> Callable[[Any, tuple[float, float]], Any] | None:
    """Coverage of each region in percent, at most eight; None without rows. rows: name and basis points."""
    return partial(_drawn, tuple(rows[:MOST])) if rows else None


def _drawn(rows: Sequence[tuple[str, int]], tone: Any, size: tuple[float, float]) -> Any:
    return bars([Bar(name, bp / 100) for name, bp in rows], tone, size, "%")

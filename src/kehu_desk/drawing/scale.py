"""Round steps for an axis that begins at nothing."""

from collections.abc import Sequence
from math import floor, log10

STEPS = (1, 2, 2.5, 5, 10)
WAN, YI = 10_000, 100_000_000


def ticks(most: float, least: float = 0.0, about: int = 4) -> tuple[float, ...]:
    """Round marks from at or below least (0 where nothing is negative) to at or above most; at least two of them."""
    low, high = min(0.0, least), max(0.0, most)
    if high <= low:
        return (0.0, 1.0)
    step = _round_step((high - low) / about)
    first, last = floor(low / step), -floor(-high / step)
    return tuple(float(f"{each * step:.12g}") for each in range(first, last + 1))


def _round_step(rough: float) -> float:
    power = 10.0 ** floor(log10(rough))
    return next(step * power for step in STEPS if step * power >= rough * 0.999)


def tick_text(value: float, marks: Sequence[float]) -> str:
    """A mark as people write it, large figures in 万 or 亿."""
    most = max(abs(each) for each in marks)
    for unit, name in ((YI, "亿"), (WAN, "万")):
        if most >= unit:
            return f"{value / unit:g}{name}" if value else "0"
    return f"{value:g}"

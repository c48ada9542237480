"""Pictures of compositions, for screen and paper: shares beside those of last year, Pareto, deviations, a map of cells. No Qt."""

from collections.abc import Sequence
from typing import Any, Final, NamedTuple

from kehu_desk.drawing.charts import Bar, bars, pareto
from kehu_desk.drawing.fonts import faces
from kehu_desk.drawing.marks import bar, sheet, shortened, words
from kehu_desk.drawing.tone import Tone

Size = tuple[float, float]
MOST, LEAST = 14, 3
ROOM: Final = 44  # points that a name needs
EDGES: Final = 92
SMALL: Final = 8.0
FEN_PER_WAN: Final = 1_000_000
SIDE, HEAD, GAP = 66.0, 20.0, 2.0
PALEST: Final = 0.12


class Mark(NamedTuple):
    """One group in words, and its figure; None for a cell that is held back."""

    name: str
    value: float | None


class Cell(NamedTuple):
    """One cell of a map: its row, its column, and its share in per cent; None for one that is held back."""

    row: str
    column: str
    share: float | None


def columns_of(marks: Sequence[Mark], rest: str, tone: Tone, size: Size, unit: str) -> Any:
    """Bars in the order given, as many as have room; the others as one at the end under the name rest. Held-back ones are left out."""
    known = [Bar(mark.name, mark.value) for mark in marks if mark.value is not None]
    most = max(LEAST, min(MOST, int((size[0] - EDGES) / ROOM)))
    if len(known) > most:
        known = [*known[: most - 1], Bar(rest, sum(each.value for each in known[most - 1 :]))]
    return bars(known, tone, size, unit)


def pareto_of(marks: Sequence[Mark], rest: str, tone: Tone, size: Size, unit: str) -> Any:
    """Bars from the largest on with the cumulated share; all others as one at the end."""
    known = [Bar(mark.name, max(0.0, mark.value)) for mark in marks if mark.value is not None]
    most = max(LEAST, min(MOST, int((size[0] - EDGES) / ROOM) - 1))
    left = sum(each.value for each in known[most:])
    return pareto(known[:most], tone, size, unit, Bar(rest, left) if left else None)


def deviations_of(marks: Sequence[Mark], tone: Tone, size: Size, unit: str) -> Any:
    """What he lacks most at the left, what he buys most of at the right; in percentage points."""
    known = [Bar(mark.name, mark.value) for mark in marks if mark.value is not None]
    most = max(LEAST, min(MOST, int((size[0] - EDGES) / ROOM)))
    if len(known) > most:
        half = most // 2
        known = [*known[:half], *known[len(known) - (most - half) :]]
    return bars(known, tone, size, unit)


def map_of(cells: Sequence[Cell], held: str, tone: Tone, size: Size) -> Any:
    """Rows by columns; each cell says its share, the darker the larger; held: the word in cells that are held back."""
    fonts, (width, height) = faces(), size
    rows, columns = (list(dict.fromkeys(each)) for each in ([cell.row for cell in cells], [cell.column for cell in cells]))
    made = sheet(width, height, tone)
    wide = (width - SIDE - GAP) / max(1, len(columns))
    high = min(46.0, (height - HEAD - GAP) / max(1, len(rows)))
    most = max((cell.share for cell in cells if cell.share), default=1.0)
    for at, name in enumerate(columns):
        words(
            made, fonts, SIDE + (at + 0.5) * wide, height - HEAD + 6, shortened(fonts, name, wide - 4, SMALL), SMALL, tone.muted, "middle"
        )
    for at, name in enumerate(rows):
        low = height - HEAD - (at + 1) * high
        words(made, fonts, SIDE - 6, low + high / 2 - 3, shortened(fonts, name, SIDE - 10, SMALL), SMALL, tone.ink, "end")
    for cell in cells:
        x, y = SIDE + columns.index(cell.column) * wide, height - HEAD - (rows.index(cell.row) + 1) * high
        weight = PALEST + (1 - PALEST) * max(0.0, cell.share or 0.0) / most
        bar(made, x + GAP / 2, y + GAP / 2, wide - GAP, high - GAP, _mixed(tone.ground, tone.series[0], weight * 0.72), tone.line, 0.4)
        text = held if cell.share is None else f"{cell.share:.1f} %"
        words(made, fonts, x + wide / 2, y + high / 2 - 3, shortened(fonts, text, wide - 6, SMALL), SMALL, tone.ink, "middle")
    return made


def _mixed(ground: str, ink: str, weight: float) -> str:
    """A colour between two. weight: 0 the ground, 1 the ink."""
    parts = ((int(ground[at : at + 2], 16), int(ink[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(low + (high - low) * weight):02x}" for low, high in parts)

"""The staircase of a programme with 'you are here', for screen and paper. Source: business.md §16 (Display)."""

from itertools import pairwise
from typing import Any, Final, NamedTuple

from kehu_desk.drawing.charts import LETTER
from kehu_desk.drawing.fonts import faces
from kehu_desk.drawing.marks import dot, line, path, sheet, words
from kehu_desk.drawing.scale import tick_text, ticks
from kehu_desk.drawing.tone import Tone
from kehu_desk.rebates.rules.codes import QTY
from kehu_desk.rebates.rules.programs import Terms
from kehu_desk.rebates.rules.reckoning import stairs

SMALL: Final = 8.0
LEFT, RIGHT, TOP, BOTTOM = 54.0, 22.0, 30.0, 36.0
DASH: Final = (4, 3)
FEN: Final = 100
ROOM: Final = 60.0
UNIT3: Final = 1000


class Labels(NamedTuple):
    """Words of the picture, made by whoever shows it."""

    across: str
    up: str
    here: str


def staircase(terms: Terms, base: int, last: int | None, labels: Labels, tone: Tone, size: tuple[float, float]) -> Any:
    """Base across, rebate of the tiers up; a dot where the customer stands. Without tiers that can be reached: an empty field."""
    fonts, (width, height) = faces(), size
    made, corners = sheet(width, height, tone), stairs(terms, last, max(0, base))
    across = ticks(max((_units(terms, at) for at, _fen in corners), default=0))
    up = ticks(max((fen / FEN for _at, fen in corners), default=0))
    left, right, low, high = LEFT, width - RIGHT, BOTTOM, height - TOP

    def x(at: int) -> float:
        return left + min(1.0, _units(terms, at) / across[-1]) * (right - left)

    def y(fen: float) -> float:
        return low + fen / FEN / up[-1] * (high - low)

    for mark in up:
        line(made, left, y(mark * FEN), right, y(mark * FEN), tone.line if mark else tone.muted, 0.5)
        words(made, fonts, left - 5, y(mark * FEN) - 3, tick_text(mark, up), SMALL, tone.muted, "end")
    for mark in across:
        words(made, fonts, left + mark / across[-1] * (right - left), low - 12, tick_text(mark, across), SMALL, tone.muted, "middle")
    words(made, fonts, left, high + 12, labels.up, SMALL, tone.muted, "middle")
    words(made, fonts, right, low - 26, labels.across, SMALL, tone.muted, "end")
    path(made, [(x(at), y(fen)) for at, fen in corners], tone.series[0])
    if corners:
        _here(made, fonts, tone, x(max(0, base)), y(_height(corners, max(0, base))), labels.here, (low, left))
    return made


def _here(made: Any, fonts: Any, tone: Tone, x: float, y: float, text: str, edges: tuple[float, float]) -> None:
    low, left = edges
    line(made, x, low, x, y, tone.warn, 0.8, DASH)
    dot(made, x, y, 4.0, tone.warn, tone.ground)
    room = x - left > ROOM  # above and left of a staircase it is empty; at its foot there is room below the line
    place = (x - 7, y + 6, "end") if room else (x + 8, max(low + 3, y - 12), "start")
    words(made, fonts, place[0], place[1], text, LETTER, tone.warn, place[2], bold=True)


def _units(terms: Terms, at: int) -> float:
    return at / (UNIT3 if terms.measure == QTY else FEN)


def _height(corners: list[tuple[int, int]], base: int) -> float:
    """The rebate at a base, between the corners on both sides of it."""
    for (low, below), (high, above) in pairwise(corners):
        if low <= base <= high:
            return below + (above - below) * (base - low) / (high - low)
    return float(corners[-1][1])

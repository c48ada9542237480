"""Charts out of plain numbers, for screen and paper alike. The numbers also stand in a table beside every chart."""

from collections.abc import Sequence
from itertools import groupby
from typing import Any, Final, NamedTuple

from kehu_desk.drawing.fonts import Faces, faces
from kehu_desk.drawing.marks import bar, dot, line, path, sheet, shortened, words
from kehu_desk.drawing.scale import tick_text, ticks
from kehu_desk.drawing.tone import Tone

Size = tuple[float, float]
SMALL, LETTER = 8.0, 9.0
LEFT, RIGHT, TOP, BOTTOM = 52.0, 40.0, 26.0, 34.0
DASH: Final = (4, 3)


class Bar(NamedTuple):
    """One bar: its name and its value."""

    name: str
    value: float


class Series(NamedTuple):
    """One line of a curve: values in the order of the labels; None leaves a gap. marked: dots alone, without a line."""

    name: str
    values: Sequence[float | None]
    marked: bool = False


class Level(NamedTuple):
    """A line across the whole chart, such as a reorder point."""

    name: str
    value: float


class Frame(NamedTuple):
    """The field of a chart: its edges in points and the marks of its value axis."""

    left: float
    right: float
    low: float
    high: float
    marks: tuple[float, ...]

    def y(self, value: float) -> float:
        """Where a value stands."""
        share = (value - self.marks[0]) / (self.marks[-1] - self.marks[0])
        return self.low + share * (self.high - self.low)

    def x(self, place: int, count: int) -> float:
        """The middle of the place-th of count equal columns."""
        return self.left + (place + 0.5) * (self.right - self.left) / max(1, count)


def pareto(rows: Sequence[Bar], tone: Tone, size: Size, unit: str = "", rest: Bar | None = None) -> Any:
    """Bars from the largest to the smallest with the cumulated share above them, and a line at 80 %. No rows: an empty field.

    rest: all others together, which stand last however large they are.
    """
    fonts, ordered = faces(), sorted(rows, key=lambda each: -each.value)
    ordered += [rest] if rest is not None else []
    made, frame = _framed(fonts, tone, size, [each.value for each in ordered], unit)
    _columns(made, fonts, tone, frame, ordered)
    total = sum(each.value for each in ordered)
    if total > 0:
        _cumulated(made, fonts, tone, frame, [each.value / total for each in ordered])
    return made


def bars(rows: Sequence[Bar], tone: Tone, size: Size, unit: str = "") -> Any:
    """Bars in the order given; values below nothing hang down."""
    fonts = faces()
    made, frame = _framed(fonts, tone, size, [each.value for each in rows], unit)
    _columns(made, fonts, tone, frame, rows)
    return made


def curve(labels: Sequence[str], series: Sequence[Series], levels: Sequence[Level], tone: Tone, size: Size, unit: str = "") -> Any:
    """Lines over the same labels, with levels across and a legend above."""
    fonts = faces()
    known = [value for each in series for value in each.values if value is not None] + [each.value for each in levels]
    made, frame = _framed(fonts, tone, size, known, unit)
    for level in levels:
        y = frame.y(level.value)
        line(made, frame.left, y, frame.right, y, tone.warn, 0.8, DASH)
        words(made, fonts, frame.right, y + 2.5, level.name, SMALL, tone.warn, "end")
    for place, each in enumerate(series):
        _drawn(made, frame, each, tone.series[place % len(tone.series)])
    _labels(made, fonts, tone, frame, labels)
    _legend(made, fonts, tone, frame, series)
    return made


def _framed(fonts: Faces, tone: Tone, size: Size, values: Sequence[float], unit: str) -> tuple[Any, Frame]:
    width, height = size
    marks = ticks(max(values, default=0), min(values, default=0))
    frame = Frame(LEFT, width - RIGHT, BOTTOM, height - TOP, marks)
    made = sheet(width, height, tone)
    for mark in marks:
        y = frame.y(mark)
        line(made, frame.left, y, frame.right, y, tone.line if mark else tone.muted, 0.5)
        words(made, fonts, frame.left - 5, y - 3, tick_text(mark, marks), SMALL, tone.muted, "end")
    if unit:
        words(made, fonts, frame.left - 5, frame.high + 10, unit, SMALL, tone.muted, "end")
    return made, frame


def _columns(made: Any, fonts: Faces, tone: Tone, frame: Frame, rows: Sequence[Bar]) -> None:
    room = (frame.right - frame.left) / max(1, len(rows))
    for place, each in enumerate(rows):
        middle, y = frame.x(place, len(rows)), frame.y(each.value)
        base = frame.y(0)
        bar(made, middle - room * 0.32, min(base, y), room * 0.64, abs(y - base), tone.series[0])
        words(made, fonts, middle, frame.low - 13, shortened(fonts, each.name, room - 4, SMALL), SMALL, tone.ink, "middle")


def _cumulated(made: Any, fonts: Faces, tone: Tone, frame: Frame, shares: Sequence[float]) -> None:
    height, points, so_far = frame.high - frame.low, list[tuple[float, float]](), 0.0
    for place, share in enumerate(shares):
        so_far += share
        points.append((frame.x(place, len(shares)), frame.low + so_far * height))
    line(made, frame.left, frame.low + 0.8 * height, frame.right, frame.low + 0.8 * height, tone.muted, 0.6, DASH)
    path(made, points, tone.series[1])
    for x, y in points:
        dot(made, x, y, 2.2, tone.series[1], tone.ground)
    for share in (0.0, 0.5, 0.8, 1.0):
        words(made, fonts, frame.right + 4, frame.low + share * height - 3, f"{share:.0%}", SMALL, tone.muted)


def _drawn(made: Any, frame: Frame, each: Series, ink: str) -> None:
    """A line that breaks where a value is missing, or dots."""
    points = [None if value is None else (frame.x(place, len(each.values)), frame.y(value)) for place, value in enumerate(each.values)]
    if each.marked:
        for point in filter(None, points):
            dot(made, *point, 3.0, ink)
        return
    for known, run in groupby(points, key=lambda point: point is not None):
        if known:
            path(made, [point for point in run if point is not None], ink)


def _labels(made: Any, fonts: Faces, tone: Tone, frame: Frame, labels: Sequence[str]) -> None:
    """As many labels as have room, the last one always."""
    room = (frame.right - frame.left) / max(1, len(labels))
    wide = max((fonts.width(fonts.drawable(each), SMALL) for each in labels), default=0.0) + 6
    every = max(1, -(-int(wide) // max(1, int(room))))
    for place, each in enumerate(labels):
        if (len(labels) - 1 - place) % every == 0:
            words(made, fonts, frame.x(place, len(labels)), frame.low - 13, each, SMALL, tone.muted, "middle")


def _legend(made: Any, fonts: Faces, tone: Tone, frame: Frame, series: Sequence[Series]) -> None:
    x = frame.left
    for place, each in enumerate(series):
        ink = tone.series[place % len(tone.series)]
        if each.marked:
            dot(made, x + 6, frame.high + 14, 3.0, ink)
        else:
            line(made, x, frame.high + 14, x + 12, frame.high + 14, ink, 1.6)
        words(made, fonts, x + 16, frame.high + 11, each.name, SMALL, tone.ink)
        x += 28 + fonts.width(fonts.drawable(each.name), SMALL)

"""The department drawn: a box for each post, a line to whom it reports to, a dashed box where a step of the line is vacant."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any, Final
from uuid import UUID

from kehu_desk.drawing.fonts import faces
from kehu_desk.drawing.marks import bar, line, path, sheet, shortened, words
from kehu_desk.drawing.tone import Tone
from kehu_desk.keyaccounts.rules.chart import LINE, Post

Size = tuple[float, float]
MARGIN, GAP, WIDEST, TALL = 10.0, 12.0, 150.0, 40.0
NAME, SMALL = 10.0, 7.5
BETWEEN: Final = 0.35  # least room between two steps, in heights of a box
DASH: Final = (4, 3)


def department_chart(posts: Sequence[Post], names: Mapping[str, str], vacant: str, tone: Tone, size: Size) -> Any:
    """names: post -> what it is called; vacant: the word in an empty box. From the chief executive down to the managers."""
    made, fonts = sheet(*size, tone), faces()
    wide, high = size
    rows = [[each for each in posts if each.post == step] for step in reversed(LINE)]
    tall = min(TALL, (high - 2 * MARGIN) / (len(LINE) + BETWEEN * (len(LINE) - 1)))
    scale, pitch = tall / TALL, (high - 2 * MARGIN - tall) / (len(LINE) - 1)
    places: dict[UUID, tuple[float, float, float]] = {}
    boxes: list[tuple[Post | None, str, float, float, float]] = []
    for level, (step, row) in enumerate(zip(reversed(LINE), rows, strict=True)):
        y = high - MARGIN - tall - level * pitch
        count = max(1, len(row))
        room = (wide - 2 * MARGIN - (count - 1) * GAP) / count
        box = min(WIDEST, room)
        left = (wide - count * box - (count - 1) * GAP) / 2
        for place, each in enumerate(row or [None]):
            x = left + place * (box + GAP)
            boxes.append((each, step, x, y, box))
            if each is not None:
                places[each.id] = (x + box / 2, y, y + tall)
    for each in posts:
        if each.reports_to in places:
            x, _low, top = places[each.id]
            boss_x, boss_low, _top = places[each.reports_to]
            middle = (top + boss_low) / 2
            path(made, [(x, top), (x, middle), (boss_x, middle), (boss_x, boss_low)], tone.muted, 1.0)
    for each, step, x, y, box in boxes:
        if each is None:
            _empty(made, tone, x, y, box, tall)
            name, ink = vacant, tone.warn
        else:
            loose = step != LINE[-1] and each.reports_to not in places
            bar(made, x, y, box, tall, tone.ground, tone.warn if loose else tone.series[0], 1.2)
            name, ink = each.name, tone.ink
        for text, at, letters, colour, bold in (
            (name, 22 * scale, NAME * scale, ink, True),
            (names[step], 9 * scale, SMALL * scale, tone.muted, False),
        ):
            words(made, fonts, x + box / 2, y + at, shortened(fonts, text, box - 8, letters, bold), letters, colour, "middle", bold)
    return made


def _empty(made: Any, tone: Tone, x: float, y: float, box: float, tall: float) -> None:
    """A dashed frame."""
    corners = [(x, y), (x + box, y), (x + box, y + tall), (x, y + tall), (x, y)]
    for start, end in pairwise(corners):
        line(made, *start, *end, tone.warn, 0.9, DASH)

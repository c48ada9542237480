"""The map drawn: boxes with name, post, roles, weight and side; lines with their kinds. Sides bear a sign, kinds a dash and a word."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any, Final, NamedTuple
from uuid import UUID

from kehu_desk.deciders.drawing.layout import HEIGHT, WIDTH, Arrow, Node, Place, places
from kehu_desk.deciders.drawing.routing import Point, Routes, routes
from kehu_desk.drawing.fonts import Faces, faces
from kehu_desk.drawing.marks import bar, dot, head, path, sheet, shortened, words
from kehu_desk.drawing.tone import Tone

Size = tuple[float, float]
NAME, SMALL, FOOT, MARGIN = 10.0, 7.5, 20.0, 6.0
NAMES: Final = (NAME, 8.8, SMALL)  # a long name is written smaller before it is cut
MOST: Final = range(2, 8)  # people in a row that are tried
USUAL: Final = 5
LARGEST: Final = 1.25
SIGNS: Final = {2: "＋＋", 1: "＋", 0: "○", -1: "－", -2: "－－", None: "？"}
DASHES: Final[Mapping[str, tuple[int, ...] | None]] = {
    "reports_to": None, "influences": None, "trusts": (6, 3), "relative": (2, 2), "conflict": (4, 2, 1, 2), "alumni": (1, 3),
}  # fmt: skip


class Legend(NamedTuple):
    """The words below the map, final: what the signs mean (support -> word)."""

    sides: Mapping[int, str]


class Plan(NamedTuple):
    """Where everything stands, in its natural size."""

    places: Mapping[UUID, Place]
    routes: Routes

    @property
    def size(self) -> Size:
        """Width and height in points, with the legend."""
        return self.routes.right - self.routes.left + 2 * MARGIN, self.routes.height + FOOT + 2 * MARGIN


def natural_size(nodes: Sequence[Node], arrows: Sequence[Arrow]) -> Size:
    """How much room the map would like to have, in points."""
    return _plan(nodes, arrows, USUAL).size if nodes else (WIDTH, HEIGHT)


def influence_map(nodes: Sequence[Node], arrows: Sequence[Arrow], legend: Legend, tone: Tone, size: Size) -> Any:
    """The whole map, as large as it fits. Arrows to somebody who is not among the nodes are left out."""
    made, fonts = sheet(*size, tone), faces()
    if not nodes:
        return made
    plans = [_plan(nodes, arrows, most) for most in MOST]
    plan = max(plans, key=lambda each: _scale(each, size))
    canvas = Canvas(made, fonts, tone, _scale(plan, size), plan, size)
    for arrow, way in zip(_between(nodes, arrows), plan.routes.ways, strict=True):
        canvas.way(arrow, way)
    for node in nodes:
        canvas.box(node, plan.places[node.id])
    canvas.labels(_between(nodes, arrows))
    canvas.legend(legend)
    return made


def _plan(nodes: Sequence[Node], arrows: Sequence[Arrow], most: int) -> Plan:
    kept = _between(nodes, arrows)
    where = places(nodes, kept, most)
    return Plan(where, routes(kept, where))


def _between(nodes: Sequence[Node], arrows: Sequence[Arrow]) -> list[Arrow]:
    known = {each.id for each in nodes}
    return [each for each in arrows if {each.start, each.end} <= known and each.start != each.end]


def _scale(plan: Plan, size: Size) -> float:
    width, height = plan.size
    return min(LARGEST, size[0] / width, size[1] / height)


class Canvas:
    """Turns places of the plan into places on the sheet, and draws there."""

    def __init__(self, made: Any, fonts: Faces, tone: Tone, scale: float, plan: Plan, size: Size) -> None:
        """The map stands in the middle of the sheet, its upper edge at the top."""
        self._made, self._fonts, self._tone, self._scale, self._plan = made, fonts, tone, scale, plan
        routes_ = plan.routes
        self._left = (size[0] - (routes_.right + routes_.left) * scale) / 2
        self._top = size[1] - max(MARGIN * scale, (size[1] - plan.size[1] * scale) / 2)
        self._taken: list[tuple[float, float, float, float]] = []

    def _at(self, point: Point) -> Point:
        return self._left + point[0] * self._scale, self._top - point[1] * self._scale

    def _side(self, support: int | None) -> str:
        tone = self._tone
        return {2: tone.good, 1: tone.good, 0: tone.muted, -1: tone.warn, -2: tone.bad, None: tone.line}[support]

    def box(self, node: Node, place: Place) -> None:
        """Name and sign, post, roles; the border is as thick and the dots as many as the influence."""
        s, ink = self._scale, self._side(node.support)
        x, y = self._at((place.x - WIDTH / 2, self._plan.routes.tops[place.row] + HEIGHT))
        wide, high = WIDTH * s, HEIGHT * s
        bar(self._made, x, y, wide, high, self._tone.ground, self._tone.muted, (0.6 + 0.4 * node.influence) * s)
        bar(self._made, x, y, 5 * s, high, ink)
        sign = SIGNS[node.support]
        right = x + wide - 6 * s
        room = wide - 24 * s - self._fonts.width(self._fonts.drawable(sign), NAME * s)
        fits = next((each for each in NAMES if self._fonts.width(self._fonts.drawable(node.name), each * s, True) <= room), NAMES[-1])
        self._line(x + 11 * s, y + 36 * s, node.name, fits, self._tone.ink, room, bold=True)
        words(
            self._made, self._fonts, right, y + 36 * s, sign, NAME * s, ink if node.support is not None else self._tone.muted, "end", True
        )
        self._line(x + 11 * s, y + 22 * s, node.post, SMALL, self._tone.muted, wide - 18 * s)
        self._line(x + 11 * s, y + 8 * s, node.roles, SMALL, self._tone.ink, wide - 56 * s)
        for turn in range(5):
            fill = self._tone.ink if turn < node.influence else self._tone.ground
            dot(self._made, right - (4 - turn) * 7 * s - 2 * s, y + 10.5 * s, 2.2 * s, fill, self._tone.muted)

    def _line(self, x: float, y: float, text: str, size: float, ink: str, room: float, *, bold: bool = False) -> None:
        s = self._scale
        words(self._made, self._fonts, x, y, shortened(self._fonts, text, room, size * s, bold), size * s, ink, bold=bold)

    def _ink(self, kind: str) -> str:
        tone = self._tone
        return {
            "reports_to": tone.muted, "influences": tone.series[0], "trusts": tone.series[2], "relative": tone.series[3],
            "conflict": tone.bad, "alumni": tone.series[1],
        }[kind]  # fmt: skip

    def way(self, arrow: Arrow, way: Sequence[Point]) -> None:
        """One line; as thick as it is strong."""
        points, ink = [self._at(each) for each in way], self._ink(arrow.kind)
        dash = DASHES[arrow.kind]
        path(self._made, points, ink, (0.5 + 0.3 * arrow.strength) * self._scale, dash)
        if arrow.mutual:
            for end in (points[0], points[-1]):
                dot(self._made, *end, 2 * self._scale, ink)
        else:
            head(self._made, points[-2], points[-1], (5 + 0.5 * arrow.strength) * self._scale, ink)

    def labels(self, arrows: Sequence[Arrow]) -> None:
        """The word of each line on its longest level part, where no other word stands; one word for lines that share their way."""
        said = set[tuple[str, UUID]]()
        for arrow, way in zip(arrows, self._plan.routes.ways, strict=True):
            shared = (arrow.kind, arrow.end)
            if arrow.kind == "reports_to" and shared in said:
                continue
            said.add(shared)
            self._label(arrow, [self._at(each) for each in way])

    def _label(self, arrow: Arrow, points: Sequence[Point]) -> None:
        size = SMALL * self._scale
        text = self._fonts.drawable(arrow.label)
        wide = self._fonts.width(text, size) + 4 * self._scale
        spots = _spots(points)
        x, y = next((each for each in spots if self._free(each, wide, size)), spots[0])
        self._taken.append((x - wide / 2, y - size, x + wide / 2, y + size))
        bar(self._made, x - wide / 2, y - size * 0.55, wide, size * 1.15, self._tone.ground)
        words(self._made, self._fonts, x, y - size * 0.3, text, size, self._ink(arrow.kind), "middle")

    def _free(self, spot: Point, wide: float, size: float) -> bool:
        x, y = spot
        return all(
            x + wide / 2 < low or x - wide / 2 > high or y + size / 2 < under or y - size / 2 > over
            for low, under, high, over in self._taken
        )

    def legend(self, legend: Legend) -> None:
        """What the signs mean, at the foot."""
        s = self._scale
        x, y = self._at((self._plan.routes.left + MARGIN, self._plan.routes.height + FOOT - 4))
        for support in (2, 1, 0, -1, -2):
            sign, word = SIGNS[support], legend.sides[support]
            words(self._made, self._fonts, x, y, sign, SMALL * s, self._side(support), bold=True)
            x += self._fonts.width(self._fonts.drawable(sign), SMALL * s, True) + 2 * s
            words(self._made, self._fonts, x, y, word, SMALL * s, self._tone.muted)
            x += self._fonts.width(self._fonts.drawable(word), SMALL * s) + 12 * s


def _spots(points: Sequence[Point]) -> list[Point]:
    """Where the word of a line may stand: along its level parts, the longest first, then along the upright ones."""
    parts = sorted(pairwise(points), key=lambda part: (part[0][1] != part[1][1], -_length(part)))
    return [
        (one[0] + (other[0] - one[0]) * share, one[1] + (other[1] - one[1]) * share)
        for one, other in parts
        for share in (0.5, 0.35, 0.65, 0.2, 0.8)
    ]


def _length(part: tuple[Point, Point]) -> float:
    return abs(part[0][0] - part[1][0]) + abs(part[0][1] - part[1][1])

"""How lines run: upright and level only, through the gaps between boxes, never across one. y downwards.

A line leaves its box above or below, runs level in the gap beside the row, upright between two boxes of every row that it passes.
Lines of reporting to the same person share the last part of their way.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple
from uuid import UUID

from kehu_desk.deciders.drawing.layout import GAP, HEIGHT, REPORTS_TO, WIDTH, Arrow, Place

PITCH, LEAST, EDGE, CLEAR = 13.0, 30.0, 10.0, 10.0
SIDE, SPREAD = 6.0, 0.72
Point = tuple[float, float]


class Routes(NamedTuple):
    """tops: the upper edge of each row; ways: the corners of each arrow; height of the whole, left and right edge."""

    tops: tuple[float, ...]
    ways: tuple[tuple[Point, ...], ...]
    height: float
    left: float
    right: float


class Leg(NamedTuple):
    """A level part of the way: in which gap, from where to where. bus: with which others it is shared."""

    gap: int
    start: float
    end: float
    bus: object


def routes(arrows: Sequence[Arrow], places: Mapping[UUID, Place]) -> Routes:
    """The ways of these arrows, both ends of which have places."""
    count = 1 + max(place.row for place in places.values())
    passes = _passes(arrows, places)
    ports = _ports(arrows, places, passes)
    legs = [_legs(at, arrow, places, passes[at], ports[at]) for at, arrow in enumerate(arrows)]
    lanes, most = _lanes(leg for some in legs for leg in some)
    gaps = [max(LEAST if 0 < gap < count else EDGE, (most.get(gap, 0) + 1) * PITCH) for gap in range(count + 1)]
    tops, y = list[float](), gaps[0]
    for row in range(count):
        tops.append(y)
        y += HEIGHT + gaps[row + 1]
    ways = tuple(_way(arrow, places, some, tops, lanes) for arrow, some in zip(arrows, legs, strict=True))
    across = [x for way in ways for x, _y in way]
    edges = [place.x for place in places.values()]
    left, right = min([*across, min(edges) - WIDTH / 2]) - EDGE, max([*across, max(edges) + WIDTH / 2]) + EDGE
    return Routes(tuple(tops), ways, y, left, right)


def _rows_between(arrow: Arrow, places: Mapping[UUID, Place]) -> list[int]:
    """Rows that the line passes on its way."""
    start, end = places[arrow.start].row, places[arrow.end].row
    return list(range(start - 1, end, -1)) if end < start else list(range(start + 1, end))


def _passes(arrows: Sequence[Arrow], places: Mapping[UUID, Place]) -> list[list[float]]:
    """Where each line goes through each row that it passes: the way between two boxes that is least out of the way."""
    free = _openings(places)
    used: dict[tuple[int, float], int] = defaultdict(int)
    found = []
    for arrow in arrows:
        here, there, xs = places[arrow.start].x, places[arrow.end].x, list[float]()
        for row in _rows_between(arrow, places):
            best = min(free[row], key=lambda x: (abs(x - here) + abs(x - there), x))
            turn = used[row, best]
            used[row, best] += 1
            xs.append(best + _beside(turn))
            here = best
        found.append(xs)
    return found


def _beside(turn: int) -> float:
    """Lines through the same opening stand side by side, none in its middle, where boxes of other rows have theirs."""
    turn %= int(GAP / SIDE) - 2
    return SIDE * (turn // 2 + 0.5) * (-1 if turn % 2 else 1)


def _openings(places: Mapping[UUID, Place]) -> dict[int, list[float]]:
    """Between the boxes of a row, and outside of it at both ends."""
    rows: dict[int, list[float]] = defaultdict(list)
    for place in places.values():
        rows[place.row].append(place.x)
    found = {}
    for row, xs in rows.items():
        xs.sort()
        middles = [(one + other) / 2 for one, other in pairwise(xs)]
        found[row] = [xs[0] - (WIDTH + GAP) / 2, *middles, xs[-1] + (WIDTH + GAP) / 2]
    return found


def _sides(arrow: Arrow, places: Mapping[UUID, Place]) -> tuple[int, int]:
    """Where the line leaves and comes in: -1 above, 1 below. In the same row it goes round above."""
    start, end = places[arrow.start].row, places[arrow.end].row
    return (-1, -1) if start == end else (-1, 1) if end < start else (1, -1)


def _bus(at: int, arrow: Arrow, side: int) -> object:
    return (arrow.kind, arrow.end, side) if arrow.kind == REPORTS_TO else at


def _ports(arrows: Sequence[Arrow], places: Mapping[UUID, Place], passes: Sequence[Sequence[float]]) -> list[tuple[float, float]]:
    """Where each line touches its two boxes: spread over the side in the order in which the lines go away."""
    wishes: dict[tuple[UUID, int], dict[object, list[float]]] = defaultdict(lambda: defaultdict(list))
    for at, arrow in enumerate(arrows):
        leaves, comes = _sides(arrow, places)
        wishes[arrow.start, leaves]["out", at].append([*passes[at], places[arrow.end].x][0])
        wishes[arrow.end, comes]["in", _bus(at, arrow, comes)].append([places[arrow.start].x, *passes[at]][-1])
    spread = {
        (who, side, key): places[who].x + WIDTH * SPREAD * ((turn + 1) / (len(keys) + 1) - 0.5)
        for (who, side), keys in wishes.items()
        for turn, key in enumerate(sorted(keys, key=lambda each: (sum(keys[each]) / len(keys[each]), str(each))))
    }
    found = []
    for at, arrow in enumerate(arrows):
        leaves, comes = _sides(arrow, places)
        found.append((spread[arrow.start, leaves, ("out", at)], spread[arrow.end, comes, ("in", _bus(at, arrow, comes))]))
    return found


def _legs(at: int, arrow: Arrow, places: Mapping[UUID, Place], passes: Sequence[float], port: tuple[float, float]) -> list[Leg]:
    """The level parts, from the start on. Gap g lies above row g."""
    leaves, comes = _sides(arrow, places)
    row = places[arrow.start].row
    gap = row if leaves < 0 else row + 1
    xs, found = [port[0], *passes, port[1]], []
    for turn, (start, end) in enumerate(pairwise(xs)):
        last = turn == len(xs) - 2
        found.append(Leg(gap, start, end, _bus(at, arrow, comes) if last else (at, turn)))
        gap += -1 if leaves < 0 else 1
    return found


def _lanes(legs: Iterable[Leg]) -> tuple[dict[tuple[int, object], int], dict[int, int]]:
    """(gap, bus) -> its lane, from 1; gap -> how many lanes it has. Two parts share a lane where they do not meet."""
    spans: dict[int, dict[object, tuple[float, float]]] = defaultdict(dict)
    for leg in legs:
        low, high = min(leg.start, leg.end), max(leg.start, leg.end)
        known = spans[leg.gap].get(leg.bus, (low, high))
        spans[leg.gap][leg.bus] = (min(low, known[0]), max(high, known[1]))
    lanes, most = dict[tuple[int, object], int](), dict[int, int]()
    for gap, parts in spans.items():
        ends = list[float]()
        for bus, (low, high) in sorted(parts.items(), key=lambda each: (each[1], str(each[0]))):
            if high - low < 1:
                lanes[gap, bus] = 0
                continue
            lane = next((place for place, end in enumerate(ends) if end + CLEAR < low), len(ends))
            ends[lane : lane + 1] = [high]
            lanes[gap, bus] = lane + 1
        most[gap] = len(ends)
    return lanes, most


def _way(
    arrow: Arrow, places: Mapping[UUID, Place], legs: Sequence[Leg], tops: Sequence[float], lanes: Mapping[tuple[int, object], int]
) -> tuple[Point, ...]:
    """The corners of one line."""
    leaves, comes = _sides(arrow, places)
    start, end = tops[places[arrow.start].row], tops[places[arrow.end].row]
    way: list[Point] = [(legs[0].start, start if leaves < 0 else start + HEIGHT)]
    for leg in legs:
        lane = lanes[leg.gap, leg.bus]
        if lane:
            y = (tops[leg.gap - 1] + HEIGHT if leg.gap else 0.0) + lane * PITCH
            way += [(leg.start, y), (leg.end, y)]
    way.append((legs[-1].end, end if comes < 0 else end + HEIGHT))
    return tuple(way)

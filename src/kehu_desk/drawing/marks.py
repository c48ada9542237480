"""The marks that charts are made of: words in any script, lines, bars, dots."""

from math import hypot
from typing import Any

from reportlab.graphics.shapes import Circle, Drawing, Line, Polygon, PolyLine, Rect, String

from kehu_desk.drawing.fonts import Faces
from kehu_desk.drawing.tone import Tone, colour

CUT = "…"


def sheet(width: float, height: float, tone: Tone) -> Drawing:
    """An empty drawing on the ground of its tone. Lengths in points, y upwards."""
    made = Drawing(width, height)
    made.add(Rect(0, 0, width, height, fillColor=colour(tone.ground), strokeColor=None))
    return made


def words(made: Any, fonts: Faces, x: float, y: float, text: str, size: float, ink: str, at: str = "start", bold: bool = False) -> None:
    """One line of text with its base line at y. at: start, middle or end of it stands at x."""
    drawable = fonts.drawable(text)
    left = x - fonts.width(drawable, size, bold) * {"start": 0.0, "middle": 0.5, "end": 1.0}[at]
    for font, run in fonts.runs(drawable, bold):
        made.add(String(left, y, run, fontName=font, fontSize=size, fillColor=colour(ink)))
        left += fonts.width(run, size, bold)


def shortened(fonts: Faces, text: str, width: float, size: float, bold: bool = False) -> str:
    """The text, or as much of it as fits with … at its end."""
    drawable = fonts.drawable(text)
    if fonts.width(drawable, size, bold) <= width:
        return drawable
    while drawable and fonts.width(drawable + CUT, size, bold) > width:
        drawable = drawable[:-1]
    return drawable + CUT


def line(made: Any, x1: float, y1: float, x2: float, y2: float, ink: str, weight: float = 0.5, dash: tuple[int, ...] | None = None) -> None:
    """A straight line."""
    made.add(Line(x1, y1, x2, y2, strokeColor=colour(ink), strokeWidth=weight, strokeDashArray=dash))


def bar(made: Any, x: float, y: float, width: float, height: float, fill: str, edge: str = "", weight: float = 0.8) -> None:
    """A filled rectangle."""
    made.add(Rect(x, y, width, height, fillColor=colour(fill), strokeColor=colour(edge) if edge else None, strokeWidth=weight))


def dot(made: Any, x: float, y: float, radius: float, fill: str, edge: str = "") -> None:
    """A filled circle."""
    made.add(Circle(x, y, radius, fillColor=colour(fill), strokeColor=colour(edge) if edge else None, strokeWidth=0.8))


def path(made: Any, points: list[tuple[float, float]], ink: str, weight: float = 1.4, dash: tuple[int, ...] | None = None) -> None:
    """A broken line; a single point is drawn as a dot."""
    if len(points) == 1:
        dot(made, *points[0], weight, ink)
    elif points:
        flat = [each for point in points for each in point]
        made.add(PolyLine(flat, strokeColor=colour(ink), strokeWidth=weight, strokeDashArray=dash))


def head(made: Any, start: tuple[float, float], end: tuple[float, float], length: float, ink: str) -> None:
    """The head of an arrow whose point lies at end."""
    x, y = end[0] - start[0], end[1] - start[1]
    far = hypot(x, y) or 1.0
    x, y = x / far * length, y / far * length
    corners = [end[0], end[1], end[0] - x - y * 0.4, end[1] - y + x * 0.4, end[0] - x + y * 0.4, end[1] - y - x * 0.4]
    made.add(Polygon(corners, fillColor=colour(ink), strokeColor=None))

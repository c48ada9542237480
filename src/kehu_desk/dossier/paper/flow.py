"""Pages as lists of marks, filled from the top. All lengths in points, y upwards from the lower edge of an A4 sheet."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from kehu_desk.dossier.paper.lines import wrap
from kehu_desk.dossier.paper.values import Drawn
from kehu_desk.drawing.fonts import Faces

WIDTH, HEIGHT = 595.28, 841.89
LEFT, RIGHT = 68.0, WIDTH - 48.0
TOP, BOTTOM = HEIGHT - 64.0, 84.0
MEASURE = RIGHT - LEFT

Shade = tuple[float, float, float]
INK: Shade = (0.11, 0.13, 0.16)
GREY: Shade = (0.42, 0.45, 0.49)
ACCENT: Shade = (0.12, 0.28, 0.42)
HAIR: Shade = (0.80, 0.82, 0.84)
TINT: Shade = (0.945, 0.955, 0.965)


class Words(NamedTuple):
    """One line of text; x, y is the start of its base line."""

    x: float
    y: float
    text: str
    size: float
    bold: bool = False
    shade: Shade = INK


class Rule(NamedTuple):
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    weight: float = 0.4
    shade: Shade = HAIR


class Box(NamedTuple):
    """A filled rectangle behind the text."""

    x: float
    y: float
    width: float
    height: float
    shade: Shade = TINT


class Picture(NamedTuple):
    """A drawing with its lower left corner and its scale."""

    x: float
    y: float
    scale: float
    drawing: Drawn


@dataclass(slots=True)
class Page:
    """The marks of one sheet; ``headings`` are the chapters that start here, for the outline of the PDF."""

    boxes: list[Box] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    words: list[Words] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)


class Flow:
    """A cursor running down pages and turning to a new one when the room is used up."""

    def __init__(self, faces: Faces) -> None:
        """Start at the top of one empty page."""
        self.faces = faces
        self.pages = [Page()]
        self.y = TOP

    @property
    def page(self) -> Page:
        """The page being filled."""
        return self.pages[-1]

    @property
    def room(self) -> float:
        """What is left below the cursor."""
        return self.y - BOTTOM

    def turn(self) -> None:
        """Go on at the top of a new page."""
        self.pages.append(Page())
        self.y = TOP

    def need(self, height: float) -> None:
        """Turn the page unless this height is left."""
        if self.room < height and self.y < TOP:
            self.turn()

    def gap(self, height: float) -> None:
        """Leave white space, but none at the top of a page."""
        if self.y < TOP:
            self.y -= height

    def rule(self, weight: float = 0.4, shade: Shade = HAIR) -> None:
        """A line across the measure at the cursor."""
        self.page.rules.append(Rule(LEFT, self.y, RIGHT, self.y, weight, shade))

    def words(self, x: float, drop: float, text: str, size: float, bold: bool = False, shade: Shade = INK) -> None:
        """One drawable line whose base line lies ``drop`` below the cursor; the cursor stays."""
        self.page.words.append(Words(x, self.y - drop, text, size, bold, shade))

    def flush_right(self, right: float, drop: float, text: str, size: float, bold: bool = False, shade: Shade = INK) -> None:
        """As ``words``, ending at ``right``."""
        self.words(right - self.faces.width(text, size, bold), drop, text, size, bold, shade)

    def centred(self, middle: float, drop: float, text: str, size: float, bold: bool = False, shade: Shade = INK) -> None:
        """As ``words``, on both sides of ``middle``."""
        self.words(middle - self.faces.width(text, size, bold) / 2, drop, text, size, bold, shade)

    def lines(self, x: float, lines: Sequence[str], size: float, leading: float, bold: bool = False, shade: Shade = INK) -> None:
        """Drawable lines one below the other, over as many pages as they need; the cursor ends below them."""
        for line in lines:
            self.need(leading)
            self.words(x, leading * 0.5 + size * 0.36, line, size, bold, shade)
            self.y -= leading

    def paragraph(self, text: str, size: float, leading: float, bold: bool = False, shade: Shade = INK) -> None:
        """Text across the measure."""
        self.lines(LEFT, wrap(self.faces, text, MEASURE, size, bold), size, leading, bold, shade)

"""Marks to PDF: the only place that draws."""

from collections.abc import Callable, Sequence
from io import BytesIO
from math import atan2, cos, sin
from typing import Any, Protocol

from reportlab import rl_config
from reportlab.graphics import renderPDF
from reportlab.pdfgen.canvas import Canvas

from kehu_desk.dossier.paper.flow import HEIGHT, LEFT, WIDTH, Page, Picture, Rule, Shade, Words
from kehu_desk.dossier.paper.furniture import FOOTER, QR_SIDE
from kehu_desk.drawing.fonts import PRESS, REGULAR, Faces

Step = Callable[[int, int], None]

rl_config.useA85 = 0  # streams as bytes, not as ASCII: a quarter smaller, and sooner done

ANGLE = atan2(HEIGHT, WIDTH) * 0.55
VEIL = 0.13
ROWS = (200.0, 430.0, 660.0)


class Dress(Protocol):
    """What is added to every page: of a loan's paper (Furniture), or of forms without content."""

    @property
    def faces(self) -> Faces:
        """The fonts."""

    def code(self, page: int) -> tuple[int, str]:
        """Modules per side and path of the QR code."""

    def diagonal(self, page: int, pages: int) -> str:
        """The line across the page; empty only on forms, which carry no content (B-117)."""

    def furnish(self, sheet: Page, page: int, pages: int) -> None:
        """Add header and footer."""


def impress(pages: Sequence[Page], furniture: Dress, title: str, step: Step) -> bytes:
    """The finished PDF. Tells ``step(done, pages)`` after each page; what step raises ends the work."""
    sink = BytesIO()
    canvas = Canvas(sink, pagesize=(WIDTH, HEIGHT), pageCompression=1, initialFontName=REGULAR)
    canvas.setTitle(furniture.faces.drawable(title))
    for number, page in enumerate(pages, 1):
        furniture.furnish(page, number, len(pages))
        _draw(canvas, furniture.faces, page, number)
        _draw_code(canvas, *furniture.code(number))
        if line := furniture.diagonal(number, len(pages)):
            _draw_veil(canvas, furniture.faces, line)
        canvas.showPage()
        step(number, len(pages))
    with PRESS:
        canvas.save()
    return sink.getvalue()


def _draw(canvas: Canvas, faces: Faces, page: Page, number: int) -> None:
    for at, heading in enumerate(page.headings):
        key = f"{number}.{at}"
        canvas.bookmarkPage(key)
        canvas.addOutlineEntry(heading, key)
    for box in page.boxes:
        canvas.setFillColorRGB(*box.shade)
        canvas.rect(box.x, box.y, box.width, box.height, stroke=0, fill=1)
    _draw_rules(canvas, page.rules)
    for picture in page.pictures:
        _draw_picture(canvas, picture)
    _draw_words(canvas, faces, page.words)


def _draw_rules(canvas: Canvas, rules: Sequence[Rule]) -> None:
    """Rules of one weight and shade in one path."""
    kinds: dict[tuple[float, Shade], list[Rule]] = {}
    for rule in rules:
        kinds.setdefault((rule.weight, rule.shade), []).append(rule)
    for (weight, shade), alike in kinds.items():
        canvas.setLineWidth(weight)
        canvas.setStrokeColorRGB(*shade)
        canvas.lines([rule[:4] for rule in alike])


def _draw_words(canvas: Canvas, faces: Faces, words: Sequence[Words]) -> None:
    text: Any = canvas.beginText()
    font: tuple[str, float] | None = None
    shade: Shade | None = None
    for line in words:
        if line.shade is not shade:
            shade = line.shade
            text.setFillColorRGB(*shade)
        text.setTextOrigin(line.x, line.y)
        for name, run in faces.runs(line.text, line.bold):
            if font != (name, line.size):
                font = (name, line.size)
                text.setFont(*font)
            text.textOut(run)
    canvas.drawText(text)


def _draw_picture(canvas: Canvas, picture: Picture) -> None:
    canvas.saveState()
    canvas.translate(picture.x, picture.y)
    canvas.scale(picture.scale, picture.scale)
    renderPDF.draw(picture.drawing, canvas, 0, 0)
    canvas.restoreState()


def _draw_code(canvas: Canvas, side: int, path: str) -> None:
    canvas.saveState()
    canvas.setFillColorRGB(0, 0, 0)
    canvas.translate(LEFT, FOOTER - 6 - QR_SIDE)
    canvas.scale(QR_SIDE / side, QR_SIDE / side)
    canvas.addLiteral(f"{path} f")
    canvas.restoreState()


def _draw_veil(canvas: Canvas, faces: Faces, line: str) -> None:
    """The watermark above everything else, so that no filled box hides it; light enough to read through.

    Slanted letters come out of a PDF one by one; the ActualText gives readers the line as a whole.
    """
    size = min(15.0, 15.0 * 560 / faces.width(line, 15.0))
    half = faces.width(line, size) / 2
    across, up = cos(ANGLE), sin(ANGLE)
    canvas.saveState()
    canvas.setFillAlpha(VEIL)
    for middle in ROWS:
        text: Any = canvas.beginText()
        text.setTextTransform(across, up, -up, across, WIDTH / 2 - half * across, middle - half * up)
        for name, run in faces.runs(line):
            text.setFont(name, size)
            text.textOut(run)
        canvas.addLiteral(f"/Span <</ActualText <FEFF{line.encode('utf-16-be').hex().upper()}>>> BDC")
        canvas.drawText(text)
        canvas.addLiteral("EMC")
    canvas.restoreState()

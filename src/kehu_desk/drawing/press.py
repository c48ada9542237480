"""A drawing as a PDF of one page, which the screen renders."""

from typing import Any

from reportlab.graphics import renderPDF

from kehu_desk.drawing.fonts import PRESS


def to_pdf(drawing: Any) -> bytes:
    """The drawing alone, on a page of its own size."""
    with PRESS:
        return bytes(renderPDF.drawToString(drawing, autoSize=1))

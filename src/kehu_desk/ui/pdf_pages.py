"""Pages of a PDF as pictures. pdfium is not made for several threads: everything here goes through one lock."""

from threading import RLock
from typing import Any

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage

PDFIUM = RLock()
"""Held around every call of pdfium in this program, on any thread; reentrant, since a document may be let go while another is drawn."""

POINT = 72  # units of a PDF page in an inch


class PdfPages:
    """A PDF in memory. pdfium is loaded with the first document, not with this module."""

    def __init__(self, pdf: bytes) -> None:
        """Raises pypdfium2.PdfiumError when pdf is none."""
        import pypdfium2

        self._document: Any = None
        with PDFIUM:
            self._document = pypdfium2.PdfDocument(pdf)
            self.count: int = len(self._document)

    def size(self, page: int) -> QSizeF:
        """Width and height of a page in points."""
        with PDFIUM:
            width, height = self._document.get_page_size(page)
        return QSizeF(width, height)

    def picture(self, page: int, dpi: float) -> QImage:
        """The page, numbered from 0, drawn on white."""
        with PDFIUM:
            drawn = self._document[page].render(scale=dpi / POINT, prefer_bgrx=True)
            image = QImage(bytes(drawn.buffer), drawn.width, drawn.height, drawn.stride, QImage.Format.Format_RGB32)
            picture = image.copy()  # the bytes belong to pdfium
            drawn.close()
        return picture

    def close(self) -> None:
        """Give the memory back. The pages cannot be drawn afterwards."""
        with PDFIUM:
            if self._document is not None:
                self._document.close()
                self._document = None

    def __del__(self) -> None:
        """Close under the lock, whichever thread lets go of the document last."""
        self.close()

"""The window 【附件预览】: a picture, turned as the camera meant it, or the pages of a PDF; in memory only."""

from pathlib import PurePath
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage, QImageReader, QPixmap
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from kehu_desk.ui import look
from kehu_desk.ui.dialogs import button, named
from kehu_desk.ui.pdf_pages import PdfPages

PICTURES: Final = frozenset({".png", ".jpg", ".jpeg", ".bmp", ".gif", ".webp"})
LARGEST: Final = 1400  # pixels of the longer side
DPI: Final = 96


def viewable(name: str) -> bool:
    """Whether a file of this name can be shown."""
    return PurePath(name).suffix.lower() in PICTURES | {".pdf"}


def picture(content: bytes) -> QImage:
    """A picture upright by its EXIF mark, at most LARGEST wide or high; null when it cannot be read."""
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    if max(reader.size().width(), reader.size().height()) > LARGEST:
        reader.setScaledSize(reader.size().scaled(LARGEST, LARGEST, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()


class Viewer(QDialog):
    """Shows one file; a PDF page by page."""

    def __init__(self, name: str, content: bytes, parent: QWidget | None = None) -> None:
        """name tells what kind of file it is."""
        super().__init__(parent)
        named(self, self.tr("Attachment preview"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._pages = PdfPages(content) if name.lower().endswith(".pdf") else None
        self._picture = None if self._pages else picture(content)
        self._at = 0
        self.sheet, self.place, self.caption = QLabel(), QLabel(), QLabel(name)
        self.back, self.forward, self.shut = button(self.tr("Previous page")), button(self.tr("Next page")), button(self.tr("Close"))
        self._lay_out()
        self.back.clicked.connect(lambda: self.show_page(self._at - 1))
        self.forward.clicked.connect(lambda: self.show_page(self._at + 1))
        self.shut.clicked.connect(self.accept)
        self.show_page(0)

    def _lay_out(self) -> None:
        self.sheet.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sheet.setAccessibleName(self.caption.text())
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(self.sheet)
        row = QHBoxLayout()
        row.setSpacing(look.GAP)
        row.addWidget(self.caption, 1)
        parts: tuple[QLabel | QPushButton, ...] = (self.back, self.place, self.forward) if self._pages else ()
        for each in (*parts, self.shut):
            row.addWidget(each)
        layout = QVBoxLayout(self)
        layout.setSpacing(look.GAP)
        layout.addWidget(area, 1)
        layout.addLayout(row)
        self.resize(820, 640)

    def show_page(self, page: int) -> None:
        """A page of a PDF, or the picture."""
        image = self._pages.picture(page, DPI) if self._pages else self._picture
        if image is None or image.isNull():
            self.sheet.setText(self.tr("This file is damaged and cannot be shown."))
            return
        self.sheet.setPixmap(QPixmap.fromImage(image))
        if self._pages:
            self._at = page
            self.place.setText(f"{page + 1} / {self._pages.count}")
            self.back.setEnabled(page > 0)
            self.forward.setEnabled(page + 1 < self._pages.count)

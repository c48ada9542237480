"""Pages to a printer, away from the GUI thread."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from kehu_desk.ui.job import Step
from kehu_desk.ui.pdf_pages import PdfPages

FINEST = 300  # dpi: finer only costs time and memory


def chosen_pages(printer: QPrinter, count: int) -> list[int]:
    """The pages asked for, numbered from 0, in the order of printing, copies included if the printer makes none itself."""
    first, last = printer.fromPage() or 1, printer.toPage() or count
    pages = list(range(max(1, first) - 1, min(last, count)))
    if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst:
        pages.reverse()
    if printer.supportsMultipleCopies():
        return pages
    copies = printer.copyCount()
    return pages * copies if printer.collateCopies() else [page for page in pages for _ in range(copies)]


def fit_paper(printer: QPrinter, pages: PdfPages) -> None:
    """Ask for paper of the size and direction of the first page."""
    size = pages.size(0)
    lying = size.width() > size.height()
    printer.setPageSize(QPageSize(size.transposed() if lying else size, QPageSize.Unit.Point))
    printer.setPageOrientation(QPageLayout.Orientation.Landscape if lying else QPageLayout.Orientation.Portrait)
    printer.setFullPage(True)


def print_pages(pages: PdfPages, printer: QPrinter, step: Step) -> int:
    """Paint the chosen pages; returns how many sheets of picture were sent. Raises OSError when the printer does not start."""
    wanted = chosen_pages(printer, pages.count)
    painter = QPainter()
    if not painter.begin(printer):
        raise OSError("the printer does not start")
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)  # letters would blur otherwise
    try:
        for done, page in enumerate(wanted):
            step(done, len(wanted))
            if done:
                printer.newPage()
            picture = pages.picture(page, min(FINEST, printer.resolution()))
            sheet = printer.pageLayout().fullRectPixels(printer.resolution())
            place = picture.size().scaled(sheet.size(), Qt.AspectRatioMode.KeepAspectRatio)
            painter.drawImage(QRect(sheet.topLeft(), place), picture)
    finally:
        painter.end()
    step(len(wanted), len(wanted))
    return len(wanted)

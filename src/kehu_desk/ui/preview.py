"""The dialog 【打印预览】: pages of a PDF on the screen, to a printer, to a file."""

from collections.abc import Callable
from functools import lru_cache

from PySide6.QtCore import QIODevice, QSaveFile, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from kehu_desk.ui import icons, look
from kehu_desk.ui.dialogs import button, named
from kehu_desk.ui.job import Job
from kehu_desk.ui.notices import tell_problem
from kehu_desk.ui.paper import fit_paper, print_pages
from kehu_desk.ui.pdf_pages import PdfPages
from kehu_desk.ui.progress import ProgressDialog

ZOOMS = (50, 75, 100, 125, 150, 200)
DPI = 96  # of the screen at 100 %
Gate = Callable[[str], bool]
"""Asked before each output with "print" or "save"; the owner writes its audit entry there and may say no."""


def ask_printer(printer: QPrinter, parent: QWidget) -> bool:
    """The print dialog with page range and copies."""
    dialog = QPrintDialog(printer, parent)
    dialog.setOptions(QPrintDialog.PrintDialogOption.PrintPageRange | QPrintDialog.PrintDialogOption.PrintToFile)
    return bool(dialog.exec())


class Preview(QDialog):
    """Shows pages lazily; nothing reaches the disk but the file that the person names, and that whole or not at all."""

    printed = Signal(int)
    """Pages sent to the printer, copies made here included."""
    saved = Signal(str)
    """Path of the file written."""

    def __init__(
        self,
        pdf: bytes,
        name: str,
        before_output: Gate,
        parent: QWidget | None = None,
        choose_printer: Callable[[QPrinter, QWidget], bool] = ask_printer,
    ) -> None:
        """name: proposed file name without its ending. Raises pypdfium2.PdfiumError when pdf is none."""
        super().__init__(parent)
        named(self, self.tr("Print preview"))
        self._pdf, self._name, self._before, self._choose_printer = pdf, name, before_output, choose_printer
        self.pages, self._at, self._zoom = PdfPages(pdf), 0, ZOOMS.index(100)
        self._picture = lru_cache(maxsize=4)(self._draw)
        self.back, self.forward = button(self.tr("Previous page")), button(self.tr("Next page"))
        self.larger, self.smaller = button(self.tr("Zoom in")), button(self.tr("Zoom out"))
        self.save_button, self.print_button = button(self.tr("Save as PDF")), button(self.tr("Print"), primary=True)
        self.place, self.sheet, self.area = QLabel(), QLabel(), QScrollArea()
        self._lay_out()
        self._listen()
        self.show_page(0)

    def _lay_out(self) -> None:
        named_icons = ("chevron-left", "chevron-right", "zoom-in", "zoom-out", "save", "printer")
        for each, name in zip(self._buttons(), named_icons, strict=True):
            icons.dress(each, name)
        self.place.setAccessibleName(self.tr("Page and zoom"))
        self.sheet.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.area.setAccessibleName(self.tr("Page"))
        self.area.setWidget(self.sheet)
        self.area.setWidgetResizable(True)
        bar = QHBoxLayout()
        bar.setSpacing(look.GAP)
        for widget in (self.back, self.place, self.forward, self.smaller, self.larger):
            bar.addWidget(widget)
        bar.addStretch(1)
        bar.addWidget(self.save_button)
        bar.addWidget(self.print_button)
        layout = QVBoxLayout(self)
        layout.addLayout(bar)
        layout.addWidget(self.area, 1)
        self.resize(980, 720)

    def _buttons(self) -> tuple[QPushButton, ...]:
        return self.back, self.forward, self.larger, self.smaller, self.save_button, self.print_button

    def _listen(self) -> None:
        self.back.clicked.connect(lambda: self.show_page(self._at - 1))
        self.forward.clicked.connect(lambda: self.show_page(self._at + 1))
        self.larger.clicked.connect(lambda: self._set_zoom(self._zoom + 1))
        self.smaller.clicked.connect(lambda: self._set_zoom(self._zoom - 1))
        self.back.setShortcut(Qt.Key.Key_PageUp)
        self.forward.setShortcut(Qt.Key.Key_PageDown)
        self.save_button.clicked.connect(self.ask_file)
        self.print_button.clicked.connect(self.ask_and_print)
        self.print_button.setShortcut("Ctrl+P")

    # looking

    def show_page(self, page: int) -> None:
        """Show a page, numbered from 0; pages that do not exist are not gone to."""
        if 0 <= page < self.pages.count:
            self._at = page
        ratio = self.devicePixelRatioF()
        picture = self._picture(self._at, self._zoom, ratio)
        self.sheet.setPixmap(picture)
        self.place.setText(
            self.tr("Page {page} / {pages} · {zoom} %").format(page=self._at + 1, pages=self.pages.count, zoom=ZOOMS[self._zoom])
        )
        self.back.setEnabled(self._at > 0)
        self.forward.setEnabled(self._at < self.pages.count - 1)
        self.smaller.setEnabled(self._zoom > 0)
        self.larger.setEnabled(self._zoom < len(ZOOMS) - 1)

    def show_pdf(self, pdf: bytes) -> None:
        """Show another PDF in place of this one, at the same page as far as it has one."""
        self._pdf, self.pages = pdf, PdfPages(pdf)
        self._picture.cache_clear()
        self.show_page(min(self._at, self.pages.count - 1))

    def _set_zoom(self, zoom: int) -> None:
        self._zoom = zoom
        self.show_page(self._at)

    def _draw(self, page: int, zoom: int, ratio: float) -> QPixmap:
        picture = QPixmap.fromImage(self.pages.picture(page, DPI * ratio * ZOOMS[zoom] / 100))
        picture.setDevicePixelRatio(ratio)
        return picture

    # to a file

    def ask_file(self) -> None:
        """Ask where to, then save."""
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Save as PDF"), f"{self._name}.pdf", self.tr("PDF files (*.pdf)"))
        if path:
            self.save(path if path.lower().endswith(".pdf") else f"{path}.pdf")

    def save(self, path: str) -> None:
        """Write the PDF: the gate is asked first, and the file appears whole or not at all."""
        if not self._before("save"):
            return
        file = QSaveFile(path)
        if file.open(QIODevice.OpenModeFlag.WriteOnly) and file.write(self._pdf) == len(self._pdf) and file.commit():
            self.saved.emit(path)
            return
        reason = file.errorString()
        file.cancelWriting()
        tell_problem(self, self.tr("The file was not written."), self.tr("{reason} Choose another folder.").format(reason=reason))

    # to paper

    def ask_and_print(self) -> None:
        """Ask for printer, pages and copies; the gate comes after that and before the first page."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self._name)
        fit_paper(printer, self.pages)
        if not self._choose_printer(printer, self) or not self._before("print"):
            return
        application = QApplication.instance()
        assert application is not None
        job = Job(lambda step: print_pages(self.pages, printer, step), application)
        self.print_button.setEnabled(False)
        job.succeeded.connect(self.printed.emit)
        job.failed.connect(self._tell_failure)
        job.ended.connect(self._end_printing)
        ProgressDialog(job, self.tr("Printing"), self)
        job.start()

    def _tell_failure(self, _error: Exception) -> None:
        tell_problem(self, self.tr("The pages were not printed."), self.tr("Check the printer, then print again."))

    def _end_printing(self) -> None:
        self.print_button.setEnabled(True)

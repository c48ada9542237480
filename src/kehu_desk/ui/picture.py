"""A drawing on the screen: the one that also goes to paper, in the tone of the theme, drawn sharp for the screen's resolution."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QEvent, QPointF, QSize, QTimer, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from kehu_desk.ui import look
from kehu_desk.ui.job import Job
from kehu_desk.ui.pdf_pages import POINT, PdfPages

if TYPE_CHECKING:
    from kehu_desk.drawing.tone import Tone

Make = Callable[["Tone", tuple[float, float]], Any]
"""make(tone, (width, height) in points) gives a ReportLab drawing. It runs on a worker: frozen rows only, no widgets."""
SETTLED = 120  # ms without another change of size
LEAST = QSize(280, 180)
SCREEN = 96  # logical dots in an inch


class Picture(QWidget):
    """Shows what make draws at its own size; drawn again when size, theme or matter change. The words for it are its description."""

    drawn = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """name: the accessible name."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setMinimumSize(LEAST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._make: Make | None = None
        self._image, self._round = QImage(), 0
        self._timer = QTimer(self, interval=SETTLED, singleShot=True)
        self._timer.timeout.connect(self._draw)

    def show_drawing(self, make: Make | None, description: str = "") -> None:
        """Other matter; None shows nothing. description: what the picture tells, for whoever cannot see it."""
        self._make = make
        self._image = QImage()
        self.setAccessibleDescription(description)
        self.setToolTip(description)
        self._draw()
        self.update()

    @property
    def image(self) -> QImage:
        """What is shown now; null while nothing is."""
        return self._image

    def sizeHint(self) -> QSize:
        """A chart of the usual shape."""
        return QSize(look.scaled(420), look.scaled(240))

    def _draw(self) -> None:
        self._round += 1
        application = QApplication.instance()
        if self._make is None or application is None or self.width() < 2 or self.height() < 2:
            return
        from kehu_desk.drawing.tone import DARK, LIGHT

        tone = DARK if look.tones() is look.DARK else LIGHT
        order = Order(self._round, self._make, tone, self.width(), self.height(), look.scaled(100) / 100, self.devicePixelRatioF())
        job = Job(lambda _step: rendered(order), application)
        job.succeeded.connect(self._take)
        job.start()

    def _take(self, done: tuple[int, QImage]) -> None:
        number, image = done
        if number == self._round and self._make is not None:
            self._image = image
            self.update()
            self.drawn.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The newest picture, at the middle while the window is being pulled."""
        if self._image.isNull():
            return
        size = self._image.deviceIndependentSize()
        painter = QPainter(self)
        painter.drawImage(QPointF((self.width() - size.width()) / 2, (self.height() - size.height()) / 2), self._image)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Drawn anew for the new size as soon as it holds still."""
        super().resizeEvent(event)
        self._timer.start()

    def changeEvent(self, event: QEvent) -> None:
        """Drawn anew in another theme or with other letters."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange) and self._make is not None:
            self._timer.start()


class Order(NamedTuple):
    """What a worker draws: width and height in pixels, letters as a factor, sharp: device pixels in one."""

    number: int
    make: Make
    tone: Tone
    width: int
    height: int
    letters: float
    sharp: float


def rendered(order: Order) -> tuple[int, QImage]:
    """The number of the order and its picture."""
    from kehu_desk.drawing.press import to_pdf

    points = POINT / SCREEN / order.letters
    pages = PdfPages(to_pdf(order.make(order.tone, (order.width * points, order.height * points))))
    image = pages.picture(0, SCREEN * order.letters * order.sharp)
    pages.close()
    image.setDevicePixelRatio(order.sharp)
    return order.number, image

"""How the returns of a customer stand: a bar against the cap, with its colour and in words."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from kehu_desk.returns.rules.rate import Rate
from kehu_desk.returns.words import rate_text
from kehu_desk.ui import look

TONES: Final[dict[str, look.Tone]] = {"green": "ok", "yellow": "warn", "red": "bad"}
WIDTH, HEIGHT = 120, 10


class Filled(QWidget):
    """A strip, filled as far as the rate has come to the cap; the cap is its end."""

    def __init__(self) -> None:
        """Empty at first."""
        super().__init__()
        self._share, self._colour = 0.0, "green"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A short strip."""
        return QSize(look.scaled(WIDTH), look.scaled(HEIGHT))

    def show_share(self, share: float, colour: str) -> None:
        """share: of the cap, 1 and more fills all."""
        self._share, self._colour = min(1.0, max(0.0, share)), colour
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """In the tones of the theme."""
        painter, tones = QPainter(self), look.tones()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        whole = QRectF(self.rect())
        painter.setBrush(QColor(tones.line))
        painter.drawRoundedRect(whole, look.RADIUS, look.RADIUS)
        painter.setBrush(tones.of(TONES[self._colour]))
        painter.drawRoundedRect(QRectF(0, 0, whole.width() * self._share, whole.height()), look.RADIUS, look.RADIUS)
        painter.end()


class RateBar(QWidget):
    """The strip with its sentence."""

    def __init__(self, name: str, *, stacked: bool = False) -> None:
        """name: the accessible name; stacked: the sentence below the strip, for narrow places. Hidden until there is a rate."""
        super().__init__()
        self.setAccessibleName(name)
        self.strip, self.words = Filled(), QLabel()
        self.words.setWordWrap(True)
        layout = QVBoxLayout(self) if stacked else QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(look.TIGHT if stacked else look.GAP)
        layout.addWidget(self.strip)
        layout.addWidget(self.words, 1)
        self.hide()

    def show_rate(self, rate: Rate | None) -> None:
        """None takes the bar away."""
        self.setVisible(rate is not None)
        if rate is None:
            return
        self.strip.show_share(rate.bp / rate.cap_bp if rate.cap_bp else float(rate.bp > 0), rate.colour)
        self.words.setText(rate_text(rate))
        self.words.setStyleSheet(f"color: {look.tones().of(TONES[rate.colour]).name()}")
        self.setAccessibleDescription(self.words.text())

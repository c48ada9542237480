"""How far the goods of a customer are followed: a bar for each level of one month, and the score beside its target."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from kehu_desk.sales.queries.tracing import MonthDepth
from kehu_desk.sales.rules.tracing import Depth, to_bp
from kehu_desk.sales.words.records import level_name, qty_text
from kehu_desk.ui import look

WHOLE = 10_000
GAP = 6  # pixels between two bars


class Bars(QWidget):
    """One bar for each level. The same figures stand in words beside them."""

    def __init__(self, name: str) -> None:
        """name: the accessible name."""
        super().__init__()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.depths: Sequence[Depth] = ()

    def show_depths(self, depths: Sequence[Depth]) -> None:
        """Other figures."""
        self.depths = depths
        self.setAccessibleDescription("; ".join(self.texts()))
        self.updateGeometry()
        self.update()

    def texts(self) -> list[str]:
        """Level, share, and the quantities behind it."""
        return [
            f"{level_name(f'L{each.level}')} {_share(each)}  {qty_text(each.recorded)} / {qty_text(each.moved)}" for each in self.depths
        ]

    def _line(self) -> int:
        return 2 * self.fontMetrics().height() + GAP

    def sizeHint(self) -> QSize:
        """Two lines for each level: words and bar."""
        return QSize(160, len(self.depths) * self._line())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Words above, the bar below; what is more than all is drawn as all."""
        painter, tones, high = QPainter(self), look.tones(), self.fontMetrics().height()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, (each, text) in enumerate(zip(self.depths, self.texts(), strict=True)):
            top = place * self._line()
            painter.setPen(self.palette().text().color())
            painter.drawText(0, top, self.width(), high, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
            bar = QRectF(0, top + high + 2, self.width() - 1, high * 0.5)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tones.of("idle"))
            painter.setOpacity(0.25)
            painter.drawRoundedRect(bar, 3, 3)
            painter.setOpacity(1)
            painter.setBrush(tones.of("ok"))
            share = min(WHOLE, each.bp or 0)
            if share:
                painter.drawRoundedRect(QRectF(bar.x(), bar.y(), bar.width() * share / WHOLE, bar.height()), 3, 3)
        painter.end()


def _share(depth: Depth) -> str:
    return "–" if depth.bp is None else f"{depth.bp / 100:.0f} %"


class DepthPane(QWidget):
    """The months of one customer, the newest first."""

    def __init__(self) -> None:
        """Nothing to show yet."""
        super().__init__()
        self._months: Sequence[MonthDepth] = ()
        self._target: int | None = None
        self._grade = ""
        self.month, self.bars, self.score = QComboBox(), Bars(self.tr("Depth of tracing")), QLabel()
        label = QLabel(self.tr("Depth of tracing"))
        label.setBuddy(self.month)
        self.month.setAccessibleName(self.tr("Month"))
        self.month.setAccessibleDescription(self.tr("Month of the depth of tracing"))
        self.score.setWordWrap(True)
        self.score.setAccessibleName(self.tr("Score of tracing"))
        head = QHBoxLayout()
        head.addWidget(label)
        head.addStretch(1)
        head.addWidget(self.month)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, look.GAP, 0, 0)
        layout.setSpacing(look.TIGHT)
        layout.addLayout(head)
        layout.addWidget(self.bars)
        layout.addWidget(self.score)
        self.month.currentIndexChanged.connect(lambda _at: self._show())

    def show_months(self, months: Sequence[MonthDepth], grade: str, target_bp: int | None) -> None:
        """The month with anything to tell comes first in sight."""
        self._months, self._grade, self._target = tuple(reversed(months)), grade, target_bp
        kept = self.month.currentText()
        self.month.blockSignals(True)
        self.month.clear()
        self.month.addItems([f"{each.month:%Y-%m}" for each in self._months])
        told = next((at for at, each in enumerate(self._months) if any(depth.moved or depth.recorded for depth in each.depths)), 0)
        known = self.month.findText(kept) if kept else -1
        self.month.setCurrentIndex(known if known > 0 else told)
        self.month.blockSignals(False)
        self._show()

    def _show(self) -> None:
        at = self.month.currentIndex()
        if not 0 <= at < len(self._months):
            return
        found = self._months[at]
        self.bars.show_depths(found.depths)
        points = to_bp(found.score)
        text = self.tr("Score {score} %").format(score=f"{points / 100:.0f}")
        if self._target is not None:
            goal = self.tr("target of grade {grade}: {target} %").format(grade=self._grade, target=self._target // 100)
            reached = self.tr("reached") if points >= self._target else self.tr("not reached")
            text = f"{text}, {goal} ({reached})"
        self.score.setText(text)

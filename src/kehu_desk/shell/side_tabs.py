"""The vertical tab bar 【主标签】: icon and word, under the captions of their groups."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QTabBar, QWidget

from kehu_desk.ui import icons, look

ICON = 20
LEAST = 128  # pixels: wide enough for four Chinese words beside the icon


class SideTabs(QTabBar):
    """A real tab bar, so that screen readers and keys find tabs, painted upright instead of turned by 90 degrees."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Without tabs."""
        super().__init__(parent)
        self.setShape(QTabBar.Shape.RoundedWest)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        self.setAccessibleName(self.tr("Main tabs"))
        self._captions: dict[int, str] = {}
        self._signs: list[str] = []

    def add(self, word: str, sign: str, caption: str, hint: str) -> None:
        """A tab below the others. sign: name of its icon; caption: of its group, shown above the first tab of the group."""
        if caption and caption not in self._captions.values():
            self._captions[self.count()] = caption
        self._signs.append(sign)
        place = self.addTab(word)
        self.setTabToolTip(place, hint)
        self.setAccessibleTabName(place, word)

    def tabSizeHint(self, index: int) -> QSize:
        """Width of the widest word; height of a line, and of the caption above it."""
        letters = self.fontMetrics()
        width = max(letters.horizontalAdvance(self.tabText(each)) for each in range(self.count())) + ICON + 2 * look.WIDE + look.GAP
        return QSize(max(LEAST, width), self._row() + self._above(index))

    def _row(self) -> int:
        return self.fontMetrics().height() + 2 * look.GAP + look.TIGHT

    def _above(self, index: int) -> int:
        return self.fontMetrics().height() + look.GAP + look.TIGHT if index in self._captions else 0

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint captions and tabs."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(look.tones().window))
        for index in range(self.count()):
            whole = self.tabRect(index)
            self._paint_caption(painter, index, whole)
            self._paint_tab(painter, index, whole.adjusted(look.TIGHT, self._above(index), -look.TIGHT, 0))
        painter.end()

    def _paint_caption(self, painter: QPainter, index: int, whole: QRect) -> None:
        if index not in self._captions:
            return
        small = QFont(self.font())
        small.setPointSizeF(small.pointSizeF() * 0.88)
        painter.setFont(small)
        painter.setPen(QColor(look.tones().muted))
        room = whole.adjusted(look.WIDE - look.TIGHT, look.GAP, 0, 0)
        room.setHeight(self._above(index) - look.GAP)
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._captions[index])

    def _paint_tab(self, painter: QPainter, index: int, room: QRect) -> None:
        tones, chosen = look.tones(), index == self.currentIndex()
        hovered = room.contains(self.mapFromGlobal(self.cursor().pos()))
        if chosen or hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tones.base if chosen else tones.stripe))
            painter.drawRoundedRect(room, look.RADIUS, look.RADIUS)
        if chosen:
            painter.fillRect(QRect(room.left(), room.top() + look.TIGHT, 3, room.height() - 2 * look.TIGHT), QColor(tones.link))
        if chosen and self.hasFocus():
            painter.setPen(QColor(tones.link))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(room, look.RADIUS, look.RADIUS)
        place = QRect(room.left() + look.WIDE - look.TIGHT, room.center().y() - ICON // 2, ICON, ICON)
        icons.icon(self._signs[index]).paint(painter, place)
        font = QFont(self.font())
        font.setBold(chosen)
        painter.setFont(font)
        painter.setPen(QColor(tones.text))
        words = room.adjusted(place.right() - room.left() + look.GAP, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self.tabText(index))

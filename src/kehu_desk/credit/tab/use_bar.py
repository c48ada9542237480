"""The use of a limit as a bar behind its number."""

from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from kehu_desk.credit.table import FULL, USE, use_tone
from kehu_desk.ui import look
from kehu_desk.ui.cells import RowsModel

HEIGHT: Final = 3  # pixels of the bar, below the number
Index = QModelIndex | QPersistentModelIndex


class UseBar(QStyledItemDelegate):
    """Full at the limit; the number tells what goes beyond it."""

    def __init__(self, model: RowsModel, parent: QObject | None = None) -> None:
        """model: the list whose rows bear the use."""
        super().__init__(parent)
        self._model = model

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The cell as always, and the bar over its lower edge."""
        super().paint(painter, option, index)
        row = self._model.row_at(index.row())
        if row is None:
            return
        bp = row[USE + 1]
        share = 1.0 if bp is None else min(1.0, max(0.0, bp / FULL))
        room = QRectF(option.rect).adjusted(look.TIGHT, 0, -look.TIGHT, -1)
        bar = QRectF(room.left(), room.bottom() - HEIGHT, room.width() * share, HEIGHT)
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.tones().of(use_tone(bp).tone))
        painter.drawRect(bar)
        painter.restore()

"""The line over the page that finds a customer: what it finds hangs below it, over whatever stands there."""

from uuid import UUID

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kehu_desk.borrowing.dialogs.archive_line import ANY, ArchiveLine
from kehu_desk.ui.desk import Desk


class Finder(QWidget):
    """Down goes into what was found, Enter takes it, Esc closes it."""

    chosen = Signal(object)
    """Id of a customer."""

    def __init__(self, desk: Desk, page: QWidget) -> None:
        """page: over which the hits hang."""
        super().__init__(page)
        self.line = ArchiveLine(desk, among=ANY)
        self._page, self.hits = page, self.line.hits
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.line)
        inner = self.line.layout()
        assert inner is not None
        inner.removeWidget(self.hits)
        self.hits.setParent(page)
        self.hits.hide()
        self.setFocusProxy(self.line)
        self.line.search.changed.connect(self._hang)
        self.line.chosen.connect(self._take)
        for each in (self.line.search.line, self.hits):
            each.installEventFilter(self)

    def _hang(self, _typed: str) -> None:
        shown = self.hits.count() > 0
        self.hits.setVisible(shown)
        if shown:
            self.hits.setFixedSize(self.width(), self.hits.sizeHintForRow(0) * self.hits.count() + 2 * self.hits.frameWidth() + 4)
            self.hits.move(self.mapTo(self._page, QPoint(0, self.height() + 2)))
            self.hits.raise_()

    def _take(self, customer: UUID) -> None:
        self.close_hits()
        self.line.search.line.clear()
        self.chosen.emit(customer)

    def close_hits(self) -> None:
        """Nothing hangs there any more."""
        self.hits.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down, Enter and Esc between the line and what hangs below it."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress or self.hits.isHidden():
            return False
        if event.key() == Qt.Key.Key_Escape:
            self.close_hits()
            self.line.search.line.setFocus()
            return True
        if watched is self.line.search.line and event.key() == Qt.Key.Key_Down:
            self.hits.setFocus()
            self.hits.setCurrentRow(0)
            return True
        return False

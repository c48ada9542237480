"""The line over a table: boxes that narrow it, and the words to search for."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from kehu_desk.ui import look
from kehu_desk.ui.labelled import labelled
from kehu_desk.ui.search_box import SearchBox

Choices = tuple[str, Sequence[tuple[str, str]]]
"""What a box narrows by, and (code, name) of its entries."""


class FilterStrip(QWidget):
    """changed: another list is wanted. Every box begins with 全部, whose code is empty."""

    changed = Signal()

    def __init__(self, hint: str, *choices: Choices) -> None:
        """hint: what the words may name."""
        super().__init__()
        self.search = SearchBox(hint)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(look.GAP)
        self._row.addWidget(self.search, 1)
        self.boxes = [self._make_box(*each) for each in choices]
        self.search.changed.connect(lambda _text: self.changed.emit())

    def _make_box(self, name: str, entries: Sequence[tuple[str, str]]) -> QComboBox:
        box = QComboBox()
        box.addItem(self.tr("All"), "")
        for code, entry in entries:
            box.addItem(entry, code)
        self.add(labelled(name, box))
        self.add(box)
        box.currentIndexChanged.connect(lambda _at: self.changed.emit())
        return box

    def add(self, part: QWidget) -> None:
        """A further part before the words."""
        self._row.insertWidget(self._row.count() - 1, part)

    def choose(self, *codes: str) -> None:
        """Let every box stand at its code, take the words away, and tell it once."""
        for part in (*self.boxes, self.search):
            part.blockSignals(True)
        for box, code in zip(self.boxes, codes, strict=True):
            box.setCurrentIndex(max(0, box.findData(code)))
        self.search.line.clear()
        for part in (*self.boxes, self.search):
            part.blockSignals(False)
        self.changed.emit()

    def codes(self) -> list[str]:
        """What each box stands at, empty for all."""
        return [str(box.currentData()) for box in self.boxes]

    def text(self) -> str:
        """What is searched for."""
        return self.search.text()

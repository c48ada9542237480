"""A list and the pane that tells about its row: beside each other, or one below the other in a narrow window."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from kehu_desk.ui import look
from kehu_desk.ui.memory import Memory

NARROW: Final = 1000  # pixels at the usual letters
ACROSS, DOWN = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
SIZES: Final = {ACROSS: (680, 300), DOWN: (330, 200)}


class Beside(QSplitter):
    """Keeps for each way of standing how the person divided it."""

    def __init__(
        self, content: QWidget, pane: QWidget, memory: Memory, key: str, sizes: Mapping[Qt.Orientation, tuple[int, int]] = SIZES
    ) -> None:
        """key: under which the sizes are kept; sizes: of both at first sight, for each way of standing."""
        super().__init__(ACROSS)
        self._memory, self._key, self._usual = memory, key, sizes
        self.addWidget(content)
        self.addWidget(pane)
        self.setChildrenCollapsible(False)
        self.setStretchFactor(0, 1)
        self._divide()
        self.splitterMoved.connect(self._keep)

    def _place(self) -> str:
        return f"{self._key}/{'across' if self.orientation() is ACROSS else 'down'}"

    def _divide(self) -> None:
        kept = [int(each) for each in (self._memory.get(self._place()) or "").split() if each.isdigit()]
        self.setSizes(kept if len(kept) == 2 and all(kept) else self._usual[self.orientation()])

    def _keep(self) -> None:
        self._memory.put(self._place(), " ".join(map(str, self.sizes())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where both do not fit beside each other, the pane goes below, so that the last columns stay in sight."""
        super().resizeEvent(event)
        wanted = DOWN if self.width() < look.scaled(NARROW) else ACROSS
        if self.orientation() is not wanted:
            self.setOrientation(wanted)
            self._divide()

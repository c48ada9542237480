"""A page with a pane beside a long list with chips; the row is read once the choice has come to rest."""

from collections.abc import Mapping
from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kehu_desk.ui.beside import SIZES
from kehu_desk.ui.long_list import LongList
from kehu_desk.ui.pane_page import PanePage, V

REST: Final = 150  # ms without another choice before a row is read


class LongPage(PanePage[V]):
    """Subclasses say further which row is shown()."""

    list: LongList

    def build(self, key: str, pane: QWidget, *above: QWidget, sizes: Mapping[Qt.Orientation, tuple[int, int]] = SIZES) -> QVBoxLayout:
        """Buttons and list are there already. key: of habits; above: what stands over the list."""
        self._rest = QTimer(self, interval=REST, singleShot=True)
        self._rest.timeout.connect(self.read_chosen)
        self.list.moved.connect(lambda _row: self._move())
        layout = self.lay_out(key, self.list, pane, *above, sizes=sizes)
        self._show_answer(None)
        return layout

    def shown(self) -> UUID | None:
        """The row that the pane tells about."""
        raise NotImplementedError

    def chosen(self) -> UUID | None:
        """The row under the cursor."""
        return self.list.current()

    def _move(self) -> None:
        """What is no longer chosen goes at once."""
        if self.shown() not in (None, self.chosen()):
            self._show_answer(None)
        self._rest.start()

    def refresh(self) -> None:
        """Read the list and the row chosen anew."""
        self.list.refresh()
        self.read_chosen()

    def read_chosen(self) -> None:
        """The pane and the buttons follow the choice."""
        self._rest.stop()
        super().read_chosen()

    def seek(self, subject: UUID) -> bool:
        """Choose a row and read it at once; False when it is not this person's to see."""
        found = self.list.seek(subject)
        if found:
            self.read_chosen()
        return found

"""A line that finds an archive by name, pinyin, number or phone."""

from typing import Final, cast
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from kehu_desk.archives import queries as archives
from kehu_desk.archives.queries import Picked
from kehu_desk.kernel.errors import Refused
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.search_box import SearchBox

MOST: Final = 12
LENT: Final = Picked(states=("FILED", "SEALED"))
ALIVE: Final = Picked(states=("DRAFT", "SUBMITTED", "REVIEWED", "FILED"))  # those to which daily work is added
ANY: Final = Picked(states=("DRAFT", "SUBMITTED", "REVIEWED", "FILED", "SEALED"))
ID: Final = Qt.ItemDataRole.UserRole


class ArchiveLine(QWidget):
    """chosen tells the archive that was clicked, or taken with Enter."""

    chosen = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None, among: Picked = LENT) -> None:
        """Nothing is found until something is typed. among: which archives are looked for."""
        super().__init__(parent)
        self._desk, self._among = desk, among
        self.search, self.hits = SearchBox(self.tr("Name, pinyin, archive no. or phone")), QListWidget()
        self.search.line.setAccessibleName(self.tr("Find an archive"))
        self.hits.setAccessibleName(self.tr("Archives found"))
        self.hits.setFixedHeight(6 * (self.fontMetrics().height() + look.TIGHT))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(look.TIGHT)
        layout.addWidget(self.search)
        layout.addWidget(self.hits)
        self.setFocusProxy(self.search)
        self.search.changed.connect(self.show_found)
        self.hits.itemClicked.connect(self._take)
        self.hits.itemActivated.connect(self._take)

    def show_found(self, typed: str) -> None:
        """Show the first archives that fit."""
        self.hits.clear()
        if not typed:
            return
        try:
            with self._desk.door.look(self._desk.caller) as (session, actor):
                found = archives.found_customers(session, actor, typed, self._among, MOST)
                rows = archives.customer_rows(session, actor, found)
        except Refused as refusal:
            self._desk.tell(refusal)
            return
        for row in rows:
            item = QListWidgetItem(f"{row.name}    {row.no}")
            item.setData(ID, str(row.id))
            self.hits.addItem(item)

    def _take(self, item: QListWidgetItem) -> None:
        self.chosen.emit(UUID(cast("str", item.data(ID))))

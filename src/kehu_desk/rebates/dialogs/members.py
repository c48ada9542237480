"""Choosing one of those who take part in a programme: typed words narrow the list."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from kehu_desk.rebates.queries.programs import MemberRow
from kehu_desk.ui import look
from kehu_desk.ui.search_box import SearchBox

ID: Final = Qt.ItemDataRole.UserRole


class MemberLine(QWidget):
    """changed: another member is chosen, or none."""

    changed = Signal()

    def __init__(self, rows: Sequence[MemberRow], parent: QWidget | None = None) -> None:
        """The only one is chosen at once."""
        super().__init__(parent)
        self._rows = {row.id: row for row in rows}
        self.search, self.list = SearchBox(self.tr("Part of the name or number")), QListWidget()
        self.list.setAccessibleName(self.tr("Customers who take part"))
        self.list.setUniformItemSizes(True)
        self.list.setFixedHeight(5 * (self.fontMetrics().height() + look.GAP))
        for row in rows:
            item = QListWidgetItem(f"{row.customer}    {row.no}    {row.since} – {row.until}")
            item.setData(ID, row.id)
            self.list.addItem(item)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(look.TIGHT)
        layout.addWidget(self.search)
        layout.addWidget(self.list)
        self.search.changed.connect(self._narrow)
        self.list.currentItemChanged.connect(lambda *_: self.changed.emit())
        self.search.show_count(len(rows), len(rows))
        if len(rows) == 1:
            self.list.setCurrentRow(0)

    def member(self) -> MemberRow | None:
        """The one chosen."""
        item = self.list.currentItem()
        return None if item is None or item.isHidden() else self._rows[item.data(ID)]

    def choose(self, customer: UUID) -> None:
        """Choose a customer, if he takes part."""
        for place in range(self.list.count()):
            if self._rows[self.list.item(place).data(ID)].customer_id == customer:
                self.list.setCurrentRow(place)

    def _narrow(self, typed: str) -> None:
        items = [self.list.item(place) for place in range(self.list.count())]
        for item in items:
            item.setHidden(typed.lower() not in item.text().lower())
        self.search.show_count(sum(not item.isHidden() for item in items), len(items))
        self.changed.emit()

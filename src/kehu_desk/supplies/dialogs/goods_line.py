"""A line that finds a product by code, name or spec while it is typed."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from kehu_desk.supplies.service.reading import Goods, goods
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.latest import Latest
from kehu_desk.ui.search_box import SearchBox

ID: Final = Qt.ItemDataRole.UserRole
LINES: Final = 4


class GoodsLine(QWidget):
    """chosen: another product was taken."""

    chosen = Signal()
    found = Signal()
    """The products that fit are shown."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Nothing is chosen yet; the first products are shown at once."""
        super().__init__(parent)
        self._desk = desk
        self.product: UUID | None = None
        self.search, self.hits, self.name = SearchBox(self.tr("Product: code, name or spec")), QListWidget(), QLabel()
        self.search.line.setAccessibleName(self.tr("Find a product"))
        self.hits.setAccessibleName(self.tr("Products found"))
        self.hits.setFixedHeight(LINES * (self.fontMetrics().height() + look.TIGHT))
        self.name.setTextFormat(Qt.TextFormat.PlainText)
        self.name.setWordWrap(True)
        self.name.setAccessibleName(self.tr("Product"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(look.TIGHT)
        for part in (self.name, self.search, self.hits):
            layout.addWidget(part)
        self.name.hide()
        self.hits.hide()
        self._reading = Latest(self, self._show, desk.tell)
        self.search.changed.connect(self._read)
        self.hits.itemClicked.connect(self._take)
        self.hits.itemActivated.connect(self._take)

    def show_product(self, product: UUID, title: str, *, fixed: bool = False) -> None:
        """Take a product. fixed: it stays as it is."""
        self.product = product
        self.name.setText(self.tr("Product: {product}").format(product=title))
        self.name.show()
        self.hits.hide()
        self.search.setVisible(not fixed)
        self.chosen.emit()

    def _read(self, typed: str) -> None:
        door, caller = self._desk.door, self._desk.caller
        if typed:
            self._reading.ask(lambda: goods(door, caller, typed))
        else:
            self._reading.drop()
            self.hits.hide()

    def _show(self, rows: Sequence[Goods]) -> None:
        self.hits.clear()
        for row in rows:
            item = QListWidgetItem(f"{row.title}    {row.unit}")
            item.setData(ID, str(row.id))
            self.hits.addItem(item)
        self.hits.setVisible(bool(rows))
        self.search.show_count(len(rows), len(rows))
        self.found.emit()

    def _take(self, item: QListWidgetItem) -> None:
        self.search.line.clear()
        self.show_product(UUID(str(item.data(ID))), item.text())

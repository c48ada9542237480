"""The line over 【库存表】: the month, what is shown of it, one customer, a search."""

from datetime import date
from typing import Final
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from kehu_desk.inventory.queries.stock import Wanted
from kehu_desk.inventory.rules.ledgers import DAY
from kehu_desk.ui import look
from kehu_desk.ui.chips import Chips, Offer
from kehu_desk.ui.labelled import labelled
from kehu_desk.ui.search_box import SearchBox

BACK: Final = 24  # months to choose from
EXCEPTIONS, UNCOUNTED, CUSTOMER = "exceptions", "uncounted", "customer"


class StockFilters(QWidget):
    """changed: something else is wanted."""

    changed = Signal()

    def __init__(self, today: date) -> None:
        """today: its month is shown first."""
        super().__init__()
        self.flags = set[str]()
        self.customer: tuple[UUID, str] | None = None
        self.month, self.chips, self.search = QComboBox(), Chips(), SearchBox(self.tr("Customer or product"))
        month = today.replace(day=1)
        for _ in range(BACK):
            self.month.addItem(f"{month:%Y-%m}", month)
            month = (month - DAY).replace(day=1)
        self.chips.show_offers([Offer("show", self.tr("Show"), [(key, self._name(key)) for key in (EXCEPTIONS, UNCOUNTED)])])
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(look.GAP)
        layout.addWidget(labelled(self.tr("Month"), self.month))
        layout.addWidget(self.month)
        layout.addWidget(self.chips, 1)
        layout.addWidget(self.search)
        self.month.currentIndexChanged.connect(lambda _at: self.changed.emit())
        self.search.changed.connect(lambda _text: self.changed.emit())
        self.chips.added.connect(lambda _key, value: self._flag(value, on=True))
        self.chips.removed.connect(lambda key: self._flag(key, on=False))

    def _name(self, key: str) -> str:
        return self.tr("Only what does not fit") if key == EXCEPTIONS else self.tr("Not counted in the month")

    def wanted(self) -> Wanted:
        """As the list asks."""
        month: date = self.month.currentData()
        customer = self.customer[0] if self.customer else None
        return Wanted(month, self.search.text(), customer, EXCEPTIONS in self.flags, UNCOUNTED in self.flags)

    @property
    def narrows(self) -> bool:
        """Whether anything but the month narrows the list."""
        return bool(self.flags or self.customer or self.search.text())

    def only(self, customer: UUID, name: str) -> None:
        """One customer alone."""
        self.customer = customer, name
        self._show()

    def _flag(self, key: str, *, on: bool) -> None:
        if key == CUSTOMER:
            self.customer = None
        elif on:
            self.flags.add(key)
        else:
            self.flags.discard(key)
        self._show()

    def _show(self) -> None:
        named = [(CUSTOMER, self.customer[1])] if self.customer else []
        self.chips.show_chips([*((key, self._name(key)) for key in sorted(self.flags)), *named])
        self.changed.emit()

"""The dialog 【生成要货计划】: for which of one's customers, found by a part of the name; all of them at first."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from kehu_desk.replenishment.service.reading import CustomerRow, mine
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.dialogs import button, button_row, cancel_button, named
from kehu_desk.ui.latest import Latest
from kehu_desk.ui.search_box import SearchBox

ID: Final = Qt.ItemDataRole.UserRole
CHECKED, UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class ProposeDialog(QDialog):
    """The list is read on a worker; what is ticked stays ticked while the search narrows what is shown."""

    def __init__(self, desk: Desk, chosen: Sequence[UUID] = (), parent: QWidget | None = None) -> None:
        """chosen: customers ticked at first; none for all."""
        super().__init__(parent)
        named(self, self.tr("Make order proposals"))
        self._chosen = frozenset(chosen)
        said = QLabel(self.tr("What the chosen customers need is worked out from their last counts and what went out in 26 weeks."))
        said.setWordWrap(True)
        said.setObjectName("muted")
        self.search, self.list = SearchBox(self.tr("Part of the name or number")), QListWidget()
        self.list.setAccessibleName(self.tr("Customers"))
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.tick, self.untick = button(self.tr("Tick all shown")), button(self.tr("Untick all shown"))
        self.accept_button = button(self.tr("Make order proposals"), primary=True)
        ticking = QHBoxLayout()
        for each in (self.tick, self.untick):
            ticking.addWidget(each)
        ticking.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setSpacing(look.GAP)
        for part in (said, self.search, self.list):
            layout.addWidget(part)
        layout.addLayout(ticking)
        layout.addLayout(button_row(cancel_button(self), self.accept_button))
        self.tick.clicked.connect(lambda: self._tick(CHECKED))
        self.untick.clicked.connect(lambda: self._tick(UNCHECKED))
        self.search.changed.connect(self._narrow)
        self.list.itemChanged.connect(lambda _item: self._weigh())
        self.accept_button.clicked.connect(self.accept)
        self._weigh()
        self._reading = Latest(self, self.show_customers, desk.tell)
        self._reading.ask(lambda: mine(desk.door, desk.caller))
        self.resize(look.scaled(460), look.scaled(460))

    def show_customers(self, rows: Sequence[CustomerRow]) -> None:
        """Put them into the list."""
        self.list.blockSignals(True)
        for row in rows:
            item = QListWidgetItem(f"{row.name}    {row.no}")
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(CHECKED if not self._chosen or row.id in self._chosen else UNCHECKED)
            item.setData(ID, row.id)
            self.list.addItem(item)
        self.list.blockSignals(False)
        self._weigh()

    def customers(self) -> list[UUID]:
        """Those that are ticked."""
        return [item.data(ID) for item in self._items() if item.checkState() is CHECKED]

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(place) for place in range(self.list.count())]

    def _narrow(self, typed: str) -> None:
        for item in self._items():
            item.setHidden(typed.lower() not in item.text().lower())
        self._weigh()

    def _tick(self, state: Qt.CheckState) -> None:
        self.list.blockSignals(True)
        for item in self._items():
            if not item.isHidden():
                item.setCheckState(state)
        self.list.blockSignals(False)
        self._weigh()

    def _weigh(self) -> None:
        count = len(self.customers())
        self.search.show_count(count, self.list.count())
        self.accept_button.setEnabled(count > 0)

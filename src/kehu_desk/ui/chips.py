"""The row 【筛选】: one chip for each filter in force, and a menu to add one."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QWidget

from kehu_desk.ui import icons, look
from kehu_desk.ui.flow import Flow


class Offer(NamedTuple):
    """One thing that can be filtered by: values are (value, label)."""

    key: str
    label: str
    values: Sequence[tuple[str, str]]


class Chip(QFrame):
    """A label and a ×."""

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        """The × is named after the label."""
        super().__init__(parent)
        self.setObjectName("chip")
        self.label, self.remove = QLabel(label), QToolButton()
        self.remove.setAutoRaise(True)
        self.remove.setAccessibleName(self.tr("Remove filter {label}").format(label=label))
        self.remove.setToolTip(self.remove.accessibleName())
        icons.dress(self.remove, "x")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(look.GAP, 1, 2, 1)
        layout.setSpacing(2)
        layout.addWidget(self.label)
        layout.addWidget(self.remove)


class Chips(QWidget):
    """Shows what it is told to show; adding and removing are wishes that the owner carries out."""

    added = Signal(str, str)
    """Key and value asked for."""
    removed = Signal(str)
    """Key of the chip whose × was pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """No chips, nothing on offer."""
        super().__init__(parent)
        self.setAccessibleName(self.tr("Filter"))
        self._chips: dict[str, Chip] = {}
        self.add = QPushButton(self.tr("Filter"))
        self.add.setAccessibleName(self.tr("Add filter"))
        self.add.setAutoDefault(False)
        icons.dress(self.add, "filter")
        self._flow = Flow(self)
        self._flow.addWidget(self.add)

    def show_chips(self, chips: Sequence[tuple[str, str]]) -> None:
        """chips: (key, label), such as ("level", "等级: A")."""
        for chip in self._chips.values():
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = {}
        for key, label in chips:
            chip = self._chips[key] = Chip(label, self)
            chip.remove.clicked.connect(lambda _checked=False, key=key: self.removed.emit(key))
            self._flow.addWidget(chip)
            chip.show()
        self.updateGeometry()

    def chip(self, key: str) -> Chip:
        """The chip of a key. Raises KeyError when it is not shown."""
        return self._chips[key]

    def show_offers(self, offers: Sequence[Offer]) -> None:
        """What the menu of the button offers."""
        menu = QMenu(self.add)
        for offer in offers:
            values = menu.addMenu(offer.label)
            for value, label in offer.values:
                values.addAction(label).triggered.connect(
                    lambda _checked=False, key=offer.key, value=value: self.added.emit(key, value),
                )
        old = self.add.menu()
        self.add.setMenu(menu)
        if old is not None:
            old.deleteLater()

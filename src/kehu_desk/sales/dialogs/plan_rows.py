"""The dialog 【添加计划行】: which goods are planned: products, categories, or everything else."""

from collections.abc import Collection, Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QDialog, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from kehu_desk.products.queries import ProductRow
from kehu_desk.sales.rules.plans import Key
from kehu_desk.sales.words.plans import row_title
from kehu_desk.ui import look
from kehu_desk.ui.dialogs import button, button_row, cancel_button, named
from kehu_desk.ui.search_box import SearchBox

SIZE: Final = (520, 480)


class PlanRowsDialog(QDialog):
    """Several may be chosen at once; what has a row already is not offered."""

    def __init__(self, goods: Sequence[ProductRow], paths: Sequence[str], known: Collection[Key], parent: QWidget | None = None) -> None:
        """goods: active products; paths: categories; known: rows there are."""
        super().__init__(parent)
        named(self, self.tr("Add rows to the plan"))
        self._offered: list[tuple[Key, str]] = [(Key(), "")]
        self._offered += [(Key(None, path), path) for path in paths]
        self._offered += [(Key(row.id), " ".join(part for part in (row.code, row.name, row.spec) if part)) for row in goods]
        self._offered = [each for each in self._offered if each[0] not in known]
        self.search, self.list = SearchBox(self.tr("Code, name, spec or category")), QListWidget()
        self.list.setAccessibleName(self.tr("Goods to plan"))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        for at, (key, title) in enumerate(self._offered):
            text = row_title(title) if key.product or not key.category else self.tr("Category {path}").format(path=title)
            item = QListWidgetItem(text)
            item.setData(Qt.ItemDataRole.UserRole, at)
            self.list.addItem(item)
        hint = QLabel(self.tr("A product counts in its own row, else in that of the nearest category, else in “everything else”."))
        hint.setWordWrap(True)
        hint.setObjectName("muted")
        self.go = button(self.tr("Add"), primary=True)
        layout = QVBoxLayout(self)
        layout.setSpacing(look.GAP)
        layout.addWidget(hint)
        layout.addWidget(self.search)
        layout.addWidget(self.list, 1)
        layout.addLayout(button_row(cancel_button(self), self.go))
        self.search.changed.connect(self.seek)
        self.list.itemSelectionChanged.connect(lambda: self.go.setEnabled(bool(self.chosen())))
        self.list.itemDoubleClicked.connect(lambda _item: self.accept())
        self.go.clicked.connect(self.accept)
        self.go.setEnabled(False)
        self.resize(look.scaled(SIZE[0]), look.scaled(SIZE[1]))

    def seek(self, typed: str) -> None:
        """Show only what holds every word."""
        words = typed.lower().split()
        for at in range(self.list.count()):
            item = self.list.item(at)
            hidden = not all(word in item.text().lower() for word in words)
            item.setHidden(hidden)
            if hidden:
                item.setSelected(False)

    def chosen(self) -> list[tuple[Key, str]]:
        """Keys and titles, in the order offered."""
        places = sorted(int(item.data(Qt.ItemDataRole.UserRole)) for item in self.list.selectedItems())
        return [self._offered[at] for at in places]

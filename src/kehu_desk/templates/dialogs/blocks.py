"""The blocks of a standard text: a list at the left, the block chosen at the right."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from kehu_desk.templates.rules import CATEGORIES, Block
from kehu_desk.templates.words import category_name
from kehu_desk.ui import icons, look
from kehu_desk.ui.dialogs import button

LIST_WIDTH: Final = 230


class BlocksEditor(QWidget):
    """Keeps what is typed at once; keys are made from the category and stay what they are."""

    changed = Signal()
    library_wanted = Signal()

    def __init__(self) -> None:
        """No block yet."""
        super().__init__()
        self._blocks: list[Block] = []
        self._quiet = False
        self.list, self.title, self.category = QListWidget(), QLineEdit(), QComboBox()
        self.fixed, self.text, self.insert = QCheckBox(), QPlainTextEdit(), QPushButton()
        self.list.setAccessibleName(self.tr("Blocks"))
        self.buttons = {
            "add": self._tool(self.tr("Add block"), "plus"), "library": self._tool(self.tr("From the library…"), "book-open"),
            "up": self._tool(self.tr("Up"), "chevron-left"), "down": self._tool(self.tr("Down"), "chevron-right"),
            "remove": self._tool(self.tr("Remove"), "minus"),
        }  # fmt: skip
        self._name_fields()
        self._lay_out()
        self._listen()
        self._show(-1)

    def _tool(self, text: str, icon: str) -> QPushButton:
        made = button(text)
        icons.dress(made, icon)
        return made

    def _name_fields(self) -> None:
        for widget, name in ((self.title, self.tr("Title")), (self.category, self.tr("Category")), (self.text, self.tr("Text"))):
            widget.setAccessibleName(name)
            widget.setAccessibleDescription(name)
        for each in CATEGORIES:
            self.category.addItem(category_name(each), each)
        self.fixed.setText(self.tr("Fixed: contracts do not change this block"))
        self.fixed.setAccessibleName(self.fixed.text())
        self.text.setTabChangesFocus(True)
        self.insert.setText(self.tr("Insert value"))
        self.insert.setAccessibleName(self.insert.text())
        self.insert.setAutoDefault(False)
        icons.dress(self.insert, "plus")
        self.insert.setMenu(QMenu(self.insert))

    def _lay_out(self) -> None:
        side, form, row = QVBoxLayout(), QFormLayout(), QHBoxLayout(self)
        side.setSpacing(look.TIGHT)
        side.addWidget(self.list, 1)
        for pair in (("add", "library"), ("up", "down", "remove")):
            line = QHBoxLayout()
            line.setSpacing(look.TIGHT)
            for key in pair:
                line.addWidget(self.buttons[key])
            side.addLayout(line)
        form.addRow(self.tr("Title"), self.title)
        form.addRow(self.tr("Category"), self.category)
        right = QVBoxLayout()
        right.setSpacing(look.TIGHT)
        right.addLayout(form)
        right.addWidget(self.text, 1)
        below = QHBoxLayout()
        below.addWidget(self.fixed)
        below.addStretch(1)
        below.addWidget(self.insert)
        right.addLayout(below)
        row.addLayout(side, 2)
        row.addLayout(right, 3)

    def _listen(self) -> None:
        self.list.currentRowChanged.connect(self._show)
        self.buttons["add"].clicked.connect(lambda _checked=False: self.add(self.tr("New block"), "", CATEGORIES[0]))
        self.buttons["library"].clicked.connect(lambda _checked=False: self.library_wanted.emit())
        self.buttons["up"].clicked.connect(lambda _checked=False: self._move(-1))
        self.buttons["down"].clicked.connect(lambda _checked=False: self._move(1))
        self.buttons["remove"].clicked.connect(lambda _checked=False: self._remove())
        self.title.textEdited.connect(lambda _text: self._take())
        self.category.currentIndexChanged.connect(lambda _place: self._take())
        self.fixed.toggled.connect(lambda _on: self._take())
        self.text.textChanged.connect(self._take)

    # values

    def value(self) -> tuple[Block, ...]:
        """The blocks in their order."""
        return tuple(self._blocks)

    def set_value(self, blocks: Sequence[Block]) -> None:
        """Show these blocks, the first one chosen."""
        self._blocks = list(blocks)
        self._fill(0 if blocks else -1)

    def offer(self, names: Sequence[tuple[str, str]]) -> None:
        """Values that can be inserted: (name, label)."""
        menu = self.insert.menu()
        menu.clear()
        for name, label in names:
            menu.addAction(f"{label}  {name}").triggered.connect(lambda _checked=False, name=name: self.put(name))
        self.insert.setEnabled(bool(names) and self.list.currentRow() >= 0)

    def put(self, name: str) -> None:
        """Insert a value where the cursor stands."""
        self.text.insertPlainText(f"{{{{{name}}}}}")
        self.text.setFocus()

    def add(self, title: str, text: str, category: str, clause: str = "") -> None:
        """A block behind the one chosen."""
        place = self.list.currentRow() + 1 or len(self._blocks)
        self._blocks.insert(place, Block(self._new_key(category), title, text, False, category, clause))
        self._fill(place)
        self.changed.emit()
        self.title.setFocus()
        self.title.selectAll()

    def _new_key(self, category: str) -> str:
        taken, count = {each.key for each in self._blocks}, 1
        key = category
        while key in taken:
            count += 1
            key = f"{category}{count}"
        return key

    def _move(self, by: int) -> None:
        here, there = self.list.currentRow(), self.list.currentRow() + by
        if here >= 0 and 0 <= there < len(self._blocks):
            self._blocks[here], self._blocks[there] = self._blocks[there], self._blocks[here]
            self._fill(there)
            self.changed.emit()

    def _remove(self) -> None:
        if (here := self.list.currentRow()) >= 0:
            del self._blocks[here]
            self._fill(min(here, len(self._blocks) - 1))
            self.changed.emit()

    # screen

    def _fill(self, chosen: int) -> None:
        self._quiet = True
        self.list.clear()
        self.list.addItems([self._line(place) for place in range(len(self._blocks))])
        self.list.setCurrentRow(chosen)
        self._quiet = False
        self._show(chosen)

    def _line(self, place: int) -> str:
        return f"{place + 1}  {self._blocks[place].title}"

    def _show(self, place: int) -> None:
        if self._quiet:
            return
        there = 0 <= place < len(self._blocks)
        block = self._blocks[place] if there else Block("", "", "", False, CATEGORIES[0])
        self._quiet = True
        self.title.setText(block.title)
        self.category.setCurrentIndex(max(0, self.category.findData(block.category)))
        self.fixed.setChecked(block.fixed)
        self.text.setPlainText(block.text)
        self._quiet = False
        for each in (self.title, self.category, self.fixed, self.text, self.buttons["remove"]):
            each.setEnabled(there)
        self.insert.setEnabled(there and bool(self.insert.menu().actions()))
        self.buttons["up"].setEnabled(there and place > 0)
        self.buttons["down"].setEnabled(there and place < len(self._blocks) - 1)

    def _take(self) -> None:
        place = self.list.currentRow()
        if self._quiet or place < 0:
            return
        old = self._blocks[place]
        self._blocks[place] = old._replace(
            title=self.title.text().strip(), text=self.text.toPlainText().strip(), fixed=self.fixed.isChecked(),
            category=str(self.category.currentData()),
        )  # fmt: skip
        self.list.item(place).setText(self._line(place))
        self.changed.emit()

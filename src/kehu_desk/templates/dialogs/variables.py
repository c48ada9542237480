"""The values of a standard text: a list, and one line of editors for the value chosen."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from kehu_desk.templates.rules import SOURCES, TYPES, Block, Variable, placeholders
from kehu_desk.templates.words import source_name, type_name
from kehu_desk.ui import icons, look
from kehu_desk.ui.dialogs import button
from kehu_desk.ui.editors import ChoiceEditor
from kehu_desk.ui.fields import Field, Kind

WIDTHS = (120, 180, 80, 240)


class VariablesEditor(QWidget):
    """Keeps what is typed at once; values that the text uses and the list lacks can be added together."""

    changed = Signal()
    missing_wanted = Signal()

    def __init__(self) -> None:
        """No value yet."""
        super().__init__()
        self._values: list[Variable] = []
        self._quiet = False
        self.list, self.name, self.label, self.required = QTreeWidget(), QLineEdit(), QLineEdit(), QCheckBox()
        self.kind = ChoiceEditor(Field(key="kind", label="", kind=Kind.CHOICE, options=[(each, type_name(each)) for each in TYPES]))
        sources = [(each, source_name(each)) for each in SOURCES]
        self.source = ChoiceEditor(Field(key="source", label="", kind=Kind.CHOICE, options=sources))
        self.add_button, self.remove_button = button(self.tr("Add value")), button(self.tr("Remove"))
        self.missing = button(self.tr("Add values used in the text"))
        for made, icon in ((self.add_button, "plus"), (self.remove_button, "minus"), (self.missing, "scan-line")):
            icons.dress(made, icon)
        self._name_fields()
        self._lay_out()
        self._listen()
        self._show(-1)

    def _name_fields(self) -> None:
        titles = [self.tr("Name"), self.tr("Label"), self.tr("Type"), self.tr("Filled from"), self.tr("Required")]
        self.list.setHeaderLabels(titles)
        self.list.setRootIsDecorated(False)
        self.list.setAlternatingRowColors(True)
        self.list.setAccessibleName(self.tr("Values"))
        for column, width in enumerate(WIDTHS):
            self.list.setColumnWidth(column, look.scaled(width))
        for widget, title in zip((self.name, self.label, self.kind, self.source, self.required), titles, strict=True):
            widget.setAccessibleName(title)
            widget.setAccessibleDescription(title)
        self.required.setText(self.tr("Must be filled in before stamping"))
        self.name.setMaxLength(40)
        self.label.setMaxLength(60)

    def _lay_out(self) -> None:
        tools, left, right, fields = QHBoxLayout(), QFormLayout(), QFormLayout(), QHBoxLayout()
        for each in (self.add_button, self.remove_button, self.missing):
            tools.addWidget(each)
        tools.addStretch(1)
        left.addRow(self.tr("Name"), self.name)
        left.addRow(self.tr("Label"), self.label)
        right.addRow(self.tr("Type"), self.kind)
        right.addRow(self.tr("Filled from"), self.source)
        fields.addLayout(left, 1)
        fields.addLayout(right, 1)
        hint = QLabel(self.tr("A value that is filled from the archive or the contract need not be typed; the others are asked for."))
        hint.setObjectName("muted")
        hint.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setSpacing(look.TIGHT)
        layout.addWidget(hint)
        layout.addWidget(self.list, 1)
        layout.addLayout(tools)
        layout.addLayout(fields)
        layout.addWidget(self.required)

    def _listen(self) -> None:
        self.list.currentItemChanged.connect(lambda *_: self._show(self._place()))
        self.add_button.clicked.connect(lambda _checked=False: self.add())
        self.remove_button.clicked.connect(lambda _checked=False: self._remove())
        self.missing.clicked.connect(lambda _checked=False: self.missing_wanted.emit())
        self.name.textEdited.connect(lambda _text: self._take())
        self.label.textEdited.connect(lambda _text: self._take())
        self.kind.changed.connect(self._take)
        self.source.changed.connect(self._take)
        self.required.toggled.connect(lambda _on: self._take())

    # values

    def value(self) -> tuple[Variable, ...]:
        """The values in their order."""
        return tuple(self._values)

    def set_value(self, variables: Sequence[Variable]) -> None:
        """Show these values, the first one chosen."""
        self._values = list(variables)
        self._fill(0 if variables else -1)

    def add(self) -> None:
        """One more, to be named."""
        self._values.append(Variable("", "", "text", "", True))
        self._fill(len(self._values) - 1)
        self.changed.emit()
        self.name.setFocus()

    def add_missing(self, blocks: Sequence[Block]) -> int:
        """A required text for each name that the blocks use and the list does not know; returns how many."""
        known = {each.name for each in self._values}
        names = [name for name in dict.fromkeys(name for each in blocks for name in placeholders(each.text)) if name not in known]
        self._values += [Variable(name, name, "text", "", True) for name in names]
        if names:
            self._fill(len(self._values) - 1)
            self.changed.emit()
        return len(names)

    def _remove(self) -> None:
        if (place := self._place()) >= 0:
            del self._values[place]
            self._fill(min(place, len(self._values) - 1))
            self.changed.emit()

    # screen

    def _place(self) -> int:
        item = self.list.currentItem()
        return self.list.indexOfTopLevelItem(item) if item is not None else -1

    def _fill(self, chosen: int) -> None:
        self._quiet = True
        self.list.clear()
        items = [QTreeWidgetItem(self._line(each)) for each in self._values]
        self.list.addTopLevelItems(items)
        if chosen >= 0:
            self.list.setCurrentItem(items[chosen])
        self._quiet = False
        self._show(chosen)

    def _line(self, each: Variable) -> list[str]:
        return [each.name, each.label, type_name(each.kind), source_name(each.source), self.tr("yes") if each.required else ""]

    def _show(self, place: int) -> None:
        if self._quiet:
            return
        there = 0 <= place < len(self._values)
        each = self._values[place] if there else Variable("", "", "", "", False)
        self._quiet = True
        self.name.setText(each.name)
        self.label.setText(each.label)
        self.kind.set_value(each.kind)
        self.source.set_value(each.source)
        self.required.setChecked(each.required)
        self._quiet = False
        for widget in (self.name, self.label, self.kind, self.source, self.required, self.remove_button):
            widget.setEnabled(there)

    def _take(self) -> None:
        place, item = self._place(), self.list.currentItem()
        if self._quiet or item is None:
            return
        source = self.source.value() or self.source.currentText().strip()  # what is no source is told as a fault
        made = Variable(self.name.text().strip(), self.label.text().strip(), self.kind.value(), source, self.required.isChecked())
        self._values[place] = made
        for column, words in enumerate(self._line(made)):
            item.setText(column, words)
        self.changed.emit()

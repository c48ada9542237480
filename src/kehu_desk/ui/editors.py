"""One editor for each kind of field, all with the same few words: value, set_value, readable, set_read_only, changed."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, Protocol
from unicodedata import normalize

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QCheckBox, QComboBox, QCompleter, QLineEdit, QPlainTextEdit, QWidget

from kehu_desk.kernel.money import fen, yuan
from kehu_desk.ui.date_edit import DateEdit
from kehu_desk.ui.fields import Field, Kind

MANY = 20  # options from which on a choice can be typed
SEPARATORS = re.compile("[,;、\uff0c\uff1b\n]")

Today = Callable[[], date]


class Editor(Protocol):
    """What a form asks of the widget of a field."""

    changed: SignalInstance

    def value(self) -> Any:
        """The value, of the type that Kind names."""

    def set_value(self, value: Any) -> None:
        """Show a value."""

    def readable(self) -> bool:
        """False when what was typed cannot be turned into a value."""

    def set_read_only(self, locked: bool) -> None:
        """Lock or unlock."""


class TextEditor(QLineEdit):
    """One line of text."""

    changed = Signal()

    def __init__(self, field: Field) -> None:
        """Options of the field become suggestions."""
        super().__init__()
        self.setPlaceholderText(field.help)
        if field.limit:
            self.setMaxLength(field.limit)
        if field.options:
            suggest = QCompleter([label for _, label in field.options], self)
            suggest.setFilterMode(Qt.MatchFlag.MatchContains)
            self.setCompleter(suggest)
        self.textChanged.connect(self.changed)

    def value(self) -> Any:
        """The text without blanks around it."""
        return self.text().strip()

    def set_value(self, value: Any) -> None:
        """Show a text, from its beginning."""
        self.setText(str(value or ""))
        self.setCursorPosition(0)

    def readable(self) -> bool:
        """Any text is."""
        return True

    def set_read_only(self, locked: bool) -> None:
        """A locked line can still be read and copied."""
        self.setReadOnly(locked)


class NumberEditor(TextEditor):
    """A whole number or an amount of money; typed freely, tidied when it is left."""

    def __init__(self, field: Field) -> None:
        """Right-aligned, as in tables."""
        super().__init__(field)
        self._money = field.kind is Kind.MONEY
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setPlaceholderText(field.help or ("0.00" if self._money else ""))
        self.editingFinished.connect(self._tidy)

    def value(self) -> int | None:
        """The number, in fen for money."""
        if self._money:
            return fen(self.text())
        typed = normalize("NFKC", self.text()).replace(",", "").strip()
        return int(typed) if re.fullmatch(r"[+-]?\d{1,15}", typed, re.ASCII) else None

    def set_value(self, value: int | None) -> None:
        """Show a number; money in yuan."""
        self.setText("" if value is None else yuan(value) if self._money else f"{value:,}")

    def readable(self) -> bool:
        """Empty or a number."""
        return not self.text().strip() or self.value() is not None

    def _tidy(self) -> None:
        if (number := self.value()) is not None:
            self.set_value(number)


class LongEditor(QPlainTextEdit):
    """Several lines of text; Tab goes on to the next field."""

    changed = Signal()

    def __init__(self, field: Field) -> None:
        """Four lines high."""
        super().__init__()
        self.setPlaceholderText(field.help)
        self.setTabChangesFocus(True)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * 4 + 14)
        self.textChanged.connect(self.changed)

    def value(self) -> str:
        """The text without blanks around it."""
        return self.toPlainText().strip()

    def set_value(self, value: str | None) -> None:
        """Show a text."""
        self.setPlainText(value or "")

    def readable(self) -> bool:
        """Any text is."""
        return True

    def set_read_only(self, locked: bool) -> None:
        """A locked text can still be read and copied."""
        self.setReadOnly(locked)


class TagsEditor(TextEditor):
    """Words parted by commas, Chinese or not."""

    def value(self) -> list[str]:
        """Each word once, in the order typed."""
        return list(dict.fromkeys(word for each in SEPARATORS.split(self.text()) if (word := each.strip())))

    def set_value(self, value: Sequence[str] | None) -> None:
        """Show words."""
        super().set_value("、".join(value or ()))


class ChoiceEditor(QComboBox):
    """One of a few options; from twenty options on it can be typed, and any part of a label finds it."""

    changed = Signal()

    def __init__(self, field: Field) -> None:
        """Nothing is chosen at first; a required choice has no empty line once something is."""
        super().__init__()
        self.set_options(field.options)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        if len(field.options) > MANY:
            self._let_type()
        self.currentIndexChanged.connect(self.changed)

    def set_options(self, options: Sequence[tuple[str, str]]) -> None:
        """Offer these instead; what was chosen stays chosen where it is still offered."""
        chosen = self.currentData()
        self.clear()
        self.addItem("", "")
        for key, label in options:
            self.addItem(label, key)
        self.setCurrentIndex(max(0, self.findData(chosen)))

    def _let_type(self) -> None:
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        line, suggest = self.lineEdit(), self.completer()
        assert line is not None
        assert suggest is not None
        suggest.setFilterMode(Qt.MatchFlag.MatchContains)
        suggest.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        line.editingFinished.connect(self._settle)
        line.textEdited.connect(self.changed)

    def _settle(self) -> None:
        place = self.findText(self.currentText().strip(), Qt.MatchFlag.MatchFixedString)
        if place >= 0:
            self.setCurrentIndex(place)

    def value(self) -> str:
        """The key chosen."""
        place = self.findText(self.currentText().strip(), Qt.MatchFlag.MatchFixedString) if self.isEditable() else self.currentIndex()
        return str(self.itemData(place) or "") if place >= 0 else ""

    def set_value(self, value: str | None) -> None:
        """Choose by key. A key that is no longer offered is kept as a line of its own, so that nothing is lost."""
        place = self.findData(value or "")
        if place < 0:
            self.addItem(str(value), value)
            place = self.count() - 1
        self.setCurrentIndex(place)

    def readable(self) -> bool:
        """False when a text was typed that is none of the options."""
        return not self.currentText().strip() or bool(self.value())

    def set_read_only(self, locked: bool) -> None:
        """A combo can only be greyed."""
        self.setEnabled(not locked)


class BoolEditor(QCheckBox):
    """Yes or no."""

    changed = Signal()

    def __init__(self, field: Field) -> None:
        """The label stands beside the box."""
        super().__init__(field.help)
        self.toggled.connect(self.changed)

    def value(self) -> bool:
        """Whether it is ticked."""
        return self.isChecked()

    def set_value(self, value: bool | None) -> None:
        """Tick or not."""
        self.setChecked(bool(value))

    def readable(self) -> bool:
        """Always."""
        return True

    def set_read_only(self, locked: bool) -> None:
        """A box can only be greyed."""
        self.setEnabled(not locked)


def editor_for(field: Field, today: Today) -> QWidget:
    """The editor of a field of any kind but TABLE; it keeps the words of Editor."""
    if field.kind is Kind.DATE:
        return DateEdit(today)
    makers: dict[Kind, Callable[[Field], QWidget]] = {
        Kind.LONG: LongEditor, Kind.INT: NumberEditor, Kind.MONEY: NumberEditor,
        Kind.CHOICE: ChoiceEditor, Kind.BOOL: BoolEditor, Kind.TAGS: TagsEditor,
    }  # fmt: skip
    return makers.get(field.kind, TextEditor)(field)


def name_editor(widget: QWidget, field: Field) -> None:
    """Accessible name = label. A combo shows its text as its name, so the label is its description as well."""
    inner = widget.focusProxy() or widget
    for each in (widget, inner):
        each.setAccessibleName(field.label)
        each.setAccessibleDescription(field.label if field.kind is Kind.CHOICE else field.help)
        each.setToolTip(field.help)

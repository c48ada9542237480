"""A form built from descriptions of its fields, with checks beside the fields."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, cast

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QGroupBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from kehu_desk.ui import icons, look
from kehu_desk.ui.editors import Editor, Today, name_editor
from kehu_desk.ui.fields import Field, Group, Kind
from kehu_desk.ui.grid import GridEditor, any_editor_for

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Cell(QWidget):
    """The editor of a field with room for a red sentence below it. label: stands before it, once it is laid out."""

    label: QLabel

    def __init__(self, field: Field, today: Today, page: int, parent: QWidget) -> None:
        """No problem at first."""
        super().__init__(parent)
        self.field, self.page = field, page
        self.widget = any_editor_for(field, today)
        name_editor(self.widget, field)
        self.editor = cast("Editor", self.widget)
        self.problem = QLabel(self)
        self.problem.setObjectName("problem")
        self.problem.setWordWrap(True)
        self.problem.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.widget)
        if field.note:
            layout.addWidget(self._note(field.note))
        layout.addWidget(self.problem)

    @staticmethod
    def _note(text: str) -> QLabel:
        note = QLabel(text)
        note.setObjectName("muted")
        note.setWordWrap(True)
        return note

    def show_problem(self, sentence: str) -> None:
        """An empty sentence takes the problem away."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        inner = self.widget.focusProxy() or self.widget
        inner.setAccessibleDescription(sentence or self.field.help or self.field.note)


class Form(QWidget):
    """Groups of fields under one another (rare fields on a second page), or a tab for each group."""

    edited = Signal(str)
    """Key of a field that the person or the program changed; silent while set_values runs."""
    left = Signal(str)
    """Key of a field that lost the focus: the moment to keep a draft."""
    save_wanted = Signal()
    """Ctrl+Enter."""

    def __init__(self, groups: Sequence[Group], today: Today, *, tabbed: bool = False, parent: QWidget | None = None) -> None:
        """today: what 今天 means in a date."""
        super().__init__(parent)
        self.enter_moves_on = True
        self._quiet, self._today = False, today
        self.pages = QTabWidget(self)
        self.pages.setDocumentMode(True)
        made = dict[str, Cell]()
        for title, page in self._page_groups(groups, tabbed):
            made |= self._add_page(title, page, boxed=not tabbed)
        self.cells = {field.key: made[field.key] for group in groups for field in group.fields}
        self.pages.tabBar().setVisible(self.pages.count() > 1)
        self.pages.setAccessibleName(self.tr("Pages of the form"))
        self.pages.tabBar().setAccessibleName(self.tr("Pages of the form"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.pages)
        for key, cell in self.cells.items():
            cell.editor.changed.connect(lambda key=key: self._edit(key))
            self._watch(cell.widget)
            if isinstance(cell.widget, GridEditor):
                cell.widget.cell_added.connect(self._watch)

    # building

    def _page_groups(self, groups: Sequence[Group], tabbed: bool) -> list[tuple[str, list[Group]]]:
        if tabbed:
            return [(group.title, [group]) for group in groups]
        usual, rare = ([Group(each.title, [f for f in each.fields if f.rare is wanted]) for each in groups] for wanted in (False, True))
        pages = ((self.tr("Common"), usual), (self.tr("More"), rare))
        return [(title, kept) for title, page in pages if (kept := [group for group in page if group.fields])]

    def _add_page(self, title: str, groups: Iterable[Group], *, boxed: bool) -> dict[str, Cell]:
        """From the outside in: under a style sheet, moving a filled widget into another dresses everything in it anew."""
        scroll, content, made = QScrollArea(), QWidget(), dict[str, Cell]()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setAccessibleName(title)
        place = self.pages.addTab(scroll, title)
        scroll.setWidget(content)
        layout = QVBoxLayout(content)
        layout.setSpacing(look.WIDE)
        for group in groups:
            box = QGroupBox(group.title, content) if boxed else QWidget(content)
            box.setAccessibleName(group.title)
            layout.addWidget(box)
            made |= {field.key: Cell(field, self._today, place, box) for field in group.fields}
            self._fill(QGridLayout(box), [made[field.key] for field in group.fields])
        layout.addStretch(1)
        return made

    def _fill(self, grid: QGridLayout, cells: Sequence[Cell]) -> None:
        """Two fields a line; a wide one has the line for itself."""
        grid.setHorizontalSpacing(look.GAP)
        grid.setVerticalSpacing(look.GAP)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        line = side = 0
        for cell in cells:
            wide = cell.field.span > 1 or cell.field.kind in (Kind.LONG, Kind.TABLE)
            if wide and side:
                line, side = line + 1, 0
            grid.addWidget(self._label(cell), line, side * 2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
            grid.addWidget(cell, line, side * 2 + 1, 1, 3 if wide else 1, Qt.AlignmentFlag.AlignTop)
            line, side = (line + 1, 0) if wide or side else (line, 1)

    def _label(self, cell: Cell) -> QLabel:
        text = cell.field.label.replace("&", "&&")
        label = QLabel(f"{text} *" if cell.field.required else text)
        label.setContentsMargins(0, 5, 0, 0)
        label.setBuddy(cell.widget.focusProxy() or cell.widget)
        cell.label = label
        return label

    def show_field(self, key: str, *, shown: bool) -> None:
        """A field is there with its label, or absent."""
        for each in (self.cells[key], self.cells[key].label):
            each.setVisible(shown)

    # values

    def editor(self, key: str) -> Any:
        """The editor of a field. Raises KeyError for an unknown key."""
        return self.cells[key].editor

    def values(self) -> dict[str, Any]:
        """All values, of the types that Kind names. Text that cannot be read gives None: ask check() before saving."""
        return {key: cell.editor.value() for key, cell in self.cells.items()}

    def set_values(self, values: Mapping[str, Any]) -> None:
        """Show values; fields not named keep theirs."""
        self._quiet = True
        for key, value in values.items():
            self.cells[key].editor.set_value(value)
        self._quiet = False

    def read_only(self, keys: Iterable[str]) -> None:
        """Lock these fields and unlock all others."""
        locked = set(keys)
        for key, cell in self.cells.items():
            cell.editor.set_read_only(key in locked)

    # problems

    def check(self) -> bool:
        """Whether everything can be read and nothing required is missing; if not, says so beside the fields."""
        unread = self.tr("This cannot be read. Please correct it.")
        problems = {key: unread for key, cell in self.cells.items() if not cell.editor.readable()}
        for key, cell in self.cells.items():
            if cell.field.required and key not in problems and cell.editor.value() in (None, "", []):
                problems[key] = self.tr("Please fill in {label}.").format(label=cell.field.label)
        self.set_problems(problems)
        return not problems

    def set_problems(self, problems: Mapping[str, str]) -> None:
        """Sentences under their fields, all others cleared; goes to the first."""
        for key, cell in self.cells.items():
            cell.show_problem(problems.get(key, ""))
        self._mark_pages()
        if first := next((cell for key, cell in self.cells.items() if problems.get(key)), None):
            self.pages.setCurrentIndex(first.page)
            first.widget.setFocus()

    def problems(self) -> dict[str, str]:
        """What is shown now."""
        return {key: text for key, cell in self.cells.items() if (text := cell.problem.text())}

    def _mark_pages(self) -> None:
        wrong = {cell.page for cell in self.cells.values() if cell.problem.text()}
        for page in range(self.pages.count()):
            self.pages.setTabIcon(page, icons.icon("circle-alert", "bad") if page in wrong else icons.NONE)

    def _edit(self, key: str) -> None:
        if self._quiet:
            return
        if self.cells[key].problem.text():
            self.cells[key].show_problem("")
            self._mark_pages()
        self.edited.emit(key)

    # keys

    def _watch(self, widget: QWidget) -> None:
        for each in (widget, *widget.findChildren(QWidget)):
            each.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter goes on, Ctrl+Enter saves, leaving a field is told."""
        if event.type() == QEvent.Type.FocusOut:
            self._tell_left(watched)
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in ENTER:
            return self._enter(watched, event)
        return False

    def _enter(self, watched: QObject, event: QKeyEvent) -> bool:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.save_wanted.emit()
            return True
        if not self.enter_moves_on or isinstance(watched, QPlainTextEdit) or not isinstance(watched, QWidget):
            return False
        if isinstance(watched, QLineEdit):
            watched.editingFinished.emit()
        watched.focusNextChild()
        return True

    def _tell_left(self, watched: QObject) -> None:
        owner = next((key for key, cell in self.cells.items() if isinstance(watched, QWidget) and cell.isAncestorOf(watched)), None)
        if owner is not None:
            self.left.emit(owner)

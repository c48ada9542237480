"""What is known beside what was answered: a tab for each section, a line for each field. Nothing typed means: no answer."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Final, cast

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QTabWidget, QToolButton, QVBoxLayout, QWidget

from kehu_desk.archives.dialogs.section_form import ROOMY, line_of, make_roomy
from kehu_desk.archives.dialogs.values import shown, stored
from kehu_desk.archives.rules.checks import filled
from kehu_desk.archives.rules.fields import Field
from kehu_desk.archives.table import value_text
from kehu_desk.archives.words import field_name, section_name
from kehu_desk.surveys.queries import AskedSection
from kehu_desk.ui import icons, look
from kehu_desk.ui.editors import Editor, name_editor
from kehu_desk.ui.fields import Kind
from kehu_desk.ui.grid import GridEditor, any_editor_for

YES, NO = "yes", "no"
KNOWN: Final = 240  # pixels of what is known
WIDE: Final = frozenset({"long", "table"})


class AnswerCell:
    """One field: its editor, what was typed at first, and the red sentence below."""

    def __init__(self, each: Field, today: Callable[[], date]) -> None:
        """A tick cannot say that nothing was answered: yes and no are chosen."""
        self.field = each
        line = replace(line_of(each), required=False)
        if each.kind == "bool":
            yes, no = QCoreApplication.translate("Words", "yes"), QCoreApplication.translate("Words", "no")
            line = replace(line, kind=Kind.CHOICE, options=[(YES, yes), (NO, no)])
        self.widget = any_editor_for(line, today)
        name_editor(self.widget, line)
        self.editor = cast("Editor", self.widget)
        if isinstance(self.widget, GridEditor) and len(each.columns) > ROOMY:
            make_roomy(self.widget)
        self.problem = QLabel()
        self.problem.setObjectName("problem")
        self.problem.setWordWrap(True)
        self.problem.hide()

    def give(self, value: Any) -> None:
        """Show a stored value."""
        if self.field.kind == "bool":
            self.editor.set_value({True: YES, False: NO}.get(value, ""))
        else:
            self.editor.set_value(shown(self.field, value))

    def answer(self) -> Any:
        """What was answered, as it is stored; None for nothing."""
        typed = self.editor.value()
        if self.field.kind == "bool":
            return {YES: True, NO: False}.get(typed)
        value = stored(self.field, typed)
        return value if filled(value) else None

    def tell(self, sentence: str) -> None:
        """An empty sentence takes the problem away."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        (self.widget.focusProxy() or self.widget).setAccessibleDescription(sentence)


class AnswerForm(QTabWidget):
    """Keys are (section, field)."""

    def __init__(self, sections: Sequence[AskedSection], today: Callable[[], date], parent: QWidget | None = None) -> None:
        """Answers that were typed before are shown again."""
        super().__init__(parent)
        self.setDocumentMode(True)
        for one in (self, self.tabBar()):
            one.setAccessibleName(QCoreApplication.translate("Surveys", "Sections"))
        self._today = today
        self.cells: dict[tuple[str, str], AnswerCell] = {}
        for each in sections:
            self.addTab(self._page(each), section_name(each.section))
        self._first = self.answers()

    def _page(self, section: AskedSection) -> QScrollArea:
        scroll, content = QScrollArea(), QWidget()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setAccessibleName(section_name(section.section))
        scroll.setWidget(content)
        page, grid = QVBoxLayout(content), QGridLayout()
        grid.setHorizontalSpacing(look.WIDE)
        grid.setVerticalSpacing(look.GAP)
        grid.setColumnStretch(2, 1)
        heads = (
            QCoreApplication.translate("Surveys", "Field"), QCoreApplication.translate("Surveys", "Known"),
            QCoreApplication.translate("Surveys", "Answer"),
        )  # fmt: skip
        for column, text in enumerate(heads):
            head = QLabel(text)
            head.setObjectName("muted")
            grid.addWidget(head, 0, column)
        for place, each in enumerate(section.fields):
            self._add(grid, 2 * place + 1, section, each)
        page.addLayout(grid)
        if section.hidden:
            names = "、".join(map(field_name, section.hidden))
            page.addWidget(_quiet(QCoreApplication.translate("Surveys", "Not authorised: {fields}").format(fields=names)))
        page.addStretch(1)
        return scroll

    def _add(self, grid: QGridLayout, line: int, section: AskedSection, each: Field) -> None:
        cell = self.cells[section.section, each.key] = AnswerCell(each, self._today)
        known = section.known.get(each.key)
        if each.key in section.given:
            cell.give(section.given[each.key])
        caption = QLabel(field_name(each))
        caption.setBuddy(cell.widget.focusProxy() or cell.widget)
        caption.setWordWrap(True)
        caption.setContentsMargins(0, 5, 0, 0)
        stands = _quiet(value_text(each, known) or "–")
        stands.setFixedWidth(look.scaled(KNOWN))
        stands.setContentsMargins(0, 5, 0, 0)
        stands.setAccessibleName(QCoreApplication.translate("Surveys", "Known: {field}").format(field=field_name(each)))
        cell.editor.changed.connect(lambda: cell.tell(""))
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(caption, line, 0, top)
        grid.addWidget(stands, line, 1, top)
        grid.addWidget(cell.widget, line, 2, top)
        if each.kind in WIDE and filled(known):
            grid.addWidget(self._taker(cell, known), line, 3, top)
        grid.addWidget(cell.problem, line + 1, 2)

    def _taker(self, cell: AnswerCell, known: Any) -> QToolButton:
        """A long text or a table is easier to change than to type."""
        made = QToolButton()
        text = QCoreApplication.translate("Surveys", "Start from what is known: {field}").format(field=field_name(cell.field))
        made.setAccessibleName(text)
        made.setToolTip(text)
        made.setAutoRaise(True)
        icons.dress(made, "copy")
        made.clicked.connect(lambda: cell.give(known))
        return made

    def answers(self) -> dict[str, dict[str, Any]]:
        """Section -> field -> answer; fields without one are absent."""
        found: dict[str, dict[str, Any]] = {}
        for (section, key), cell in self.cells.items():
            if cell.editor.readable() and (value := cell.answer()) is not None:
                found.setdefault(section, {})[key] = value
        return found

    def is_changed(self) -> bool:
        """Whether anything was typed since the dialog opened."""
        return self.answers() != self._first or not all(cell.editor.readable() for cell in self.cells.values())

    def show_problems(self, said: Mapping[tuple[str, str], str]) -> None:
        """Sentences under their fields, all others cleared; goes to the first."""
        for key, cell in self.cells.items():
            cell.tell(said.get(key, ""))
        for place in range(self.count()):
            self.setTabIcon(place, icons.NONE)
        sections = list(dict.fromkeys(section for section, _key in self.cells))
        for section, _key in said:
            if section in sections:
                self.setTabIcon(sections.index(section), icons.icon("circle-alert", "bad"))
        first = next((key for key in self.cells if key in said), None)
        if first is not None:
            self.setCurrentIndex(sections.index(first[0]))
            self.cells[first].widget.setFocus()

    def check(self) -> bool:
        """Whether everything can be read; if not, says so beside the fields."""
        unread = QCoreApplication.translate("Wrong", "This cannot be read. Please correct it.")
        wrong = {key: unread for key, cell in self.cells.items() if not cell.editor.readable() or _no_region(cell)}
        self.show_problems(wrong)
        return not wrong


def _no_region(cell: AnswerCell) -> bool:
    return cell.field.kind == "region" and filled(cell.answer()) and not str(cell.answer()).isdigit()


def _quiet(text: str) -> QLabel:
    made = QLabel(text)
    made.setObjectName("muted")
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    return made

"""The dialogs 【条款库】 and 【条款】: texts that standard texts are built from, with their alternates."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from kehu_desk.kernel.errors import Refused
from kehu_desk.templates.queries import ClauseRow
from kehu_desk.templates.rules import CATEGORIES, RISKS
from kehu_desk.templates.service import AlternateText, ClauseText, add_clause, edit_clause
from kehu_desk.templates.table import clause_line, clause_source
from kehu_desk.templates.words import category_name, explain_all, risk_name
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.dialogs import button, button_row, cancel_button, named
from kehu_desk.ui.empty_state import EmptyState, Switch
from kehu_desk.ui.fields import Field, Group, Kind
from kehu_desk.ui.form import Form
from kehu_desk.ui.lines import Lines
from kehu_desk.ui.listing import tool
from kehu_desk.ui.table_view import TableView
from kehu_desk.ui.window_model import WindowModel

Read = Callable[[Desk], Sequence[ClauseRow]]


class Wording(NamedTuple):
    """What is taken into a text."""

    title: str
    text: str
    category: str
    code: str


class ClauseDialog(QDialog):
    """Refusals are told inside, and what was typed stays."""

    def __init__(self, desk: Desk, row: ClauseRow | None, parent: QWidget | None = None) -> None:
        """row: the clause to change, whose code is fixed."""
        super().__init__(parent)
        named(self, self.tr("Clause"))
        self._desk, self._row = desk, row
        self.form = Form([Group(self.tr("Clause"), self._fields())], date.today)
        if row is not None:
            values = {"code": row.code, "title": row.title, "category": row.category, "risk": row.risk, "text": row.text}
            alternates = [{"title": title, "text": text, "risk": risk} for title, text, risk in row.alternates]
            self.form.set_values({**values, "alternates": alternates})
        else:
            self.form.set_values({"risk": RISKS[1]})
        self.form.read_only(["code"] if row else [])
        self.problems, self.save_button = Lines(self.tr("Why not"), "bad"), button(self.tr("Save"), primary=True)
        layout = QVBoxLayout(self)
        layout.setSpacing(look.GAP)
        layout.addWidget(self.form, 1)
        layout.addWidget(self.problems)
        layout.addLayout(button_row(cancel_button(self), self.save_button))
        self.resize(look.scaled(680), look.scaled(520))
        self.save_button.clicked.connect(self.submit)

    def _fields(self) -> list[Field]:
        risks = [(each, risk_name(each)) for each in RISKS]
        return [
            Field(key="code", label=self.tr("Code"), required=True, limit=40, help=self.tr("such as TK-01")),
            Field(key="title", label=self.tr("Title"), required=True, limit=80),
            Field(
                key="category", label=self.tr("Category"), kind=Kind.CHOICE, required=True,
                options=[(each, category_name(each)) for each in CATEGORIES],
            ),
            Field(key="risk", label=self.tr("Risk"), kind=Kind.CHOICE, required=True, options=risks),
            Field(key="text", label=self.tr("Text"), kind=Kind.LONG, required=True),
            Field(
                key="alternates", label=self.tr("Alternates"), kind=Kind.TABLE,
                columns=[
                    Field(key="title", label=self.tr("Title"), limit=80), Field(key="text", label=self.tr("Text")),
                    Field(key="risk", label=self.tr("Risk"), kind=Kind.CHOICE, options=risks),
                ],
            ),
        ]  # fmt: skip

    def submit(self) -> None:
        """Save, or say why not."""
        if not self.form.check():
            return
        typed = self.form.values()
        alternates = tuple(AlternateText(**each) for each in typed.pop("alternates"))
        text = ClauseText(**typed, alternates=alternates)
        try:
            if self._row is None:
                self._desk.act(add_clause, text)
            else:
                self._desk.act(edit_clause, self._row.id, text)
        except Refused as refusal:
            self.problems.show_lines(explain_all(refusal))
            return
        self.accept()


class LibraryDialog(QDialog):
    """Everybody reads; who drafts adds and changes; over the editor of a text a wording can be taken."""

    taken = Signal(object)
    """A Wording."""

    def __init__(self, desk: Desk, read: Read, *, drafts: bool, takes: bool, parent: QWidget | None = None) -> None:
        """read: the clauses now; takes: whether 【插入】 is offered."""
        super().__init__(parent)
        named(self, self.tr("Library of clauses"))
        self._desk, self._read, self._drafts = desk, read, drafts
        self._kept: dict[UUID, ClauseRow] = {}
        self.view = TableView(self.tr("Clauses"), WindowModel(clause_source(self._rows), self), memory=desk.memory, key="templates/clauses")
        self.switch = Switch(self.view, EmptyState(self.tr("The library is empty")))
        self.wording, self.text = QComboBox(), QPlainTextEdit()
        self.text.setReadOnly(True)
        for widget, name in ((self.wording, self.tr("Wording")), (self.text, self.tr("Text of the clause"))):
            widget.setAccessibleName(name)
            widget.setAccessibleDescription(name)
        self.add_button, self.edit_button = (
            tool(self.tr("New clause…"), "file-plus", self.add),
            tool(self.tr("Edit…"), "file-pen", self.edit),
        )
        self.take_button, self.close_button = button(self.tr("Insert"), primary=takes), button(self.tr("Close"), primary=not takes)
        for each in (self.add_button, self.edit_button):
            each.setVisible(drafts)
        self.take_button.setVisible(takes)
        self._lay_out()
        self.view.selectionModel().selectionChanged.connect(lambda *_: self._choose())
        self.wording.currentIndexChanged.connect(lambda _place: self._show())
        self.take_button.clicked.connect(lambda _checked=False: self.take())
        self.close_button.clicked.connect(self.reject)
        self._choose()

    def _lay_out(self) -> None:
        tools, right, middle = QHBoxLayout(), QVBoxLayout(), QHBoxLayout()
        tools.addWidget(self.add_button)
        tools.addWidget(self.edit_button)
        tools.addStretch(1)
        label = QLabel(self.tr("Wording"))
        label.setBuddy(self.wording)
        for each in (label, self.wording, self.text):
            right.addWidget(each)
        middle.addWidget(self.switch, 3)
        middle.addLayout(right, 2)
        layout = QVBoxLayout(self)
        layout.setSpacing(look.GAP)
        layout.addLayout(tools)
        layout.addLayout(middle, 1)
        layout.addLayout(button_row(self.close_button, self.take_button))
        self.resize(look.scaled(860), look.scaled(460))

    def _rows(self) -> list[tuple[object, ...]]:
        self._kept = {row.id: row for row in self._read(self._desk)}
        return [tuple(clause_line(row)) for row in self._kept.values()]

    def refresh(self) -> None:
        """Read the library anew."""
        self.view.rows.refresh()
        self._choose()

    def chosen(self) -> ClauseRow | None:
        """The one clause chosen."""
        ids = self.view.chosen_ids() if self.view.chosen_count() == 1 else []
        return next((row for row in self._kept.values() if row.id in ids), None)

    def _choose(self) -> None:
        row = self.chosen()
        self.switch.show_empty(self.view.rows.rowCount() == 0)
        self.wording.clear()
        if row is not None:
            for title, text, risk in ((row.title, row.text, row.risk), *row.alternates):
                self.wording.addItem(f"{title} · {risk_name(risk)}", (title, text))
        self.edit_button.setEnabled(row is not None)
        self.take_button.setEnabled(row is not None)
        self._show()

    def _show(self) -> None:
        found = self.wording.currentData()
        self.text.setPlainText(found[1] if found else "")

    def take(self) -> None:
        """Hand the wording chosen to the text."""
        row, found = self.chosen(), self.wording.currentData()
        if row is not None and found:
            self.taken.emit(Wording(found[0], found[1], row.category, row.code))
            self.accept()

    def add(self) -> None:
        """A new clause."""
        self._open(None)

    def edit(self) -> None:
        """Change the clause chosen."""
        if (row := self.chosen()) is not None:
            self._open(row)

    def _open(self, row: ClauseRow | None) -> None:
        dialog = ClauseDialog(self._desk, row, self)
        dialog.accepted.connect(self.refresh)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

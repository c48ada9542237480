"""The frame of small dialogs that ask what an event needs: a head, a form, the reasons against it, and the button that does it."""

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtWidgets import QDialog, QFormLayout, QLabel, QVBoxLayout, QWidget

from kehu_desk.borrowing.words import explain_all
from kehu_desk.kernel.errors import Refused
from kehu_desk.ui import look
from kehu_desk.ui.dialogs import button, button_row, cancel_button, named
from kehu_desk.ui.editors import LongEditor, NumberEditor, name_editor
from kehu_desk.ui.fields import Field, Kind
from kehu_desk.ui.lines import Lines

SHORTEST: Final = 5


class Question(QDialog):
    """Refusals are told inside, and what was typed stays. Rows are added with ask(); said() gives what was answered."""

    def __init__(self, title: str, head: str, do: Callable[..., object], parent: QWidget | None = None) -> None:
        """title is also the verb of the button; do is called with what said() gives and may raise Refused."""
        super().__init__(parent)
        named(self, title)
        self._do = do
        self.form, self.problems = QFormLayout(), Lines(self.tr("Why not"), "bad")
        self.form.setSpacing(look.GAP)
        self.accept_button = button(title, primary=True)
        about = QLabel(head)
        about.setWordWrap(True)
        about.setAccessibleName(self.tr("Loan"))
        layout = QVBoxLayout(self)
        layout.setSpacing(look.GAP)
        layout.addWidget(about)
        layout.addLayout(self.form)
        layout.addWidget(self.problems)
        layout.addStretch(1)
        layout.addLayout(button_row(cancel_button(self), self.accept_button))
        self.setMinimumWidth(480)
        self.accept_button.clicked.connect(self.submit)

    def ask(self, label: str, widget: QWidget) -> None:
        """One more row; the label is its accessible name."""
        widget.setAccessibleName(label)
        widget.setAccessibleDescription(label)
        self.form.addRow(label, widget)

    def long_line(self, label: str, help_: str = "") -> LongEditor:
        """A row for a text of some lines."""
        field = Field(key="text", label=label, kind=Kind.LONG, help=help_)
        line = LongEditor(field)
        name_editor(line, field)
        line.setFixedHeight(self.fontMetrics().lineSpacing() * 3 + 14)
        self.form.addRow(label, line)
        return line

    def number(self, label: str, help_: str = "") -> NumberEditor:
        """A row for a whole number."""
        field = Field(key="number", label=label, kind=Kind.INT, help=help_)
        line = NumberEditor(field)
        name_editor(line, field)
        self.form.addRow(label, line)
        return line

    def said(self) -> tuple[Any, ...]:
        """What was answered, for do."""
        return ()

    def submit(self) -> None:
        """Do it, or say inside the dialog why not."""
        try:
            self._do(*self.said())
        except Refused as refusal:
            self.problems.show_lines(explain_all(refusal))
            return
        self.accept()

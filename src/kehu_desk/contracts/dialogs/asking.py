"""A short dialog over a form: a sentence, a few fields, the verb; refusals are told inside and what was typed stays."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from kehu_desk.contracts.words import explain_all
from kehu_desk.kernel.errors import Refused
from kehu_desk.ui import look
from kehu_desk.ui.dialogs import button, button_row, cancel_button, named
from kehu_desk.ui.fields import Field, Group
from kehu_desk.ui.form import Form
from kehu_desk.ui.lines import Lines

Deed = Callable[[dict[str, Any]], object]


class AskDialog(QDialog):
    """deed gets the values by key; a Refused that it raises stands in red below the form."""

    def __init__(
        self, title: str, sentence: str, fields: Sequence[Field], deed: Deed, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        """title is also the verb of the button."""
        super().__init__(parent)
        named(self, title)
        self._deed = deed
        self.form = Form([Group(title, fields)], today)
        self.problems, self.accept_button = Lines(self.tr("Why not"), "bad"), button(title, primary=True)
        head = QLabel(sentence)
        head.setWordWrap(True)
        head.setVisible(bool(sentence))
        layout = QVBoxLayout(self)
        layout.setSpacing(look.GAP)
        layout.addWidget(head)
        layout.addWidget(self.form, 1)
        layout.addWidget(self.problems)
        layout.addLayout(button_row(cancel_button(self), self.accept_button))
        self.accept_button.clicked.connect(self.submit)
        self.form.save_wanted.connect(self.submit)
        self.setMinimumWidth(look.scaled(560))

    def submit(self) -> None:
        """Do it, or say why not."""
        if not self.form.check():
            return
        try:
            self._deed(self.form.values())
        except Refused as refusal:
            self.problems.show_lines(explain_all(refusal))
            return
        self.accept()

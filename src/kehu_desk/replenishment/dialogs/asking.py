"""What the dialogs of replenishment share: a head, a form, refusals told at their fields, what was typed stays."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from kehu_desk.borrowing.dialogs.parts import Lines
from kehu_desk.kernel.errors import Refused
from kehu_desk.replenishment.words import explain, explain_all, field_of
from kehu_desk.ui import look
from kehu_desk.ui.dialogs import button, button_row, cancel_button, named
from kehu_desk.ui.fields import Field, Group
from kehu_desk.ui.form import Form


class FieldsDialog(QDialog):
    """A deed that needs a few words."""

    def __init__(self, title: str, head: str, fields: Sequence[Field], today: date, parent: QWidget | None) -> None:
        """title: also the verb of the button; head: what it is about."""
        super().__init__(parent)
        named(self, title)
        self.form, self.problems = Form((Group(title, fields),), lambda: today), Lines(self.tr("Why not"), "bad")
        self.accept_button, self.head = button(title, primary=True), QLabel(head)
        self.head.setTextFormat(Qt.TextFormat.PlainText)
        self.head.setWordWrap(True)
        self.head.setAccessibleName(self.tr("About"))
        self.rows = QVBoxLayout(self)
        self.rows.setSpacing(look.GAP)
        self.rows.addWidget(self.head)
        self.rows.addWidget(self.form, 1)
        self.rows.addWidget(self.problems)
        self.buttons = button_row(cancel_button(self), self.accept_button)
        self.rows.addLayout(self.buttons)
        self.accept_button.clicked.connect(self.submit)
        self.form.save_wanted.connect(self.submit)

    def submit(self) -> None:
        """Carry it out, or say at the fields why not."""
        self.problems.show_lines([])
        if not self.form.check():
            return
        try:
            self.carry_out(self.form.values())
        except Refused as refusal:
            self.tell(refusal)
            return
        self.accept()

    def tell(self, refusal: Refused) -> None:
        """What belongs to a field stands there, the rest below."""
        at_fields = {field_of(each): explain(each) for each in refusal.nos if field_of(each) in self.form.cells}
        if at_fields:
            self.form.set_problems(at_fields)
        told = set(at_fields.values())
        self.problems.show_lines([line for line in explain_all(refusal) if line not in told])

    def carry_out(self, values: dict[str, Any]) -> None:
        """What the dialog does. Raises Refused."""
        raise NotImplementedError

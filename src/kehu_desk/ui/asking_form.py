"""What dialogs share that ask for something: what it is about, a form, problems said inside."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import ClassVar

from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from kehu_desk.kernel.errors import No, Refused
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk, office_today
from kehu_desk.ui.dialogs import button, button_row, cancel_button, named
from kehu_desk.ui.fields import Group
from kehu_desk.ui.form import Form
from kehu_desk.ui.lines import Lines


class AskingForm(QDialog):
    """Refusals are told inside, and what was typed stays. Subclasses give do() and sentence().

    places: code -> key of the field at which its sentence stands; without such a field it stands below the form.
    """

    places: ClassVar[Mapping[str, str]] = {}

    def __init__(self, desk: Desk, title: str, groups: Sequence[Group], parent: QWidget | None) -> None:
        """title: also the verb of the button. Raises Refused E_FORBIDDEN for an account that has ended."""
        super().__init__(parent)
        named(self, title)
        self._desk, self.head = desk, QLabel()
        self.head.setWordWrap(True)
        self.form = Form(groups, office_today(desk))
        self.problems, self.accept_button = Lines(self.tr("Why not"), "bad"), button(title, primary=True)
        self.buttons = button_row(cancel_button(self), self.accept_button)
        self.column = QVBoxLayout(self)
        self.column.setSpacing(look.GAP)
        self.column.addWidget(self.head)
        self.column.addWidget(self.form, 1)
        self.column.addWidget(self.problems)
        self.column.addLayout(self.buttons)
        self.accept_button.clicked.connect(self.submit)
        self.form.save_wanted.connect(self.submit)
        self.setMinimumWidth(look.scaled(600))
        self.head.hide()

    def today(self) -> date:
        """The office's day."""
        return office_today(self._desk)()

    def show_head(self, text: str) -> None:
        """What it is about."""
        self.head.setText(text)
        self.head.setVisible(bool(text))

    def submit(self) -> None:
        """Carry out what was typed, or say inside why not."""
        self.problems.show_lines([])
        if not self.form.check():
            return
        try:
            self.do()
        except Refused as refusal:
            self.show_refused(refusal)
            return
        self.accept()

    def do(self) -> None:
        """What the dialog does. Raises Refused."""
        raise NotImplementedError

    def show_refused(self, refused: Refused) -> None:
        """Each reason at its field, or below the form."""
        told = [(self.place(each), self.sentence(each)) for each in refused.nos]
        beside = {key: words for key, words in told if key in self.form.cells}
        if beside:
            self.form.set_problems(beside)
        self.problems.show_lines(list(dict.fromkeys(words for key, words in told if key not in beside)))

    def place(self, refusal: No) -> str:
        """Key of the field at which a no stands."""
        return self.places.get(refusal.code, "")

    def sentence(self, refusal: No) -> str:
        """A no in the words of the noun."""
        raise NotImplementedError

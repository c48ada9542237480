"""What these dialogs share: who it is about, a form, faults at their fields, other refusals below it."""

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar
from uuid import UUID

from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from kehu_desk.borrowing.dialogs.parts import Lines
from kehu_desk.deciders.service.reading import Board
from kehu_desk.deciders.words import explain
from kehu_desk.kernel.errors import Refused
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.dialogs import button, button_row, cancel_button, named
from kehu_desk.ui.fields import Group
from kehu_desk.ui.form import Form


class AskingDialog(QDialog):
    """A refusal is told inside, each fault at its field, and what was typed stays."""

    faults: ClassVar[Mapping[str, str]] = {}
    """Code -> key of the field that it is about."""

    def __init__(self, desk: Desk, board: Board, title: str, about: str, groups: Sequence[Group], parent: QWidget | None) -> None:
        """title: also the verb of the button; about: who or what it is about."""
        super().__init__(parent)
        named(self, title)
        self._desk, self.board = desk, board
        self.head, self.form = QLabel(about), Form(groups, lambda: board.today)
        self.head.setAccessibleName(self.tr("About"))
        self.head.setWordWrap(True)
        font = self.head.font()
        font.setBold(True)
        self.head.setFont(font)
        self.problems, self.accept_button = Lines(self.tr("Why not"), "bad"), button(title, primary=True)
        layout = QVBoxLayout(self)
        layout.setSpacing(look.GAP)
        layout.addWidget(self.head)
        layout.addWidget(self.form, 1)
        layout.addWidget(self.problems)
        layout.addLayout(button_row(cancel_button(self), self.accept_button))
        self.accept_button.clicked.connect(self.submit)
        self.form.save_wanted.connect(self.submit)
        self.setMinimumWidth(look.scaled(600))

    def put(self, **values: Any) -> None:
        """Fill fields."""
        for key, value in values.items():
            self.form.editor(key).set_value(value)

    def submit(self) -> None:
        """Carry out what was typed, or say inside why not."""
        if not self.form.check():
            return
        try:
            self.carry_out(self.form.values())
        except Refused as refusal:
            self.tell(refusal)
            return
        self.accept()

    def tell(self, refusal: Refused) -> None:
        """Faults at their fields, everything else below."""
        beside = {self.faults[each.code]: explain(each) for each in refusal.nos if each.code in self.faults}
        self.form.set_problems(beside)
        self.problems.show_lines(list(dict.fromkeys(explain(each) for each in refusal.nos if each.code not in self.faults)))

    def carry_out(self, values: Mapping[str, Any]) -> None:
        """What the dialog does. Raises Refused."""
        raise NotImplementedError


def chosen(key: str) -> UUID | None:
    """The id behind an option; none is chosen with an empty key."""
    return UUID(key) if key else None


def scale(key: str) -> int:
    """The number behind an option; 0, which no scale has, when none is chosen."""
    return int(key) if key else 0


def people_options(board: Board) -> list[tuple[str, str]]:
    """Everybody who is there, by name and post."""
    return [(str(row.contact_id), " · ".join(each for each in (row.name, row.post) if each)) for row in board.people if row.left_on is None]


def one_to_five(low: str, high: str) -> list[tuple[str, str]]:
    """1 … 5, the ends with their meaning."""
    return [("1", f"1 {low}"), ("2", "2"), ("3", "3"), ("4", "4"), ("5", f"5 {high}")]

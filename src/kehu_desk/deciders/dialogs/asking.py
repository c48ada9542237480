"""What these dialogs share: who it is about, a form, faults at their fields, other refusals below it."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from kehu_desk.deciders.service.reading import Board
from kehu_desk.deciders.words import explain
from kehu_desk.kernel.errors import No
from kehu_desk.ui.asking_form import AskingForm
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.fields import Group


class AskingDialog(AskingForm):
    """About one customer's board of people."""

    def __init__(self, desk: Desk, board: Board, title: str, about: str, groups: Sequence[Group], parent: QWidget | None) -> None:
        """title: also the verb of the button; about: who or what it is about."""
        super().__init__(desk, title, groups, parent)
        self.board = board
        font = self.head.font()
        font.setBold(True)
        self.head.setFont(font)
        self.head.setAccessibleName(self.tr("About"))
        self.show_head(about)

    def put(self, **values: Any) -> None:
        """Fill fields."""
        for key, value in values.items():
            self.form.editor(key).set_value(value)

    def sentence(self, refusal: No) -> str:
        """A no in the words of the people of customers."""
        return explain(refusal)


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

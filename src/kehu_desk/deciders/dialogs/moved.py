"""The dialog 【登记去向】: somebody went to another customer."""

from collections.abc import Mapping
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QWidget

from kehu_desk.archives.service.contacts import move_contact
from kehu_desk.borrowing.dialogs.archive_line import ArchiveLine
from kehu_desk.borrowing.dialogs.parts import head_of
from kehu_desk.deciders.dialogs.asking import AskingDialog
from kehu_desk.deciders.queries import PersonRow
from kehu_desk.deciders.service.reading import Board
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.fields import Field, Group, Kind


class MovedDialog(AskingDialog):
    """What happened with him stays here; there he is somebody once that archive names him."""

    places: ClassVar[Mapping[str, str]] = {"E_LEFT_DAY": "left_on"}

    def __init__(self, desk: Desk, board: Board, person: PersonRow, parent: QWidget | None = None) -> None:
        """The other customer is found first."""
        title = QCoreApplication.translate("MovedDialog", "Record a move")
        about = "    ".join(each for each in (person.name, person.post, board.name) if each)
        super().__init__(desk, board, title, about, (Group(title, _fields()),), parent)
        self._contact = person.contact_id
        self.target: UUID | None = None
        self.line, self.where = ArchiveLine(desk), QLabel(self.tr("Went to: choose the customer above."))
        self.where.setAccessibleName(self.tr("Went to"))
        self.where.setWordWrap(True)
        self.column.insertWidget(1, self.line)
        self.column.insertWidget(2, self.where)
        self.line.chosen.connect(self.choose)
        self.put(left_on=board.today)
        self.accept_button.setEnabled(False)

    def choose(self, customer: UUID) -> None:
        """Take a customer."""
        self.target = customer
        self.where.setText(self.tr("Went to: {name}").format(name=head_of(self._desk, customer).name))
        self.accept_button.setEnabled(True)

    def do(self) -> None:
        """Write it down."""
        values = self.form.values()
        assert self.target is not None  # the button wakes with it
        self._desk.act(move_contact, self._contact, self.target, values["left_on"])


def _fields() -> tuple[Field, ...]:
    return (Field(key="left_on", label=QCoreApplication.translate("MovedDialog", "Left on"), kind=Kind.DATE, required=True, span=2),)

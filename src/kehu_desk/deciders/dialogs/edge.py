"""The dialog 【登记影响关系】."""

from collections.abc import Mapping
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kehu_desk.archives.words import LEVELS
from kehu_desk.deciders.dialogs.asking import AskingDialog, one_to_five, people_options, scale
from kehu_desk.deciders.queries import EdgeRow
from kehu_desk.deciders.rules.influence import KINDS, LONGEST_NOTE, SECRET, TOP_SECRET, EdgeTerms
from kehu_desk.deciders.service import set_edge
from kehu_desk.deciders.service.reading import Board
from kehu_desk.deciders.words import edge_name
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.fields import Field, Group, Kind


class EdgeDialog(AskingDialog):
    """A line between two people of one customer; with a line given, how strong it is now."""

    places: ClassVar[Mapping[str, str]] = {
        "E_EDGE_KIND": "kind", "E_STRENGTH": "strength", "E_SELF_EDGE": "end", "E_OTHER_CUSTOMER": "end", "E_CIRCLE": "kind",
        "E_NOTE_LEVEL": "level", "E_NOTE_HIDDEN": "note", "E_TOO_LONG": "note", "E_LEVEL": "level",
    }  # fmt: skip

    def __init__(
        self, desk: Desk, board: Board, edge: EdgeRow | None = None, start: UUID | None = None, parent: QWidget | None = None
    ) -> None:
        """start: from whom the line goes, where he is chosen already."""
        title = QCoreApplication.translate("EdgeDialog", "Record influence")
        super().__init__(desk, board, title, board.name, (Group(title, _fields(board)),), parent)
        self.resize(look.scaled(600), look.scaled(460))
        self.put(strength="3", level=str(SECRET), start=str(start or ""))
        if edge is not None:
            self.put(
                start=str(edge.from_id), kind=edge.kind, end=str(edge.to_id), strength=str(edge.strength), note=edge.note,
                level=str(edge.level),
            )  # fmt: skip
            for key in ("start", "kind", "end"):
                self.form.editor(key).set_read_only(True)

    def do(self) -> None:
        """Draw it."""
        values = self.form.values()
        start, end = UUID(values["start"]), UUID(values["end"])
        terms = EdgeTerms(values["kind"], start, end, scale(values["strength"]), values["note"], scale(values["level"]))
        self._desk.act(set_edge, terms)


def _fields(board: Board) -> tuple[Field, ...]:
    people = people_options(board)
    levels = [(str(each), QCoreApplication.translate("Levels", LEVELS[each])) for each in (SECRET, TOP_SECRET)]
    strengths = one_to_five(QCoreApplication.translate("EdgeDialog", "weak"), QCoreApplication.translate("EdgeDialog", "strong"))
    return (
        Field(key="start", label=QCoreApplication.translate("EdgeDialog", "From"), kind=Kind.CHOICE, required=True, options=people, span=2),
        Field(key="kind", label=QCoreApplication.translate("EdgeDialog", "Line"), kind=Kind.CHOICE, required=True,
              options=[(each, edge_name(each)) for each in KINDS], span=2),
        Field(key="end", label=QCoreApplication.translate("EdgeDialog", "To"), kind=Kind.CHOICE, required=True, options=people, span=2),
        Field(key="strength", label=QCoreApplication.translate("EdgeDialog", "Strength"), kind=Kind.CHOICE, required=True,
              options=strengths),
        Field(key="level", label=QCoreApplication.translate("EdgeDialog", "Level of the note"), kind=Kind.CHOICE, required=True,
              options=levels),
        Field(key="note", label=QCoreApplication.translate("EdgeDialog", "Note"), kind=Kind.LONG, limit=LONGEST_NOTE),
    )  # fmt: skip

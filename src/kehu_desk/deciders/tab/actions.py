"""The buttons of the page."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kehu_desk.ui.action_set import ActionSet

ALWAYS: Final = frozenset({"print", "archive", "refresh"})
"""Buttons of whoever sees the people, also when he may not write."""
NEEDS: Final[Mapping[str, tuple[str, ...]]] = {
    "edge": ("stronger", "unline"), "person": ("again", "end", "withdraw"), "chance": ("correct", "win", "lose", "drop"),
}  # fmt: skip
"""Buttons about what is chosen in the pane of lines, of the person, of opportunities: they stand there."""


def make_actions(owner: QWidget) -> ActionSet:
    """All of them, in the order of the menu."""
    made = ActionSet(owner)
    made.make(
        "role",
        QCoreApplication.translate("Deciders", "Role…"),
        "user-cog",
        "Ctrl+N",
        QCoreApplication.translate("Deciders", "What this person is to a purchase, how much he weighs, on whose side he stands"),
    )
    made.make("line", QCoreApplication.translate("Deciders", "Draw line…"), "plus")
    made.make("assess", QCoreApplication.translate("Deciders", "Assess style…"), "lightbulb")
    made.make("chance", QCoreApplication.translate("Deciders", "Record opportunity…"), "plus")
    made.make(
        "confirm",
        QCoreApplication.translate("Deciders", "Confirm roles"),
        "circle-check",
        "",
        QCoreApplication.translate("Deciders", "All roles of this person are still so, as of today"),
    )
    made.make("moved", QCoreApplication.translate("Deciders", "Moved away…"), "map-pin")
    made.make("print", QCoreApplication.translate("Deciders", "Print map…"), "printer", "Ctrl+P")
    made.make("archive", QCoreApplication.translate("Deciders", "Open archive"), "archive")
    made.make("refresh", QCoreApplication.translate("Deciders", "Refresh"), "refresh-cw", "F5")
    made.make("again", QCoreApplication.translate("Deciders", "Change role…"), "file-pen", "F2")
    made.make("end", QCoreApplication.translate("Deciders", "End role"), "circle-x")
    made.make("withdraw", QCoreApplication.translate("Deciders", "Take back assessment"), "undo-2")
    made.make("stronger", QCoreApplication.translate("Deciders", "Change line…"), "file-pen")
    made.make("unline", QCoreApplication.translate("Deciders", "Take line away"), "minus")
    made.make("correct", QCoreApplication.translate("Deciders", "Correct…"), "file-pen")
    made.make("win", QCoreApplication.translate("Deciders", "Won…"), "circle-check")
    made.make("lose", QCoreApplication.translate("Deciders", "Lost…"), "circle-x")
    made.make("drop", QCoreApplication.translate("Deciders", "Drop…"), "minus")
    made.make("purpose", QCoreApplication.translate("Deciders", "State the purpose…"), "eye")
    return made

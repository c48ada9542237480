"""What kinds of due work, the groups of the list and who is stood in for are called."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehu_desk.ui.words import texts
from kehu_desk.workbench.service import When

GROUPS: Final = texts({
    When.LATE.name: QT_TRANSLATE_NOOP("WorkGroup", "Overdue"),
    When.TODAY.name: QT_TRANSLATE_NOOP("WorkGroup", "Today"),
    When.SOON.name: QT_TRANSLATE_NOOP("WorkGroup", "Next 7 days"),
    When.LATER.name: QT_TRANSLATE_NOOP("WorkGroup", "Later"),
    When.ANY_DAY.name: QT_TRANSLATE_NOOP("WorkGroup", "Without a day"),
})  # fmt: skip


def kind_name(source: str) -> str:
    """The name of a kind of work, as its noun writes it, in the language of the window."""
    return QCoreApplication.translate("WorkKind", source)


def group_name(when: When) -> str:
    """The name of a group of the list."""
    return QCoreApplication.translate("WorkGroup", GROUPS[when.name])


def person_text(person: str, for_whom: str) -> str:
    """Whose work it is; 代 before the name of who is away."""
    if not for_whom:
        return person
    standing_in = QCoreApplication.translate("WorkGroup", "for {absent}").format(absent=for_whom)
    return standing_in if person in ("", for_whom) else f"{person} ({standing_in})"

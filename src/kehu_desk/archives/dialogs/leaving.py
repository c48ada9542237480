"""What a form asks before it is left: 保存 / 放弃 / 继续编辑."""

from enum import Enum

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kehu_desk.ui.dialogs import button
from kehu_desk.ui.notices import Notice


class Leave(Enum):
    """What the person chose."""

    SAVE = 1
    DISCARD = 2
    STAY = 3


def leave_notice(parent: QWidget | None) -> Notice:
    """The question, not yet shown. Esc stays; result() is the value of a Leave."""

    stay = button(QCoreApplication.translate("Leaving", "Keep editing"))
    discard = button(QCoreApplication.translate("Leaving", "Discard"))
    save = button(QCoreApplication.translate("Leaving", "Save"), primary=True)
    title = QCoreApplication.translate("Leaving", "Save the changes?")
    line = QCoreApplication.translate("Leaving", "Discarding brings back what stood here when you opened the dialog.")
    notice = Notice(title, title, [line], [discard, stay, save], "warn", parent)
    for each, choice in ((discard, Leave.DISCARD), (stay, Leave.STAY), (save, Leave.SAVE)):
        each.clicked.connect(lambda _checked=False, choice=choice: notice.done(choice.value))
    return notice


def ask_leave(parent: QWidget | None) -> Leave:
    """Ask, and wait for the answer."""
    notice = leave_notice(parent)
    answer = notice.exec()
    notice.deleteLater()
    return Leave(answer) if answer in {each.value for each in Leave} else Leave.STAY

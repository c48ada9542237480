"""Deeds that a person is told of in settlement's own words."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QWidget

from kehu_desk.kernel.errors import Refused
from kehu_desk.settlement.words import explain_all
from kehu_desk.ui.dialogs import button
from kehu_desk.ui.notices import Notice, say


def tell_refused(owner: QWidget, what: str, refusal: Refused) -> None:
    """Every reason, without waiting. what: the words of the button."""
    understood = button(QCoreApplication.translate("Notices", "Understood"), primary=True)
    headline = QCoreApplication.translate("Notices", "{action} was not done.").format(action=what)
    notice = Notice(QCoreApplication.translate("Notices", "Not possible now"), headline, explain_all(refusal), [understood], "warn", owner)
    understood.clicked.connect(notice.accept)
    show(notice)


def attempt(owner: QWidget, what: str, do: Callable[[], object]) -> bool:
    """Do it and say so in passing, or say why not."""
    try:
        do()
    except Refused as refusal:
        tell_refused(owner, what, refusal)
        return False
    say(owner.window(), QCoreApplication.translate("Settlement", "{what}: done.").format(what=what))
    return True


def show(dialog: QDialog) -> None:
    """Open a dialog that goes when it is closed."""
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()

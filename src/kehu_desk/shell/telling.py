"""Telling a refusal whose sentences are made already, because different nouns own its codes."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kehu_desk.kernel.errors import Refused
from kehu_desk.shell.words import explain_all
from kehu_desk.ui.dialogs import button
from kehu_desk.ui.notices import Notice


def tell(parent: QWidget | None, refused: Refused, what: str = "", noun: str = "") -> None:
    """Say what was not done and every reason why, primary first; waits until it is read.

    what: the action as its button calls it; noun: whose words go first.
    """
    blank = QCoreApplication.translate("Notices", "This was not done.")
    headline = QCoreApplication.translate("Notices", "{action} was not done.").format(action=what) if what else blank
    understood = button(QCoreApplication.translate("Notices", "Understood"), primary=True)
    title = QCoreApplication.translate("Notices", "Not possible now")
    notice = Notice(title, headline, explain_all(refused, noun), [understood], "warn", parent)
    understood.clicked.connect(notice.accept)
    notice.exec()
    notice.deleteLater()

"""Carrying out the buttons of a page: a dialog where words are needed, one deed otherwise; a refusal is told with its reasons."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from kehu_desk.kernel.errors import Refused
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.dialogs import button
from kehu_desk.ui.notices import Notice, ReasonDialog, say


class Doing(QObject):
    """Every way ends in done, or in a notice that says why not. what: the words of the button."""

    def __init__(self, desk: Desk, owner: QWidget, explain_all: Callable[[Refused], list[str]], least: int) -> None:
        """owner: the page, parent of all dialogs; explain_all: the words of its noun; least: characters of a reason."""
        super().__init__(owner)
        self._desk, self._owner, self._explain_all, self._least = desk, owner, explain_all, least

    def fire(self, what: str, deed: Callable[..., object], *facts: object, **named: object) -> None:
        """Do it at once."""

        def do() -> None:
            self._desk.act(deed, *facts, **named)
            say(self._owner.window(), self.tr("{what}: done.").format(what=what.removesuffix("…")))

        self.attempt(what, do)

    def ask(self, what: str, label: str, deed: Callable[..., object], *facts: object, **named: object) -> None:
        """Do it with a reason."""
        dialog = ReasonDialog(self._owner, what.removesuffix("…"), label, self._least)
        dialog.accepted.connect(lambda: self.fire(what, deed, *facts, dialog.reason(), **named))
        self.show(dialog)

    def show(self, dialog: QDialog) -> None:
        """Open a dialog over the page; it goes when it is closed."""
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def open(self, make: Callable[[], QDialog]) -> None:
        """Make a dialog and open it; what stands against making it is told in the words of the desk."""
        try:
            dialog = make()
        except Refused as refusal:
            self._desk.tell(refusal)
            return
        self.show(dialog)

    def attempt(self, what: str, do: Callable[[], object]) -> None:
        """Run this, or say why not."""
        try:
            do()
        except Refused as refusal:
            understood = button(self.tr("Understood"), primary=True)
            headline = self.tr("{action} was not done.").format(action=what.removesuffix("…"))
            notice = Notice(self.tr("Not possible now"), headline, self._explain_all(refusal), [understood], "warn", self._owner)
            understood.clicked.connect(notice.accept)
            self.show(notice)

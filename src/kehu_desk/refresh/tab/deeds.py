"""Carrying out the buttons of the tab: a dialog where words or ticks are needed, one deed otherwise."""

from collections.abc import Callable
from typing import Final
from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from kehu_desk.borrowing.dialogs.request import RequestDialog
from kehu_desk.kernel.errors import Refused
from kehu_desk.refresh.dialogs.marking import MarkDialog
from kehu_desk.refresh.dialogs.unchanged import UnchangedDialog
from kehu_desk.refresh.service.marking import cancel_mark, confirm_mark, propose_mark
from kehu_desk.refresh.service.tasks import pass_confirmation, send_back_confirmation
from kehu_desk.refresh.words import explain_all
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.dialogs import button
from kehu_desk.ui.notices import Notice, ReasonDialog, say

SHORTEST: Final = 5
EDIT: Final = 2  # place of the kind 改档 in the request
Deed = Callable[..., None]


class Deeds(QObject):
    """Every way ends in done, or in a notice that says why not. what: the words of the button."""

    def __init__(self, desk: Desk, owner: QWidget) -> None:
        """owner: the tab, parent of all dialogs."""
        super().__init__(owner)
        self._desk, self._owner = desk, owner

    def confirm(self, what: str, task: UUID, title: str) -> None:
        """Open 【无变化确认】."""
        self._try(what, lambda: self._open(UnchangedDialog(self._desk, task, title, self._owner)))

    def edit(self, what: str, customer: UUID) -> None:
        """Open 【借阅申请】 with an edit for the quarter filled in."""
        self._try(what, lambda: self._open(self._request(customer)))

    def _request(self, customer: UUID) -> RequestDialog:
        dialog = RequestDialog(self._desk, customer, self._owner)
        dialog.kinds.button(EDIT).setChecked(True)
        dialog.category.set_value("quarterly")
        dialog.purpose.set_value(self.tr("Quarterly refresh of the archive"))
        return dialog

    def review(self, what: str, task: UUID) -> None:
        """复核."""
        self._fire(what, pass_confirmation, task)

    def send_back(self, what: str, task: UUID) -> None:
        """退回, with a reason."""
        self._ask(what, send_back_confirmation, task)

    def propose(self, what: str, customer: UUID | None) -> None:
        """提出标记; without a customer one is chosen in the dialog."""
        self._try(what, lambda: self._open(MarkDialog(self._desk, what, propose_mark, customer, self._owner)))

    def mark(self, what: str, customer: UUID | None) -> None:
        """确认标记; without a customer one is chosen in the dialog."""
        self._try(what, lambda: self._open(MarkDialog(self._desk, what, confirm_mark, customer, self._owner)))

    def unmark(self, what: str, customer: UUID) -> None:
        """取消标记, with a reason."""
        self._ask(what, cancel_mark, customer)

    def _ask(self, what: str, deed: Deed, subject: UUID) -> None:
        dialog = ReasonDialog(self._owner, what, self.tr("Reason"), SHORTEST)
        dialog.accepted.connect(lambda: self._fire(what, deed, subject, dialog.reason()))
        self._open(dialog)

    def _fire(self, what: str, deed: Deed, subject: UUID, *said: str) -> None:
        def do() -> None:
            self._desk.act(deed, subject, *said)
            say(self._owner.window(), self.tr("{what}: done.").format(what=what))

        self._try(what, do)

    def _open(self, dialog: QDialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _try(self, what: str, do: Callable[[], None]) -> None:
        try:
            do()
        except Refused as refusal:
            understood = button(self.tr("Understood"), primary=True)
            headline = self.tr("{action} was not done.").format(action=what)
            notice = Notice(self.tr("Not possible now"), headline, explain_all(refusal), [understood], "warn", self._owner)
            understood.clicked.connect(notice.accept)
            self._open(notice)

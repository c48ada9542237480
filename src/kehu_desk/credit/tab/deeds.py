"""Carrying out the buttons of the page: a dialog where something is typed, one deed otherwise."""

from collections.abc import Callable, Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from kehu_desk.credit.dialogs.guarantees import GuaranteeDialog
from kehu_desk.credit.dialogs.limit import LimitDialog
from kehu_desk.credit.dialogs.small import StatusDialog, TempDialog
from kehu_desk.credit.queries import CreditRow, GuaranteeRow
from kehu_desk.credit.service import changes, releases
from kehu_desk.credit.service.waiting import Waiting
from kehu_desk.credit.words import explain_all
from kehu_desk.kernel.errors import Refused
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.dialogs import button
from kehu_desk.ui.notices import Notice, ReasonDialog, say

LEAST: Final = 5


class CreditDeeds(QObject):
    """Every way ends in done, or in a notice that says why not."""

    def __init__(self, desk: Desk, owner: QWidget) -> None:
        """owner: the page, parent of all dialogs."""
        super().__init__(owner)
        self._desk, self._owner = desk, owner

    def propose_limit(self, customer: UUID | None) -> None:
        """【提出授信额度】."""
        self.open(lambda: LimitDialog(self._desk, customer, self._owner))

    def propose_temp(self, customer: UUID | None) -> None:
        """【提出临时额度】."""
        self.open(lambda: TempDialog(self._desk, customer, self._owner))

    def keep_guarantees(self, customer: UUID | None, held: Sequence[GuaranteeRow]) -> None:
        """【登记担保】."""
        self.open(lambda: GuaranteeDialog(self._desk, customer, held if customer else (), self._owner))

    def set_status(self, row: CreditRow | None, *, eases: bool) -> None:
        """【收紧状态】 or 【提出放宽】."""
        if row is not None:
            self.open(lambda: StatusDialog(self._desk, row.id, row.status, self._owner, eases=eases))

    def agree(self, what: str, matter: Waiting | None) -> None:
        """Sign what is chosen."""
        if matter is not None:
            deed = releases.grant_release if matter.row.what == "release" else changes.grant_change
            self.attempt(what, lambda: self._desk.act(deed, matter.row.id))

    def disagree(self, matter: Waiting | None) -> None:
        """Ask why, and say no."""
        if matter is None:
            return
        what, subject = self.tr("Disagree"), matter.row.id
        deed = releases.refuse_release if matter.row.what == "release" else changes.refuse_change
        dialog = ReasonDialog(self._owner, what, self.tr("Why not?"), LEAST)
        dialog.accepted.connect(lambda: self.attempt(what, lambda: self._desk.act(deed, subject, dialog.reason())))
        self.open(lambda: dialog)

    def withdraw(self, what: str, matter: Waiting | None) -> None:
        """Take the own proposal back."""
        if matter is not None:
            self.attempt(what, lambda: self._desk.act(changes.withdraw_change, matter.row.id))

    def open(self, make: Callable[[], QDialog]) -> None:
        """Show a dialog that goes when it is closed."""
        try:
            dialog = make()
        except Refused as refused:
            self._desk.tell(refused)
            return
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def attempt(self, what: str, do: Callable[[], object]) -> None:
        """Do it and say so in passing, or say why not. what: the words of the button."""
        try:
            do()
            say(self._owner.window(), self.tr("{what}: done.").format(what=what))
        except Refused as refused:
            understood = button(self.tr("Understood"), primary=True)
            headline = self.tr("{action} was not done.").format(action=what)
            notice = Notice(self.tr("Not possible now"), headline, explain_all(refused), [understood], "warn", self._owner)
            understood.clicked.connect(notice.accept)
            self.open(lambda: notice)

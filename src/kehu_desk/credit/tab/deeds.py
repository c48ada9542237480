"""Carrying out the buttons of the page: a dialog where something is typed, one deed otherwise."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from PySide6.QtWidgets import QWidget

from kehu_desk.credit.dialogs.guarantees import GuaranteeDialog
from kehu_desk.credit.dialogs.limit import LimitDialog
from kehu_desk.credit.dialogs.small import StatusDialog, TempDialog
from kehu_desk.credit.queries import CreditRow, GuaranteeRow
from kehu_desk.credit.service import changes, releases
from kehu_desk.credit.service.waiting import Waiting
from kehu_desk.credit.words import explain_all
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.doing import Doing

LEAST: Final = 5


class CreditDeeds(Doing):
    """Every way ends in done, or in a notice that says why not."""

    def __init__(self, desk: Desk, owner: QWidget) -> None:
        """owner: the page, parent of all dialogs."""
        super().__init__(desk, owner, explain_all, LEAST)

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
            self.fire(what, deed, matter.row.id)

    def disagree(self, matter: Waiting | None) -> None:
        """Ask why, and say no."""
        if matter is None:
            return
        what, subject = self.tr("Disagree"), matter.row.id
        deed = releases.refuse_release if matter.row.what == "release" else changes.refuse_change
        self.ask(what, self.tr("Why not?"), deed, subject)

    def withdraw(self, what: str, matter: Waiting | None) -> None:
        """Take the own proposal back."""
        if matter is not None:
            self.fire(what, changes.withdraw_change, matter.row.id)

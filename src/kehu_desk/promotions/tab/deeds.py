"""Carrying out the buttons of the page 【促销】: a dialog where something is typed, one deed otherwise."""

from collections.abc import Callable, Sequence
from typing import Final
from uuid import UUID

from PySide6.QtWidgets import QDialog, QWidget

from kehu_desk.promotions import service
from kehu_desk.promotions.dialogs.promotion import PromotionDialog
from kehu_desk.promotions.dialogs.small import EvaluateDialog, JoinDialog, RecordDialog, head_of
from kehu_desk.promotions.queries.parts import PartRow
from kehu_desk.promotions.queries.view import PromotionView
from kehu_desk.promotions.rules.codes import DISCOUNT, REASON_LEAST, RUNNING
from kehu_desk.promotions.words import explain_all
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.doing import Doing

PLAIN: Final = {
    "submit": service.submit_promotion, "withdraw": service.withdraw_promotion, "drop": service.drop_promotion,
    "approve": service.approve_promotion,
}  # fmt: skip
REASONED: Final = {"reject": service.reject_promotion, "cancel": service.cancel_promotion}


class PromotionDeeds(Doing):
    """Every way ends in done, or in a notice that says why not."""

    def __init__(self, desk: Desk, owner: QWidget) -> None:
        """owner: the page, parent of all dialogs."""
        super().__init__(desk, owner, explain_all, REASON_LEAST)

    def draft(self, saved: Callable[[UUID], object], kind: str = DISCOUNT, goods: Sequence[tuple[str, str]] = ()) -> None:
        """【促销方案】 of a kind for some goods; saved hears the id."""

        def make() -> QDialog:
            dialog = PromotionDialog(self._desk, None, self._owner, kind=kind, goods=goods)
            dialog.accepted.connect(lambda: saved(dialog.promotion_id) if dialog.promotion_id else None)
            return dialog

        self.open(make)

    def start(self, event: str, what: str, view: PromotionView, part: PartRow | None) -> None:
        """What a button begins. what: its words; part: the customer chosen."""
        subject = view.row.id
        if event in PLAIN:
            self.fire(what, PLAIN[event], subject)
        elif event in REASONED:
            self.ask(what, head_of(view), REASONED[event], subject)
        elif event == "close":
            self._close(what, view)
        elif event == "leave" and part is not None:
            self.ask(what, f"{head_of(view)}\n{part.customer}", service.leave_customer, subject, part.customer_id)
        else:
            self._open(event, view, part)

    def _close(self, what: str, view: PromotionView) -> None:
        """Before its last day it says why."""
        if view.row.stage == RUNNING:
            self.ask(what, head_of(view), service.close_promotion, view.row.id)
        else:
            self.fire(what, service.close_promotion, view.row.id)

    def _open(self, event: str, view: PromotionView, part: PartRow | None) -> None:
        if event == "edit":
            self.open(lambda: PromotionDialog(self._desk, view, self._owner))
        elif event == "join":
            self.open(lambda: JoinDialog(self._desk, view, self._owner))
        elif event == "evaluate":
            self.open(lambda: EvaluateDialog(self._desk, view, self._owner))
        elif event == "record" and part is not None:
            self.open(lambda: RecordDialog(self._desk, view, part, self._owner))

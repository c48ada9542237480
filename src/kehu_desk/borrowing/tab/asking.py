"""What stands behind each button: the service it calls, and which words it needs first."""

from collections.abc import Callable
from typing import Final
from uuid import UUID

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehu_desk.borrowing.service import calling_back, editing, lending, losing, queueing, reminding, renewing, returning
from kehu_desk.door.change import Door
from kehu_desk.people.actor import Caller
from kehu_desk.ui.words import texts

Plain = Callable[[Door, Caller, UUID], None]
WithReason = Callable[[Door, Caller, UUID, str], None]
PLAIN: Final[dict[str, Plain]] = {
    "submit": lending.submit_loan, "approve": lending.approve_loan, "release": lending.release_loan, "withdraw": lending.withdraw_loan,
    "take_back": lending.take_back_approval, "hand_in": editing.hand_in, "review": editing.review_revision,
    "accept": editing.accept_revision, "drop": editing.drop_changes, "queue": queueing.join_queue, "ask_renewal": renewing.ask_renewal,
    "renew": renewing.grant_renewal, "approve_fresh": calling_back.approve_fresh, "remind": reminding.remind,
}  # fmt: skip
REASONED: Final[dict[str, WithReason]] = {
    "reject": lending.reject_loan, "send_back": editing.send_back_revision, "refuse_return": returning.refuse_return,
    "cancel_hold": queueing.cancel_hold, "refuse_renewal": renewing.refuse_renewal, "refuse_fresh": calling_back.refuse_fresh,
    "revoke": calling_back.revoke_loan, "force_return": calling_back.force_return, "propose_lost": losing.propose_lost,
    "declare_lost": losing.declare_lost, "propose_settle": losing.propose_settle, "settle": losing.settle_lost,
}  # fmt: skip
ASKED: Final = frozenset({"drop", "withdraw", "take_back"})
LABELS: Final = texts({
    "propose_lost": QT_TRANSLATE_NOOP("LoanDeed", "What is missing, and what was done to find it?"),
    "declare_lost": QT_TRANSLATE_NOOP("LoanDeed", "What is missing, and what was done to find it?"),
    "propose_settle": QT_TRANSLATE_NOOP("LoanDeed", "Was it found, or how was the loss settled?"),
    "settle": QT_TRANSLATE_NOOP("LoanDeed", "Was it found, or how was the loss settled?"),
    "": QT_TRANSLATE_NOOP("LoanDeed", "Reason (the borrower reads it)"),
})  # fmt: skip


def reason_label(event: str) -> str:
    """What is asked before a reasoned event."""
    return QCoreApplication.translate("LoanDeed", LABELS.get(event, LABELS[""]))

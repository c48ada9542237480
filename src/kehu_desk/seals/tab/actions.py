"""The buttons over the seals and over their register."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kehu_desk.seals.tab.reading import Seat
from kehu_desk.ui.action_set import ActionSet


def seal_actions(page: QWidget, seat: Seat) -> ActionSet:
    """Over the seals."""
    do = ActionSet(page)
    do.make(
        "propose",
        QCoreApplication.translate("SealActions", "New seal…"),
        "file-plus",
        tip=QCoreApplication.translate("SealActions", "Put a seal and its keepers before the managers."),
    )
    do.make("approve", QCoreApplication.translate("SealActions", "Take into custody"), "circle-check")
    do.make("decline", QCoreApplication.translate("SealActions", "Decline…"), "x")
    do.make("propose_keepers", QCoreApplication.translate("SealActions", "Change keepers…"), "users")
    do.make("change_keepers", QCoreApplication.translate("SealActions", "Agree to the keepers"), "check")
    do.make("keep_keepers", QCoreApplication.translate("SealActions", "Keep the keepers…"), "undo-2")
    do.make("lose", QCoreApplication.translate("SealActions", "Report as lost…"), "triangle-alert")
    do.make("find", QCoreApplication.translate("SealActions", "Found again"), "archive-restore")
    do.make("retire", QCoreApplication.translate("SealActions", "Withdraw…"), "archive")
    do["propose"].setVisible(seat.proposes)
    return do


def use_actions(page: QWidget, seat: Seat) -> ActionSet:
    """Over 用印登记簿."""
    do = ActionSet(page)
    do.make(
        "request",
        QCoreApplication.translate("SealActions", "Ask for a stamp…"),
        "stamp",
        tip=QCoreApplication.translate("SealActions", "On a paper; contracts are stamped on their own page."),
    )
    do.make("approve_use", QCoreApplication.translate("SealActions", "Approve"), "circle-check")
    do.make("refuse", QCoreApplication.translate("SealActions", "Refuse…"), "x")
    do.make(
        "stamp",
        QCoreApplication.translate("SealActions", "Stamped"),
        "stamp",
        tip=QCoreApplication.translate("SealActions", "The keeper has stamped the copies approved."),
    )
    do.make("hand_out", QCoreApplication.translate("SealActions", "Hand out the seal"), "send")
    do.make("give_back", QCoreApplication.translate("SealActions", "Take the seal back…"), "archive-restore")
    do.make("cancel", QCoreApplication.translate("SealActions", "Withdraw the request"), "undo-2")
    do.make(
        "print",
        QCoreApplication.translate("SealActions", "Print the register…"),
        "printer",
        "Ctrl+P",
        QCoreApplication.translate("SealActions", "The lines as they are filtered now."),
    )
    do["request"].setVisible(seat.asks)
    do["print"].setVisible(seat.proposes or seat.decides)
    return do

"""The buttons of the tab, their shortcuts, and when each is absent, greyed or offered."""

from collections.abc import Collection
from typing import Final

from PySide6.QtWidgets import QWidget

from kehu_desk.borrowing.tab.standing import Seat, Standing
from kehu_desk.borrowing.words import explain
from kehu_desk.kernel.errors import No
from kehu_desk.ui.action_set import ActionSet

EVENTS: Final = (
    "submit", "approve", "reject", "approve_fresh", "refuse_fresh", "release", "renew", "refuse_renewal", "hand_in", "review", "accept",
    "send_back", "accept_return", "check_in", "refuse_return", "ask_renewal", "queue", "cancel_hold", "reorder", "remind", "recall",
    "revoke", "force_return", "take_over", "propose_lost", "declare_lost", "propose_settle", "settle", "withdraw", "take_back", "drop",
)  # fmt: skip
BAR: Final = (
    "request", "give_back", "submit", "approve", "reject", "approve_fresh", "refuse_fresh", "release", "renew", "refuse_renewal", "edit",
    "hand_in", "compare", "review", "accept", "send_back", "accept_return", "check_in", "refuse_return", "print", "ask_renewal", "queue",
    "cancel_hold", "reorder", "remind", "recall", "revoke", "force_return", "take_over", "propose_lost", "declare_lost",
    "propose_settle", "settle", "withdraw", "take_back", "drop", "slip", "register",
)  # fmt: skip


class Actions(ActionSet):
    """One QAction for each thing to do."""

    def __init__(self, seat: Seat, owner: QWidget) -> None:
        """What this person may never do is absent from the start."""
        super().__init__(owner)
        self.make("request", self.tr("Request a loan"), "hand-helping")
        self.make("give_back", self.tr("Return"), "scan-line", "Ctrl+R", self.tr("Register a return: scan a page or a loan number."))
        self.make("submit", self.tr("Submit the request"), "send")
        self.make("approve", self.tr("Approve"), "circle-check")
        self.make("reject", self.tr("Reject"), "circle-x")
        self.make("release", self.tr("Hand out"), "book-open")
        self.make("edit", self.tr("Edit archive"), "file-pen", "F2", self.tr("Change the sections of this loan."))
        self.make("hand_in", self.tr("Hand in the edit"), "send")
        self.make("compare", self.tr("Show changes"), "eye", "", self.tr("What the edit changes, before and after."))
        self.make("review", self.tr("Pass the edit"), "circle-check")
        self.make("accept", self.tr("Take into the archive"), "archive")
        self.make("send_back", self.tr("Send the edit back"), "undo-2")
        self.make("accept_return", self.tr("Check the return"), "archive-restore")
        self.make("refuse_return", self.tr("Refuse the return"), "circle-x")
        self.make("print", self.tr("Print archive"), "printer", "Ctrl+P")
        self._make_time()
        self._make_queue()
        self._make_force()
        self.make("withdraw", self.tr("Withdraw the request"), "undo-2")
        self.make("take_back", self.tr("Take approval back"), "undo-2")
        self.make("drop", self.tr("Drop changes"), "trash-2")
        self.make("slip", self.tr("Print reminder slip"), "printer", "", self.tr("The slip that asks the borrower for what is overdue."))
        self.make("register", self.tr("Print loan register"), "printer", "", self.tr("The register of the loans of a period."))
        self.make_usual()
        self["register"].setVisible(seat.keeps_register)
        self["request"].setVisible(seat.borrows)
        self["give_back"].setVisible(seat.borrows)
        self.update(None)

    def _make_time(self) -> None:
        """How long a loan lasts (5.3, B-103)."""
        self.make("ask_renewal", self.tr("Renew"), "clock", "", self.tr("Ask for a later due day."))
        self.make("renew", self.tr("Grant the renewal"), "circle-check")
        self.make("refuse_renewal", self.tr("Refuse the renewal"), "circle-x")
        self.make("approve_fresh", self.tr("Approve at the raised level"), "circle-check")
        self.make("refuse_fresh", self.tr("Refuse at the raised level"), "circle-x")

    def _make_queue(self) -> None:
        """Waiting for what another has (B-094)."""
        self.make("queue", self.tr("Join the queue"), "users", "", self.tr("Wait for what another has; you are told when it is ready."))
        self.make("cancel_hold", self.tr("Take out of the queue"), "circle-x")
        self.make("reorder", self.tr("Order of the queue"), "users")

    def _make_force(self) -> None:
        """What the house does when a loan does not come back by itself (5.6, T27, T28)."""
        self.make("check_in", self.tr("Register partial return"), "archive-restore", "", self.tr("Some of what is outside has come back."))
        self.make("remind", self.tr("Remind"), "bell", "", self.tr("Ask the borrower to bring it back; once a day."))
        self.make("recall", self.tr("Call back"), "undo-2", "", self.tr("Due on the next day at the latest."))
        self.make("revoke", self.tr("Revoke"), "lock", "", self.tr("The rights end at once; what is outside stays owed."))
        self.make("force_return", self.tr("Take back by force"), "archive-restore", "", self.tr("Without the borrower; a draft is kept."))
        self.make("take_over", self.tr("Take over"), "users", "", self.tr("Take back by force and hand out to the next, in one step."))
        self.make("propose_lost", self.tr("Propose loss"), "circle-alert")
        self.make("declare_lost", self.tr("Confirm loss"), "circle-alert")
        self.make("propose_settle", self.tr("Propose settlement"), "circle-check")
        self.make("settle", self.tr("Confirm settlement"), "circle-check")

    def update(self, standing: Standing | None) -> None:
        """After another loan was chosen, or the same one changed."""
        offers = standing.offers if standing else {}
        for event in EVENTS:
            self._weigh(event, offers.get(event))
        self["edit"].setVisible(standing is not None and standing.edits)
        self["compare"].setVisible(standing is not None and standing.compares)
        self._weigh("print", standing.prints if standing else None)
        self["slip"].setVisible(standing is not None and standing.late and "remind" in standing.offers)

    def update_many(self, offered: Collection[str]) -> None:
        """After several loans were chosen: only what can be done for many (B-009)."""
        self.update(None)
        for event in offered:
            self._weigh(event, ())

    def _weigh(self, key: str, nos: tuple[No, ...] | None) -> None:
        """None: absent; reasons: greyed, with their sentences in the tooltip."""
        self[key].setVisible(nos is not None)
        self.weigh(key, [explain(each) for each in nos or ()])

"""The buttons of the tab, their shortcuts, and when each is absent, greyed or offered."""

from collections.abc import Collection
from typing import Final

from PySide6.QtWidgets import QWidget

from kehu_desk.borrowing.tab.standing import Seat, Standing
from kehu_desk.borrowing.words import explain
from kehu_desk.kernel.errors import No
from kehu_desk.ui.action_set import ActionSet

EVENTS: Final = (
    "submit", "approve", "reject", "release", "hand_in", "review", "accept", "send_back", "accept_return", "refuse_return",
    "withdraw", "take_back", "drop",
)  # fmt: skip
BAR: Final = (
    "request", "give_back", "submit", "approve", "reject", "release", "edit", "hand_in", "compare", "review", "accept", "send_back",
    "accept_return", "refuse_return", "print", "withdraw", "take_back", "drop",
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
        self.make("withdraw", self.tr("Withdraw the request"), "undo-2")
        self.make("take_back", self.tr("Take approval back"), "undo-2")
        self.make("drop", self.tr("Drop changes"), "trash-2")
        self.make_usual()
        self["request"].setVisible(seat.borrows)
        self["give_back"].setVisible(seat.borrows)
        self.update(None)

    def update(self, standing: Standing | None) -> None:
        """After another loan was chosen, or the same one changed."""
        offers = standing.offers if standing else {}
        for event in EVENTS:
            self._weigh(event, offers.get(event))
        self["edit"].setVisible(standing is not None and standing.edits)
        self["compare"].setVisible(standing is not None and standing.compares)
        self._weigh("print", standing.prints if standing else None)

    def update_many(self, offered: Collection[str]) -> None:
        """After several loans were chosen: only what can be done for many (B-009)."""
        self.update(None)
        for event in offered:
            self._weigh(event, ())

    def _weigh(self, key: str, nos: tuple[No, ...] | None) -> None:
        """None: absent; reasons: greyed, with their sentences in the tooltip."""
        self[key].setVisible(nos is not None)
        self.weigh(key, [explain(each) for each in nos or ()])

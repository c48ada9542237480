"""The buttons of the tab, their shortcuts, and when each is absent, greyed or offered."""

from collections.abc import Collection, Iterator
from typing import Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from kehu_desk.borrowing.tab.standing import Seat, Standing
from kehu_desk.borrowing.words import explain
from kehu_desk.kernel.errors import No
from kehu_desk.ui import icons

EVENTS: Final = (
    "approve", "reject", "release", "hand_in", "review", "accept", "send_back", "accept_return", "refuse_return", "withdraw",
    "take_back", "drop",
)  # fmt: skip
BAR: Final = (
    "request", "give_back", "approve", "reject", "release", "edit", "hand_in", "compare", "review", "accept", "send_back",
    "accept_return", "refuse_return", "print", "withdraw", "take_back", "drop",
)  # fmt: skip


class Actions(QObject):
    """One QAction for each thing to do; the same ones stand in the toolbar, the context menu and the menu bar."""

    def __init__(self, seat: Seat, owner: QWidget) -> None:
        """What this person may never do is absent from the start."""
        super().__init__(owner)
        self.all: dict[str, QAction] = {}
        self._make("request", self.tr("Request a loan"), "hand-helping")
        self._make("give_back", self.tr("Return"), "scan-line", "Ctrl+R", self.tr("Register a return: scan a page or a loan number."))
        self._make("approve", self.tr("Approve"), "circle-check")
        self._make("reject", self.tr("Reject"), "circle-x")
        self._make("release", self.tr("Hand out"), "book-open")
        self._make("edit", self.tr("Edit archive"), "file-pen", "F2", self.tr("Change the sections of this loan."))
        self._make("hand_in", self.tr("Hand in the edit"), "send")
        self._make("compare", self.tr("Show changes"), "eye", "", self.tr("What the edit changes, before and after."))
        self._make("review", self.tr("Pass the edit"), "circle-check")
        self._make("accept", self.tr("Take into the archive"), "archive")
        self._make("send_back", self.tr("Send the edit back"), "undo-2")
        self._make("accept_return", self.tr("Check the return"), "archive-restore")
        self._make("refuse_return", self.tr("Refuse the return"), "circle-x")
        self._make("print", self.tr("Print archive"), "printer", "Ctrl+P")
        self._make("withdraw", self.tr("Withdraw the request"), "undo-2")
        self._make("take_back", self.tr("Take approval back"), "undo-2")
        self._make("drop", self.tr("Drop changes"), "trash-2")
        self._make("refresh", self.tr("Refresh"), "refresh-cw", "F5")
        self._make("find", self.tr("Find"), "search", "Ctrl+F")
        self._make("detail", self.tr("Details"), "info", "Ctrl+D")
        self["detail"].setCheckable(True)
        self["detail"].setChecked(True)
        self["request"].setVisible(seat.borrows)
        self["give_back"].setVisible(seat.borrows)
        self.update(None)

    def _make(self, key: str, text: str, icon: str, keys: str = "", tip: str = "") -> None:
        made = QAction(text, self)
        icons.dress(made, icon)
        if keys:
            made.setShortcut(QKeySequence(keys))
            made.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        made.setToolTip(" ".join(part for part in (tip or text, f"({keys})" if keys else "") if part))
        made.setProperty("tip", made.toolTip())
        self.all[key] = made

    def __getitem__(self, key: str) -> QAction:
        """One action. KeyError when there is none."""
        return self.all[key]

    def menu(self) -> Iterator[QAction]:
        """All actions, in the order of the menu."""
        return iter(self.all.values())

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
        self[key].setEnabled(nos == ())
        tip = "\n".join(dict.fromkeys(explain(each) for each in nos)) if nos else ""
        self[key].setToolTip(tip or str(self[key].property("tip")))

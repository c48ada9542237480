"""The actions of the page, by key: in the toolbar, the context menu and the menu bar."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtWidgets import QWidget

from kehu_desk.contracts.words import explain
from kehu_desk.kernel.errors import No
from kehu_desk.ui.action_set import ActionSet

EVENTS: Final = (
    "edit", "submit", "withdraw", "review", "approve", "reject", "stamp", "send", "sign", "attach", "file", "renew", "terminate", "void",
)  # fmt: skip
BAR: Final = ("new", "soon", *EVENTS, "print")


class ContractActions(ActionSet):
    """Absent when the person may not, greyed with the reasons in the tooltip when it cannot be done now."""

    def __init__(self, owner: QWidget, *, draws: bool) -> None:
        """draws: whether this person draws contracts at all."""
        super().__init__(owner)
        self.make("new", self.tr("New contract…"), "file-plus", "Ctrl+N", self.tr("Draw a contract from a published standard text."))
        self.make("soon", self.tr("Ending soon"), "bell", "", self.tr("Only contracts whose end is near."))
        self["soon"].setCheckable(True)
        self._make_drafting()
        self._make_handling()
        self.make("print", self.tr("Print contract"), "printer", "Ctrl+P", self.tr("The text on paper; a draft says so across every page."))
        self.make_usual()
        self["new"].setVisible(draws)
        self.update({}, prints=False)

    def _make_drafting(self) -> None:
        self.make("edit", self.tr("Edit…"), "file-pen", "F2")
        self.make("submit", self.tr("Hand in"), "send", "", self.tr("The text is frozen; an officer of contracts reviews it."))
        self.make("withdraw", self.tr("Take back"), "undo-2", "", self.tr("It is a draft again."))
        self.make("review", self.tr("Review…"), "check", "", self.tr("Pass it on to who approves."))
        self.make("approve", self.tr("Approve…"), "circle-check", "", self.tr("With its departures from the standard text."))
        self.make("reject", self.tr("Send back…"), "undo-2", "", self.tr("To the drafter, with a reason."))

    def _make_handling(self) -> None:
        self.make("stamp", self.tr("Stamp…"), "stamp", "", self.tr("By the keeper of the seal; the register gets its line."))
        self.make("send", self.tr("Originals sent…"), "send", "", self.tr("The stamped originals go to the other side."))
        self.make("sign", self.tr("Signed by both…"), "file-text", "", self.tr("The originals are back with both signatures."))
        self.make("attach", self.tr("Attach scan…"), "paperclip", "", self.tr("A signed file, kept with the contracts of the archive."))
        self.make("file", self.tr("File…"), "archive", "", self.tr("Into custody, with the place where it lies."))
        self.make("renew", self.tr("Renew"), "refresh-cw", "", self.tr("A draft with the dates that follow."))
        self.make("terminate", self.tr("Terminate…"), "circle-x", "", self.tr("Before its time, with how it is settled."))
        self.make("void", self.tr("Drop…"), "x", "", self.tr("Only before it is signed."))

    def update(self, offers: Mapping[str, tuple[No, ...]], *, prints: bool) -> None:
        """After another contract was chosen, or the same one changed."""
        for event in EVENTS:
            nos = offers.get(event)
            self[event].setVisible(nos is not None)
            self.weigh(event, [explain(each) for each in nos or ()])
        self["print"].setVisible(prints)

"""The buttons of the tab, their shortcuts, and when each is absent, greyed or offered."""

from typing import Final

from PySide6.QtWidgets import QWidget

from kehu_desk.archives.tab.standing import Office, Standing
from kehu_desk.archives.words import explain
from kehu_desk.kernel.errors import No
from kehu_desk.ui.action_set import ActionSet

FILING: Final = ("submit", "review", "send_back", "accept", "return_intake", "trash", "restore")
OF_ROW: Final = ("edit", "borrow", "print", "forms", "sheet", "correct", "history")


class Actions(ActionSet):
    """One QAction for each thing to do."""

    def __init__(self, office: Office, owner: QWidget) -> None:
        """What this person may never do is absent from the start."""
        super().__init__(owner)
        self._office = office
        self.make("new", self.tr("New archive"), "file-plus", "Ctrl+N", self.tr("Only the customer name is needed."))
        self.make("import", self.tr("Import"), "upload", "", self.tr("Take in customers from an Excel, WPS or CSV file."))
        own = self.tr("Your own customers: the rows chosen, or all of them; 200 rows a day (B-118).")
        self.make("export", self.tr("Export"), "download", "", own)
        self.make("edit", self.tr("Edit"), "file-pen", "F2")
        self.make("borrow", self.tr("Borrow"), "hand-helping", "")
        self.make("print", self.tr("Print archive"), "printer", "Ctrl+P")
        self.make("forms", self.tr("Print case forms"), "printer", "", self.tr("Cover, spine, contents, registers (B-117)."))
        self.make("sheet", self.tr("Print customer form"), "printer", "", self.tr("For the customer to check and complete (B-117a)."))
        self.make("submit", self.tr("Submit for review"), "send", "")
        self.make("review", self.tr("Pass review"), "circle-check", "")
        self.make("send_back", self.tr("Send back"), "undo-2", "")
        self.make("accept", self.tr("File"), "archive", "")
        self.make("return_intake", self.tr("Return for completion"), "undo-2", "")
        self.make("correct", self.tr("Small correction"), "file-pen", "", self.tr("A new phone or e-mail beside the field (B-173a)."))
        self.make("trash", self.tr("Move to recycle bin"), "trash-2", "Del")
        self.make("restore", self.tr("Restore"), "archive-restore", "")
        self.make("history", self.tr("Show history"), "history", "")
        self.make_usual()
        self["new"].setVisible(office.creates)
        self["import"].setVisible(office.imports)
        self["export"].setVisible(office.exports)
        self["forms"].setVisible(office.forms)
        self.update(None)

    def update(self, standing: Standing | None) -> None:
        """After another row was chosen, or the same one changed."""
        for key in (*OF_ROW, *FILING):
            self.weigh(key, ())
            self[key].setEnabled(False)
        for key in FILING:
            self[key].setVisible(standing is not None and key in standing.offers)
        self["borrow"].setVisible(self._office.borrows)
        self["correct"].setVisible(standing is not None and standing.corrects == ())
        self["sheet"].setVisible(standing is not None and standing.daily)
        if standing is None:
            return
        for key, nos in standing.offers.items():
            self._weigh(key, nos)
        self._weigh("edit", standing.writes)
        self._weigh("correct", standing.corrects or ())
        self["borrow"].setEnabled(standing.borrows)
        self["history"].setEnabled(True)
        self["sheet"].setEnabled(standing.daily)
        for key in ("print", "forms"):
            self[key].setEnabled(standing.kept)
        if not standing.kept:
            for key in ("borrow", "print", "forms"):
                self[key].setToolTip(self.tr("Only a filed archive can be borrowed and printed (B-106)."))

    def _weigh(self, key: str, nos: tuple[No, ...]) -> None:
        self.weigh(key, [explain(each) for each in nos])

"""The buttons of the tab, their shortcuts, and when each is absent, greyed or offered."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from kehu_desk.archives.tab.standing import Office, Standing
from kehu_desk.archives.words import explain
from kehu_desk.kernel.errors import No
from kehu_desk.ui import icons

FILING: Final = ("submit", "review", "send_back", "accept", "return_intake", "trash", "restore")
OF_ROW: Final = ("edit", "borrow", "print", "forms", "correct", "history")


class Actions(QObject):
    """One QAction for each thing to do; the same ones stand in the toolbar, the context menu and the menu bar."""

    def __init__(self, office: Office, owner: QWidget) -> None:
        """What this person may never do is absent from the start."""
        super().__init__(owner)
        self._office = office
        self.all: dict[str, QAction] = {}
        self._make("new", self.tr("New archive"), "file-plus", "Ctrl+N", self.tr("Only the customer name is needed."))
        self._make("import", self.tr("Import"), "upload", "", self.tr("Take in customers from an Excel, WPS or CSV file."))
        self._make("edit", self.tr("Edit"), "file-pen", "F2")
        self._make("borrow", self.tr("Borrow"), "hand-helping", "")
        self._make("print", self.tr("Print archive"), "printer", "Ctrl+P")
        self._make("forms", self.tr("Print case forms"), "printer", "", self.tr("Cover, spine, contents, registers (B-117)."))
        self._make("submit", self.tr("Submit for review"), "send", "")
        self._make("review", self.tr("Pass review"), "circle-check", "")
        self._make("send_back", self.tr("Send back"), "undo-2", "")
        self._make("accept", self.tr("File"), "archive", "")
        self._make("return_intake", self.tr("Return for completion"), "undo-2", "")
        self._make("correct", self.tr("Small correction"), "file-pen", "", self.tr("A new phone or e-mail beside the field (B-173a)."))
        self._make("trash", self.tr("Move to recycle bin"), "trash-2", "Del")
        self._make("restore", self.tr("Restore"), "archive-restore", "")
        self._make("history", self.tr("Show history"), "history", "")
        self._make("refresh", self.tr("Refresh"), "refresh-cw", "F5")
        self._make("find", self.tr("Find"), "search", "Ctrl+F")
        self._make("detail", self.tr("Details"), "info", "Ctrl+D")
        self["detail"].setCheckable(True)
        self["detail"].setChecked(True)
        self["new"].setVisible(office.creates)
        self["import"].setVisible(office.imports)
        self["forms"].setVisible(office.forms)
        self.update(None)

    def _make(self, key: str, text: str, icon: str, keys: str, tip: str = "") -> None:
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
        """After another row was chosen, or the same one changed."""
        for key in (*OF_ROW, *FILING):
            self[key].setEnabled(False)
            self[key].setToolTip(str(self[key].property("tip")))
        for key in FILING:
            self[key].setVisible(standing is not None and key in standing.offers)
        self["borrow"].setVisible(self._office.borrows)
        self["correct"].setVisible(standing is not None and standing.corrects == ())
        if standing is None:
            return
        for key, nos in standing.offers.items():
            self._weigh(key, nos)
        self._weigh("edit", standing.writes)
        self._weigh("correct", standing.corrects or ())
        self["borrow"].setEnabled(standing.borrows)
        self["history"].setEnabled(True)
        for key in ("print", "forms"):
            self[key].setEnabled(standing.kept)
        if not standing.kept:
            for key in ("borrow", "print", "forms"):
                self[key].setToolTip(self.tr("Only a filed archive can be borrowed and printed (B-106)."))

    def _weigh(self, key: str, nos: tuple[No, ...]) -> None:
        self[key].setEnabled(not nos)
        if nos:
            self[key].setToolTip("\n".join(dict.fromkeys(explain(each) for each in nos)))

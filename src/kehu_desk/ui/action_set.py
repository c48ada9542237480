"""The actions of one tab, by key: the same ones stand in its toolbar, the context menu and the menu bar."""

from collections.abc import Iterator, Sequence
from typing import Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from kehu_desk.ui import icons

TIP: Final = "tip"


class ActionSet(QObject):
    """Offered, greyed with the reasons in the tooltip, or absent."""

    def __init__(self, owner: QWidget) -> None:
        """No actions yet."""
        super().__init__(owner)
        self.all: dict[str, QAction] = {}

    def make(self, key: str, text: str, icon: str, keys: str = "", tip: str = "") -> QAction:
        """keys: the shortcut; tip: more words than the button has room for."""
        made = QAction(text, self)
        icons.dress(made, icon)
        if keys:
            made.setShortcut(QKeySequence(keys))
            made.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        made.setToolTip(" ".join(part for part in (tip or text, f"({keys})" if keys else "") if part))
        made.setProperty(TIP, made.toolTip())
        self.all[key] = made
        return made

    def make_usual(self) -> None:
        """What every list has: refresh, find, and the pane of details."""
        self.make("refresh", self.tr("Refresh"), "refresh-cw", "F5")
        self.make("find", self.tr("Find"), "search", "Ctrl+F")
        detail = self.make("detail", self.tr("Details"), "info", "Ctrl+D")
        detail.setCheckable(True)
        detail.setChecked(True)

    def __getitem__(self, key: str) -> QAction:
        """One action. KeyError when there is none."""
        return self.all[key]

    def menu(self) -> Iterator[QAction]:
        """All actions, in the order of the menu."""
        return iter(self.all.values())

    def weigh(self, key: str, reasons: Sequence[str]) -> None:
        """No reasons: it can be done. Otherwise it is greyed and says why not, each reason once."""
        self[key].setEnabled(not reasons)
        self[key].setToolTip("\n".join(dict.fromkeys(reasons)) or str(self[key].property(TIP)))

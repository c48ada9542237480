"""Tabs that note what is asked of them, where the tabs are not the matter."""

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kehu_desk.shell.tabs import TABS, TabSpec
from kehu_desk.ui.desk import Desk


class PlainTab(QWidget):
    """A tab that notes what is asked of it."""

    wants_loan = Signal(object)
    wants_open = Signal(str, object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk, self.asked, self.leaves = desk, [], True
        QVBoxLayout(self)
        self.new = QAction("New", self, shortcut="Ctrl+N")
        self.find = QAction("Find", self, shortcut="Ctrl+F")
        self.addActions([self.new, self.find])

    def count_text(self) -> str:
        return "12 / 4,812"

    def focus_search(self) -> None:
        self.asked.append("search")

    def refresh(self) -> None:
        self.asked.append("refresh")

    def open_subject(self, subject: UUID) -> None:
        self.asked.append(subject)

    def may_close(self) -> bool:
        return self.leaves


PLAIN: tuple[TabSpec, ...] = tuple(spec._replace(factory=lambda desk, _sitting: PlainTab(desk)) for spec in TABS)

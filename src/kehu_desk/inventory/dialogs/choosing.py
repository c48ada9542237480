"""Small dialogs before others: of which customer."""

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from kehu_desk.borrowing.dialogs.archive_line import ALIVE, ArchiveLine
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.dialogs import button_row, cancel_button, named


class CustomerDialog(QDialog):
    """chosen tells the customer that was picked; the dialog closes then."""

    chosen = Signal(object)

    def __init__(self, desk: Desk, title: str, parent: QWidget | None = None) -> None:
        """title: what is to be done with the customer."""
        super().__init__(parent)
        named(self, title)
        self.archive = ArchiveLine(desk, among=ALIVE)
        layout = QVBoxLayout(self)
        layout.setSpacing(look.GAP)
        layout.addWidget(self.archive)
        layout.addLayout(button_row(cancel_button(self)))
        self.archive.chosen.connect(self._take)
        self.setMinimumWidth(look.scaled(420))

    def _take(self, customer: UUID) -> None:
        self.accept()
        self.chosen.emit(customer)

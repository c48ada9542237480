"""The dialogs 【提出标记】 and 【确认标记】: which customer, and why (B-170)."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtWidgets import QDialog, QFormLayout, QLabel, QVBoxLayout, QWidget

from kehu_desk.borrowing.dialogs.archive_line import ArchiveLine
from kehu_desk.borrowing.dialogs.parts import head_of
from kehu_desk.door.change import Door
from kehu_desk.kernel.errors import Refused
from kehu_desk.people.actor import Caller
from kehu_desk.refresh.words import explain_all
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.dialogs import button, button_row, cancel_button, named
from kehu_desk.ui.editors import LongEditor, name_editor
from kehu_desk.ui.fields import Field, Kind
from kehu_desk.ui.lines import Lines

Deed = Callable[[Door, Caller, UUID, str], None]


class MarkDialog(QDialog):
    """Without a customer it lets the person choose one. Refusals are told inside."""

    def __init__(self, desk: Desk, title: str, deed: Deed, customer: UUID | None, parent: QWidget | None = None) -> None:
        """title: also the verb of the button. Raises Refused E_NOT_FOUND."""
        super().__init__(parent)
        named(self, title)
        self._desk, self._deed, self._customer = desk, deed, customer
        self.archive, self.head = ArchiveLine(desk), QLabel()
        self.head.setAccessibleName(self.tr("Archive"))
        self.head.setWordWrap(True)
        reason = Field(key="reason", label=self.tr("Reason"), kind=Kind.LONG)
        self.reason = LongEditor(reason)
        name_editor(self.reason, reason)
        self.problems, self.accept_button = Lines(self.tr("Why not"), "bad"), button(title, primary=True)
        form = QFormLayout()
        form.addRow(self.tr("Reason"), self.reason)
        layout = QVBoxLayout(self)
        layout.setSpacing(look.GAP)
        for each in (self.archive, self.head):
            layout.addWidget(each)
        layout.addLayout(form)
        layout.addWidget(self.problems)
        layout.addStretch(1)
        layout.addLayout(button_row(cancel_button(self), self.accept_button))
        self.setMinimumWidth(look.scaled(480))
        self.archive.chosen.connect(self.choose)
        self.accept_button.clicked.connect(self.submit)
        self.head.hide()
        self.accept_button.setEnabled(customer is not None)
        if customer is not None:
            self.choose(customer)

    def choose(self, customer: UUID) -> None:
        """Take a customer."""
        head = head_of(self._desk, customer)
        self._customer = customer
        self.archive.hide()
        self.head.setText(f"{head.name}    {head.number}")
        self.head.show()
        self.accept_button.setEnabled(True)

    def submit(self) -> None:
        """Do it, or say inside the dialog why not."""
        assert self._customer is not None  # the button sleeps until a customer is chosen
        try:
            self._desk.act(self._deed, self._customer, self.reason.value())
        except Refused as refusal:
            self.problems.show_lines(explain_all(refusal))
            return
        self.accept()

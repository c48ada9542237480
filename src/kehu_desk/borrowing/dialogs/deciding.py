"""The dialogs of the custodian's harder steps: 【借出】 with counted pages, 【召回】, 【接管】 and 【排队次序】."""

from collections.abc import Callable, Sequence
from typing import Any, Final, cast
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from kehu_desk.borrowing.dialogs.question import Question
from kehu_desk.borrowing.queries import HoldRow
from kehu_desk.borrowing.rules.guards import CAUSES
from kehu_desk.borrowing.words import cause_name, need_name, state_name
from kehu_desk.ui import look
from kehu_desk.ui.dialogs import button
from kehu_desk.ui.editors import ChoiceEditor
from kehu_desk.ui.fields import Field, Kind

ID: Final = Qt.ItemDataRole.UserRole


class ReleaseDialog(Question):
    """Asks what only some releases need: the pages of the paper original (B-079), a reason for a late borrower (B-064)."""

    def __init__(
        self, title: str, head: str, do: Callable[[str, int], object], parent: QWidget | None = None, *, paper: bool, reason: bool
    ) -> None:
        """paper: the original goes out; reason: the borrower has an overdue loan and inspects only."""
        super().__init__(title, head, do, parent)
        self.pages = self.number(self.tr("Pages of the original"), self.tr("count them before it leaves")) if paper else None
        self.reason = self.long_line(self.tr("Reason"), self.tr("At least five characters")) if reason else None

    def said(self) -> tuple[str, int]:
        """Reason and counted pages."""
        return self.reason.value() if self.reason else "", (self.pages.value() or 0) if self.pages else 0


class RecallDialog(Question):
    """Why a loan, or several, are called back (B-092)."""

    def __init__(self, title: str, head: str, do: Callable[[str, str], object], parent: QWidget | None = None) -> None:
        """do: called with the cause and the text."""
        super().__init__(title, head, do, parent)
        options = [(cause, cause_name(cause)) for cause in CAUSES]
        self.cause = ChoiceEditor(Field(key="cause", label=self.tr("Cause"), kind=Kind.CHOICE, options=options, required=True))
        self.cause.set_value(CAUSES[0])
        self.ask(self.tr("Cause"), self.cause)
        self.text = self.long_line(self.tr("Note"), self.tr("needed for “other reason”: at least five characters"))

    def said(self) -> tuple[str, str]:
        """Cause and text."""
        return self.cause.value(), self.text.value()


def line_text(row: HoldRow) -> str:
    """One place in the queue as a list names it."""
    waits = "、".join(need_name(each.what) for each in row.needs)
    return "   ".join([row.no, row.borrower, state_name(row.state), waits])


class Places(QListWidget):
    """Loans of a queue, one a line; the first is chosen."""

    def __init__(self, rows: Sequence[HoldRow]) -> None:
        """rows: in the order shown."""
        super().__init__()
        for row in rows:
            item = QListWidgetItem(line_text(row))
            item.setData(ID, str(row.id))
            self.addItem(item)
        self.setCurrentRow(0)
        self.setMinimumHeight(5 * (self.fontMetrics().height() + look.TIGHT))

    def ids(self) -> list[UUID]:
        """All loans, in the order shown."""
        return [self._id(self.item(row)) for row in range(self.count())]

    def chosen(self) -> UUID | None:
        """The loan chosen."""
        item = self.currentItem()
        return self._id(item) if item is not None else None

    def move_chosen(self, by: int) -> None:
        """Move the loan chosen up (-1) or down (+1); it stays chosen."""
        row = self.currentRow()
        if 0 <= row + by < self.count():
            self.insertItem(row + by, self.takeItem(row))
            self.setCurrentRow(row + by)

    @staticmethod
    def _id(item: QListWidgetItem) -> UUID:
        return UUID(cast("str", item.data(ID)))


class TakeOverDialog(Question):
    """Who gets the archive next (B-102)."""

    def __init__(
        self, title: str, head: str, rows: Sequence[HoldRow], do: Callable[[UUID | None, str], object], parent: QWidget | None = None
    ) -> None:
        """rows: loans that may follow, whose turn it is first."""
        super().__init__(title, head, do, parent)
        self.next = Places(rows)
        self.ask(self.tr("Next loan"), self.next)
        self.reason = self.long_line(self.tr("Reason (the borrower reads it)"), self.tr("At least five characters"))

    def said(self) -> tuple[UUID | None, str]:
        """The next loan, and the reason."""
        return self.next.chosen(), self.reason.value()


class ReorderDialog(Question):
    """The order of everybody who waits for an archive; a manager moves one line at a time, by mouse or keyboard (B-094)."""

    def __init__(
        self, title: str, head: str, rows: Sequence[HoldRow], do: Callable[[list[UUID], str], object], parent: QWidget | None = None
    ) -> None:
        """rows: the queue now."""
        super().__init__(title, head, do, parent)
        self.line = Places(rows)
        self.up, self.down = button(self.tr("Move up")), button(self.tr("Move down"))
        self.line.setAccessibleName(self.tr("Queue"))
        beside, both = QVBoxLayout(), QWidget()
        for each in (self.up, self.down):
            beside.addWidget(each)
        beside.addStretch(1)
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.line, 1)
        row.addLayout(beside)
        self.form.addRow(self.tr("Queue"), both)
        self.reason = self.long_line(self.tr("Reason"), self.tr("At least five characters"))
        self.up.clicked.connect(lambda: self.line.move_chosen(-1))
        self.down.clicked.connect(lambda: self.line.move_chosen(1))
        self.line.currentRowChanged.connect(self._weigh)
        self._weigh(self.line.currentRow())

    def _weigh(self, row: int) -> None:
        self.up.setEnabled(row > 0)
        self.down.setEnabled(0 <= row < self.line.count() - 1)

    def said(self) -> tuple[Any, ...]:
        """The order, and the reason."""
        return self.line.ids(), self.reason.value()

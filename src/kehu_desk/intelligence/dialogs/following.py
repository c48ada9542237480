"""The dialog 【订阅情报】: what this person wants to be told of."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kehu_desk.borrowing.dialogs.archive_line import ArchiveLine
from kehu_desk.borrowing.dialogs.parts import head_of
from kehu_desk.intelligence.queries import FollowRow
from kehu_desk.intelligence.rules.terms import CATEGORIES
from kehu_desk.intelligence.service import follow, follows, unfollow
from kehu_desk.intelligence.words import category_name, explain_all
from kehu_desk.kernel.errors import Refused
from kehu_desk.ui import look
from kehu_desk.ui.cells import Row, plain
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.dialogs import button, button_row, named
from kehu_desk.ui.labelled import labelled
from kehu_desk.ui.lines import Lines
from kehu_desk.ui.listing import listed, table

WIDTHS: Final = (300, 150)


class FollowDialog(QDialog):
    """A customer, a category, or both; whoever follows is told of new information that he may see."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Shows what is followed. Raises Refused E_FORBIDDEN for an account that has ended."""
        super().__init__(parent)
        named(self, self.tr("Follow information"))
        self._desk = desk
        self.customer: UUID | None = None
        titles = [QCoreApplication.translate("FollowDialog", "Customer"), QCoreApplication.translate("FollowDialog", "Category")]
        source = listed(self._rows, titles, ("customer", "category"), plain)
        self.model, self.view = table(self.tr("Followed now"), source, WIDTHS, {0: 160})
        self.archive, self.chosen, self.category = ArchiveLine(desk), QLabel(), QComboBox()
        self.add, self.remove = button(self.tr("Follow"), primary=True), button(self.tr("Follow no more"))
        self.problems, self.close_button = Lines(self.tr("Why not"), "bad"), button(self.tr("Close"))
        self._lay_out()
        self.archive.chosen.connect(self.choose)
        self.add.clicked.connect(self.follow)
        self.remove.clicked.connect(self.unfollow)
        self.close_button.clicked.connect(self.accept)
        self.view.selectionModel().selectionChanged.connect(lambda *_: self._weigh())
        self._show_choice()
        self._weigh()
        self.resize(look.scaled(600), look.scaled(520))

    def _lay_out(self) -> None:
        self.category.addItem(self.tr("All categories"), "")
        for each in CATEGORIES:
            self.category.addItem(category_name(each), each)
        self.chosen.setAccessibleName(self.tr("Customer"))
        new = QHBoxLayout()
        new.setSpacing(look.GAP)
        new.addWidget(self.chosen, 1)
        new.addWidget(labelled(self.tr("Category"), self.category))
        new.addWidget(self.category)
        new.addWidget(self.add)
        layout = QVBoxLayout(self)
        layout.setSpacing(look.GAP)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.archive)
        layout.addLayout(new)
        layout.addWidget(self.problems)
        layout.addLayout(button_row(self.close_button, left=(self.remove,)))

    def _rows(self) -> Sequence[Row]:
        return [(row.id, self._customer(row), self._category(row.category)) for row in follows(self._desk.door, self._desk.caller)]

    def _customer(self, row: FollowRow) -> str:
        return self.tr("(not yours to see now)") if row.blind else row.customer or self.tr("All customers")

    def _category(self, code: str) -> str:
        return category_name(code) if code else self.tr("All categories")

    def choose(self, customer: UUID) -> None:
        """Take a customer."""
        self.customer = customer
        self._show_choice()

    def _show_choice(self) -> None:
        every = self.tr("All customers")
        self.chosen.setText(head_of(self._desk, self.customer).name if self.customer else every)

    def follow(self) -> None:
        """【订阅】."""
        self._do(lambda: self._desk.act(follow, self.customer, self.category.currentData()))

    def unfollow(self) -> None:
        """【取消订阅】."""
        for each in self.view.chosen_ids():
            if isinstance(each, UUID):
                self._do(partial(self._desk.act, unfollow, each))

    def _do(self, deed: Callable[[], object]) -> None:
        try:
            deed()
        except Refused as refused:
            self.problems.show_lines(explain_all(refused))
            return
        self.problems.show_lines([])
        self.customer = None
        self._show_choice()
        self.model.refresh()
        self._weigh()

    def _weigh(self) -> None:
        self.remove.setEnabled(self.view.chosen_count() > 0)

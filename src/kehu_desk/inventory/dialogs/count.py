"""The dialog 【盘点录入】: the sheet of one count, typed or pasted, saved as a draft at any time, handed in when every row can be read."""

from collections.abc import Mapping
from typing import Final
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from kehu_desk.archives.dialogs.leaving import Leave, ask_leave
from kehu_desk.inventory.dialogs.sheet_grid import SheetGrid
from kehu_desk.inventory.dialogs.sheet_model import COLUMNS, SheetModel
from kehu_desk.inventory.rules.counts import CONDITIONS, FULL, LONGEST, SCOPES, CountTerms
from kehu_desk.inventory.service import save_count, submit_count
from kehu_desk.inventory.service.reading import Sheet, book_on
from kehu_desk.inventory.words import condition_name, explain, explain_all, scope_name
from kehu_desk.kernel.errors import Refused
from kehu_desk.sales.dialogs.record import Choosing
from kehu_desk.ui import icons, look
from kehu_desk.ui.date_edit import DateEdit
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.dialogs import button, button_row, cancel_button, named
from kehu_desk.ui.latest import Latest
from kehu_desk.ui.lines import Lines

SIZE: Final = (980, 600)
WIDTHS: Final = (230, 76, 50, 90, 84, 92, 92, 64, 120)


class CountDialog(QDialog):
    """What was typed stays whatever is refused; closing asks what to do with what is not saved."""

    def __init__(self, desk: Desk, sheet: Sheet, parent: QWidget | None = None) -> None:
        """sheet: read beforehand on a worker: a new one, or a draft that is continued."""
        super().__init__(parent)
        named(self, self.tr("Enter stock count"))
        self._desk, self._sheet = desk, sheet
        self.draft, self._version, self._head = sheet.draft, sheet.version, sheet.terms
        self.model = SheetModel(sheet.goods, sheet.rows, sheet.book, sheet.terms.counted_on, sheet.today)
        self.grid = SheetGrid(self.tr("Rows of the count"), self.model)
        self.day, self.scope = DateEdit(lambda: sheet.today), QComboBox()
        self.location, self.note = QLineEdit(sheet.terms.location), QLineEdit(sheet.terms.note)
        self.all_products, self.remove = button(self.tr("All products by the book")), button(self.tr("Remove rows"))
        self.sum, self.problems = QLabel(), Lines(self.tr("Why not"), "bad")
        self.save, self.submit = button(self.tr("Save draft")), button(self.tr("Save and hand in"), primary=True)
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._asking = Latest(self, self._take_book, desk.tell)
        self._fill()
        self._lay_out()
        self._listen()
        self._weigh()

    def _fill(self) -> None:
        for scope in SCOPES:
            self.scope.addItem(scope_name(scope), scope)
        self.scope.setCurrentIndex(self.scope.findData(self._sheet.terms.scope))
        self.day.set_value(self._sheet.terms.counted_on)
        self.day.set_read_only(self._sheet.corrects is not None)
        self.location.setMaxLength(LONGEST["location"])
        self.note.setMaxLength(LONGEST["note"])
        goods = Choosing([each.text for each in self._sheet.goods.goods if each.state == "active"], self.grid)
        self.grid.setItemDelegateForColumn(COLUMNS.index("product"), goods)
        conditions = Choosing([condition_name(each) for each in CONDITIONS], self.grid)
        self.grid.setItemDelegateForColumn(COLUMNS.index("condition"), conditions)
        for column, width in enumerate(WIDTHS):
            self.grid.setColumnWidth(column, look.scaled(width))
        self.grid.horizontalHeader().setStretchLastSection(True)
        for made, sign in ((self.all_products, "boxes"), (self.remove, "minus"), (self.save, "save"), (self.submit, "send")):
            icons.dress(made, sign)

    def _lay_out(self) -> None:
        row, tools = QHBoxLayout(), QHBoxLayout()
        row.setSpacing(look.GAP)
        tools.setSpacing(look.GAP)
        pairs: tuple[tuple[str, QWidget, int], ...] = (
            (self.tr("Counted on"), self.day, 0), (self.tr("Scope"), self.scope, 0), (self.tr("Place"), self.location, 1),
            (self.tr("Note"), self.note, 2),
        )  # fmt: skip
        for text, field, share in pairs:
            label = QLabel(text)
            label.setBuddy(field)
            for each in (field, field.focusProxy() or field):
                each.setAccessibleName(text)
                each.setAccessibleDescription(text)
            row.addWidget(label)
            row.addWidget(field, share)
        self.day.setFixedWidth(look.scaled(140))
        head = QLabel(self._sheet.name)
        head.setAccessibleName(self.tr("Customer"))
        font = head.font()
        font.setBold(True)
        head.setFont(font)
        tools.addWidget(self.all_products)
        tools.addWidget(self.remove)
        tools.addWidget(self._hint(), 1)
        self.sum.setAccessibleName(self.tr("State of the sheet"))
        self.sum.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setSpacing(look.GAP)
        layout.addWidget(head)
        layout.addLayout(row)
        layout.addLayout(tools)
        layout.addWidget(self.grid, 1)
        layout.addWidget(self.sum)
        layout.addWidget(self.problems)
        layout.addLayout(button_row(cancel_button(self), self.save, self.submit))
        self.resize(look.scaled(SIZE[0]), look.scaled(SIZE[1]))
        if self._sheet.reason:
            self.problems.show_lines([self.tr("It was sent back: {reason}").format(reason=self._sheet.reason)])

    def _hint(self) -> QLabel:
        said = self.tr("Type, scan, or paste rows from a spreadsheet, with or without headings: code, barcode or name; 12, 12箱 or 3箱5瓶.")
        hint = QLabel(said)
        hint.setObjectName("muted")
        hint.setWordWrap(True)
        return hint

    def _listen(self) -> None:
        self.model.edited.connect(self._soon.start)
        self._soon.timeout.connect(self._weigh)
        self.grid.selectionModel().currentChanged.connect(lambda *_: self._soon.start())
        self.day.changed.connect(self._take_day)
        self.scope.currentIndexChanged.connect(lambda _at: self._weigh())
        self.all_products.clicked.connect(lambda: self.model.prefill())
        self.remove.clicked.connect(self._remove)
        self.save.clicked.connect(self.save_draft)
        self.submit.clicked.connect(self.hand_in)
        saving = QAction(self.tr("Save draft"), self, shortcut=QKeySequence(QKeySequence.StandardKey.Save))
        saving.triggered.connect(self.save_draft)
        self.addAction(saving)

    # what stands there

    def terms(self) -> CountTerms | None:
        """The head as typed; None while the day names none."""
        day = self.day.value()
        if day is None:
            return None
        return CountTerms(
            day, str(self.scope.currentData()), self.location.text().strip(), self._sheet.terms.visit_id, self.note.text().strip()
        )  # fmt: skip

    @property
    def changed(self) -> bool:
        """Whether anything stands there that is not saved."""
        return self.model.dirty or self.terms() != self._head

    def _take_day(self) -> None:
        day = self.day.value()
        if day is None:
            self._weigh()
            return
        self.model.count_on(day)
        door, caller, customer = self._desk.door, self._desk.caller, self._sheet.customer
        self._asking.ask(lambda: (day, book_on(door, caller, customer, day)))

    def _take_book(self, found: tuple[object, Mapping[UUID, int]]) -> None:
        day, book = found
        if day == self.day.value() and self.day.value() is not None:
            self.model.count_on(self.day.value() or self._sheet.today, book)

    def _weigh(self) -> None:
        """How much stands there, and what is in the way of handing it in."""
        filled, bad, said = self.model.filled(), self.model.bad_rows(), list[str]()
        said.append(self.tr("{count} rows").format(count=filled))
        if bad:
            said.append(self.tr("{count} with marked cells").format(count=len(bad)))
        unnamed = self.model.unnamed() if self.scope.currentData() == FULL else 0
        if unnamed:
            said.append(self.tr("{count} products of the book are not listed and count as 0").format(count=unnamed))
        said += self._reasons_here()
        self.sum.setText(" · ".join(said))
        why = self.tr("Enter the day of the count first.") if self.day.value() is None else ""
        self.save.setEnabled(not why)
        self.save.setToolTip(why)
        why = why or (self.tr("Mend the marked cells first; the draft can be saved as it is.") if bad else "")
        self.submit.setEnabled(not why)
        self.submit.setToolTip(why)

    def _reasons_here(self) -> list[str]:
        """What is wrong in the row of the cursor: those who use the keyboard do not rest on a cell."""
        index = self.grid.currentIndex()
        if not index.isValid():
            return []
        nos = self.model.readings()[index.row()].faults
        reasons = " ".join(dict.fromkeys(explain(each) for each in nos))
        return [self.tr("row {row}: {reasons}").format(row=index.row() + 1, reasons=reasons)] if reasons else []

    def _remove(self) -> None:
        self.model.remove_rows(sorted({index.row() for index in self.grid.selectedIndexes()}))

    # saving

    def save_draft(self) -> bool:
        """Keep everything as it stands. Whether it was kept."""
        terms = self.terms()
        if terms is None:
            return False
        try:
            saved = self._desk.act(
                save_count, self._sheet.customer, terms, tuple(self.model.raw()), count=self.draft, seen=self._version,
                corrects=self._sheet.corrects,
            )  # fmt: skip
        except Refused as refusal:
            self.problems.show_lines(explain_all(refusal))
            return False
        if saved is not None:
            self.draft, self._version, self._head, self.model.dirty = saved.id, saved.version, terms, False
        self.problems.show_lines([])
        self.sum.setText(self.tr("Saved as a draft."))
        return True

    def hand_in(self) -> None:
        """Save, then hand in; what stands against that is told here, and the draft is kept."""
        if not self.save_draft() or self.draft is None:
            return
        try:
            self._desk.act(submit_count, self.draft, self._version)
        except Refused as refusal:
            self.problems.show_lines(explain_all(refusal))
            return
        self.accept()

    def reject(self) -> None:
        """Ask before anything typed is lost."""
        if not self.changed:
            super().reject()
            return
        answer = ask_leave(self)
        if answer is Leave.DISCARD or (answer is Leave.SAVE and self.save_draft()):
            super().reject()

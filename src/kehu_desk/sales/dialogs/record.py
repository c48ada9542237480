"""The dialog 【登记销售】: lines of one customer, typed or pasted, saved together."""

from collections.abc import Mapping
from typing import Final
from uuid import UUID

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from kehu_desk.borrowing.dialogs.archive_line import ALIVE, ArchiveLine
from kehu_desk.borrowing.dialogs.parts import head_of
from kehu_desk.kernel.errors import No, Refused
from kehu_desk.kernel.money import yuan
from kehu_desk.sales.dialogs.line_model import COLUMNS, LineModel
from kehu_desk.sales.dialogs.line_reading import Common, product_text
from kehu_desk.sales.service import record_pages
from kehu_desk.sales.service.record_pages import Counter
from kehu_desk.sales.service.records import judge_lines, record_sales
from kehu_desk.sales.words.records import DOC_TYPES, SOURCES, explain, source_name, type_name, way_name
from kehu_desk.ui import icons, look
from kehu_desk.ui.date_edit import DateEdit
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.dialogs import button, button_row, cancel_button, named
from kehu_desk.ui.edit_grid import EditGrid, cells_of
from kehu_desk.ui.latest import Latest
from kehu_desk.ui.lines import Lines

SIZE: Final = (980, 600)
WIDTHS: Final = (84, 190, 50, 64, 92, 64, 84, 130, 62, 78, 84)
BELOW: Final = ("L2", "L3", "L4")
Index = QModelIndex | QPersistentModelIndex


class Choosing(QStyledItemDelegate):
    """A cell in which anything can be typed and the known words are offered."""

    def __init__(self, words: list[str], parent: QWidget) -> None:
        """words: what is offered."""
        super().__init__(parent)
        self._words = words

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A line with suggestions."""
        line = QLineEdit(parent)
        line.setAccessibleName(str(index.model().headerData(index.column(), Qt.Orientation.Horizontal)))
        offered = QCompleter(self._words, line)
        offered.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        offered.setFilterMode(Qt.MatchFlag.MatchContains)
        line.setCompleter(offered)
        return line


class LineGrid(EditGrid):
    """Makes room for what is pasted."""

    def __init__(self, name: str, model: LineModel, parent: QWidget | None = None) -> None:
        """name: the accessible name."""
        super().__init__(name, model, parent)
        self.lines = model

    def paste(self) -> None:
        """As many rows as the clipboard brings."""
        from PySide6.QtGui import QGuiApplication

        self.lines.make_room(max(0, self.currentIndex().row()) + len(cells_of(QGuiApplication.clipboard().text())) + 1)
        super().paste()


class RecordDialog(QDialog):
    """Bad cells are marked and keep the sheet open; nothing is saved in part."""

    def __init__(self, desk: Desk, counter: Counter, customer: UUID | None, parent: QWidget | None = None) -> None:
        """counter: read beforehand on a worker. Without a customer one is chosen here. Raises Refused E_NOT_FOUND."""
        super().__init__(parent)
        named(self, self.tr("Record sales"))
        self._desk = desk
        self.customer: UUID | None = None
        self.ids: list[UUID] = []
        self.model = LineModel(counter.goods, counter.rows, counter.today)
        self.archive, self.head = ArchiveLine(desk, among=ALIVE), QLabel()
        self.head.setAccessibleName(self.tr("Customer"))
        self.change = button(self.tr("Other customer"))
        self.level, self.source, self.day, self.ext_no = QComboBox(), QComboBox(), DateEdit(lambda: counter.today), QLineEdit()
        self.grid = LineGrid(self.tr("Lines"), self.model)
        self.remove = button(self.tr("Remove lines"))
        self.sum, self.problems = QLabel(), Lines(self.tr("Why not"), "bad")
        self.save = button(self.tr("Record"), primary=True)
        self._fill(counter)
        self._lay_out()
        self._listen()
        self._asking = Latest(self, self._take_buyers, desk.tell)
        if customer is not None:
            self.choose(customer)
        else:
            self._show_customer()
        self._take_common()

    def _fill(self, counter: Counter) -> None:
        for level in (*BELOW, *(("L1",) if counter.ours else ())):
            self.level.addItem(way_name(level), level)
        for source in SOURCES:
            self.source.addItem(source_name(source), source)
        self.source.setCurrentIndex(self.source.findData("dealer_report"))
        self.day.set_value(counter.today)
        goods = Choosing([product_text(row) for row in counter.rows if row.state == "active"], self.grid)
        kinds = Choosing([type_name(code) for code in DOC_TYPES], self.grid)
        self.grid.setItemDelegateForColumn(COLUMNS.index("product"), goods)
        self.grid.setItemDelegateForColumn(COLUMNS.index("doc_type"), kinds)
        for column, width in enumerate(WIDTHS):
            self.grid.setColumnWidth(column, look.scaled(width))
        icons.dress(self.remove, "minus")
        icons.dress(self.change, "users")

    def _lay_out(self) -> None:
        form, row = QFormLayout(), QHBoxLayout()
        row.setSpacing(look.GAP)
        pairs: tuple[tuple[str, QWidget], ...] = (
            (self.tr("Level"), self.level), (self.tr("Date"), self.day), (self.tr("Number"), self.ext_no), (self.tr("Source"), self.source),
        )  # fmt: skip
        for text, field in pairs:
            label = QLabel(text)
            label.setBuddy(field)
            for each in (field, field.focusProxy() or field):
                each.setAccessibleName(text)
                each.setAccessibleDescription(text)
            row.addWidget(label)
            row.addWidget(field)
        row.addStretch(1)
        self.ext_no.setPlaceholderText(self.tr("of the paper, if it has one"))
        who = QHBoxLayout()
        who.addWidget(self.head, 1)
        who.addWidget(self.change)
        form.addRow(self.archive)
        hint = QLabel(self.tr("Type, or paste rows from a spreadsheet into the columns shown. The price is that of the unit in the row."))
        hint.setObjectName("muted")
        hint.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setSpacing(look.GAP)
        for part in (form, who, row):
            layout.addLayout(part)
        layout.addWidget(hint)
        layout.addWidget(self.grid, 1)
        layout.addWidget(self.problems)
        self.sum.setAccessibleName(self.tr("Sum"))
        foot = button_row(cancel_button(self), self.save, left=(self.remove,))
        foot.insertWidget(1, self.sum)
        layout.addLayout(foot)
        self.resize(look.scaled(SIZE[0]), look.scaled(SIZE[1]))

    def _listen(self) -> None:
        self.archive.chosen.connect(self.choose)
        self.change.clicked.connect(self.forget)
        self.level.currentIndexChanged.connect(lambda _at: self._take_common())
        self.source.currentIndexChanged.connect(lambda _at: self._take_common())
        self.day.changed.connect(self._take_common)
        self.ext_no.textChanged.connect(lambda _text: self._take_common())
        self.model.edited.connect(self._weigh)
        self.remove.clicked.connect(self._remove)
        self.save.clicked.connect(self.submit)

    def choose(self, customer: UUID) -> None:
        """Take a customer."""
        head = head_of(self._desk, customer)
        self.customer = customer
        self.head.setText(f"{head.name}    {head.number}")
        self._show_customer()
        self._take_common()

    def forget(self) -> None:
        """Let another customer be chosen; the lines stay."""
        self.customer = None
        self._show_customer()
        self._take_common()

    def _show_customer(self) -> None:
        known = self.customer is not None
        self.archive.setVisible(not known)
        self.head.setVisible(known)
        self.change.setVisible(known)

    def _take_common(self) -> None:
        day = self.day.value()
        level, source = str(self.level.currentData()), str(self.source.currentData())
        self.model.set_common(Common(self.customer, level, day, self.ext_no.text().strip(), source))

    def _weigh(self) -> None:
        """The sum and what stands in the way."""
        rows, bad = self.model.filled(), self.model.bad_rows()
        text = self.tr("{count} lines, {amount}").format(count=len(rows), amount=yuan(self.model.total()))
        marked = self.tr("{count} lines have marked cells: rest on one to read why.").format(count=len(bad))
        self.sum.setText(f"{text} · {marked}" if bad else text)
        self.save.setEnabled(bool(rows) and not bad and self.customer is not None)
        self.save.setToolTip("" if self.save.isEnabled() else self._missing(bool(rows), bool(bad)))

    def _missing(self, rows: bool, bad: bool) -> str:
        if self.customer is None:
            return self.tr("Choose the customer first.")
        return self.tr("Correct the marked cells first.") if bad else self.tr("Enter at least one line.") if not rows else ""

    def _remove(self) -> None:
        self.model.remove_rows(sorted({index.row() for index in self.grid.selectedIndexes()}))

    # saving

    def submit(self) -> None:
        """Ask which buyers are customers of ours, on a worker, then record."""
        door, caller, texts = self._desk.door, self._desk.caller, self.model.buyer_texts()
        self.save.setEnabled(False)
        self._asking.ask(lambda: record_pages.buyers(door, caller, texts))

    def _take_buyers(self, found: Mapping[str, UUID]) -> None:
        self.model.buyers = found
        self.model.judge_all()
        if self.customer is None or self.model.bad_rows():
            return
        lines = self.model.lines()
        try:
            for place, faults in enumerate(judge_lines(self._desk.door, self._desk.caller, lines)):
                self.model.tell(place, faults)
            if not self.model.bad_rows():
                self.ids = self._desk.act(record_sales, self.customer, lines) or []
                self.accept()
        except Refused as refusal:
            self._tell(refusal)
        self._weigh()

    def _tell(self, refusal: Refused) -> None:
        """Faults of lines go to their cells, the others stand below."""
        loose: list[No] = []
        for each in refusal.nos:
            place = dict(each.facts).get("line_row")
            if isinstance(place, int):
                self.model.tell(place - 1, (each,))
            else:
                loose.append(each)
        self.problems.show_lines([explain(each) for each in loose])

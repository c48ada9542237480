"""The dialog 【核销】: a receipt or a credit on top, the open lines below, with an amount for each."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from kehu_desk.kernel.errors import Refused
from kehu_desk.kernel.money import yuan
from kehu_desk.settlement.queries import SourceRow
from kehu_desk.settlement.rules.allocating import Line, Share
from kehu_desk.settlement.service import Outlook, allocate, outlook
from kehu_desk.settlement.words import explain_all
from kehu_desk.ui import icons, look
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.dialogs import button, button_row, cancel_button, named
from kehu_desk.ui.editors import NumberEditor, name_editor
from kehu_desk.ui.fields import Field, Kind
from kehu_desk.ui.latest import Latest
from kehu_desk.ui.lines import Lines

AMOUNT: Final = 4
RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
MOST_LINES: Final = 300  # the oldest: nobody types more amounts than that in one go


class AllocateDialog(QDialog):
    """Amounts are typed, or put in by 【自动核销】, which pays the oldest due lines first; nothing is done before 【核销】."""

    def __init__(self, desk: Desk, sources: Sequence[SourceRow], parent: QWidget | None = None) -> None:
        """sources: at least one; the first is chosen."""
        super().__init__(parent)
        named(self, self.tr("Allocate"))
        self._desk, self._sources = desk, list(sources)
        self._seen = Outlook(0, (), ())
        self.source, self.left, self.table = QComboBox(), QLabel(), QTableWidget(0, 5)
        self.problems = Lines(self.tr("Why not"), "bad")
        self.fill_button, self.clear_button = button(self.tr("Fill in the oldest first")), button(self.tr("Clear"))
        self.allocate_button = button(self.tr("Allocate"), primary=True)
        for each in self._sources:
            self.source.addItem(_source_text(each), each.id)
        self._reading = Latest(self, self._show, self._refuse)
        self._lay_out()
        self.source.currentIndexChanged.connect(self.read)
        self.fill_button.clicked.connect(self.fill)
        self.clear_button.clicked.connect(self.clear)
        self.allocate_button.clicked.connect(self.submit)
        self._weigh()
        self.read()

    def _lay_out(self) -> None:
        label = QLabel(self.tr("Pay with"))
        label.setBuddy(self.source)
        self.source.setAccessibleName(label.text())
        self.source.setAccessibleDescription(label.text())
        self.left.setAccessibleName(self.tr("Left to allocate"))
        self.table.setAccessibleName(self.tr("Open lines"))
        titles = [self.tr("Document"), self.tr("Traded"), self.tr("Due"), self.tr("Open"), self.tr("Allocate now")]
        self.table.setHorizontalHeaderLabels(titles)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.verticalHeader().hide()
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        above, tools = QHBoxLayout(), QHBoxLayout()
        for row, parts in ((above, (label, self.source)), (tools, (self.fill_button, self.clear_button))):
            row.setSpacing(look.GAP)
            for part in parts:
                row.addWidget(part, 1 if part is self.source else 0)
        tools.addStretch(1)
        tools.addWidget(self.left)
        icons.dress(self.fill_button, "check")
        layout = QVBoxLayout(self)
        layout.setSpacing(look.GAP)
        layout.addLayout(above)
        layout.addWidget(self.table, 1)
        layout.addLayout(tools)
        layout.addWidget(self.problems)
        layout.addLayout(button_row(cancel_button(self), self.allocate_button))
        self.resize(look.scaled(720), look.scaled(460))

    # what can be paid

    def read(self) -> None:
        """Read on a worker what can be paid with the source chosen."""
        door, caller, source = self._desk.door, self._desk.caller, self.chosen().id
        self._reading.ask(lambda: outlook(door, caller, source))

    def chosen(self) -> SourceRow:
        """The receipt or credit that pays."""
        return self._sources[max(0, self.source.currentIndex())]

    def _show(self, seen: Outlook) -> None:
        self._seen = seen
        lines = seen.lines[:MOST_LINES]
        self.table.setRowCount(0)
        self.table.setRowCount(len(lines))
        for row, line in enumerate(lines):
            self._show_line(row, line)
        hidden = len(seen.lines) - len(lines)
        more = [self.tr("{count} newer lines are not shown; allocate the older ones first.").format(count=hidden)] if hidden else []
        self.problems.show_lines(more)
        self._weigh()

    def _show_line(self, row: int, line: Line) -> None:
        number = f"{line.number} · {line.line_no}" if line.line_no > 1 else line.number
        for column, text in enumerate((number, line.traded_on.isoformat(), line.due_on.isoformat(), yuan(line.open_fen))):
            item = QTableWidgetItem(text)
            if column == AMOUNT - 1:
                item.setTextAlignment(RIGHT)
            self.table.setItem(row, column, item)
        name = self.tr("Amount for {number}").format(number=number)
        field = Field(key=str(line.id), label=name, kind=Kind.MONEY)
        editor = NumberEditor(field)
        name_editor(editor, field)
        editor.changed.connect(self._weigh)
        self.table.setCellWidget(row, AMOUNT, editor)

    def _refuse(self, refused: Refused) -> None:
        self._show(Outlook(0, (), ()))
        self.problems.show_lines(explain_all(refused))

    # amounts

    def editor(self, row: int) -> NumberEditor:
        """The amount of a row."""
        found = self.table.cellWidget(row, AMOUNT)
        assert isinstance(found, NumberEditor)
        return found

    def shares(self) -> list[Share]:
        """What was typed, blank rows left out."""
        found = [(line.id, self.editor(row).value()) for row, line in enumerate(self._seen.lines[: self.table.rowCount()])]
        return [Share(line, fen) for line, fen in found if fen]

    def fill(self) -> None:
        """Put in what automatic allocation would do: a preview that can still be changed."""
        wanted = {share.record: share.fen for share in self._seen.shares}
        self._each(lambda line: wanted.get(line.id))

    def clear(self) -> None:
        """Empty every amount."""
        self._each(lambda _line: None)

    def _each(self, amount: Callable[[Line], int | None]) -> None:
        for row, line in enumerate(self._seen.lines[: self.table.rowCount()]):
            self.editor(row).set_value(amount(line))
        self._weigh()

    def _weigh(self) -> None:
        rows = range(self.table.rowCount())
        readable, wanted = all(self.editor(row).readable() for row in rows), sum(share.fen for share in self.shares())
        left = self._seen.rest_fen - wanted
        text = self.tr("{wanted} allocated now, {left} left").format(wanted=yuan(wanted), left=yuan(left))
        self.left.setText(text)
        self.left.setAccessibleDescription(text)
        self.left.setStyleSheet(f"color: {look.tones().of('bad').name()}" if left < 0 else "")
        self.fill_button.setEnabled(bool(self._seen.shares))
        self.clear_button.setEnabled(wanted != 0)
        self.allocate_button.setEnabled(readable and wanted > 0)

    def submit(self) -> None:
        """Allocate the amounts typed, or say inside why not."""
        try:
            self._desk.act(allocate, self.chosen().id, self.shares())
        except Refused as refusal:
            self.problems.show_lines(explain_all(refusal))
            return
        self.accept()


def _source_text(row: SourceRow) -> str:
    if row.is_receipt:
        text = QCoreApplication.translate("AllocateDialog", "Receipt {number} of {day}: {rest} left")
    else:
        text = QCoreApplication.translate("AllocateDialog", "Credit {number} of {day}: {rest} left")
    return text.format(number=row.number, day=row.on.isoformat(), rest=yuan(row.rest_fen))

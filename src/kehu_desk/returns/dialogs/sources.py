"""Finding the line that was sold: words in product, batch, number or day, the newest first, with what is left of each."""

from collections.abc import Hashable, Sequence
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kehu_desk.kernel.errors import Refused
from kehu_desk.returns.dialogs.columns import day_text, title
from kehu_desk.returns.queries.sources import SourceRow
from kehu_desk.returns.rules.rate import Rate
from kehu_desk.returns.service.reading import Offered, sources
from kehu_desk.returns.words import quantity_text
from kehu_desk.ui import look
from kehu_desk.ui.cells import Mark, Row
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.latest import Latest
from kehu_desk.ui.listing import tool
from kehu_desk.ui.search_box import SearchBox
from kehu_desk.ui.table_view import TableView
from kehu_desk.ui.window_model import Source, WindowModel

KEYS = ("delivered", "product", "sold", "left", "batch_no", "expires_on", "number")
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SourceFinder(QWidget):
    """taken: a SourceRow that is to come back. rated: how the customer's returns stand. refused: why nothing is shown."""

    taken = Signal(object)
    rated = Signal(object)
    refused = Signal(object)
    read = Signal()
    """What is shown fits what is typed."""

    def __init__(self, desk: Desk, but: UUID | None = None, parent: QWidget | None = None) -> None:
        """but: the case that is changed. Nothing is found before a customer is named."""
        super().__init__(parent)
        self._desk, self._but = desk, but
        self._customer: UUID | None = None
        self.rows: dict[Hashable, SourceRow] = {}
        self.search = SearchBox(self.tr("Product, batch, document or month of delivery (2026-03)"))
        self.search.line.setAccessibleName(self.tr("Find a line that was sold"))
        self.model = WindowModel(self._source(), self)
        self.view = TableView(self.tr("Lines that were sold"), self.model)
        self.add = tool(self.tr("Take this line"), "plus", self.take)
        self._asking = Latest(self, self._show, self._refuse)
        above = QHBoxLayout()
        above.setSpacing(look.GAP)
        above.addWidget(self.search, 1)
        above.addWidget(self.add)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(look.TIGHT)
        layout.addLayout(above)
        layout.addWidget(self.view, 1)
        self.view.setMinimumHeight(look.scaled(96))
        self.search.changed.connect(lambda _text: self.ask())
        self.view.doubleClicked.connect(lambda _index: self.take())
        self.view.selectionModel().selectionChanged.connect(lambda *_: self._weigh())
        self.view.installEventFilter(self)
        self._weigh()

    def _source(self) -> Source:
        titles = [title(key) for key in KEYS]

        def some(wanted: Sequence[Hashable]) -> list[Row]:
            return [_cells(self.rows[each]) for each in wanted if each in self.rows]

        def mark(row: Row, column: int) -> Mark | None:
            return Mark("idle") if row[-1] == 0 else None

        return Source(
            titles=titles, keys=KEYS, widths=(82, 170, 84, 84, 84, 82, 110), elastic={1: 90}, right=frozenset({2, 3}), decorate=mark,
            tip=lambda row, column: str(row[column + 1]), ids=lambda: list(self.rows), rows=some,
        )  # fmt: skip

    def show_customer(self, customer: UUID) -> None:
        """The lines of this customer."""
        self._customer = customer
        self.ask()

    def ask(self) -> None:
        """Look for what is typed, on a worker."""
        if self._customer is None:
            return
        door, caller, customer, text, but = self._desk.door, self._desk.caller, self._customer, self.search.text(), self._but
        self._asking.ask(lambda: sources(door, caller, customer, text, but))

    def _show(self, found: Offered) -> None:
        self.rows = {row.id: row for row in found.rows}
        self.model.refresh()
        self.search.count.setText(self.tr("{count} lines").format(count=len(self.rows)))
        if self.rows and self.view.chosen_count() == 0:
            self.view.selectRow(0)
        rate: Rate = found.rate
        self.rated.emit(rate)
        self._weigh()
        self.read.emit()

    def _refuse(self, refusal: Refused) -> None:
        self.rows = {}
        self.model.refresh()
        self._weigh()
        self.refused.emit(refusal)
        self.read.emit()

    def chosen(self) -> SourceRow | None:
        """The line chosen."""
        ids = self.view.chosen_ids() if self.view.chosen_count() == 1 else []
        return self.rows.get(ids[0]) if ids else None

    def take(self) -> None:
        """Tell that the line chosen is to come back."""
        row = self.chosen()
        if row is not None and row.sold.left3 > 0:
            self.taken.emit(row)

    def _weigh(self) -> None:
        row = self.chosen()
        why = self.tr("Choose a line first.") if row is None else "" if row.sold.left3 else self.tr("Nothing of this line is left.")
        self.add.setEnabled(not why)
        self.add.setToolTip(why)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter takes the line."""
        if watched is self.view and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in ENTER:
            self.take()
            return True
        return False


def _cells(row: SourceRow) -> Row:
    sold = quantity_text(row.qty_entered3, row.unit)
    return (
        row.id, day_text(row.traded_on), f"{row.product} {row.spec}".strip(), sold, quantity_text(row.sold.left3, row.sold.base_unit),
        row.batch_no, day_text(row.sold.expires_on), row.ext_no, row.sold.left3,
    )  # fmt: skip

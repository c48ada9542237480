"""The page 【库存表】: what lay at customers' at the beginning and the end of a month, and what happened in between."""

from collections.abc import Callable, Hashable, Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from kehu_desk.inventory.queries.detail import StockDetail
from kehu_desk.inventory.queries.stock import StockRow
from kehu_desk.inventory.service import reading
from kehu_desk.inventory.service.reading import CoverOf
from kehu_desk.inventory.tab.deeds import StockDeeds
from kehu_desk.inventory.tab.filters import StockFilters
from kehu_desk.inventory.tab.id_list import IdList
from kehu_desk.inventory.tab.product_pane import ProductPane
from kehu_desk.inventory.tab.reach import Reach
from kehu_desk.inventory.table.stock import stock_source
from kehu_desk.inventory.words import explain_all
from kehu_desk.kernel.errors import Refused
from kehu_desk.ui import look
from kehu_desk.ui.beside import ACROSS, DOWN, Beside
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.empty_state import EmptyState, first_step
from kehu_desk.ui.latest import Latest
from kehu_desk.ui.listing import tool, tool_bar
from kehu_desk.ui.window_model import Source

HABITS: Final = "stock/months"
SIZES: Final = {ACROSS: (690, 320), DOWN: (230, 270)}
SOON: Final = 80  # ms in which the news of many deeds become one reading


class StockPage(QWidget):
    """Table 【库存表】 with 【盘点录入】, 【登记变动】; beside it the year of one product with its curve."""

    tables = frozenset({
        "stock_count", "stock_movement", "stock_month", "sales_record", "stock_policy", "customer", "relation", "setting", "product",
    })  # fmt: skip
    wants_open = Signal(str, object)
    wants_paper = Signal(str, object)
    wants_book = Signal(str, object)
    """Name and subject of a paper that is to be printed."""
    settled = Signal()
    """List, pane and cover are the newest."""

    def __init__(self, desk: Desk, parent: QWidget | None = None, covers: CoverOf | None = None) -> None:
        """covers: safety stock and days, given by the floor above. Raises Refused E_FORBIDDEN for an account that has ended."""
        super().__init__(parent)
        self._desk, self.seat = desk, reading.seat(desk.door, desk.caller)
        self.setAccessibleName(self.title())
        self._rows: dict[Hashable, StockRow] = {}
        self.reach = Reach(desk, self, lambda: self.filters.wanted().month, covers)
        self.filters, self.pane = StockFilters(self.seat.today), ProductPane(desk)
        self.deeds = StockDeeds(desk, self)
        self.buttons = self._make_buttons()
        first = first_step(self, self.tr("Enter stock count…"), "scan-line", self.count)
        empty = EmptyState(self.tr("Not counted this month"), [first] if self.seat.enters else [])
        self.list = IdList(desk, self.title(), HABITS, self._read, self._source, self._customer_of, empty, self.filters.search)
        self._detailing, self._soon = Latest(self, self._show_detail, self._lose), QTimer(self, interval=SOON, singleShot=True)
        self._lay_out()
        self._listen()
        self._weigh()
        self.refresh()

    @staticmethod
    def title() -> str:
        """库存表."""
        return QCoreApplication.translate("StockPage", "Stock")

    # building

    def _make_buttons(self) -> dict[str, QPushButton]:
        made = {
            "count": tool(self.tr("Enter stock count…"), "scan-line", self.count),
            "move": tool(self.tr("Record movement…"), "package", self.move_stock),
            "back": tool(self.tr("Take movement back…"), "undo-2", self.take_back),
            "form": tool(self.tr("Count sheet to print…"), "printer", self.print_form),
            "book": tool(self.tr("Count sheet as a workbook…"), "download", self.save_form),
            "archive": tool(self.tr("Open archive"), "folder-open", self.open_archive),
        }
        for key in ("count", "move", "back"):
            made[key].setVisible(self.seat.enters)
        for key in ("form", "book"):
            made[key].setVisible(self.seat.prints)
        return made

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.WIDE, look.GAP, look.WIDE, look.GAP)
        layout.setSpacing(look.GAP)
        layout.addWidget(tool_bar(self.buttons.values()))
        layout.addWidget(self.filters)
        layout.addWidget(Beside(self.list, self.pane, self._desk.memory, HABITS, SIZES), 1)

    def _listen(self) -> None:
        self.filters.changed.connect(self._narrow)
        self.list.moved.connect(lambda _id: self._read_detail())
        self.list.view.doubleClicked.connect(lambda _index: self.open_archive())
        self.list.settled.connect(self._tell_settled)
        self.pane.moved.connect(self._weigh)
        self._soon.timeout.connect(self._read_all)
        self.reach.known.connect(self._show_reach)

    # the list

    def _read(self) -> Callable[[], Sequence[UUID]]:
        door, caller, wanted = self._desk.door, self._desk.caller, self.filters.wanted()
        return lambda: reading.stock_ids(door, caller, wanted)

    def _source(self, ids: Sequence[UUID]) -> Source:
        return stock_source(
            self._desk.door, self._desk.caller, self.filters.wanted().month, ids, self.reach, self._hear_rows,
            lambda refused: self.list.hear(refused),
        )  # fmt: skip

    def _hear_rows(self, rows: Sequence[StockRow]) -> None:
        """Rows come into sight."""
        self._rows.update((row.id, row) for row in rows)
        self.reach.ask({row.customer_id for row in rows})

    def _show_reach(self) -> None:
        self.list.view.viewport().update()
        if self.pane.detail is not None and (row := self.row()) is not None:
            self.pane.show_cover(row, self.reach.of(row.place))
        self._tell_settled()

    def _customer_of(self, row: Hashable) -> UUID | None:
        found = self._rows.get(row)
        return found.customer_id if found else None

    def row(self) -> StockRow | None:
        """The one row chosen."""
        chosen = self.list.chosen_id()
        place = self.list.model.row_of(chosen) if chosen is not None else None
        line = self.list.model.row_at(place) if place is not None else None
        return line[-1] if line is not None else None

    def refresh(self) -> None:
        """Read everything anew; many wishes at once become one."""
        self._soon.start()

    def _read_all(self) -> None:
        self.reach.forget()
        self.list.refresh()

    def _narrow(self) -> None:
        self._rows.clear()
        self.reach.forget()
        self.list.say_when_empty(self.tr("Nothing fits these filters.") if self.filters.narrows else self.tr("Not counted this month"))
        self.list.refresh()
        self._weigh()

    def open_subject(self, subject: UUID) -> bool:
        """A customer, as the workbench names him; False for what is none."""
        name = reading.customer_name(self._desk.door, self._desk.caller, subject)
        if name:
            self.filters.only(subject, name)
        return bool(name)

    # the pane

    def _read_detail(self) -> None:
        row, door, caller, month = self.row(), self._desk.door, self._desk.caller, self.filters.wanted().month
        if row is None:
            self._detailing.drop()
            self.pane.show_nothing()
            self._weigh()
            return
        self._detailing.ask(lambda: (row, reading.product_history(door, caller, row.customer_id, row.product_id, month)))

    def _show_detail(self, found: tuple[StockRow, StockDetail]) -> None:
        row, detail = found
        self.pane.show_detail(row, detail, self.reach.of(row.place))
        self._weigh()
        self._tell_settled()

    def _lose(self, refused: Refused) -> None:
        self.pane.show_nothing("\n".join(explain_all(refused)))
        self._weigh()
        self._tell_settled()

    def _tell_settled(self) -> None:
        if not self._detailing.busy and not self.reach.busy:
            self.settled.emit()

    # buttons

    def _weigh(self) -> None:
        row, movement = self.row(), self.pane.chosen_movement()
        customer = self._chosen_customer()
        for key, known in (("archive", row), ("form", customer), ("book", customer)):
            self.buttons[key].setEnabled(known is not None)
            self.buttons[key].setToolTip("" if known else self.tr("Choose one row first."))
        free = movement is not None and not movement.taken_back and not movement.takes_back
        self.buttons["back"].setEnabled(free)
        self.buttons["back"].setToolTip("" if free else self.tr("Choose a movement beside the list that still stands."))

    def _chosen_customer(self) -> UUID | None:
        row = self.row()
        return row.customer_id if row else self.filters.customer[0] if self.filters.customer else None

    def count(self) -> None:
        """【盘点录入】 for the customer of the row, or one that is looked for."""
        self.deeds.count(self._chosen_customer())

    def move_stock(self) -> None:
        """【登记库存变动】 for the row, or a customer that is looked for."""
        row = self.row()
        self.deeds.move(self._chosen_customer(), row.product_id if row else None)

    def take_back(self) -> None:
        """Take the movement chosen back, with a reason."""
        movement = self.pane.chosen_movement()
        if movement is not None:
            self.deeds.take_back(self.buttons["back"].text(), movement.id)

    def print_form(self) -> None:
        """盘存表 to take along."""
        if (customer := self._chosen_customer()) is not None:
            self.wants_paper.emit("stock_form", customer)

    def save_form(self) -> None:
        """盘存表 to be filled in with a spreadsheet, and pasted from there."""
        if (customer := self._chosen_customer()) is not None:
            self.wants_book.emit("stock_form", customer)

    def open_archive(self) -> None:
        """Show the archive of the row."""
        if (row := self.row()) is not None:
            self.wants_open.emit("customer", row.customer_id)

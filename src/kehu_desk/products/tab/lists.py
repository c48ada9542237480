"""Price lists: their versions at the left, the prices of the one chosen beside them."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QVBoxLayout, QWidget

from kehu_desk.door.workflow import Offer
from kehu_desk.kernel.errors import Refused
from kehu_desk.products.dialogs.ending import EndingDialog
from kehu_desk.products.dialogs.price_list import PriceListDialog, What
from kehu_desk.products.queries import ListRow, ListView
from kehu_desk.products.service import lists, pages
from kehu_desk.products.service.pages import Seat
from kehu_desk.products.tab.goods import MARKS
from kehu_desk.products.tab.offers import button_line, weigh
from kehu_desk.products.words import days_text, field_name, percent_text, price_text, state_name
from kehu_desk.ui import look
from kehu_desk.ui.beside import Beside
from kehu_desk.ui.cells import Mark, Row
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.empty_state import EmptyState, Switch
from kehu_desk.ui.latest import Latest
from kehu_desk.ui.listing import listed, tool
from kehu_desk.ui.notices import confirm, say
from kehu_desk.ui.table_view import TableView
from kehu_desk.ui.window_model import WindowModel

WIDTHS: Final = (90, 150, 60, 190, 90, 60, 80)
LINE_WIDTHS: Final = (80, 150, 80, 100, 110)
VERSION_AT, STATE_AT = 2, 6
Found = tuple[ListView, list[Offer]]


class ListsPane(QWidget):
    """Every version of every list; what was in force stays readable."""

    settled = Signal()
    """List and prices are the newest."""

    def __init__(self, desk: Desk, seat: Seat, parent: QWidget | None = None) -> None:
        """seat: who sits here. Nothing is read before refresh()."""
        super().__init__(parent)
        self._desk, self._seat = desk, seat
        self.rows: list[ListRow] = []
        self.found: Found | None = None
        self.dialog: QDialog | None = None
        self._wanted: UUID | None = None
        self._reading = Latest(self, self._show, self._lose)
        self._opening = Latest(self, self._show_list, self._lose_list)
        self.model, self.view = self._table()
        self.lines, self.line_view = self._line_table()
        self.head = QLabel()
        self.head.setWordWrap(True)
        self.head.setAccessibleName(self.tr("Price list chosen"))
        self.new = tool(self.tr("New price list…"), "plus", lambda: self._write(What.NEW))
        self.new.setVisible(seat.drafts)
        self.buttons: dict[str, QPushButton] = {
            "edit": tool(self.tr("Edit…"), "file-pen", lambda: self._write(What.DRAFT)),
            "submit": tool(self.tr("Submit"), "send", self.submit),
            "drop": tool(self.tr("Throw the draft away"), "trash-2", self.drop),
            "renew": tool(self.tr("Next version…"), "copy", lambda: self._write(What.NEXT)),
            "end": tool(self.tr("Propose the end…"), "archive", self.end),
        }
        sentence = self.tr("No price list yet: list prices hold. Contract or finance enters the first one.")
        self.switch = Switch(self.view, EmptyState(sentence))
        self._lay_out()
        self.view.selectionModel().selectionChanged.connect(lambda *_: self.read_chosen())
        self._show_list(None)

    def _table(self) -> tuple[WindowModel, TableView]:
        titles = [
            field_name("code"), field_name("name"), self.tr("Version"), self.tr("Days"), field_name("discount_bp"), self.tr("Prices"),
            self.tr("State"),
        ]  # fmt: skip
        keys = ("code", "name", "version", "days", "discount", "lines", "state")
        source = listed(self._lines, titles, keys, self._word, self._mark)
        model = WindowModel(replace(source, widths=WIDTHS, elastic={1: 90}, right=frozenset({2, 4, 5})), self)
        return model, TableView(self.tr("Table of price lists"), model, memory=self._desk.memory, key="products/lists")

    def _line_table(self) -> tuple[WindowModel, TableView]:
        titles = [field_name("code"), field_name("name"), field_name("base_unit"), self.tr("Price here"), self.tr("After discount")]
        source = listed(self._prices, titles, ("code", "name", "unit", "price", "net"), lambda value, _column: str(value))
        model = WindowModel(replace(source, widths=LINE_WIDTHS, elastic={1: 90}, right=frozenset({3, 4})), self)
        return model, TableView(self.tr("Prices of the list"), model, memory=self._desk.memory, key="products/prices")

    def _lay_out(self) -> None:
        bar, beside = QWidget(), QWidget()
        button_line(bar, (self.new, *self.buttons.values()))
        right = QVBoxLayout(beside)
        right.setContentsMargins(look.GAP, 0, 0, 0)
        right.addWidget(self.head)
        right.addWidget(self.line_view, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(look.GAP)
        layout.addWidget(bar)
        layout.addWidget(Beside(self.switch, beside, self._desk.memory, "products/lists_split"), 1)

    # reading

    def refresh(self) -> None:
        """Read the versions anew."""
        door, caller = self._desk.door, self._desk.caller
        self._reading.ask(lambda: pages.list_rows(door, caller))

    def _show(self, rows: list[ListRow]) -> None:
        self.rows = rows
        self.model.refresh()
        self.switch.show_empty(not rows)
        wanted, self._wanted = self._wanted, None
        if wanted is not None and (places := self.view.choose_ids([wanted])):
            self.view.scrollTo(self.model.index(places[0], 0))
        self.read_chosen()
        self.settled.emit()

    def _lose(self, refused: Refused) -> None:
        self._show([])
        self._desk.tell(refused)

    def open_subject(self, price_list: UUID) -> None:
        """Choose one version once the list has been read."""
        self._wanted = price_list
        self.refresh()

    def chosen(self) -> UUID | None:
        """The version chosen, None unless it is one."""
        ids = self.view.chosen_ids() if self.view.chosen_count() == 1 else []
        return ids[0] if ids and isinstance(ids[0], UUID) else None

    def read_chosen(self) -> None:
        """Read the prices of the version chosen, and what may be done to it."""
        door, caller, chosen = self._desk.door, self._desk.caller, self.chosen()
        if chosen is None:
            self._opening.drop()
            self._show_list(None)
        else:
            self._opening.ask(lambda: pages.list_page(door, caller, chosen))

    def _show_list(self, found: Found | None) -> None:
        self.found = found
        self.lines.refresh()
        self.line_view.setVisible(found is not None)
        weigh(self.buttons, found[1] if found else ())
        if found is None:
            self.head.setText(self.tr("Choose a price list to see its prices."))
        else:
            view = found[0]
            text = self.tr("{name} · drafted by {drafted} · decided by {decided}")
            self.head.setText(text.format(name=view.row.name, drafted=view.drafted_by, decided=view.decided_by or "–"))
        self.settled.emit()

    def _lose_list(self, refused: Refused) -> None:
        self._show_list(None)
        self._desk.tell(refused)

    # words

    def _lines(self) -> Sequence[Row]:
        return [(row.id, row.code, row.name, row.version, row, row.discount_bp, row.lines, row.state) for row in self.rows]

    def _word(self, value: Any, column: int) -> str:
        if isinstance(value, ListRow):
            return days_text(value.valid_from, value.valid_to)
        if column == STATE_AT:
            return state_name(value)
        return percent_text(value) if column == VERSION_AT + 2 else str(value)

    def _mark(self, row: Row, column: int) -> Mark | None:
        return MARKS.get(str(row[STATE_AT + 1])) if column == STATE_AT else None

    def _prices(self) -> Sequence[Row]:
        rows = self.found[0].lines if self.found else ()
        return [(it.product, it.code, f"{it.name} {it.spec}", it.base_unit, price_text(it.price4), price_text(it.net4)) for it in rows]

    # deeds

    def _write(self, what: What) -> None:
        view = self.found[0] if self.found and what is not What.NEW else None
        goods = self._desk.do(pages.product_rows, "", ("active",))
        if goods is not None and (view is not None or what is What.NEW):
            self._open(PriceListDialog(self._desk, what, view, goods[0], self._seat.today, self))

    def end(self) -> None:
        """Ask for the last day and the reason."""
        if self.found is not None:
            self._open(EndingDialog(self._desk, self.found[0].row, self._seat.today, self))

    def _open(self, dialog: QDialog) -> None:
        self.dialog = dialog
        dialog.accepted.connect(lambda: say(self.window(), self.tr("Saved.")))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def submit(self) -> None:
        """Ask a manager to put the draft in force."""
        if self.found is not None:
            view = self.found[0]
            if self._desk.try_do(lists.submit_list, view.row.id, view.version_seen)[0]:
                say(self.window(), self.tr("Proposed: a manager decides."))

    def drop(self) -> None:
        """Ask once more, then throw the draft away."""
        if self.found is None:
            return
        row = self.found[0].row
        text = self.tr("Throw the draft {name} away?").format(name=f"{row.code} {row.name}")
        if confirm(self, text, self.tr("Throw away"), destructive=True):
            self._desk.do(lists.drop_list, row.id)

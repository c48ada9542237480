"""The list of products with the pane that tells about one, and what may be done to it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from kehu_desk.kernel.errors import Refused
from kehu_desk.products.dialogs.product import ProductDialog
from kehu_desk.products.queries import ProductRow
from kehu_desk.products.service import goods, pages
from kehu_desk.products.service.pages import ProductPage, Seat
from kehu_desk.products.tab.detail import ProductDetail
from kehu_desk.products.tab.offers import button_line, weigh
from kehu_desk.products.words import field_name, price_text, state_name
from kehu_desk.ui import look
from kehu_desk.ui.beside import Beside
from kehu_desk.ui.cells import Mark, Row
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.empty_state import EmptyState, Switch
from kehu_desk.ui.labelled import labelled
from kehu_desk.ui.latest import Latest
from kehu_desk.ui.listing import listed, tool
from kehu_desk.ui.notices import ask_reason, confirm, say
from kehu_desk.ui.search_box import SearchBox
from kehu_desk.ui.table_view import TableView
from kehu_desk.ui.window_model import WindowModel

KEYS: Final = ("code", "name", "spec", "brand", "category", "base_unit", "units", "list_price4", "state")
WIDTHS: Final = (90, 190, 90, 90, 110, 70, 80, 90, 80)
PRICE_AT, STATE_AT = 7, 8
LEAST: Final = 5
STATES: Final = ("active", "draft", "retired")
MARKS: Final = {"draft": Mark("warn", "file-pen"), "active": Mark("ok", "circle-check"), "retired": Mark("idle", "archive")}


class GoodsPane(QWidget):
    """Everything is read on a worker; what is shown is what was read last."""

    settled = Signal()
    """List and details are the newest."""

    def __init__(self, desk: Desk, seat: Seat, parent: QWidget | None = None) -> None:
        """seat: who sits here. Nothing is read before refresh()."""
        super().__init__(parent)
        self._desk, self._seat = desk, seat
        self.rows: list[ProductRow] = []
        self.page: ProductPage | None = None
        self.dialog: ProductDialog | None = None
        self._wanted: UUID | None = None
        self.search, self.state = SearchBox(self.tr("Code, name, brand, spec or category")), QComboBox()
        for each in STATES:
            self.state.addItem(state_name(each), each)
        self.state.addItem(self.tr("All states"), "")
        self._reading = Latest(self, self._show, self._lose)
        self._opening = Latest(self, self._show_page, self._lose_page)
        self.model, self.view = self._table()
        self.detail = ProductDetail()
        self.new = tool(self.tr("New product…"), "plus", self.add)
        self.new.setVisible(seat.drafts)
        self.buttons = self._make_buttons()
        self.switch = Switch(self.view, EmptyState(self.tr("No product here. Contract or finance enters the first, a manager agrees.")))
        self._lay_out()
        self.search.changed.connect(lambda _text: self.refresh())
        self.state.currentIndexChanged.connect(lambda _place: self.refresh())
        self.view.selectionModel().selectionChanged.connect(lambda *_: self.read_chosen())
        self.view.doubleClicked.connect(lambda _index: self.write())
        self._show_page(None)

    def _table(self) -> tuple[WindowModel, TableView]:
        titles = [self.tr("Packs") if key == "units" else self.tr("State") if key == "state" else field_name(key) for key in KEYS]
        source = listed(self._lines, titles, KEYS, self._word, self._mark)
        model = WindowModel(replace(source, widths=WIDTHS, elastic={1: 120, 4: 70}, right=frozenset({PRICE_AT})), self)
        return model, TableView(self.tr("Table of products"), model, memory=self._desk.memory, key="products/goods")

    def _make_buttons(self) -> dict[str, QPushButton]:
        return {
            "edit": tool(self.tr("Edit…"), "file-pen", self.write), "submit": tool(self.tr("Submit"), "send", self.submit),
            "drop": tool(self.tr("Throw the draft away"), "trash-2", self.drop),
            "change": tool(self.tr("Propose a change…"), "file-pen", self.write),
            "retire": tool(self.tr("Propose to retire…"), "archive", self.retire),
        }  # fmt: skip

    def _lay_out(self) -> None:
        line, bar = QHBoxLayout(), QWidget()
        line.setSpacing(look.GAP)
        line.addWidget(self.search, 1)
        line.addWidget(labelled(self.tr("State"), self.state))
        line.addWidget(self.state)
        button_line(bar, (self.new, *self.buttons.values()))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(look.GAP)
        layout.addLayout(line)
        layout.addWidget(bar)
        layout.addWidget(Beside(self.switch, self.detail, self._desk.memory, "products/split"), 1)

    # reading

    def refresh(self) -> None:
        """Read the list anew."""
        door, caller, text = self._desk.door, self._desk.caller, self.search.text()
        states = (state,) if (state := str(self.state.currentData())) else ()
        self._reading.ask(lambda: pages.product_rows(door, caller, text, states))

    def _show(self, found: tuple[list[ProductRow], int]) -> None:
        self.rows = found[0]
        self.search.show_count(len(self.rows), found[1])
        self.model.refresh()
        self.switch.show_empty(not self.rows)
        wanted, self._wanted = self._wanted, None
        if wanted is not None and (places := self.view.choose_ids([wanted])):
            self.view.scrollTo(self.model.index(places[0], 0))
        self.read_chosen()
        self.settled.emit()

    def _lose(self, refused: Refused) -> None:
        self._show(([], 0))
        self._desk.tell(refused)

    def chosen(self) -> UUID | None:
        """The product chosen, None unless it is one."""
        ids = self.view.chosen_ids() if self.view.chosen_count() == 1 else []
        return ids[0] if ids and isinstance(ids[0], UUID) else None

    def read_chosen(self) -> None:
        """Read the product chosen, and what may be done to it."""
        door, caller, product = self._desk.door, self._desk.caller, self.chosen()
        if product is None:
            self._opening.drop()
            self._show_page(None)
        else:
            self._opening.ask(lambda: pages.product_page(door, caller, product))

    def _show_page(self, page: ProductPage | None) -> None:
        self.page = page
        self.detail.show_page(page)
        weigh(self.buttons, page.offers if page else ())
        self.settled.emit()

    def _lose_page(self, refused: Refused) -> None:
        self._show_page(None)
        self._desk.tell(refused)

    def open_subject(self, product: UUID) -> None:
        """Show one product, whatever its state."""
        self._wanted = product
        self.search.line.clear()
        self.state.setCurrentIndex(self.state.findData(""))
        self.refresh()

    # words

    def _lines(self) -> Sequence[Row]:
        return [(row.id, *(getattr(row, key) for key in KEYS)) for row in self.rows]

    def _word(self, value: Any, column: int) -> str:
        if column == PRICE_AT:
            return price_text(value)
        if column == STATE_AT:
            return state_name(value)
        return "、".join(value) if isinstance(value, tuple) else str(value)

    def _mark(self, row: Row, column: int) -> Mark | None:
        return MARKS.get(str(row[STATE_AT + 1])) if column == STATE_AT else None

    # deeds

    def add(self) -> None:
        """Open the form of a new product."""
        self._open(None)

    def write(self) -> None:
        """Open the form of the product chosen, if it may be written on."""
        page = self.page
        ready = {offer.event for offer in page.offers if not offer.nos} if page else set()
        if page is not None and ready & {"edit", "change"}:
            self._open(page)

    def _open(self, page: ProductPage | None) -> None:
        known = self._desk.do(pages.known_words) or ((), ())
        self.dialog = ProductDialog(self._desk, page.product if page else None, known, cost=self._seat.sees_cost, parent=self)
        self.dialog.accepted.connect(self._kept)
        self.dialog.finished.connect(self.dialog.deleteLater)
        self.dialog.open()

    def _kept(self) -> None:
        if self.page is None and self.state.currentData() == "active":
            self.state.setCurrentIndex(self.state.findData("draft"))  # a new draft is to be seen
        say(self.window(), self.tr("Saved."))

    def submit(self) -> None:
        """Ask a manager to put the draft in force."""
        if (page := self.page) is not None:
            self._say(self._desk.try_do(goods.submit_product, page.product.id, page.product.version)[0])

    def drop(self) -> None:
        """Ask once more, then throw the draft away."""
        page = self.page
        if page is not None and confirm(self, self.tr("Throw the draft {name} away?").format(name=page.product.name),
                                        self.tr("Throw away"), destructive=True):  # fmt: skip
            self._desk.do(goods.drop_product, page.product.id)

    def retire(self) -> None:
        """Ask for a reason and propose it."""
        if (page := self.page) is None:
            return
        label = self.tr("Why is {name} not sold any more?").format(name=page.product.name)
        reason = ask_reason(self, self.tr("Propose to retire"), label, LEAST)
        if reason is not None:
            self._say(self._desk.try_do(goods.propose_retiring, page.product.id, reason)[0])

    def _say(self, done: bool) -> None:
        if done:
            say(self.window(), self.tr("Proposed: a manager decides."))

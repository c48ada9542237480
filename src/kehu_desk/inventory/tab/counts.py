"""The page 【盘点】: counts with their states, what they do to the book, and what may be done with them."""

from collections.abc import Callable, Hashable, Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from kehu_desk.inventory.queries.counts import CountRow, CountView, Picked
from kehu_desk.inventory.service import reading
from kehu_desk.inventory.service.deciding import count_offers
from kehu_desk.inventory.tab.count_pane import CountPane
from kehu_desk.inventory.tab.deeds import StockDeeds
from kehu_desk.inventory.tab.id_list import IdList
from kehu_desk.inventory.table.counts import STATE_MARKS, count_source
from kehu_desk.inventory.words import explain, explain_all, state_name
from kehu_desk.kernel.errors import Refused
from kehu_desk.ui.beside import ACROSS, DOWN
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.empty_state import EmptyState, first_step
from kehu_desk.ui.filter_strip import FilterStrip
from kehu_desk.ui.listing import tool
from kehu_desk.ui.pane_page import PanePage
from kehu_desk.ui.window_model import Source

HABITS: Final = "stock/counts"
SIZES: Final = {ACROSS: (540, 470), DOWN: (250, 250)}
SOON: Final = 80  # ms in which the news of many deeds become one reading
EVENTS: Final = ("submit", "take_back", "review", "send_back", "post", "void")


class CountsPage(PanePage[CountView]):
    """Table 【盘点表】; what the role includes is offered, greyed with the reasons where something stands against it."""

    tables = frozenset({"stock_count", "stock_count_line", "stock_movement", "sales_record", "customer", "relation"})
    wants_paper = Signal(str, object)
    """Name and subject of a paper that is to be printed."""
    wants_book = Signal(str, object)
    """Name and subject of a workbook that is to be saved."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Starts to read at once. Raises Refused E_FORBIDDEN for an account that has ended."""
        super().__init__(desk, parent)
        self.setAccessibleName(self.title())
        self.seat = reading.seat(desk.door, desk.caller)
        self._rows: dict[Hashable, CountRow] = {}
        states = [(code, state_name(code)) for code in STATE_MARKS]
        self.filters, self.pane = (
            FilterStrip(self.tr("Count no. or customer"), (self.tr("State"), states)),
            CountPane(desk, self.seat.office),
        )
        (self.state,), self.search = self.filters.boxes, self.filters.search
        self.deeds = StockDeeds(desk, self, self.open_subject)
        self.buttons, self.list = self._make_buttons(), self._make_list(desk)
        self._soon = QTimer(self, interval=SOON, singleShot=True)
        self.lay_out(HABITS, self.list, self.pane, self.filters, sizes=SIZES)
        self._listen()
        self.offer()
        self.refresh()

    @staticmethod
    def title() -> str:
        """盘点."""
        return QCoreApplication.translate("CountsPage", "Stock counts")

    # building

    def _make_list(self, desk: Desk) -> IdList:
        first = first_step(self, self.tr("Enter stock count…"), "scan-line", lambda: self.deeds.count(None))
        empty = EmptyState(self.tr("There are no counts here yet."), [first] if self.seat.enters else [])
        return IdList(desk, self.tr("Table of stock counts"), HABITS, self._read_list, self._source, self._customer_of, empty, self.search)

    def _make_buttons(self) -> dict[str, QPushButton]:
        do = self.deeds
        return {
            "new": tool(self.tr("Enter stock count…"), "scan-line", lambda: do.count(None)),
            "go_on": self._step(self.tr("Go on…"), "file-pen", lambda it, _what: do.go_on(it.row.id)),
            "submit": self._step(self.tr("Hand in"), "send", lambda it, what: do.submit(what, it)),
            "take_back": self._step(self.tr("Take back"), "undo-2", lambda it, what: do.withdraw(what, it)),
            "review": self._step(self.tr("Reviewed"), "check", lambda it, what: do.review(what, it)),
            "send_back": self._step(self.tr("Send back…"), "undo-2", lambda it, what: do.send_back(what, it)),
            "post": self._step(self.tr("Post…"), "stamp", lambda it, _what: do.post(it)),
            "correct": self._step(self.tr("Correct…"), "file-plus", lambda it, _what: do.count(it.row.customer_id, corrects=it.row.id)),
            "void": self._step(self.tr("Void…"), "circle-x", lambda it, what: do.void(what, it)),
            "paper": self._step(self.tr("Print…"), "printer", lambda it, _what: self.wants_paper.emit("stock_count", it.row.id)),
            "book": self._step(self.tr("Workbook…"), "download", lambda it, _what: self.wants_book.emit("stock_count", it.row.id)),
            "archive": self._step(
                self.tr("Open archive"), "folder-open", lambda it, _what: self.wants_open.emit("customer", it.row.customer_id)
            ),
        }

    def _step(self, text: str, icon: str, act: Callable[[CountView, str], object]) -> QPushButton:
        return self.step(text, icon, lambda it: act(it, text))

    def _listen(self) -> None:
        self.filters.changed.connect(self.list.refresh)
        self.list.moved.connect(lambda _count: self.read_chosen())
        self.list.settled.connect(self._tell_settled)
        self._soon.timeout.connect(self.list.refresh)

    # reading

    def refresh(self) -> None:
        """Read everything anew; many wishes at once become one."""
        self._soon.start()

    def _read_list(self) -> Callable[[], Sequence[UUID]]:
        (state,) = self.filters.codes()
        door, caller, picked = self._desk.door, self._desk.caller, Picked((state,) if state else (), self.filters.text())
        return lambda: reading.count_ids(door, caller, picked)

    def _source(self, ids: Sequence[UUID]) -> Source:
        return count_source(self._desk.door, self._desk.caller, ids, self._hear_rows, lambda refused: self.list.hear(refused))

    def _hear_rows(self, rows: Sequence[CountRow]) -> None:
        self._rows.update((row.id, row) for row in rows)

    def _customer_of(self, row: Hashable) -> UUID | None:
        found = self._rows.get(row)
        return found.customer_id if found else None

    def open_subject(self, subject: UUID) -> bool:
        """A count, as the workbench names it; False when there is none that this person may see."""
        if not reading.count_rows(self._desk.door, self._desk.caller, [subject]):
            return False
        self.state.setCurrentIndex(0)
        self.search.line.clear()
        if not self.list.choose(subject):
            self.refresh()
        return True

    def chosen(self) -> UUID | None:
        """The one count chosen."""
        return self.list.chosen_id()

    def read(self, subject: UUID) -> Callable[[], object]:
        """One count and its buttons; whoever may not read it is offered none."""
        door, caller = self._desk.door, self._desk.caller
        return lambda: (count_offers(door, caller, subject), reading.count_view(door, caller, subject))[::-1]

    def show_one(self, found: CountView | Refused | None) -> None:
        """The pane tells about it."""
        if isinstance(found, Refused):
            self.pane.show_nothing("\n".join(explain_all(found)))
        elif found is None:
            self.pane.show_nothing()
        else:
            self.pane.show_view(found)

    def _tell_settled(self) -> None:
        if not self._asking.busy:
            self.settled.emit()

    # buttons

    def offer(self) -> None:
        """Absent, greyed with the reasons, or ready."""
        view = self.found
        self.weigh("new", [], shown=self.seat.enters)
        self.weigh_offers(EVENTS, explain)
        state = view.row.state if view else ""
        self.weigh("go_on", [], shown=state == "draft" and self.seat.enters)
        held = [] if view and not view.corrected_by else [self.tr("It was corrected already: correct the newer one.")]
        self.weigh("correct", held, shown=state == "posted" and self.seat.enters)
        for key in ("paper", "book", "archive"):
            shown = self.seat.prints or key == "archive"
            self.weigh(key, [] if view else [self.tr("Choose one count first.")], shown=shown)

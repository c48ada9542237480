"""The page 【盘点】: counts with their states, what they do to the book, and what may be done with them."""

from collections.abc import Callable, Hashable, Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from kehu_desk.door.workflow import Offer
from kehu_desk.inventory.queries.counts import CountRow, CountView, Picked
from kehu_desk.inventory.service import reading
from kehu_desk.inventory.service.deciding import count_offers
from kehu_desk.inventory.tab.count_pane import CountPane
from kehu_desk.inventory.tab.deeds import StockDeeds
from kehu_desk.inventory.tab.id_list import IdList
from kehu_desk.inventory.table.counts import STATE_MARKS, count_source
from kehu_desk.inventory.words import explain, explain_all, state_name
from kehu_desk.kernel.errors import Refused
from kehu_desk.ui import icons, look
from kehu_desk.ui.beside import ACROSS, DOWN, Beside
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.empty_state import EmptyState
from kehu_desk.ui.flow import Flow
from kehu_desk.ui.labelled import labelled
from kehu_desk.ui.latest import Latest
from kehu_desk.ui.listing import tool
from kehu_desk.ui.search_box import SearchBox
from kehu_desk.ui.window_model import Source

HABITS: Final = "stock/counts"
SIZES: Final = {ACROSS: (540, 470), DOWN: (250, 250)}
SOON: Final = 80  # ms in which the news of many deeds become one reading
EVENTS: Final = ("submit", "take_back", "review", "send_back", "post", "void")
Answer = tuple[CountView | Refused, list[Offer]]


class CountsPage(QWidget):
    """Table 【盘点表】; what the role includes is offered, greyed with the reasons where something stands against it."""

    tables = frozenset({"stock_count", "stock_count_line", "stock_movement", "sales_record", "customer", "relation"})
    wants_open = Signal(str, object)
    wants_paper = Signal(str, object)
    """Name and subject of a paper that is to be printed."""
    wants_book = Signal(str, object)
    """Name and subject of a workbook that is to be saved."""
    settled = Signal()
    """List, pane and buttons are the newest."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Starts to read at once. Raises Refused E_FORBIDDEN for an account that has ended."""
        super().__init__(parent)
        self._desk, self.seat = desk, reading.seat(desk.door, desk.caller)
        self.setAccessibleName(self.title())
        self._rows: dict[Hashable, CountRow] = {}
        self.state, self.search, self.pane = QComboBox(), SearchBox(self.tr("Count no. or customer")), CountPane(desk, self.seat.office)
        self.deeds = StockDeeds(desk, self, self.open_subject)
        self.buttons = self._make_buttons()
        empty = EmptyState(self.tr("There are no counts here yet."), self._first_step())
        self.list = IdList(desk, self.tr("Table of stock counts"), HABITS, self._read, self._source, self._customer_of, empty, self.search)
        self._asking = Latest(self, self._show_answer, self._lose)
        self._soon = QTimer(self, interval=SOON, singleShot=True)
        self._lay_out()
        self._listen()
        self._offer([])
        self.refresh()

    @staticmethod
    def title() -> str:
        """盘点."""
        return QCoreApplication.translate("CountsPage", "Stock counts")

    # building

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
        return tool(text, icon, lambda: act(self.pane.view, text) if self.pane.view is not None else None)

    def _first_step(self) -> list[QAction]:
        made = QAction(self.tr("Enter stock count…"), self)
        icons.dress(made, "scan-line")
        made.triggered.connect(lambda: self.deeds.count(None))
        return [made] if self.seat.enters else []

    def _lay_out(self) -> None:
        self.state.addItem(self.tr("All"), "")
        for code in STATE_MARKS:
            self.state.addItem(state_name(code), code)
        bar, finding = QWidget(), QHBoxLayout()
        bar.setAccessibleName(self.tr("Tools"))
        flow = Flow(bar)
        for made in self.buttons.values():
            flow.addWidget(made)
        finding.setSpacing(look.GAP)
        finding.addWidget(labelled(self.tr("State"), self.state))
        finding.addWidget(self.state)
        finding.addStretch(1)
        finding.addWidget(self.search)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.WIDE, look.GAP, look.WIDE, look.GAP)
        layout.setSpacing(look.GAP)
        layout.addWidget(bar)
        layout.addLayout(finding)
        layout.addWidget(Beside(self.list, self.pane, self._desk.memory, HABITS, SIZES), 1)

    def _listen(self) -> None:
        self.state.currentIndexChanged.connect(lambda _at: self.list.refresh())
        self.search.changed.connect(lambda _text: self.list.refresh())
        self.list.moved.connect(self._read_one)
        self.list.settled.connect(self._tell_settled)
        self._soon.timeout.connect(self.list.refresh)

    # reading

    def refresh(self) -> None:
        """Read everything anew; many wishes at once become one."""
        self._soon.start()

    def _read(self) -> Callable[[], Sequence[UUID]]:
        state = self.state.currentData()
        door, caller, picked = self._desk.door, self._desk.caller, Picked((state,) if state else (), self.search.text())
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

    def _read_one(self, count: UUID | None) -> None:
        door, caller = self._desk.door, self._desk.caller
        if count is None:
            self._asking.drop()
            self.pane.show_nothing()
            self._offer([])
            return

        def ask() -> Answer:
            offers = count_offers(door, caller, count)
            try:
                return reading.count_view(door, caller, count), offers
            except Refused as refused:
                return refused, offers

        self._asking.ask(ask)

    def _show_answer(self, answer: Answer) -> None:
        found, offers = answer
        if isinstance(found, Refused):
            self._lose(found)
            return
        self.pane.show_view(found)
        self._offer(offers)
        self._tell_settled()

    def _lose(self, refused: Refused) -> None:
        self.pane.show_nothing("\n".join(explain_all(refused)))
        self._offer([])
        self._tell_settled()

    def _tell_settled(self) -> None:
        if not self._asking.busy:
            self.settled.emit()

    # buttons

    def _offer(self, offers: Sequence[Offer]) -> None:
        """Absent, greyed with the reasons, or ready."""
        told, view = {offer.event: [explain(each) for each in offer.nos] for offer in offers}, self.pane.view
        self._weigh("new", [], shown=self.seat.enters)
        for event in EVENTS:
            self._weigh(event, told.get(event, []), shown=event in told)
        state = view.row.state if view else ""
        self._weigh("go_on", [], shown=state == "draft" and self.seat.enters)
        held = [] if view and not view.corrected_by else [self.tr("It was corrected already: correct the newer one.")]
        self._weigh("correct", held, shown=state == "posted" and self.seat.enters)
        for key in ("paper", "book", "archive"):
            shown = self.seat.prints or key == "archive"
            self._weigh(key, [] if view else [self.tr("Choose one count first.")], shown=shown)

    def _weigh(self, event: str, reasons: Sequence[str], *, shown: bool) -> None:
        made = self.buttons[event]
        made.setVisible(shown)
        made.setEnabled(not reasons)
        made.setToolTip("\n".join(dict.fromkeys(reasons)))

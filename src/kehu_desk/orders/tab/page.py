"""The page itself: the list in pages, the pane of one order beside it, buttons from what is offered."""

from collections.abc import Callable, Hashable, Sequence
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from kehu_desk.door.workflow import Offer
from kehu_desk.kernel.errors import Refused
from kehu_desk.orders.noun import NOUN
from kehu_desk.orders.queries.listing import Picked
from kehu_desk.orders.queries.view import OrderView
from kehu_desk.orders.service.offers import order_offers
from kehu_desk.orders.service.reading import seat, view
from kehu_desk.orders.tab.deeds import OrderDeeds
from kehu_desk.orders.tab.detail import OrderDetail
from kehu_desk.orders.table import STATES, order_source
from kehu_desk.orders.words import explain, state_name
from kehu_desk.settlement.tab.copying import CountedCopy
from kehu_desk.ui import icons, look
from kehu_desk.ui.beside import Beside
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.empty_state import EmptyState, Switch
from kehu_desk.ui.flow import Flow
from kehu_desk.ui.keyset_model import KeysetModel
from kehu_desk.ui.labelled import labelled
from kehu_desk.ui.latest import Latest
from kehu_desk.ui.listing import tool
from kehu_desk.ui.search_box import SearchBox
from kehu_desk.ui.table_view import TableView

HABITS: Final = "orders"
EVENTS: Final = ("revise", "submit", "look", "approve", "send_back", "release", "deliver", "bill", "close", "cancel")
Answer = tuple[OrderView | Refused, list[Offer]]


class OrdersPage(QWidget):
    """Table 【订单表】; what the role includes is offered, greyed with the reasons where something stands against it."""

    tables = NOUN.tables | {
        "credit_file", "credit_change", "credit_release", "sales_record", "receipt", "allocation", "relation", "customer",
    }  # fmt: skip
    wants_open = Signal(str, object)
    settled = Signal()
    """The pane and the buttons are the newest."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Shows the first page at once. Raises Refused E_FORBIDDEN for an account that has ended."""
        super().__init__(parent)
        self._desk, self.seat = desk, seat(desk.door, desk.caller)
        self._wanted: UUID | None = None
        self._customers: dict[Hashable, UUID] = {}  # of the rows that were read, for counted copies
        self.setAccessibleName(self.title())
        self.deeds, self.detail = OrderDeeds(desk, self, self.seat.today), OrderDetail(desk, self.seat.office)
        self.state, self.search = QComboBox(), SearchBox(self.tr("Order no., invoice no. or customer"))
        self.model = KeysetModel(self._source(), self)
        copies = CountedCopy(desk, self, self._customers.get)
        self.view = TableView(self.tr("Order list"), self.model, memory=desk.memory, key=HABITS, may_copy=copies)
        self.buttons = self._make_buttons()
        self.switch = Switch(self.view, EmptyState(self.tr("There are no orders here yet."), self._first_step()))
        self._asking = Latest(self, self._show_answer, self._refuse)
        self._lay_out()
        self._listen()
        self._show_count()
        self.read_chosen()

    @staticmethod
    def title() -> str:
        """订单."""
        return QCoreApplication.translate("OrdersPage", "Orders")

    # building

    def _source(self) -> Any:
        state = self.state.currentData() or ""
        picked = Picked((state,) if state else (), self.search.text())
        return order_source(self._desk.door, self._desk.caller, picked, self._customers)

    def _make_buttons(self) -> dict[str, QPushButton]:
        do = self.deeds
        return {
            "new": tool(self.tr("New order…"), "file-plus", self.draft),
            "revise": self._step(self.tr("Change…"), "file-pen", do.revise),
            "submit": self._step(self.tr("Hand in"), "send", lambda it: do.submit(self.tr("Hand in"), it)),
            "look": self._step(self.tr("Looked at"), "eye", lambda it: do.look(self.tr("Looked at"), it)),
            "approve": self._step(self.tr("Approve"), "check", lambda it: do.approve(self.tr("Approve"), it)),
            "send_back": self._step(self.tr("Send back…"), "undo-2", do.send_back),
            "release": self._step(self.tr("Ask for release…"), "hand-helping", do.ask_release),
            "deliver": self._step(self.tr("Deliver…"), "package", do.deliver),
            "bill": self._step(self.tr("Bill…"), "file-text", do.bill),
            "close": self._step(self.tr("Close"), "archive", lambda it: do.close(self.tr("Close"), it)),
            "cancel": self._step(self.tr("Cancel order…"), "circle-x", do.cancel),
            "archive": self._step(self.tr("Open archive"), "folder-open", lambda it: self.wants_open.emit("customer", it.row.customer_id)),
        }

    def _step(self, text: str, icon: str, act: Callable[[OrderView], object]) -> QPushButton:
        return tool(text, icon, lambda: act(self.detail.view) if self.detail.view is not None else None)

    def _first_step(self) -> list[QAction]:
        made = QAction(self.tr("New order…"), self)
        icons.dress(made, "file-plus")
        made.triggered.connect(self.draft)
        return [made] if self.seat.drafts else []

    def _lay_out(self) -> None:
        self.state.addItem(self.tr("All"), "")
        for code in STATES:
            self.state.addItem(state_name(code), code)
        bar, finding = QWidget(), QHBoxLayout()
        bar.setAccessibleName(self.tr("Tools"))
        flow = Flow(bar)
        for made in self.buttons.values():
            flow.addWidget(made)
        finding.setSpacing(look.GAP)
        finding.addWidget(labelled(self.tr("State"), self.state))
        finding.addWidget(self.state)
        finding.addWidget(self.search, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.WIDE, look.GAP, look.WIDE, look.GAP)
        layout.setSpacing(look.GAP)
        layout.addWidget(bar)
        layout.addLayout(finding)
        layout.addWidget(Beside(self.switch, self.detail, self._desk.memory, HABITS), 1)

    def _listen(self) -> None:
        self.state.currentIndexChanged.connect(lambda _at: self._narrow())
        self.search.changed.connect(lambda _text: self._narrow())
        self.model.counted.connect(lambda _count: self._show_count())
        self.view.selectionModel().selectionChanged.connect(lambda *_: self.read_chosen())

    # reading

    def refresh(self) -> None:
        """Read the list anew."""
        self.model.refresh()
        self._show_count()
        self.read_chosen()

    def _narrow(self) -> None:
        self.model.show_source(self._source())
        self._show_count()
        self.read_chosen()

    def _show_count(self) -> None:
        count = self.model.rowCount()
        self.search.show_count(count, count)
        self.switch.show_empty(count == 0)

    def chosen(self) -> UUID | None:
        """The one order chosen, or the one that was asked for from elsewhere and stands on no page in sight."""
        ids = self.view.chosen_ids() if self.view.chosen_count() == 1 else []
        return ids[0] if ids and isinstance(ids[0], UUID) else self._wanted

    def open_subject(self, subject: UUID) -> bool:
        """An order: the workbench leads here. False when there is none that this person may see."""
        try:
            view(self._desk.door, self._desk.caller, subject)
        except Refused:
            return False
        self._wanted = subject
        if not self.view.choose_ids([subject]):
            self.view.clearSelection()
            self.read_chosen()
        return True

    def read_chosen(self) -> None:
        """The pane and the buttons follow the choice, read on a worker."""
        order, door, caller = self.chosen(), self._desk.door, self._desk.caller
        if order != self._wanted:
            self._wanted = None
        self._offer([])
        if order is None:
            self._asking.drop()
            self.detail.show_nothing()
            self.settled.emit()
            return

        def ask() -> Answer:
            offers = order_offers(door, caller, order)
            try:
                return view(door, caller, order), offers
            except Refused as refused:
                return refused, offers

        self._asking.ask(ask)

    def _show_answer(self, answer: Answer) -> None:
        found, offers = answer
        if isinstance(found, Refused):
            self.detail.show_refused(found)
        else:
            self.detail.show_view(found)
        self._offer(offers)
        self.settled.emit()

    def _refuse(self, refused: Refused) -> None:
        self.detail.show_refused(refused)
        self.settled.emit()

    # buttons

    def _offer(self, offers: Sequence[Offer]) -> None:
        """Absent, greyed with the reasons (those of credit with their figures), or ready."""
        told = {offer.event: [explain(each) for each in offer.nos] for offer in offers}
        first = self.tr("Choose one line first.")
        self._weigh("new", [], shown=self.seat.drafts)
        for event in EVENTS:
            self._weigh(event, told.get(event, [first]), shown=event in told)
        self._weigh("archive", [] if self.detail.view else [first], shown=True)

    def _weigh(self, event: str, reasons: Sequence[str], *, shown: bool) -> None:
        made = self.buttons[event]
        made.setVisible(shown)
        made.setEnabled(not reasons)
        made.setToolTip("\n".join(dict.fromkeys(reasons)))

    def draft(self) -> None:
        """【新建订单】 for the customer of the order chosen, or one that is found in the dialog."""
        self.deeds.draft(None, lambda order: self.open_subject(order))

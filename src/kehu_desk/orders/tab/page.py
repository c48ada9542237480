"""The page itself: orders, the pane of one beside them, buttons from what is offered."""

from collections.abc import Callable, Hashable
from typing import Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPushButton, QWidget

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
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.empty_state import EmptyState, first_step
from kehu_desk.ui.filter_strip import FilterStrip
from kehu_desk.ui.keyset_model import KeysetSource
from kehu_desk.ui.keyset_page import KeysetPage, PageParts
from kehu_desk.ui.listing import tool

HABITS: Final = "orders"
EVENTS: Final = ("revise", "submit", "look", "approve", "send_back", "release", "deliver", "bill", "close", "cancel")


class OrdersPage(KeysetPage[OrderView]):
    """Table 【订单表】; what the role includes is offered, greyed with the reasons where something stands against it."""

    tables = NOUN.tables | {
        "credit_file", "credit_change", "credit_release", "sales_record", "receipt", "allocation", "relation", "customer",
    }  # fmt: skip

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Shows the first page at once. Raises Refused E_FORBIDDEN for an account that has ended."""
        super().__init__(desk, parent)
        self.setAccessibleName(self.title())
        self.seat = seat(desk.door, desk.caller)
        self._customers: dict[Hashable, UUID] = {}  # of the rows that were read, for counted copies
        self.deeds, self.detail = OrderDeeds(desk, self, self.seat.today), OrderDetail(desk, self.seat.office)
        self.build(self._parts_of(desk))

    @staticmethod
    def title() -> str:
        """订单."""
        return QCoreApplication.translate("OrdersPage", "Orders")

    # building

    def _parts_of(self, desk: Desk) -> PageParts:
        states = [(code, state_name(code)) for code in STATES]
        filters = FilterStrip(self.tr("Order no., invoice no. or customer"), (self.tr("State"), states))
        first = first_step(self, self.tr("New order…"), "file-plus", self.draft)
        (self.state,) = filters.boxes
        empty = EmptyState(self.tr("There are no orders here yet."), [first] if self.seat.drafts else [])
        copies = CountedCopy(desk, self, self._customers.get)
        return PageParts(self.tr("Order list"), HABITS, filters, empty, self.detail, self._make_buttons(), copies)

    def _make_buttons(self) -> dict[str, QPushButton]:
        do = self.deeds
        return {
            "new": tool(self.tr("New order…"), "file-plus", self.draft),
            "revise": self.step(self.tr("Change…"), "file-pen", do.revise),
            "submit": self.step(self.tr("Hand in"), "send", lambda it: do.submit(self.tr("Hand in"), it)),
            "look": self.step(self.tr("Looked at"), "eye", lambda it: do.look(self.tr("Looked at"), it)),
            "approve": self.step(self.tr("Approve"), "check", lambda it: do.approve(self.tr("Approve"), it)),
            "send_back": self.step(self.tr("Send back…"), "undo-2", do.send_back),
            "release": self.step(self.tr("Ask for release…"), "hand-helping", do.ask_release),
            "deliver": self.step(self.tr("Deliver…"), "package", do.deliver),
            "bill": self.step(self.tr("Bill…"), "file-text", do.bill),
            "close": self.step(self.tr("Close"), "archive", lambda it: do.close(self.tr("Close"), it)),
            "cancel": self.step(self.tr("Cancel order…"), "circle-x", do.cancel),
            "archive": self.step(self.tr("Open archive"), "folder-open", lambda it: self.wants_open.emit("customer", it.row.customer_id)),
        }

    # reading

    def source(self) -> KeysetSource:
        """The list, as it is narrowed now."""
        (state,) = self.filters.codes()
        picked = Picked((state,) if state else (), self.filters.text())
        return order_source(self._desk.door, self._desk.caller, picked, self._customers)

    def knows(self, subject: UUID) -> bool:
        """An order: the workbench leads here."""
        return self.may_see(view, subject)

    def read(self, subject: UUID) -> Callable[[], object]:
        """One order and its buttons; that its content is not shown takes no button away."""
        return self.reads(order_offers, view, subject)

    def show_one(self, found: OrderView | Refused | None) -> None:
        """The pane tells about it."""
        self.detail.show_found(found)

    # buttons

    def offer(self) -> None:
        """Absent, greyed with the reasons (those of credit with their figures), or ready."""
        self.weigh("new", [], shown=self.seat.drafts)
        self.weigh_offers(EVENTS, explain)
        self.weigh_chosen("archive")

    def draft(self) -> None:
        """【新建订单】 for the customer of the order chosen, or one that is found in the dialog."""
        self.deeds.draft(None, lambda order: self.open_subject(order))

"""The page itself: cases, the pane of one beside them, buttons from what is offered."""

from collections.abc import Callable, Hashable
from typing import Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from kehu_desk.kernel.errors import Refused
from kehu_desk.returns.noun import NOUN
from kehu_desk.returns.queries.listing import Picked
from kehu_desk.returns.queries.view import RmaView
from kehu_desk.returns.rules.codes import KINDS
from kehu_desk.returns.rules.states import STATES
from kehu_desk.returns.service.offers import rma_offers
from kehu_desk.returns.service.reading import seat, view
from kehu_desk.returns.tab.deeds import ReturnDeeds
from kehu_desk.returns.tab.detail import ReturnDetail
from kehu_desk.returns.table import case_source
from kehu_desk.returns.words import explain, kind_name, state_name
from kehu_desk.settlement.tab.copying import CountedCopy
from kehu_desk.ui.beside import ACROSS, DOWN
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.empty_state import EmptyState, first_step
from kehu_desk.ui.filter_strip import FilterStrip
from kehu_desk.ui.keyset_model import KeysetSource
from kehu_desk.ui.keyset_page import KeysetPage, PageParts
from kehu_desk.ui.listing import tool

HABITS: Final = "returns"
ROOM: Final = {ACROSS: (620, 430), DOWN: (290, 240)}
EVENTS: Final = (
    "change", "submit", "approve", "reject", "send_back", "call", "receive", "inspect", "work", "settle", "close", "cancel", "photo",
)  # fmt: skip


class ReturnsPage(KeysetPage[RmaView]):
    """Table 【退换表】; what the role includes is offered, greyed with the reasons where something stands against it."""

    tables = NOUN.tables | {"sales_record", "relation", "customer", "attachment", "contract"}
    wants_paper = Signal(str, object)
    """"return" and the id of a case whose form is to be printed."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Shows the first page at once. Raises Refused E_FORBIDDEN for an account that has ended."""
        super().__init__(desk, parent)
        self.setAccessibleName(self.title())
        self.seat = seat(desk.door, desk.caller)
        self._customers: dict[Hashable, UUID] = {}  # of the rows that were read, for counted copies
        self.deeds, self.detail = ReturnDeeds(desk, self, self.seat), ReturnDetail(desk, self.seat.office)
        self.build(self._parts_of(desk))
        self.detail.photo_wanted.connect(self.deeds.show_photo)

    @staticmethod
    def title() -> str:
        """退换."""
        return QCoreApplication.translate("ReturnsPage", "Returns")

    # building

    def _parts_of(self, desk: Desk) -> PageParts:
        states = self.tr("State"), [(code, state_name(code)) for code in STATES]
        kinds = self.tr("Kind"), [(code, kind_name(code)) for code in KINDS]
        filters = FilterStrip(self.tr("Return no., customer, product or batch"), states, kinds)
        self.state, self.kind = filters.boxes
        first = first_step(self, self.tr("Register…"), "file-plus", self.register)
        empty = EmptyState(self.tr("There are no returns here yet."), [first] if self.seat.registers else [])
        copies = CountedCopy(desk, self, self._customers.get)
        return PageParts(self.tr("Return list"), HABITS, filters, empty, self.detail, self._make_buttons(), copies, ROOM)

    def _make_buttons(self) -> dict[str, QPushButton]:
        do = self.deeds
        return {
            "new": tool(self.tr("Register…"), "file-plus", self.register),
            "change": self.step(self.tr("Change…"), "file-pen", do.change),
            "submit": self.step(self.tr("Hand in"), "send", lambda it: do.submit(self.tr("Hand in"), it)),
            "approve": self.step(self.tr("Decide…"), "check", do.approve),
            "reject": self.step(self.tr("Reject…"), "circle-x", do.reject),
            "send_back": self.step(self.tr("Send back…"), "undo-2", do.send_back),
            "call": self.step(self.tr("Call for the goods"), "headset", lambda it: do.call(self.tr("Call for the goods"), it)),
            "receive": self.step(self.tr("Receive…"), "package", do.receive),
            "inspect": self.step(self.tr("Inspect…"), "scan-line", do.inspect),
            "work": self.step(self.tr("Repacking…"), "boxes", do.work),
            "settle": self.step(self.tr("Settle…"), "stamp", do.settle),
            "close": self.step(self.tr("Close case"), "archive", lambda it: do.close(self.tr("Close case"), it)),
            "cancel": self.step(self.tr("Cancel case…"), "circle-x", do.cancel),
            "photo": self.step(self.tr("Add photos…"), "camera", do.add_photos),
            "look": tool(self.tr("Look at photo"), "eye", self._look_at_photo),
            "print": self.step(self.tr("Print…"), "printer", lambda it: self.wants_paper.emit("return", it.row.id)),
            "archive": self.step(self.tr("Open archive"), "folder-open", lambda it: self.wants_open.emit("customer", it.row.customer_id)),
        }

    # reading

    def source(self) -> KeysetSource:
        """The list, as it is narrowed now."""
        state, kind = self.filters.codes()
        picked = Picked((state,) if state else (), (kind,) if kind else (), self.filters.text())
        return case_source(self._desk.door, self._desk.caller, picked, self._customers)

    def knows(self, subject: UUID) -> bool:
        """A case: the workbench leads here."""
        return self.may_see(view, subject)

    def read(self, subject: UUID) -> Callable[[], object]:
        """One case and its buttons; that its content is not shown takes no button away."""
        return self.reads(rma_offers, view, subject)

    def show_one(self, found: RmaView | Refused | None) -> None:
        """The pane tells about it."""
        self.detail.show_found(found)

    # buttons

    def offer(self) -> None:
        """Absent, greyed with the reasons, or ready."""
        self.weigh("new", [], shown=self.seat.registers)
        self.weigh_offers(EVENTS, explain)
        self.weigh("look", [], shown=self.found is not None and bool(self.found.photos))
        self.weigh_chosen("print", "archive")

    def register(self) -> None:
        """【登记退换】 for a customer that is found in the dialog."""
        self.deeds.register(None, lambda rma: self.open_subject(rma))

    def _look_at_photo(self) -> None:
        chosen = self.detail.chosen_photo()
        if chosen is not None:
            self.deeds.show_photo(*chosen)

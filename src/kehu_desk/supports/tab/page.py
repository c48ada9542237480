"""The page itself: requests, the pane of one beside them, buttons from what is offered."""

from collections.abc import Callable, Hashable
from typing import Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from kehu_desk.kernel.errors import Refused
from kehu_desk.settlement.tab.copying import CountedCopy
from kehu_desk.supports.noun import NOUN
from kehu_desk.supports.queries.listing import Picked
from kehu_desk.supports.queries.view import SupportView
from kehu_desk.supports.rules.codes import KINDS
from kehu_desk.supports.rules.states import STATES
from kehu_desk.supports.service.offers import EVENTS, support_offers
from kehu_desk.supports.service.reading import seat, view
from kehu_desk.supports.tab.deeds import SupportDeeds
from kehu_desk.supports.tab.detail import SupportDetail
from kehu_desk.supports.table import support_source
from kehu_desk.supports.words import explain, kind_name, state_name
from kehu_desk.ui.beside import ACROSS, DOWN
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.empty_state import EmptyState, first_step
from kehu_desk.ui.filter_strip import FilterStrip
from kehu_desk.ui.keyset_model import KeysetSource
from kehu_desk.ui.keyset_page import KeysetPage, PageParts
from kehu_desk.ui.listing import tool

HABITS: Final = "supports"
ROOM: Final = {ACROSS: (620, 430), DOWN: (290, 240)}


class SupportsPage(KeysetPage[SupportView]):
    """Table 【支持表】; what the role includes is offered, greyed with the reasons where something stands against it."""

    tables = NOUN.tables | {"sales_record", "relation", "customer", "attachment", "promotion"}
    wants_paper = Signal(str, object)
    """"support" and the id of a request whose form is to be printed."""
    wants_book = Signal(str, object)
    """"supports" and what the list is narrowed to."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Shows the first page at once. Raises Refused E_FORBIDDEN for an account that has ended."""
        super().__init__(desk, parent)
        self.setAccessibleName(self.title())
        self.seat = seat(desk.door, desk.caller)
        self._customers: dict[Hashable, UUID] = {}  # of the rows that were read, for counted copies
        self.deeds, self.detail = SupportDeeds(desk, self), SupportDetail(desk, self.seat.office)
        self.build(self._parts_of(desk))
        self.detail.file_wanted.connect(self.deeds.show_file)

    @staticmethod
    def title() -> str:
        """支持."""
        return QCoreApplication.translate("SupportsPage", "Support")

    # building

    def _parts_of(self, desk: Desk) -> PageParts:
        states = self.tr("State"), [(code, state_name(code)) for code in STATES]
        kinds = self.tr("Kind"), [(code, kind_name(code)) for code in KINDS]
        filters = FilterStrip(self.tr("Support no., customer or words of the title"), states, kinds)
        self.state, self.kind = filters.boxes
        first = first_step(self, self.tr("Request support…"), "file-plus", self.request)
        empty = EmptyState(self.tr("There is no support here yet."), [first] if self.seat.requests else [])
        copies = CountedCopy(desk, self, self._customers.get)
        return PageParts(self.tr("Support list"), HABITS, filters, empty, self.detail, self._make_buttons(), copies, ROOM)

    def _make_buttons(self) -> dict[str, QPushButton]:
        do = self.deeds
        return {
            "new": tool(self.tr("Request support…"), "file-plus", self.request),
            "change": self._step(self.tr("Change…"), "file-pen", lambda _what, it: do.change(it)),
            "submit": self._step(self.tr("Hand in"), "send", do.submit),
            "approve": self._step(self.tr("Approve…"), "check", lambda _what, it: do.approve(it)),
            "reject": self._step(self.tr("Reject…"), "circle-x", do.reject),
            "send_back": self._step(self.tr("Send back…"), "undo-2", do.send_back),
            "start": self._step(self.tr("Begin"), "clock", do.start),
            "evidence": self._step(self.tr("Add evidence…"), "paperclip", lambda _what, it: do.prove(it)),
            "report": self._step(self.tr("Report…"), "file-text", do.report),
            "verify": self._step(self.tr("Verify…"), "shield-check", lambda _what, it: do.verify(it)),
            "object": self._step(self.tr("Object…"), "circle-alert", do.object_to),
            "settle": self._step(self.tr("Pay…"), "stamp", lambda _what, it: do.settle(it)),
            "cancel": self._step(self.tr("Cancel support…"), "circle-x", do.cancel),
            "look": tool(self.tr("Look at evidence"), "eye", self.detail.ask_file),
            "print": self._step(self.tr("Print…"), "printer", lambda _what, it: self.wants_paper.emit("support", it.row.id)),
            "export": tool(self.tr("Export list…"), "download", lambda: self.wants_book.emit("supports", self.picked())),
            "archive": self._step(
                self.tr("Open archive"), "folder-open", lambda _what, it: self.wants_open.emit("customer", it.row.customer_id)
            ),
        }

    def _step(self, text: str, icon: str, act: Callable[[str, SupportView], object]) -> QPushButton:
        return self.step(text, icon, lambda it: act(text, it))

    # reading

    def picked(self) -> Picked:
        """What the list is narrowed to now."""
        state, kind = self.filters.codes()
        return Picked((state,) if state else (), (kind,) if kind else (), self.filters.text())

    def source(self) -> KeysetSource:
        """The list, as it is narrowed now."""
        return support_source(self._desk.door, self._desk.caller, self.picked(), self._customers)

    def knows(self, subject: UUID) -> bool:
        """A request: the workbench leads here."""
        return self.may_see(view, subject)

    def read(self, subject: UUID) -> Callable[[], object]:
        """One request and its buttons; that its content is not shown takes no button away."""
        return self.reads(support_offers, view, subject)

    def show_one(self, found: SupportView | Refused | None) -> None:
        """The pane tells about it."""
        self.detail.show_found(found)

    # buttons

    def offer(self) -> None:
        """Absent, greyed with the reasons, or ready."""
        self.weigh("new", [], shown=self.seat.requests)
        self.weigh_offers(EVENTS, explain)
        self.weigh("look", [], shown=self.detail.chosen_file() is not None)
        self.weigh("export", [] if self.model.rowCount() else [self.tr("The list is empty.")], shown=self.seat.exports)
        self.weigh_chosen("print", "archive")

    def request(self) -> None:
        """【申请支持】 for a customer that is found in the dialog."""
        self.deeds.request(None, lambda support: self.open_subject(support))

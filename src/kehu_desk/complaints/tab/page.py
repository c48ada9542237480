"""The page itself: complaints, the pane of one beside them, buttons from what is offered."""

from collections.abc import Callable, Hashable
from typing import Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from kehu_desk.complaints.noun import NAME, NOUN
from kehu_desk.complaints.queries.view import ComplaintView
from kehu_desk.complaints.service.offers import complaint_offers
from kehu_desk.complaints.service.reading import seat, view
from kehu_desk.complaints.tab.buttons import EVENTS, step_texts
from kehu_desk.complaints.tab.deeds import ComplaintDeeds
from kehu_desk.complaints.tab.detail import ComplaintDetail
from kehu_desk.complaints.tab.filters import FilterLine
from kehu_desk.complaints.tab.photos import Photos
from kehu_desk.complaints.table import complaint_source
from kehu_desk.complaints.words import explain
from kehu_desk.kernel.errors import Refused
from kehu_desk.settlement.tab.copying import CountedCopy
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.empty_state import EmptyState, first_step
from kehu_desk.ui.keyset_model import KeysetSource
from kehu_desk.ui.keyset_page import KeysetPage, PageParts
from kehu_desk.ui.listing import tool

HABITS: Final = "complaints"
MINUTE: Final = 60_000  # ms: what is left of the limits changes


class ComplaintsPage(KeysetPage[ComplaintView]):
    """Table 【投诉表】; what the role includes is offered, greyed with the reasons where something stands against it."""

    tables = NOUN.tables | {"rma", "attachment", "relation", "customer", "setting", "office_day"}
    wants_paper = Signal(str, object)
    """complaint and its id: the report 投诉处理报告."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Shows the first page at once. Raises Refused E_FORBIDDEN for an account that has ended."""
        super().__init__(desk, parent)
        self.setAccessibleName(self.title())
        self.seat, self.photos = seat(desk.door, desk.caller), Photos(desk, self)
        self._customers: dict[Hashable, UUID] = {}  # of the rows that were read, for counted copies
        self.deeds, self.detail = ComplaintDeeds(desk, self, self.seat), ComplaintDetail(self.seat.office, self.seat.a_day)
        self._line = FilterLine(self.seat.person, handles=self.seat.handles)
        self.build(self._parts_of(desk))
        self._listen()

    @staticmethod
    def title() -> str:
        """投诉."""
        return QCoreApplication.translate("ComplaintsPage", "Complaints")

    # building

    def _parts_of(self, desk: Desk) -> PageParts:
        nothing = self.tr("No complaints here. What a customer complains about is registered in a minute.")
        first = first_step(self, self.tr("Register complaint…"), "file-plus", self.register)
        empty = EmptyState(nothing, [first] if self.seat.registers else [])
        copies = CountedCopy(desk, self, self._customers.get)
        return PageParts(self.tr("Complaint list"), HABITS, self._line, empty, self.detail, self._make_buttons(), copies)

    def _make_buttons(self) -> dict[str, QPushButton]:
        texts = step_texts()
        first = {
            "new": tool(self.tr("Register complaint…"), "file-plus", self.register),
            "free_revisit": tool(self.tr("Revisit without complaint…"), "star", self.deeds.revisit),
        }
        last = {
            "attach": self.step(self.tr("Add photo…"), "paperclip", lambda it: self.photos.choose(it.row.id)),
            "link_return": self.step(self.tr("Register return…"), "package", self.deeds.register_return),
            "report": self.step(self.tr("Report (8D)"), "printer", lambda it: self.wants_paper.emit(NAME, it.row.id)),
            "figures": tool(self.tr("Figures…"), "chart-column", self.deeds.figures),
            "archive": self.step(self.tr("Open archive"), "folder-open", lambda it: self.wants_open.emit("customer", it.row.customer_id)),
        }
        return first | {event: self._step(event, *texts[event]) for event in EVENTS} | last

    def _step(self, event: str, text: str, icon: str) -> QPushButton:
        return self.step(text, icon, lambda it: self.deeds.start(event, text, it))

    def _listen(self) -> None:
        self.detail.block_wanted.connect(lambda block: self.deeds.write(self.found, block) if self.found else None)
        self.detail.file_wanted.connect(self.photos.show_file)
        self.detail.return_wanted.connect(lambda rma: self.wants_open.emit(NAME, rma))
        minute = QTimer(self, interval=MINUTE)
        minute.timeout.connect(self._tick)
        minute.start()

    def _tick(self) -> None:
        """The minutes that are left grow fewer; nothing is read while nobody looks."""
        if self.isVisible():
            self.model.refresh()

    # reading

    def source(self) -> KeysetSource:
        """The list, as it is narrowed now."""
        seat = self.seat
        return complaint_source(self._desk.door, self._desk.caller, self._line.picked(), self._customers, seat.a_day, seat.office)

    def knows(self, subject: UUID) -> bool:
        """A complaint: the workbench leads here."""
        return self.may_see(view, subject)

    def read(self, subject: UUID) -> Callable[[], object]:
        """One complaint and its buttons; that its content is not shown takes no button away."""
        return self.reads(complaint_offers, view, subject)

    def show_one(self, found: ComplaintView | Refused | None) -> None:
        """The pane tells about it."""
        self.detail.writable = any(offer.event == "write" and not offer.nos for offer in self.offers)
        self.detail.show_found(found)

    # buttons

    def offer(self) -> None:
        """Absent, greyed with the reasons, or ready."""
        self.weigh("new", [], shown=self.seat.registers)
        self.weigh("free_revisit", [], shown=self.seat.revisits)
        self.weigh_offers((*EVENTS, "attach", "link_return"), explain)
        self.weigh_chosen("report", "archive")
        self.weigh("figures", [], shown=True)

    def register(self) -> None:
        """【登记投诉】 for a customer that is found in the dialog."""
        self.deeds.register(None, lambda complaint: self.open_subject(complaint))

"""The page itself: the list in pages, the pane of one complaint beside it, buttons from what is offered."""

from collections.abc import Hashable, Sequence
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

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
from kehu_desk.door.workflow import Offer
from kehu_desk.kernel.errors import Refused
from kehu_desk.settlement.tab.copying import CountedCopy
from kehu_desk.ui import icons, look
from kehu_desk.ui.beside import Beside
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.empty_state import EmptyState, Switch
from kehu_desk.ui.flow import Flow
from kehu_desk.ui.keyset_model import KeysetModel
from kehu_desk.ui.latest import Latest
from kehu_desk.ui.listing import tool
from kehu_desk.ui.table_view import TableView

HABITS: Final = "complaints"
MINUTE: Final = 60_000  # ms: what is left of the limits changes
Answer = tuple[ComplaintView | Refused, list[Offer]]


class ComplaintsPage(QWidget):
    """Table 【投诉表】; what the role includes is offered, greyed with the reasons where something stands against it."""

    tables = NOUN.tables | {"rma", "attachment", "relation", "customer", "setting", "office_day"}
    wants_open = Signal(str, object)
    wants_paper = Signal(str, object)
    """complaint and its id: the report 投诉处理报告."""
    settled = Signal()
    """The pane and the buttons are the newest."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Shows the first page at once. Raises Refused E_FORBIDDEN for an account that has ended."""
        super().__init__(parent)
        self._desk, self.seat = desk, seat(desk.door, desk.caller)
        self._wanted: UUID | None = None
        self._customers: dict[Hashable, UUID] = {}  # of the rows that were read, for counted copies
        self.setAccessibleName(self.title())
        self.photos = Photos(desk, self)
        self.deeds, self.detail = ComplaintDeeds(desk, self, self.seat), ComplaintDetail(self.seat.office, self.seat.a_day)
        self.filters = FilterLine(self.seat.person, handles=self.seat.handles)
        self.model = KeysetModel(self._source(), self)
        self.view = TableView(
            self.tr("Complaint list"), self.model, memory=desk.memory, key=HABITS, may_copy=CountedCopy(desk, self, self._customers.get)
        )
        self.buttons = self._make_buttons()
        nothing = self.tr("No complaints here. What a customer complains about is registered in a minute.")
        self.switch = Switch(self.view, EmptyState(nothing, self._first_step()))
        self._asking = Latest(self, self._show_answer, self._refuse)
        self._lay_out()
        self._listen()
        self._show_count()
        self.read_chosen()

    @staticmethod
    def title() -> str:
        """投诉."""
        return QCoreApplication.translate("ComplaintsPage", "Complaints")

    # building

    def _source(self) -> Any:
        return complaint_source(
            self._desk.door, self._desk.caller, self.filters.picked(), self._customers, self.seat.a_day, self.seat.office
        )

    def _make_buttons(self) -> dict[str, QPushButton]:
        texts = step_texts()
        first = {
            "new": tool(self.tr("Register complaint…"), "file-plus", self.register),
            "free_revisit": tool(self.tr("Revisit without complaint…"), "star", self.deeds.revisit),
        }
        last = {
            "attach": tool(self.tr("Add photo…"), "paperclip", self._add_photo),
            "link_return": tool(self.tr("Register return…"), "package", self._register_return),
            "report": tool(self.tr("Report (8D)"), "printer", self._report),
            "figures": tool(self.tr("Figures…"), "chart-column", self.deeds.figures),
            "archive": tool(self.tr("Open archive"), "folder-open", self._open_archive),
        }
        return first | {event: self._step(event, *texts[event]) for event in EVENTS} | last

    def _step(self, event: str, text: str, icon: str) -> QPushButton:
        return tool(text, icon, lambda: self.deeds.start(event, text, self.detail.view) if self.detail.view is not None else None)

    def _first_step(self) -> list[QAction]:
        made = QAction(self.tr("Register complaint…"), self)
        icons.dress(made, "file-plus")
        made.triggered.connect(self.register)
        return [made] if self.seat.registers else []

    def _lay_out(self) -> None:
        bar = QWidget()
        bar.setAccessibleName(self.tr("Tools"))
        flow = Flow(bar)
        for made in self.buttons.values():
            flow.addWidget(made)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.WIDE, look.GAP, look.WIDE, look.GAP)
        layout.setSpacing(look.GAP)
        layout.addWidget(bar)
        layout.addWidget(self.filters)
        layout.addWidget(Beside(self.switch, self.detail, self._desk.memory, HABITS), 1)

    def _listen(self) -> None:
        self.filters.changed.connect(self._narrow)
        self.model.counted.connect(lambda _count: self._show_count())
        self.view.selectionModel().selectionChanged.connect(lambda *_: self.read_chosen())
        self.detail.block_wanted.connect(lambda block: self.deeds.write(self.detail.view, block) if self.detail.view else None)
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
        self.filters.search.show_count(count, count)
        self.switch.show_empty(count == 0)

    def chosen(self) -> UUID | None:
        """The one complaint chosen, or the one that was asked for from elsewhere and stands on no page in sight."""
        ids = self.view.chosen_ids() if self.view.chosen_count() == 1 else []
        return ids[0] if ids and isinstance(ids[0], UUID) else self._wanted

    def open_subject(self, subject: UUID) -> bool:
        """A complaint: the workbench leads here. False when there is none that this person may see."""
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
        complaint, door, caller = self.chosen(), self._desk.door, self._desk.caller
        if complaint != self._wanted:
            self._wanted = None
        self._offer([])
        if complaint is None:
            self._asking.drop()
            self.detail.show_nothing()
            self.settled.emit()
            return

        def ask() -> Answer:
            offers = complaint_offers(door, caller, complaint)
            try:
                return view(door, caller, complaint), offers
            except Refused as refused:
                return refused, offers

        self._asking.ask(ask)

    def _show_answer(self, answer: Answer) -> None:
        found, offers = answer
        if isinstance(found, Refused):
            self.detail.show_refused(found)
        else:
            self.detail.show_view(found, writable=any(offer.event == "write" and not offer.nos for offer in offers))
        self._offer(offers)
        self.settled.emit()

    def _refuse(self, refused: Refused) -> None:
        self.detail.show_refused(refused)
        self.settled.emit()

    # buttons

    def _offer(self, offers: Sequence[Offer]) -> None:
        """Absent, greyed with the reasons, or ready."""
        told = {offer.event: [explain(each) for each in offer.nos] for offer in offers}
        first = self.tr("Choose one line first.")
        there = [] if self.detail.view and self.chosen() else [first]
        self._weigh("new", [], shown=self.seat.registers)
        self._weigh("free_revisit", [], shown=self.seat.revisits)
        for event in (*EVENTS, "attach", "link_return"):
            self._weigh(event, told.get(event, [first]), shown=event in told)
        for key in ("report", "archive"):
            self._weigh(key, there, shown=True)
        self._weigh("figures", [], shown=True)

    def _weigh(self, event: str, reasons: Sequence[str], *, shown: bool) -> None:
        made = self.buttons[event]
        made.setVisible(shown)
        made.setEnabled(not reasons)
        made.setToolTip("\n".join(dict.fromkeys(reasons)))

    def register(self) -> None:
        """【登记投诉】 for a customer that is found in the dialog."""
        self.deeds.register(None, lambda complaint: self.open_subject(complaint))

    def _add_photo(self) -> None:
        if self.detail.view is not None:
            self.photos.choose(self.detail.view.row.id)

    def _register_return(self) -> None:
        if self.detail.view is not None:
            self.deeds.register_return(self.detail.view)

    def _report(self) -> None:
        if self.detail.view is not None:
            self.wants_paper.emit(NAME, self.detail.view.row.id)

    def _open_archive(self) -> None:
        if self.detail.view is not None:
            self.wants_open.emit("customer", self.detail.view.row.customer_id)

"""The page itself: the list in pages, the pane of one case beside it, buttons from what is offered."""

from collections.abc import Callable, Hashable, Sequence
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from kehu_desk.door.workflow import Offer
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

HABITS: Final = "returns"
SIZES: Final = {Qt.Orientation.Horizontal: (620, 430), Qt.Orientation.Vertical: (290, 240)}
EVENTS: Final = (
    "change", "submit", "approve", "reject", "send_back", "call", "receive", "inspect", "work", "settle", "close", "cancel", "photo",
)  # fmt: skip
Answer = tuple[RmaView | Refused, list[Offer]]


class ReturnsPage(QWidget):
    """Table 【退换表】; what the role includes is offered, greyed with the reasons where something stands against it."""

    tables = NOUN.tables | {"sales_record", "relation", "customer", "attachment", "contract"}
    wants_open = Signal(str, object)
    wants_paper = Signal(str, object)
    """"return" and the id of a case whose form is to be printed."""
    settled = Signal()
    """The pane and the buttons are the newest."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Shows the first page at once. Raises Refused E_FORBIDDEN for an account that has ended."""
        super().__init__(parent)
        self._desk, self.seat = desk, seat(desk.door, desk.caller)
        self._wanted: UUID | None = None
        self._customers: dict[Hashable, UUID] = {}  # of the rows that were read, for counted copies
        self.setAccessibleName(self.title())
        self.deeds, self.detail = ReturnDeeds(desk, self, self.seat), ReturnDetail(desk, self.seat.office)
        self.state, self.kind, self.search = QComboBox(), QComboBox(), SearchBox(self.tr("Return no., customer, product or batch"))
        self.model = KeysetModel(self._source(), self)
        copies = CountedCopy(desk, self, self._customers.get)
        self.view = TableView(self.tr("Return list"), self.model, memory=desk.memory, key=HABITS, may_copy=copies)
        self.buttons = self._make_buttons()
        self.switch = Switch(self.view, EmptyState(self.tr("There are no returns here yet."), self._first_step()))
        self._asking = Latest(self, self._show_answer, self._refuse)
        self._lay_out()
        self._listen()
        self._show_count()
        self.read_chosen()

    @staticmethod
    def title() -> str:
        """退换."""
        return QCoreApplication.translate("ReturnsPage", "Returns")

    # building

    def _source(self) -> Any:
        state, kind = self.state.currentData() or "", self.kind.currentData() or ""
        picked = Picked((state,) if state else (), (kind,) if kind else (), self.search.text())
        return case_source(self._desk.door, self._desk.caller, picked, self._customers)

    def _make_buttons(self) -> dict[str, QPushButton]:
        do = self.deeds
        return {
            "new": tool(self.tr("Register…"), "file-plus", self.register),
            "change": self._step(self.tr("Change…"), "file-pen", do.change),
            "submit": self._step(self.tr("Hand in"), "send", lambda it: do.submit(self.tr("Hand in"), it)),
            "approve": self._step(self.tr("Decide…"), "check", do.approve),
            "reject": self._step(self.tr("Reject…"), "circle-x", do.reject),
            "send_back": self._step(self.tr("Send back…"), "undo-2", do.send_back),
            "call": self._step(self.tr("Call for the goods"), "headset", lambda it: do.call(self.tr("Call for the goods"), it)),
            "receive": self._step(self.tr("Receive…"), "package", do.receive),
            "inspect": self._step(self.tr("Inspect…"), "scan-line", do.inspect),
            "work": self._step(self.tr("Repacking…"), "boxes", do.work),
            "settle": self._step(self.tr("Settle…"), "stamp", do.settle),
            "close": self._step(self.tr("Close case"), "archive", lambda it: do.close(self.tr("Close case"), it)),
            "cancel": self._step(self.tr("Cancel case…"), "circle-x", do.cancel),
            "photo": self._step(self.tr("Add photos…"), "camera", do.add_photos),
            "look": tool(self.tr("Look at photo"), "eye", self._look_at_photo),
            "print": self._step(self.tr("Print…"), "printer", lambda it: self.wants_paper.emit("return", it.row.id)),
            "archive": self._step(self.tr("Open archive"), "folder-open", lambda it: self.wants_open.emit("customer", it.row.customer_id)),
        }

    def _step(self, text: str, icon: str, act: Callable[[RmaView], object]) -> QPushButton:
        return tool(text, icon, lambda: act(self.detail.view) if self.detail.view is not None else None)

    def _first_step(self) -> list[QAction]:
        made = QAction(self.tr("Register…"), self)
        icons.dress(made, "file-plus")
        made.triggered.connect(self.register)
        return [made] if self.seat.registers else []

    def _lay_out(self) -> None:
        self.state.addItem(self.tr("All"), "")
        for code in STATES:
            self.state.addItem(state_name(code), code)
        self.kind.addItem(self.tr("All"), "")
        for code in KINDS:
            self.kind.addItem(kind_name(code), code)
        bar, finding = QWidget(), QHBoxLayout()
        bar.setAccessibleName(self.tr("Tools"))
        flow = Flow(bar)
        for made in self.buttons.values():
            flow.addWidget(made)
        finding.setSpacing(look.GAP)
        for text, box in ((self.tr("State"), self.state), (self.tr("Kind"), self.kind)):
            finding.addWidget(labelled(text, box))
            finding.addWidget(box)
        finding.addWidget(self.search, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.WIDE, look.GAP, look.WIDE, look.GAP)
        layout.setSpacing(look.GAP)
        layout.addWidget(bar)
        layout.addLayout(finding)
        layout.addWidget(Beside(self.switch, self.detail, self._desk.memory, HABITS, SIZES), 1)

    def _listen(self) -> None:
        for box in (self.state, self.kind):
            box.currentIndexChanged.connect(lambda _at: self._narrow())
        self.search.changed.connect(lambda _text: self._narrow())
        self.model.counted.connect(lambda _count: self._show_count())
        self.view.selectionModel().selectionChanged.connect(lambda *_: self.read_chosen())
        self.detail.photo_wanted.connect(self.deeds.show_photo)

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
        """The one case chosen, or the one that was asked for from elsewhere and stands on no page in sight."""
        ids = self.view.chosen_ids() if self.view.chosen_count() == 1 else []
        return ids[0] if ids and isinstance(ids[0], UUID) else self._wanted

    def open_subject(self, subject: UUID) -> bool:
        """A case: the workbench leads here. False when there is none that this person may see."""
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
        rma, door, caller = self.chosen(), self._desk.door, self._desk.caller
        if rma != self._wanted:
            self._wanted = None
        self._offer([])
        if rma is None:
            self._asking.drop()
            self.detail.show_nothing()
            self._offer([])
            self.settled.emit()
            return

        def ask() -> Answer:
            offers = rma_offers(door, caller, rma)
            try:
                return view(door, caller, rma), offers
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
        """Absent, greyed with the reasons, or ready."""
        told = {offer.event: [explain(each) for each in offer.nos] for offer in offers}
        first = self.tr("Choose one line first.")
        shown = self.detail.view
        self._weigh("new", [], shown=self.seat.registers)
        for event in EVENTS:
            self._weigh(event, told.get(event, [first]), shown=event in told)
        self._weigh("look", [], shown=shown is not None and bool(shown.photos))
        for event in ("print", "archive"):
            self._weigh(event, [] if shown else [first], shown=True)

    def _weigh(self, event: str, reasons: Sequence[str], *, shown: bool) -> None:
        made = self.buttons[event]
        made.setVisible(shown)
        made.setEnabled(not reasons)
        made.setToolTip("\n".join(dict.fromkeys(reasons)))

    def register(self) -> None:
        """【登记退换】 for a customer that is found in the dialog."""
        self.deeds.register(None, lambda rma: self.open_subject(rma))

    def _look_at_photo(self) -> None:
        chosen = self.detail.chosen_photo()
        if chosen is not None:
            self.deeds.show_photo(*chosen)

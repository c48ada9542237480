"""The page 【要货计划】: the list in pages, one proposal beside it, buttons from what is offered."""

from collections.abc import Callable, Hashable, Sequence
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from kehu_desk.door.workflow import Offer
from kehu_desk.kernel.errors import Refused
from kehu_desk.replenishment.noun import NOUN
from kehu_desk.replenishment.queries.listing import Picked, ProposalRow
from kehu_desk.replenishment.queries.view import ProposalView
from kehu_desk.replenishment.rules.states import STATES as CODES
from kehu_desk.replenishment.service.offers import proposal_offers
from kehu_desk.replenishment.service.reading import seat, view
from kehu_desk.replenishment.tab.deeds import ProposalDeeds
from kehu_desk.replenishment.tab.detail import ProposalDetail
from kehu_desk.replenishment.table import proposal_source
from kehu_desk.replenishment.words import explain, state_name
from kehu_desk.settlement.tab.copying import CountedCopy
from kehu_desk.ui import icons, look
from kehu_desk.ui.beside import Beside
from kehu_desk.ui.chips import Chips
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.empty_state import EmptyState, Switch
from kehu_desk.ui.flow import Flow
from kehu_desk.ui.keyset_model import KeysetModel
from kehu_desk.ui.labelled import labelled
from kehu_desk.ui.latest import Latest
from kehu_desk.ui.listing import tool
from kehu_desk.ui.search_box import SearchBox
from kehu_desk.ui.table_view import TableView

HABITS: Final = "replenishment"
MANY: Final = frozenset({"submit", "confirm"})  # events of several rows at once
EVENTS: Final = ("submit", "confirm", "send_back", "ship", "close", "cancel")
CUSTOMER: Final = "customer"
MOST: Final = 500  # rows chosen at once
Answer = tuple[ProposalView | Refused | None, dict[UUID, list[Offer]]]


class ProposalsPage(QWidget):
    """Table 【要货计划表】; what the role includes is offered, greyed with the reasons where something stands against it."""

    tables = NOUN.tables | {"sales_order", "credit_file", "relation", "customer", "product"}
    wants_open = Signal(str, object)
    wants_paper = Signal(str, object)
    wants_book = Signal(str, object)
    """Both: proposals, and the customer."""
    settled = Signal()
    """The pane and the buttons are the newest."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Shows the first page at once. Raises Refused E_FORBIDDEN for an account that has ended."""
        super().__init__(parent)
        self._desk, self.seat = desk, seat(desk.door, desk.caller)
        self._wanted: UUID | None = None
        self._customer: UUID | None = None
        self._known: dict[Hashable, ProposalRow] = {}
        self.setAccessibleName(self.title())
        self.deeds, self.detail = ProposalDeeds(desk, self, self.seat), ProposalDetail(self.seat.office, self.seat.free_percent)
        self.state, self.chips = QComboBox(), Chips()
        self.search = SearchBox(self.tr("Proposal no., customer or product"))
        self.model = KeysetModel(self._source(), self)
        copies = CountedCopy(desk, self, lambda each: self._known[each].customer_id if each in self._known else None)
        self.view = TableView(self.tr("List of order proposals"), self.model, memory=desk.memory, key=HABITS, may_copy=copies)
        self.buttons = self._make_buttons()
        self.switch = Switch(self.view, EmptyState(self._empty_text(), self._first_step()))
        self._asking = Latest(self, self._show_answer, self._refuse)
        self._lay_out()
        self._listen()
        self._show_count()
        self.read_chosen()

    @staticmethod
    def title() -> str:
        """要货计划."""
        return QCoreApplication.translate("ProposalsPage", "Order proposals")

    # building

    def _source(self) -> Any:
        state = self.state.currentData() or ""
        picked = Picked((state,) if state else (), self.search.text(), self._customer)
        return proposal_source(self._desk.door, self._desk.caller, picked, self._known)

    def _make_buttons(self) -> dict[str, QPushButton]:
        do = self.deeds
        return {
            "make": tool(self.tr("Make proposals…"), "package", lambda: do.ask_for([self._customer] if self._customer else [])),
            "submit": self._steps(self.tr("Hand in"), "send", do.submit),
            "confirm": self._steps(self.tr("Confirm…"), "check", do.confirm),
            "send_back": self._step(self.tr("Send back…"), "undo-2", do.send_back),
            "ship": self._step(self.tr("Shipped…"), "package", do.ship),
            "close": self._step(self.tr("Close"), "archive", lambda it: do.close(self.tr("Close"), it)),
            "cancel": self._step(self.tr("Cancel proposal…"), "circle-x", do.cancel),
            "why": self._step(self.tr("Why"), "circle-question-mark", do.explain),
            "policy": self._step(self.tr("Stock policy…"), "settings", do.keep),
            "paper": self._step(self.tr("Print…"), "printer", lambda it: self.wants_paper.emit("proposals", it.row.customer_id)),
            "sheet": self._step(self.tr("Export…"), "download", lambda it: self.wants_book.emit("proposals", it.row.customer_id)),
            "archive": self._step(self.tr("Open archive"), "folder-open", lambda it: self.wants_open.emit("customer", it.row.customer_id)),
        }

    def _step(self, text: str, icon: str, act: Callable[[ProposalView], object]) -> QPushButton:
        return tool(text, icon, lambda: act(self.detail.view) if self.detail.view is not None else None)

    def _steps(self, text: str, icon: str, act: Callable[[str, Sequence[ProposalRow]], object]) -> QPushButton:
        return tool(text, icon, lambda: act(text, rows) if (rows := self.chosen_rows()) else None)

    def _empty_text(self) -> str:
        if self.seat.drafts:
            return self.tr("There are no order proposals here yet. Make them from what was counted and what went out.")
        return self.tr("There are no order proposals here yet.")

    def _first_step(self) -> list[QAction]:
        made = QAction(self.tr("Make proposals…"), self)
        icons.dress(made, "package")
        made.triggered.connect(lambda: self.deeds.ask_for())
        return [made] if self.seat.drafts else []

    def _lay_out(self) -> None:
        self.state.addItem(self.tr("All"), "")
        for code in CODES:
            self.state.addItem(state_name(code), code)
        bar, finding = QWidget(), QHBoxLayout()
        bar.setAccessibleName(self.tr("Tools"))
        flow = Flow(bar)
        for made in self.buttons.values():
            flow.addWidget(made)
        self.chips.add.hide()
        self.chips.hide()
        finding.setSpacing(look.GAP)
        for part in (labelled(self.tr("State"), self.state), self.state, self.chips):
            finding.addWidget(part)
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
        self.chips.removed.connect(lambda _key: self.show_customer(None, ""))
        self.model.counted.connect(lambda _count: self._show_count())
        self.view.selectionModel().selectionChanged.connect(lambda *_: self.read_chosen())
        self.view.doubleClicked.connect(lambda _index: self.deeds.explain(self.detail.view) if self.detail.view else None)
        self.detail.adjust.wanted.connect(self._adjust)

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

    def show_customer(self, customer: UUID | None, name: str) -> None:
        """Only the proposals of one customer, with a chip that takes the filter away; None for all."""
        self._customer = customer
        self.chips.show_chips([(CUSTOMER, name)] if customer else [])
        self.chips.setVisible(customer is not None)
        self._narrow()

    def _show_count(self) -> None:
        count = self.model.rowCount()
        self.search.show_count(count, count)
        self.switch.show_empty(count == 0)

    def chosen_rows(self) -> list[ProposalRow]:
        """The rows chosen, as they were read; or the one that was asked for from elsewhere."""
        ids = self.view.chosen_ids() if 0 < self.view.chosen_count() <= MOST else []
        if not ids and self.detail.view is not None:
            return [self.detail.view.row]
        return [self._known[each] for each in ids if each in self._known]

    def open_subject(self, subject: UUID) -> bool:
        """A proposal: all that wait of its customer are shown. False when there is none that this person may see."""
        try:
            found = view(self._desk.door, self._desk.caller, subject)
        except Refused:
            return False
        self.show_customer(found.row.customer_id, found.row.customer)
        self._wanted = subject
        if not self.view.choose_ids([subject]):
            self.view.clearSelection()
            self.read_chosen()
        return True

    def read_chosen(self) -> None:
        """The pane and the buttons follow the choice, read on a worker."""
        count = self.view.chosen_count()
        ids = [each for each in self.view.chosen_ids() if isinstance(each, UUID)] if 0 < count <= MOST else []
        if ids:
            self._wanted = None
        wanted = ids or ([self._wanted] if self._wanted else [])
        self._offer({})
        if not wanted:
            self._asking.drop()
            self.detail.show_nothing()
            self.settled.emit()
            return
        door, caller = self._desk.door, self._desk.caller

        def ask() -> Answer:
            offers = proposal_offers(door, caller, wanted)
            if len(wanted) > 1:
                return None, offers
            try:
                return view(door, caller, wanted[0]), offers
            except Refused as refused:
                return refused, offers

        self._asking.ask(ask)

    def _show_answer(self, answer: Answer) -> None:
        found, offers = answer
        if isinstance(found, Refused):
            self.detail.show_refused(found)
        elif found is None:
            self.detail.show_several(len(offers))
        else:
            ready = {offer.event for offer in offers[found.row.id] if not offer.nos}
            self.detail.show_view(found, adjusts="adjust" in ready)
        self._offer(offers)
        self.settled.emit()

    def _refuse(self, refused: Refused) -> None:
        self.detail.show_refused(refused)
        self.settled.emit()

    # buttons

    def _offer(self, offers: dict[UUID, list[Offer]]) -> None:
        """Of several rows an event is there where any row has it, ready where it is for any."""
        told: dict[str, list[list[str]]] = {}
        for found in offers.values():
            for offer in found:
                told.setdefault(offer.event, []).append([explain(each) for each in offer.nos])
        one, first = len(offers) == 1, self.tr("Choose one line first.")
        self._weigh("make", [], shown=self.seat.drafts)
        for event in EVENTS:
            rows = told.get(event, [])
            reasons = [] if any(not row for row in rows) else [line for row in rows for line in row] or [first]
            self._weigh(event, reasons, shown=bool(rows) and (one or event in MANY))
        there = [] if self.detail.view is not None else [first]
        for key in ("why", "policy", "paper", "sheet", "archive"):
            self._weigh(key, there, shown=True)

    def _weigh(self, event: str, reasons: Sequence[str], *, shown: bool) -> None:
        made = self.buttons[event]
        made.setVisible(shown)
        made.setEnabled(not reasons)
        made.setToolTip("\n".join(dict.fromkeys(reasons)))

    def _adjust(self, q3: int, reason: str) -> None:
        if self.detail.view is not None and (refused := self.deeds.adjust(self.detail.view, q3, reason)) is not None:
            self.detail.adjust.tell(refused)

"""The page 【要货计划】: proposals, one beside them, buttons from what is offered to one or to several."""

from collections.abc import Callable, Hashable, Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from kehu_desk.door.workflow import Offer
from kehu_desk.kernel.errors import Refused
from kehu_desk.replenishment.noun import NOUN
from kehu_desk.replenishment.queries.listing import Picked, ProposalRow
from kehu_desk.replenishment.queries.view import ProposalView
from kehu_desk.replenishment.rules.states import STATES as CODES
from kehu_desk.replenishment.service.offers import proposal_offers
from kehu_desk.replenishment.service.proposing import Supply, unlimited
from kehu_desk.replenishment.service.reading import seat, view
from kehu_desk.replenishment.tab.deeds import ProposalDeeds
from kehu_desk.replenishment.tab.detail import ProposalDetail
from kehu_desk.replenishment.table import proposal_source
from kehu_desk.replenishment.words import explain, state_name
from kehu_desk.settlement.tab.copying import CountedCopy
from kehu_desk.ui.chips import Chips
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.empty_state import EmptyState, first_step
from kehu_desk.ui.filter_strip import FilterStrip
from kehu_desk.ui.keyset_model import KeysetSource
from kehu_desk.ui.keyset_page import KeysetPage, PageParts
from kehu_desk.ui.listing import tool
from kehu_desk.ui.pane_page import outcome

HABITS: Final = "replenishment"
MANY: Final = frozenset({"submit", "confirm"})  # events of several rows at once
EVENTS: Final = ("submit", "confirm", "send_back", "ship", "close", "cancel")
CUSTOMER: Final = "customer"
MOST: Final = 500  # rows chosen at once
Shown = ProposalView | int
"""One proposal, or how many rows are chosen."""


class ProposalsPage(KeysetPage[Shown]):
    """Table 【要货计划表】; what the role includes is offered, greyed with the reasons where something stands against it."""

    tables = NOUN.tables | {"sales_order", "credit_file", "relation", "customer", "product"}
    wants_paper = Signal(str, object)
    wants_book = Signal(str, object)
    """Both: proposals, and the customer."""

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, supply: Supply = unlimited) -> None:
        """Shows the first page at once. supply: what is left of commitments. Raises Refused E_FORBIDDEN for an account that has ended."""
        super().__init__(desk, parent)
        self.setAccessibleName(self.title())
        self.seat, self.chips = seat(desk.door, desk.caller), Chips()
        self._customer: UUID | None = None
        self._known: dict[Hashable, ProposalRow] = {}
        self.deeds, self.detail = ProposalDeeds(desk, self, self.seat, supply), ProposalDetail(self.seat.office, self.seat.free_percent)
        self.build(self._parts_of(desk))
        self._listen()

    @staticmethod
    def title() -> str:
        """要货计划."""
        return QCoreApplication.translate("ProposalsPage", "Order proposals")

    # building

    def _parts_of(self, desk: Desk) -> PageParts:
        states = [(code, state_name(code)) for code in CODES]
        filters = FilterStrip(self.tr("Proposal no., customer or product"), (self.tr("State"), states))
        filters.add(self.chips)
        self.chips.add.hide()
        self.chips.hide()
        first = first_step(self, self.tr("Make proposals…"), "package", self.deeds.ask_for)
        (self.state,) = filters.boxes
        empty = EmptyState(self._empty_text(), [first] if self.seat.drafts else [])
        copies = CountedCopy(desk, self, lambda each: self._known[each].customer_id if each in self._known else None)
        return PageParts(self.tr("List of order proposals"), HABITS, filters, empty, self.detail, self._make_buttons(), copies)

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

    def _listen(self) -> None:
        self.chips.removed.connect(lambda _key: self.show_customer(None, ""))
        self.view.doubleClicked.connect(lambda _index: self.deeds.explain(self.detail.view) if self.detail.view else None)
        self.detail.adjust.wanted.connect(self._adjust)

    # reading

    def source(self) -> KeysetSource:
        """The list, as it is narrowed now."""
        (state,) = self.filters.codes()
        picked = Picked((state,) if state else (), self.filters.text(), self._customer)
        return proposal_source(self._desk.door, self._desk.caller, picked, self._known)

    def show_customer(self, customer: UUID | None, name: str) -> None:
        """Only the proposals of one customer, with a chip that takes the filter away; None for all."""
        self._customer = customer
        self.chips.show_chips([(CUSTOMER, name)] if customer else [])
        self.chips.setVisible(customer is not None)
        self.narrow()

    def _several(self) -> list[UUID]:
        """The rows chosen."""
        ids = self.view.chosen_ids() if 0 < self.view.chosen_count() <= MOST else []
        return [each for each in ids if isinstance(each, UUID)]

    def chosen_rows(self) -> list[ProposalRow]:
        """The rows chosen, as they were read; or the one that was asked for from elsewhere."""
        ids = self._several()
        if not ids and self.detail.view is not None:
            return [self.detail.view.row]
        return [self._known[each] for each in ids if each in self._known]

    def open_subject(self, subject: UUID) -> bool:
        """A proposal: all that wait of its customer are shown. False when there is none that this person may see."""
        found = outcome(lambda: view(self._desk.door, self._desk.caller, subject))
        if isinstance(found, Refused):
            return False
        self.show_customer(found.row.customer_id, found.row.customer)
        self.show_subject(subject)
        return True

    def read_chosen(self) -> None:
        """Several rows are offered what can be done with several."""
        door, caller, several = self._desk.door, self._desk.caller, self._several()

        def work() -> tuple[Shown, list[Offer]]:
            offers = proposal_offers(door, caller, several)
            return len(offers), [offer for row in offers.values() for offer in row]

        if len(several) > 1:
            self._wanted = None
            self.ask(work)
        else:
            super().read_chosen()

    def read(self, subject: UUID) -> Callable[[], object]:
        """One proposal and its buttons; that its content is not shown takes no button away."""
        return self.reads(lambda door, caller, row: proposal_offers(door, caller, [row])[row], view, subject)

    def show_one(self, found: Shown | Refused | None) -> None:
        """The pane tells about it, or how many are chosen."""
        if isinstance(found, int):
            self.detail.show_several(found)
        else:
            self.detail.adjusts = any(offer.event == "adjust" and not offer.nos for offer in self.offers)
            self.detail.show_found(found)

    # buttons

    def offer(self) -> None:
        """Of several rows an event is there where any row has it, ready where it is for any."""
        told: dict[str, list[list[str]]] = {}
        for offer in self.offers:
            told.setdefault(offer.event, []).append([explain(each) for each in offer.nos])
        one, first = not isinstance(self.found, int), self.unchosen()
        self.weigh("make", [], shown=self.seat.drafts)
        for event in EVENTS:
            rows = told.get(event, [])
            reasons = [] if any(not row for row in rows) else [line for row in rows for line in row] or first
            self.weigh(event, reasons, shown=bool(rows) and (one or event in MANY))
        there = [] if self.detail.view is not None else first
        for key in ("why", "policy", "paper", "sheet", "archive"):
            self.weigh(key, there, shown=True)

    def _adjust(self, q3: int, reason: str) -> None:
        if self.detail.view is not None and (refused := self.deeds.adjust(self.detail.view, q3, reason)) is not None:
            self.detail.adjust.tell(refused)

"""The page 【促销】: promotions, the pane of one beside them, buttons from what is offered."""

from collections.abc import Callable
from typing import Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from kehu_desk.kernel.errors import Refused
from kehu_desk.promotions.noun import NAME, NOUN
from kehu_desk.promotions.queries.listing import Picked
from kehu_desk.promotions.queries.view import PromotionView
from kehu_desk.promotions.rules.codes import CLEARANCE, KINDS
from kehu_desk.promotions.service import reading
from kehu_desk.promotions.tab.deeds import PromotionDeeds
from kehu_desk.promotions.tab.detail import PromotionDetail
from kehu_desk.promotions.table import STAGES, promotion_source
from kehu_desk.promotions.words import event_name, explain, kind_name, stage_name
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.empty_state import EmptyState, first_step
from kehu_desk.ui.filter_strip import FilterStrip
from kehu_desk.ui.keyset_model import KeysetSource
from kehu_desk.ui.keyset_page import KeysetPage, PageParts
from kehu_desk.ui.listing import tool

HABITS: Final = "promotions"
ICONS: Final = {
    "edit": "file-pen", "submit": "send", "withdraw": "undo-2", "drop": "trash-2", "approve": "check", "reject": "circle-x",
    "cancel": "circle-x", "join": "plus", "record": "clock", "leave": "minus", "close": "archive", "evaluate": "chart-column",
}  # fmt: skip
OF_PART: Final = frozenset({"record", "leave"})


class PromotionsPage(KeysetPage[PromotionView]):
    """Table 【促销表】; what the role includes is offered, greyed with the reasons where something stands against it."""

    tables = NOUN.tables | {"relation", "customer", "product"}
    wants_paper = Signal(str, object)
    """promotion and its id: the paper 促销方案."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Shows the first page at once. Raises Refused E_FORBIDDEN for roles that have nothing to do with promotions."""
        super().__init__(desk, parent)
        self.setAccessibleName(self.title())
        self.seat = reading.seat(desk.door, desk.caller)
        self.deeds, self.detail = PromotionDeeds(desk, self), PromotionDetail(desk, self.seat.office)
        self.build(self._parts_of())
        self.detail.part_chosen.connect(self.offer)

    @staticmethod
    def title() -> str:
        """促销."""
        return QCoreApplication.translate("PromotionsPage", "Promotions")

    # building

    def _parts_of(self) -> PageParts:
        stages = [(code, stage_name(code)) for code in STAGES]
        kinds = [(code, kind_name(code)) for code in KINDS]
        hint = self.tr("Promotion no., name or words")
        filters = FilterStrip(hint, (self.tr("State"), stages), (self.tr("Kind"), kinds))
        first = first_step(self, self.tr("New promotion…"), "file-plus", self.draft)
        nothing = self.tr("No promotions here. A promotion says who gets what, on which days, and what it may cost.")
        empty = EmptyState(nothing, [first] if self.seat.drafts else [])
        return PageParts(self.tr("Promotion list"), HABITS, filters, empty, self.detail, self._make_buttons(), lambda ids, put: put(ids))

    def _make_buttons(self) -> dict[str, QPushButton]:
        first = {"new": tool(self.tr("New promotion…"), "file-plus", self.draft)}
        steps = {event: self._step(event, icon) for event, icon in ICONS.items()}
        last = {
            "paper": tool(self.tr("Print plan…"), "printer", self._print),
            "archive": tool(self.tr("Open archive"), "folder-open", self._open_archive),
        }
        return first | steps | last

    def _step(self, event: str, icon: str) -> QPushButton:
        text = event_name(event)
        return self.step(text, icon, lambda it: self.deeds.start(event, text, it, self.detail.chosen_part()))

    # reading

    def source(self) -> KeysetSource:
        """The list, as it is narrowed now."""
        stage, kind = self.filters.codes()
        return promotion_source(self._desk.door, self._desk.caller, Picked(stage, kind, self.filters.text()))

    def knows(self, subject: UUID) -> bool:
        """A promotion: the workbench and season plans lead here."""
        return reading.knows(self._desk.door, self._desk.caller, subject)

    def open_subject(self, subject: UUID) -> bool:
        """A promotion is shown; of a product, which the list of overstock hands over, a clearance sale is begun."""
        if super().open_subject(subject):
            return True
        name = reading.product_title(self._desk.door, self._desk.caller, subject) if self.seat.drafts else ""
        if name:
            self.deeds.draft(self.show_subject, CLEARANCE, [(str(subject), name)])
        return bool(name)

    def read(self, subject: UUID) -> Callable[[], object]:
        """One promotion and its buttons."""
        door, caller = self._desk.door, self._desk.caller
        return lambda: reading.view(door, caller, subject)[::-1]

    def show_one(self, found: PromotionView | Refused | None) -> None:
        """The pane tells about it."""
        self.detail.show_found(found)

    # buttons

    def offer(self) -> None:
        """Absent, greyed with the reasons, or ready; some need a customer chosen in the pane."""
        self.weigh("new", [], shown=self.seat.drafts)
        self.weigh_offers(ICONS, explain)
        there = [] if self.found and self.chosen() else self.unchosen()
        part = there or ([] if self.detail.chosen_part() else [self.tr("Choose a customer in the pane first.")])
        known = {offer.event: [explain(each) for each in offer.nos] for offer in self.offers}
        for event in OF_PART & set(known):
            self.weigh(event, [*known[event], *part], shown=bool(self.found and self.found.parts))
        self.weigh("paper", there, shown=True)
        self.weigh("archive", part, shown=bool(self.found and self.found.parts))

    def draft(self) -> None:
        """【促销方案】, new; what was saved is shown."""
        self.deeds.draft(self.show_subject)

    def _print(self) -> None:
        if self.found is not None:
            self.wants_paper.emit(NAME, self.found.row.id)

    def _open_archive(self) -> None:
        if (part := self.detail.chosen_part()) is not None:
            self.wants_open.emit("customer", part.customer_id)

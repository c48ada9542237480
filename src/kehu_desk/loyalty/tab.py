"""The page 【份额与增值服务】: the services that bind customers besides price, and our share in what they buy."""

from collections.abc import Callable, Hashable, Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPushButton, QWidget

from kehu_desk.archives.tab.sheet import Line, Sheet
from kehu_desk.door.workflow import Offer
from kehu_desk.kernel.errors import No, Refused
from kehu_desk.kernel.money import plain, yuan
from kehu_desk.loyalty.dialogs import FulfilDialog, ShareDialog, ValueDialog
from kehu_desk.loyalty.noun import NOUN
from kehu_desk.loyalty.queries import Picked
from kehu_desk.loyalty.rules import SHORTEST, Panel
from kehu_desk.loyalty.service import end_value, reading
from kehu_desk.loyalty.service.reading import Found
from kehu_desk.loyalty.table import STATES, value_source
from kehu_desk.loyalty.words import explain, explain_all, goods_name, kind_name, percent, share_text, state_name
from kehu_desk.settlement.tab.copying import CountedCopy
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.doing import Doing
from kehu_desk.ui.empty_state import EmptyState, first_step
from kehu_desk.ui.filter_strip import FilterStrip
from kehu_desk.ui.keyset_model import KeysetSource
from kehu_desk.ui.keyset_page import KeysetPage, PageParts
from kehu_desk.ui.listing import tool

HABITS: Final = "loyalty"
MOST_SHOWN: Final = 8


class LoyaltyPage(KeysetPage[Found]):
    """Table 【增值服务表】 with 【承诺服务】, 【登记履行】, 【结束】, 【登记份额】."""

    tables = NOUN.tables | {"customer", "relation", "intel_fact", "fact_source"}

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Shows the first page at once. Raises Refused E_FORBIDDEN for an account that has ended."""
        super().__init__(desk, parent)
        self.setAccessibleName(self.title())
        self.seat = reading.seat(desk.door, desk.caller)
        self._customers: dict[Hashable, UUID] = {}
        self.doing = Doing(desk, self, explain_all, SHORTEST)
        self.pane = Sheet(self.tr("Details"))
        self.build(self._parts_of(desk))

    @staticmethod
    def title() -> str:
        """份额与增值服务."""
        return QCoreApplication.translate("LoyaltyPage", "Shares and value services")

    def _parts_of(self, desk: Desk) -> PageParts:
        sentence = self.tr("No value service is promised yet. What binds a customer besides price is written down here.")
        states = [(code, state_name(code)) for code in STATES]
        filters = FilterStrip(self.tr("Promise, number or customer"), (self.tr("State"), states))
        first = first_step(self, self.tr("Promise service…"), "hand-helping", lambda: self.promise(None))
        empty = EmptyState(sentence, [first] if self.seat.promises else [])
        copies = CountedCopy(desk, self, self._customers.get)
        return PageParts(self.tr("Table of value services"), HABITS, filters, empty, self.pane, self._make_buttons(), copies)

    def _make_buttons(self) -> dict[str, QPushButton]:
        return {
            "new": tool(self.tr("Promise service…"), "hand-helping", lambda: self.promise(self._customer())),
            "fulfil": self.step(self.tr("Note fulfilment…"), "circle-check", self._fulfil),
            "end": self.step(self.tr("End service…"), "circle-x", self._end),
            "share": self.step(self.tr("Note share…"), "chart-column", self._share),
            "archive": self.step(self.tr("Open archive"), "folder-open", self._open_archive),
        }  # fmt: skip

    # reading

    def source(self) -> KeysetSource:
        """The list, as it is narrowed now."""
        (state,) = self.filters.codes()
        return value_source(self._desk.door, self._desk.caller, Picked(state, self.filters.text()), self._customers)

    def knows(self, subject: UUID) -> bool:
        """A service: the workbench leads here."""
        return reading.is_service(self._desk.door, self._desk.caller, subject)

    def read(self, subject: UUID) -> Callable[[], object]:
        """One service, and what binds its customer."""
        door, caller = self._desk.door, self._desk.caller
        return lambda: reading.found(door, caller, subject)

    def show_one(self, found: Found | Refused | None) -> None:
        """The pane tells about it."""
        self.pane.tell(found, self._lines, self.tr("Choose a service on the left."), explain_all)

    def offer(self) -> None:
        """Absent, greyed with the reasons, or ready."""
        found = self.found
        self.weigh("new", [], shown=self.seat.promises)
        for event, may in (("fulfil", self.seat.fulfils), ("end", self.seat.promises)):
            against: tuple[No, ...] | None = getattr(found.offers, event) if found is not None else ()
            reasons = self.unchosen() if found is None else [explain(each) for each in against or ()]
            self.weigh(event, reasons, shown=may and against is not None)
        self.weigh_chosen("share", shown=self.seat.shares and (found is None or found.shares is not None))
        self.weigh_chosen("archive")

    def parted(self, answer: Found) -> tuple[Found, Sequence[Offer]]:
        """Its offers are no steps of a table; found knows them."""
        return answer, ()

    def _lines(self, found: Found) -> list[Line]:
        return [*self._service(found), *self._bound(found)]

    def _service(self, found: Found) -> list[Line]:
        view, row = found.view, found.view.row
        until = row.ends_on.isoformat() if row.ends_on else self.tr("open end")
        lines: list[Line] = [
            (self.tr("Customer"), row.customer, None),
            (self.tr("State"), state_name(row.state), STATES[row.state].tone),
            (self.tr("Kind"), kind_name(row.kind), None),
            (self.tr("What we promise"), row.promise, None),
            (self.tr("Measured by"), view.measure, None),
            (self.tr("Target"), view.target, None),
            (self.tr("Time"), f"{row.starts_on.isoformat()} – {until}", None),
            (self.tr("Cost"), yuan(view.cost_fen) if view.cost_fen else "", None),
            (self.tr("Answers for it"), row.owner, None),
            (self.tr("Ended because"), view.ended_why, None),
        ]
        for each in view.fulfilments[:MOST_SHOWN]:
            mark = self.tr("mark {mark}").format(mark=each.rating) if each.rating else ""
            words = " ".join(part for part in (each.measured, mark, each.note) if part)
            lines.append((each.done_on.isoformat(), words, "ok" if each.kept else "bad"))
        return [each for each in lines if each[1]]

    def _bound(self, found: Found) -> list[Line]:
        """What binds the customer: over a year, and the shares by category and year."""
        lines = self._panel(found.panel) if found.panel is not None else []
        for point in found.shares or ():
            name = f"{goods_name(point.category)} {point.year}"
            figures = self.tr("{share}, {ours} of {total} yuan").format(
                share=share_text(point.share), ours=yuan(point.share.our_fen), total=yuan(point.share.total_fen)
            )
            lines.append((name, figures, "warn" if point.share.estimated else None))
        return lines

    def _panel(self, it: Panel) -> list[Line]:
        kept = self.tr("{share} of {count}").format(share=percent(it.kept_bp), count=it.given)
        price = percent(it.concession_bp)
        if it.only_price:
            price = self.tr("{share}: bound by price alone").format(share=price)
        return [
            (self.tr("Services running"), str(it.live), None),
            (self.tr("Kept within a year"), kept, None),
            (self.tr("Mean mark"), plain(it.rating100, 2, 1) if it.rating100 is not None else "–", None),
            (self.tr("Price concessions in what we give"), price, "bad" if it.only_price else None),
        ]

    # deeds

    def _customer(self) -> UUID | None:
        return self.found.view.row.customer_id if self.found is not None else None

    def promise(self, customer: UUID | None) -> None:
        """【承诺服务】, for a customer or one that is found in the dialog; the new service is chosen afterwards."""

        def make() -> ValueDialog:
            dialog = ValueDialog(self._desk, customer, self)
            dialog.accepted.connect(lambda: self.show_subject(dialog.service_id) if dialog.service_id else None)
            return dialog

        self.doing.open(make)

    def _fulfil(self, it: Found) -> None:
        self.doing.open(lambda: FulfilDialog(self._desk, it.view.row, f"{it.view.measure}: {it.view.target}", self))

    def _share(self, it: Found) -> None:
        self.doing.open(lambda: ShareDialog(self._desk, it.view.row.customer_id, self))

    def _open_archive(self, it: Found) -> None:
        self.wants_open.emit("customer", it.view.row.customer_id)

    def _end(self, it: Found) -> None:
        label = self.tr("Why does the service end?")
        self.doing.ask(self.tr("End service…"), label, end_value, it.view.row.id)

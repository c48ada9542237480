"""The page 【返利】: runs, one beside them with its staircase, buttons from what is offered."""

from collections.abc import Callable, Hashable
from typing import Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from kehu_desk.kernel.errors import Refused
from kehu_desk.kernel.money import yuan
from kehu_desk.rebates.dialogs.sheet import FactsPane
from kehu_desk.rebates.dialogs.telling import chart_labels, chart_words, run_facts, run_warning
from kehu_desk.rebates.drawing import staircase
from kehu_desk.rebates.noun import TABLES
from kehu_desk.rebates.queries.listing import PickedRuns, RunRow, RunView
from kehu_desk.rebates.rules.codes import RUN_STATES
from kehu_desk.rebates.service import reading
from kehu_desk.rebates.service.deciding import EVENTS, run_offers
from kehu_desk.rebates.tab.deeds import RebateDeeds
from kehu_desk.rebates.table import RUN_MARKS, run_source
from kehu_desk.rebates.words import explain, explain_all, run_state_name
from kehu_desk.settlement.tab.copying import CountedCopy
from kehu_desk.ui import look
from kehu_desk.ui.beside import ACROSS, DOWN
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.empty_state import EmptyState
from kehu_desk.ui.filter_strip import FilterStrip
from kehu_desk.ui.keyset_model import KeysetSource
from kehu_desk.ui.keyset_page import KeysetPage, PageParts
from kehu_desk.ui.listing import tool
from kehu_desk.ui.picture import Picture

HABITS: Final = "rebates/runs"
ROOM: Final = {ACROSS: (660, 390), DOWN: (260, 270)}


class RebateRunsPage(KeysetPage[RunView]):
    """Table 【返利表】."""

    tables = TABLES | {"relation", "customer"}
    wants_paper = Signal(str, object)
    """"rebate" and the id of a run; "rebates": all customers of its programme and period."""
    wants_book = Signal(str, object)
    """"rebates" and the id of a run: all customers of its programme and period."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Shows the first page at once. Raises Refused E_FORBIDDEN for an account that has ended."""
        super().__init__(desk, parent)
        self.setAccessibleName(self.title())
        self.seat = reading.seat(desk.door, desk.caller)
        self._seen: dict[Hashable, RunRow] = {}
        self.deeds, self.picture = RebateDeeds(desk, self), Picture(self.tr("Staircase of the tiers"))
        self.picture.setFixedHeight(look.scaled(210))
        self.pane = FactsPane([self.picture])
        self.build(self._parts_of(desk))

    @staticmethod
    def title() -> str:
        """返利."""
        return QCoreApplication.translate("RebateRunsPage", "Rebates")

    def _parts_of(self, desk: Desk) -> PageParts:
        states = self.tr("State"), [(code, run_state_name(code)) for code in RUN_STATES]
        filters = FilterStrip(self.tr("No., customer or programme"), states)
        empty = EmptyState(
            self.tr("No rebates were worked out yet. Finance works them out on the page of programmes when a period is over.")
        )
        copies = CountedCopy(desk, self, lambda each: self._seen[each].customer_id if each in self._seen else None)
        return PageParts(self.tr("List of rebates"), HABITS, filters, empty, self.pane, self._make_buttons(), copies, ROOM)

    def _make_buttons(self) -> dict[str, QPushButton]:
        do = self.deeds
        return {
            "check": self.step(self.tr("Check"), "scan-line", lambda it: do.check(self.tr("Check"), it)),
            "approve": self.step(self.tr("Approve"), "check", lambda it: do.approve(self.tr("Approve"), it)),
            "pay": self.step(self.tr("Pay…"), "stamp", do.pay),
            "send_back": self.step(self.tr("Send back…"), "undo-2", lambda it: do.send_back(self.tr("Send back…"), it)),
            "recalculate": self.step(self.tr("Work out anew"), "refresh-cw", lambda it: do.recalculate(self.tr("Work out anew"), it)),
            "reverse": self.step(self.tr("Reverse…"), "circle-x", lambda it: do.reverse(self.tr("Reverse…"), it)),
            "book": tool(self.tr("Set aside…"), "archive", do.book_month),
            "try": self.step(self.tr("Try figures…"), "lightbulb", do.try_run),
            "paper": self.step(self.tr("Print…"), "printer", lambda it: self.wants_paper.emit("rebate", it.row.id)),
            "sums": self.step(self.tr("Print period…"), "printer", lambda it: self.wants_paper.emit("rebates", it.row.id)),
            "sheet": self.step(self.tr("Export period…"), "download", lambda it: self.wants_book.emit("rebates", it.row.id)),
            "archive": self.step(self.tr("Open archive"), "folder-open", lambda it: self.wants_open.emit("customer", it.row.customer_id)),
        }

    # reading

    def source(self) -> KeysetSource:
        """The list, as it is narrowed now."""
        (state,) = self.filters.codes()
        return run_source(self._desk.door, self._desk.caller, PickedRuns((state,) if state else (), self.filters.text()), self._seen)

    def knows(self, subject: UUID) -> bool:
        """A run: the workbench leads here."""
        return self.may_see(reading.run, subject)

    def read(self, subject: UUID) -> Callable[[], object]:
        """One run and its buttons."""
        return self.reads(run_offers, reading.run, subject)

    def show_one(self, found: RunView | Refused | None) -> None:
        """The pane tells about it."""
        if isinstance(found, Refused):
            self.pane.show_text("\n".join(explain_all(found)))
        elif found is not None:
            self._show_view(found)
        else:
            self.pane.show_text(self.tr("Choose a rebate on the left."))

    def _show_view(self, view: RunView) -> None:
        row, terms, last = view.row, view.terms, view.base_last
        facts = run_facts(view, self.seat.office)
        self.pane.show_facts(
            f"{row.no}  {row.customer}", run_state_name(row.state), RUN_MARKS[row.state], yuan(row.net_fen), facts, run_warning(view)
        )
        base, labels = row.base, chart_labels(terms)
        self.picture.show_drawing(
            lambda tone, size: staircase(terms, base, last, labels, tone, size), chart_words(terms, base, row.gross_fen)
        )

    # buttons

    def offer(self) -> None:
        """Absent, greyed with the reasons, or ready."""
        self.weigh_offers(EVENTS, explain)
        self.weigh("book", [], shown=self.seat.runs)
        self.weigh_chosen("try", "paper", "archive")
        self.weigh_chosen("sums", "sheet", shown=self.seat.sums)

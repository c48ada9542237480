"""The list 【短缺记录】: what was missing at whom, why, and what was done."""

from collections.abc import Callable, Hashable
from typing import Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPushButton, QWidget

from kehu_desk.archives.tab.sheet import Line, Sheet
from kehu_desk.kernel.errors import Refused
from kehu_desk.settlement.tab.copying import CountedCopy
from kehu_desk.supplies.dialogs.shortage import ShortageDialog, WaitingDialog
from kehu_desk.supplies.noun import NOUN
from kehu_desk.supplies.queries import Picked, ShortageRow, StandingOut
from kehu_desk.supplies.queries.listing import BACK, LASTING
from kehu_desk.supplies.rules.commitments import SHORTEST
from kehu_desk.supplies.rules.shortages import days_short
from kehu_desk.supplies.service import reading
from kehu_desk.supplies.service.reading import Seat, ShortageAnswer
from kehu_desk.supplies.table import FOUND, shortage_source
from kehu_desk.supplies.words import explain, explain_all, qty_text, reason_name, state_name
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.doing import Doing
from kehu_desk.ui.empty_state import EmptyState, first_step
from kehu_desk.ui.filter_strip import FilterStrip
from kehu_desk.ui.keyset_model import KeysetSource
from kehu_desk.ui.keyset_page import KeysetPage, PageParts
from kehu_desk.ui.listing import tool

HABITS: Final = "shortages"


class ShortagesList(KeysetPage[ShortageAnswer]):
    """Table 【短缺记录表】 with 【登记短缺】, 【从断货接收】, 【更正】."""

    tables = NOUN.tables | {"customer", "relation", "product"}

    def __init__(self, desk: Desk, seat: Seat, parent: QWidget | None = None) -> None:
        """Shows the first page at once."""
        super().__init__(desk, parent)
        self.setAccessibleName(self.title())
        self.seat = seat
        self._customers: dict[Hashable, UUID] = {}
        self.doing, self.pane = Doing(desk, self, explain_all, SHORTEST), Sheet(self.tr("Details"))
        self.build(self._parts_of(desk))

    @staticmethod
    def title() -> str:
        """短缺记录."""
        return QCoreApplication.translate("ShortagesList", "Shortages")

    def _parts_of(self, desk: Desk) -> PageParts:
        sentence = self.tr("No shortage is noted here. Where goods were missing it is said why, and what was done.")
        states = [(code, state_name(code)) for code in (LASTING, BACK)]
        filters = FilterStrip(self.tr("Customer, product or note"), (self.tr("State"), states))
        steps = [
            first_step(self, self.tr("Note shortage…"), "file-plus", lambda: self.note(None)),
            first_step(self, self.tr("Take over a stock-out…"), "download", self.take),
        ]
        empty = EmptyState(sentence, steps if self.seat.records else [])
        copies = CountedCopy(desk, self, self._customers.get)
        return PageParts(self.tr("Table of shortages"), HABITS, filters, empty, self.pane, self._make_buttons(), copies)

    def _make_buttons(self) -> dict[str, QPushButton]:
        return {
            "new": tool(self.tr("Note shortage…"), "file-plus", lambda: self.note(None)),
            "take": tool(self.tr("Take over a stock-out…"), "download", self.take),
            "correct": self.step(self.tr("Remedy, end, correct…"), "file-pen", lambda it: self.correct(it.row)),
            "archive": self.step(self.tr("Open archive"), "folder-open", lambda it: self.wants_open.emit("customer", it.row.customer_id)),
        }

    # reading

    def source(self) -> KeysetSource:
        """The list, as it is narrowed now."""
        (state,) = self.filters.codes()
        picked = Picked(state, 0, self.filters.text())
        return shortage_source(self._desk.door, self._desk.caller, picked, self._customers, self.seat.today)

    def knows(self, subject: UUID) -> bool:
        """A shortage: the workbench leads here."""
        return reading.is_shortage(self._desk.door, self._desk.caller, subject)

    def read(self, subject: UUID) -> Callable[[], object]:
        """One shortage, and what stands against writing here."""
        door, caller = self._desk.door, self._desk.caller
        return lambda: reading.shortage(door, caller, subject)

    def show_one(self, found: ShortageAnswer | Refused | None) -> None:
        """The pane tells about it."""
        self.pane.tell(found, self._lines, self.tr("Choose a shortage on the left."), explain_all)

    def offer(self) -> None:
        """Absent, greyed with the reasons, or ready."""
        for key in ("new", "take"):
            self.weigh(key, [], shown=self.seat.records)
        reasons = [explain(each) for each in self.found.nos] if self.found is not None else self.unchosen()
        self.weigh("correct", reasons, shown=self.seat.records)
        self.weigh_chosen("archive")

    def _lines(self, found: ShortageAnswer) -> list[Line]:
        row = found.row
        state = LASTING if row.until_on is None else BACK
        days = self.tr("{count} days").format(count=days_short(row.since_on, row.until_on, self.seat.today))
        lines: list[Line] = [
            (self.tr("Customer"), row.customer, None),
            (self.tr("Product"), row.product, None),
            (self.tr("State"), state_name(state), FOUND[state].tone),
            (self.tr("Time"), f"{row.since_on.isoformat()} – {row.until_on.isoformat() if row.until_on else ''}", None),
            (self.tr("Days missing"), days, None),
            (self.tr("Not sold"), qty_text(row.lost_qty3, row.unit), None),
            (self.tr("Reason"), reason_name(row.reason), None),
            (self.tr("Remedy"), row.remedy or self.tr("None yet"), None if row.remedy else "warn"),
            (self.tr("Note"), row.note, None),
            (self.tr("Noted by"), row.noted_by, None),
        ]
        return [line for line in lines if line[1]]

    # deeds

    def note(self, customer: UUID | None, out: StandingOut | None = None) -> None:
        """【登记短缺】, for a customer or one that is found in the dialog, or for a stock-out; it is chosen afterwards."""

        def make() -> ShortageDialog:
            dialog = ShortageDialog(self._desk, customer, None, out, self)
            dialog.accepted.connect(lambda: self.show_subject(dialog.shortage_id) if dialog.shortage_id else None)
            return dialog

        self.doing.open(make)

    def take(self) -> None:
        """【从断货接收】: the one chosen is explained in a form."""

        def make() -> WaitingDialog:
            dialog = WaitingDialog(self._desk, self)
            dialog.accepted.connect(lambda: self.note(out.customer_id, out) if (out := dialog.chosen()) else None)
            return dialog

        self.doing.open(make)

    def correct(self, row: ShortageRow) -> None:
        """What was done, until when it lasted, what was typed wrongly."""
        self.doing.open(lambda: ShortageDialog(self._desk, row.customer_id, row, None, self))

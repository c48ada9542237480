"""The page 【需求】: what customers ask for beyond what they buy, and what became of it."""

from collections.abc import Callable, Hashable
from typing import Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from kehu_desk.archives.tab.sheet import Line, Sheet
from kehu_desk.kernel.errors import Refused
from kehu_desk.kernel.money import yuan
from kehu_desk.needs.dialogs import AnswerDialog, MetDialog, NeedDialog
from kehu_desk.needs.noun import NOUN
from kehu_desk.needs.queries import NeedView, Picked
from kehu_desk.needs.rules import SHORTEST, is_late
from kehu_desk.needs.service import reading
from kehu_desk.needs.table import STATES, need_source
from kehu_desk.needs.words import explain, explain_all, kind_name, priority_name, state_name
from kehu_desk.needs.workflow import CORRECT, MEET, PLAN, REFUSE
from kehu_desk.settlement.tab.copying import CountedCopy
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.doing import Doing
from kehu_desk.ui.empty_state import EmptyState, first_step
from kehu_desk.ui.filter_strip import FilterStrip
from kehu_desk.ui.keyset_model import KeysetSource
from kehu_desk.ui.keyset_page import KeysetPage, PageParts
from kehu_desk.ui.listing import tool

HABITS: Final = "needs"
EVENTS: Final = (CORRECT, PLAN, MEET, REFUSE)


class NeedsPage(KeysetPage[NeedView]):
    """Table 【需求表】 with 【登记需求】, 【更正】, 【计划】, 【已满足】, 【谢绝】."""

    tables = NOUN.tables | {"customer", "relation"}

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
        """需求."""
        return QCoreApplication.translate("NeedsPage", "Needs")

    def _parts_of(self, desk: Desk) -> PageParts:
        sentence = self.tr("No needs are written down here yet. What customers ask for beyond what they buy is noted here.")
        filters = FilterStrip(self.tr("Need, contact or customer"), (self.tr("State"), [(code, state_name(code)) for code in STATES]))
        first = first_step(self, self.tr("Note need…"), "file-plus", lambda: self.note(None))
        empty = EmptyState(sentence, [first] if self.seat.records else [])
        copies = CountedCopy(desk, self, self._customers.get)
        return PageParts(self.tr("Table of needs"), HABITS, filters, empty, self.pane, self._make_buttons(), copies)

    def _make_buttons(self) -> dict[str, QPushButton]:
        return {
            "new": tool(self.tr("Note need…"), "file-plus", lambda: self.note(None)),
            CORRECT: self._step(self.tr("Correct…"), "file-pen", lambda it: NeedDialog(self._desk, it.row.customer_id, it, self)),
            PLAN: self._step(self.tr("Plan…"), "calendar-days", lambda it: AnswerDialog(self._desk, it, self, refuses=False)),
            MEET: self._step(self.tr("Met…"), "circle-check", lambda it: MetDialog(self._desk, it, self)),
            REFUSE: self._step(self.tr("Refuse…"), "circle-x", lambda it: AnswerDialog(self._desk, it, self, refuses=True)),
            "archive": self.step(self.tr("Open archive"), "folder-open", lambda it: self.wants_open.emit("customer", it.row.customer_id)),
        }  # fmt: skip

    def _step(self, text: str, icon: str, make: Callable[[NeedView], QDialog]) -> QPushButton:
        return self.step(text, icon, lambda it: self.doing.open(lambda: make(it)))

    # reading

    def source(self) -> KeysetSource:
        """The list, as it is narrowed now."""
        (state,) = self.filters.codes()
        picked = Picked(state, self.filters.text())
        return need_source(self._desk.door, self._desk.caller, picked, self._customers, self.seat.today)

    def knows(self, subject: UUID) -> bool:
        """A need: the workbench and the time line lead here."""
        return reading.is_need(self._desk.door, self._desk.caller, subject)

    def read(self, subject: UUID) -> Callable[[], object]:
        """One need and its buttons."""
        door, caller = self._desk.door, self._desk.caller
        return lambda: reading.view(door, caller, subject)

    def show_one(self, found: NeedView | Refused | None) -> None:
        """The pane tells about it."""
        self.pane.tell(found, self._lines, self.tr("Choose a need on the left."), explain_all)

    def offer(self) -> None:
        """Absent, greyed with the reasons, or ready."""
        told = {offer.event: [explain(each) for each in offer.nos] for offer in self.offers}
        self.weigh("new", [], shown=self.seat.records)
        for event in EVENTS:
            shown = self.seat.records and (event in told or self.found is None)
            self.weigh(event, told.get(event, self.unchosen()), shown=shown)
        self.weigh_chosen("archive")

    def _lines(self, view: NeedView) -> list[Line]:
        row = view.row
        late = is_late(row.state, row.expected_on, self.seat.today)
        worth = "" if row.potential_fen is None else self.tr("{sum} yuan").format(sum=yuan(row.potential_fen))
        lines: list[Line] = [
            (self.tr("Customer"), row.customer, None),
            (self.tr("State"), state_name(row.state), STATES[row.state].tone),
            (self.tr("Kind"), kind_name(row.kind), None),
            (self.tr("Need"), row.text, None),
            (self.tr("Told by"), view.contact, None),
            (self.tr("Priority"), priority_name(row.priority), None),
            (self.tr("Told on"), row.noted_on.isoformat(), None),
            (self.tr("Wished for by"), row.expected_on.isoformat() if row.expected_on else "", "bad" if late else None),
            (self.tr("Worth in a year"), worth, None),
            (self.tr("Our answer"), view.our_answer, None),
            (self.tr("Done by"), row.owner, None),
            (self.tr("Met on"), view.met_on.isoformat() if view.met_on else "", "ok"),
            (self.tr("Noted by"), view.noted_by, None),
        ]
        return [line for line in lines if line[1]]

    # deeds

    def note(self, customer: UUID | None) -> None:
        """【登记需求】, for a customer or one that is found in the dialog; the new need is chosen afterwards."""

        def make() -> NeedDialog:
            dialog = NeedDialog(self._desk, customer, None, self)
            dialog.accepted.connect(lambda: self.show_subject(dialog.need_id) if dialog.need_id else None)
            return dialog

        self.doing.open(make)

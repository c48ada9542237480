"""The page 【评选】: candidates of each year, what they were scored by, and what becomes of them."""

from collections.abc import Callable, Sequence
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from kehu_desk.archives.tab.sheet import Line, Sheet
from kehu_desk.borrowing.words import moment_text
from kehu_desk.kernel.errors import Refused
from kehu_desk.keyaccounts import service
from kehu_desk.keyaccounts.dialogs.account import AppointDialog, NoteDialog
from kehu_desk.keyaccounts.dialogs.nominate import NominateDialog
from kehu_desk.keyaccounts.noun import NOUN
from kehu_desk.keyaccounts.queries import SelectionRow
from kehu_desk.keyaccounts.rules.criteria import CRITERIA
from kehu_desk.keyaccounts.rules.states import SHORTEST
from kehu_desk.keyaccounts.service import choosing, reading
from kehu_desk.keyaccounts.service.choosing import Choices
from kehu_desk.keyaccounts.service.reading import APPOINT, Candidate
from kehu_desk.keyaccounts.table import STATES, selection_line, selection_source, selection_state, yes_no
from kehu_desk.keyaccounts.words import criterion_name, explain, explain_all, percent_text, points_text, selection_state_name
from kehu_desk.keyaccounts.workflow import APPROVE, CORRECT, REJECT
from kehu_desk.settlement.tab.copying import CountedCopy
from kehu_desk.ui.beside import ACROSS, DOWN
from kehu_desk.ui.cells import Row
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.doing import Doing
from kehu_desk.ui.empty_state import EmptyState, first_step
from kehu_desk.ui.filter_strip import FilterStrip
from kehu_desk.ui.latest import Latest
from kehu_desk.ui.listing import tool
from kehu_desk.ui.read_page import ListParts, ReadPage

HABITS: Final = "keyaccounts/selection"
ROOM: Final = {ACROSS: (640, 400), DOWN: (250, 260)}
EVENTS: Final = (CORRECT, APPROVE, REJECT, APPOINT)


class KaSelectionPage(ReadPage[Candidate]):
    """Table 【大客户评选表】 with 【提名…】, 【更正…】, 【批准…】, 【否决…】, 【任命经理…】."""

    tables = NOUN.tables | {"customer", "relation", "stated_purpose"}
    wants_purpose = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Begins to read at once. Raises Refused E_FORBIDDEN for an account that has ended."""
        super().__init__(desk, parent)
        self.setAccessibleName(self.title())
        self.seat = reading.seat(desk.door, desk.caller)
        self.doing, self.pane = Doing(desk, self, explain_all, SHORTEST), Sheet(self.tr("Details"))
        self._opening = Latest(self, self._open_appointment, desk.tell)
        self.build(self._parts())

    @staticmethod
    def title() -> str:
        """评选."""
        return QCoreApplication.translate("KaSelectionPage", "Selection")

    def _parts(self) -> ListParts:
        sentence = self.tr("No candidates yet. Nominate large customers: sales are measured, the rest is judged with evidence.")
        states = [(code, selection_state_name(code)) for code in STATES]
        filters = FilterStrip(self.tr("No. or customer"), (self.tr("State"), states))
        (self.state,) = filters.boxes
        first = first_step(self, self.tr("Nominate…"), "file-plus", self.nominate)
        empty = EmptyState(sentence, [first] if self.seat.proposes else [])
        buttons, copies = self._make_buttons(), CountedCopy(self._desk, self, self.whose)
        return ListParts(self.tr("Table of candidates"), HABITS, selection_source, filters, empty, self.pane, buttons, ROOM, copies)

    def _make_buttons(self) -> dict[str, QPushButton]:
        return {
            "new": tool(self.tr("Nominate…"), "file-plus", self.nominate),
            CORRECT: self.step(self.tr("Correct…"), "file-pen", self.correct),
            APPROVE: self.step(self.tr("Approve…"), "stamp", self.approve),
            REJECT: self.step(self.tr("Reject…"), "x", self.reject),
            APPOINT: self.step(self.tr("Appoint manager…"), "user-cog", self.appoint),
            "account": self.step(self.tr("Open key account"), "star", lambda it: self.wants_open.emit("keyaccount", it.row.account_id)),
            "archive": self.step(self.tr("Open archive"), "folder-open", lambda it: self.wants_open.emit("customer", it.row.customer_id)),
        }  # fmt: skip

    # reading

    def rows_read(self) -> Callable[[], Sequence[Any]]:
        """All candidates."""
        door, caller = self._desk.door, self._desk.caller
        return lambda: reading.candidates(door, caller)

    def line(self, row: SelectionRow) -> Row:
        """A row as the table has it."""
        return selection_line(row)

    def fits(self, row: SelectionRow) -> bool:
        """By state and words."""
        (state,) = self.filters.codes()
        return (not state or selection_state(row) == state) and self.has_words(row.no, row.customer)

    def read(self, subject: UUID) -> Callable[[], object]:
        """One candidate."""
        door, caller = self._desk.door, self._desk.caller
        return lambda: reading.candidate(door, caller, subject)

    def open_subject(self, subject: UUID) -> bool:
        """The workbench leads here."""
        known = reading.candidate_for(self._desk.door, self._desk.caller, subject)
        if known:
            self.show_subject(subject)
        return known

    def show_one(self, found: Candidate | Refused | None) -> None:
        """The pane tells about it."""
        self.pane.tell(found, self._told, self.tr("Choose a candidate on the left."), explain_all)

    def offer(self) -> None:
        """Absent, greyed with the reasons, or ready."""
        self.weigh("new", [], shown=self.seat.proposes)
        self.weigh_offers(EVENTS, explain)
        self.weigh("account", [], shown=self.found is not None and self.found.row.account_id is not None)
        self.weigh_chosen("archive")

    def _told(self, it: Candidate) -> list[Line]:
        row = it.row
        state, short = selection_state(row), row.total100 < it.least * 100
        lines: list[Line] = [
            (self.tr("No."), row.no, None), (self.tr("Customer"), row.customer, None), (self.tr("Year"), str(row.year), None),
            (self.tr("State"), selection_state_name(state), STATES[state].tone),
            (self.tr("Total"), self.tr("{points} points, {least} are needed").format(points=points_text(row.total100), least=it.least),
             "warn" if short else "ok"),
            (self.tr("Largest"), self.tr("among the largest {top}% by sales: {said}").format(top=it.top, said=yes_no(row.top_share)),
             "ok" if row.top_share else "warn"),
            (self.tr("Group"), self.tr("{count} companies").format(count=row.members), None),
        ]  # fmt: skip
        for key, weight in zip(CRITERIA, it.weights, strict=True):
            said = self.tr("{points} points × {weight}").format(points=points_text(row.scores.get(key)), weight=percent_text(weight))
            lines.append((criterion_name(key), "\n".join(each for each in (said, row.evidence.get(key, "")) if each), None))
        decided = f"{row.decided_by}  {moment_text(row.decided_at, self.seat.office)}" if row.decided_at else ""
        more: list[Line] = [
            (self.tr("Proposed by"), row.proposed_by, None),
            (self.tr("Decided by"), decided, None),
            (self.tr("Opinion"), row.decision, None),
        ]
        return [*lines, *(each for each in more if each[1])]

    # deeds

    def nominate(self) -> None:
        """【提名大客户】; the new candidate is chosen afterwards."""

        def make() -> NominateDialog:
            dialog = NominateDialog(self._desk, parent=self)
            dialog.accepted.connect(lambda: self.show_subject(dialog.selection) if dialog.selection else None)
            return dialog

        self.doing.open(make)

    def correct(self, it: Candidate) -> None:
        """【更正】 the marks."""
        row = it.row
        self.doing.open(lambda: NominateDialog(self._desk, row.customer_id, row.customer, it.marks, row.id, self))

    def approve(self, it: Candidate) -> None:
        """【批准】, with words where points or place do not suffice."""
        head = f"{it.row.no}    {it.row.customer}    {points_text(it.row.total100)}"
        self.doing.open(lambda: NoteDialog(self._desk, self.tr("Approve"), head, service.approve_candidate, it.row.id, self))

    def reject(self, it: Candidate) -> None:
        """【否决】, with a reason."""
        label = self.tr("Why does {customer} not become a key account?").format(customer=it.row.customer)
        self.doing.ask(self.tr("Reject…"), label, service.reject_candidate, it.row.id)

    def appoint(self, _it: Candidate) -> None:
        """【任命经理】; what is offered is read on a worker."""
        door, caller = self._desk.door, self._desk.caller
        self._opening.ask(lambda: choosing.choices(door, caller))

    def _open_appointment(self, given: Choices) -> None:
        it = self.found
        if it is not None:
            self.doing.open(lambda: AppointDialog(self._desk, it.row.id, f"{it.row.no}    {it.row.customer}", given, self))

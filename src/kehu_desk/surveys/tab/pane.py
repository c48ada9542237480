"""The pane of one survey: its facts, and the changes that its answers propose, each accepted or refused by itself."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, Signal, SignalInstance
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from kehu_desk.archives.tab.sheet import Line, Sheet
from kehu_desk.archives.words import section_name
from kehu_desk.borrowing.words import moment_text
from kehu_desk.kernel.money import yuan
from kehu_desk.surveys.queries import ChangeRow, SurveyView
from kehu_desk.surveys.rules.terms import Verdict, is_late
from kehu_desk.surveys.service.reading import Seat
from kehu_desk.surveys.table import STATES, change_source
from kehu_desk.surveys.words import explain, kind_name, state_name
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.facts_beside import FactsBeside
from kehu_desk.ui.flow import Flow
from kehu_desk.ui.listing import tool
from kehu_desk.ui.table_view import TableView
from kehu_desk.ui.window_model import WindowModel

HABITS: Final = "surveys/changes"


class SurveyPane(FactsBeside):
    """Buttons of a change follow the one chosen; they are greyed with the reasons."""

    accepted = Signal(UUID)
    refused = Signal(UUID)
    loan_wanted = Signal()
    purpose_wanted = Signal()

    def __init__(self, desk: Desk, seat: Seat, parent: QWidget | None = None) -> None:
        """Nothing is chosen at first."""
        super().__init__(QCoreApplication.translate("SurveyPane", "Details"), parent)
        self._seat = seat
        self.shown: SurveyView | None = None
        self.facts, self.why = Sheet(self.tr("Facts")), QLabel()
        self.model = WindowModel(change_source(self._rows), self)
        self.view = TableView(self.tr("Table of changes"), self.model, memory=desk.memory, key=HABITS)
        for action in (self.view.copy_action, self.view.copy_titled_action):
            action.setEnabled(False)  # content of an archive goes to no clipboard (B-118)
            action.setVisible(False)
        self.accept_button = tool(self.tr("Accept"), "check", lambda: self._tell(self.accepted))
        self.refuse_button = tool(self.tr("Refuse…"), "x", lambda: self._tell(self.refused))
        self.loan_button = tool(self.tr("Request edit loan…"), "book-open", self.loan_wanted.emit)
        self.purpose_button = tool(self.tr("State purpose"), "eye", self.purpose_wanted.emit)
        self._lay_out()
        self.view.selectionModel().selectionChanged.connect(lambda *_: self.weigh())
        self.show_view(None)

    def _lay_out(self) -> None:
        bar = QWidget()
        bar.setAccessibleName(self.tr("Tools of the changes"))
        flow = Flow(bar)
        for made in (self.accept_button, self.refuse_button, self.loan_button, self.purpose_button):
            flow.addWidget(made)
        self.why.setObjectName("muted")
        self.why.setWordWrap(True)
        self.why.setAccessibleName(self.tr("What is needed"))
        changes = QWidget()
        inside = QVBoxLayout(changes)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(look.TIGHT)
        for part in (bar, self.view, self.why):
            inside.addWidget(part, 1 if part is self.view else 0)
        self.put(self.facts, changes)
        self.changes = changes

    def _rows(self) -> Sequence[ChangeRow]:
        return self.shown.changes if self.shown is not None else ()

    def show_view(self, view: SurveyView | None, said: Sequence[str] = ()) -> None:
        """One survey; or none, and why."""
        same = view is not None and self.shown is not None and view.row.id == self.shown.row.id
        before = self.chosen() if same else None
        at = next((place for place, row in enumerate(self._rows()) if before and row.id == before.id), 0)
        self.shown = view
        self.model.refresh()
        if view is None:
            lines: list[Line] = [(self.tr("Why not"), each, "warn") for each in said]
            self.facts.show_lines(lines, "" if said else self.tr("Choose a survey on the left."))
        else:
            self.facts.show_lines(self._lines(view, self._seat.office))
        there = bool(self._rows())
        self.changes.setVisible(there)
        if there and _done_with(before, self.chosen()):
            self.choose_next(at)
        self.weigh()

    def _lines(self, view: SurveyView, office: ZoneInfo) -> list[Line]:
        row = view.row
        state = "late" if is_late(row.state, row.due_on, self._seat.today) else row.state
        lines: list[Line] = [
            (self.tr("No."), row.no, None),
            (self.tr("Customer"), row.customer, None),
            (self.tr("State"), state_name(state), STATES[state].tone),
            (self.tr("Kind"), kind_name(row.kind), None),
            (self.tr("Agency"), row.agency, None),
            (self.tr("Cost"), "" if view.cost_fen is None else self.tr("{sum} yuan").format(sum=yuan(view.cost_fen)), None),
            (self.tr("Asks about"), "、".join(map(section_name, row.sections)), None),
            (self.tr("Sent on"), row.sent_on.isoformat() if row.sent_on else "", None),
            (self.tr("Due back on"), row.due_on.isoformat(), "bad" if state == "late" else None),
            (self.tr("Came back on"), row.received_on.isoformat() if row.received_on else "", None),
            (self.tr("Signed by"), view.signed_by, None),
            (self.tr("Checked by"), f"{view.checked_by}  {moment_text(view.checked_at, office)}" if view.checked_at else "", None),
            (self.tr("Reason"), view.end_reason, None),
            (self.tr("Note"), view.note, None),
        ]
        return [line for line in lines if line[1]]

    # the change chosen

    def chosen(self) -> ChangeRow | None:
        """The one change chosen."""
        ids = self.view.chosen_ids() if self.view.chosen_count() == 1 else []
        return next((row for row in self._rows() if ids and row.id == ids[0]), None)

    def choose_next(self, near: int) -> None:
        """The first change from here on that is still to be decided, else the one that stands here."""
        rows = self._rows()
        later = [*rows[near:], *rows[:near]]
        wanted = next((row for row in later if row.state == Verdict.PROPOSED), rows[min(near, len(rows) - 1)])
        self.view.choose_ids([wanted.id])

    def _tell(self, signal: SignalInstance) -> None:
        if (row := self.chosen()) is not None:
            signal.emit(row.id)

    def weigh(self) -> None:
        """Buttons and the sentence below follow the change chosen."""
        row, rows = self.chosen(), self._rows()
        reasons = [explain(each) for each in row.against] if row else [self.tr("Choose one change first.")]
        for made in (self.accept_button, self.refuse_button):
            made.setVisible(self._seat.checks)
            made.setEnabled(not reasons)
            made.setToolTip("\n".join(dict.fromkeys(reasons)))
        stuck = dict.fromkeys(explain(each) for one in rows for each in one.stuck)
        self.why.setText("\n".join(stuck))
        self.why.setVisible(bool(stuck))
        lacking = any(each.code == "E_SURVEY_LOAN" for one in rows for each in one.stuck)
        self.loan_button.setVisible(lacking and self._seat.sends)
        self.purpose_button.setVisible(self.shown is not None and self.shown.purpose)


def _done_with(before: ChangeRow | None, now: ChangeRow | None) -> bool:
    """Nothing is chosen, or what was chosen has just been decided on: the next one waits."""
    return now is None or (before is not None and before.state == Verdict.PROPOSED != now.state)

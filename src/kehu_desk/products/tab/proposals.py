"""What was proposed about products and prices, and a manager's word on it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from kehu_desk.borrowing.words import day_text
from kehu_desk.kernel.errors import Refused
from kehu_desk.products.queries.proposals import ChangeRow, ProposalRow
from kehu_desk.products.service import deciding, pages
from kehu_desk.products.tab.offers import button_line, weigh
from kehu_desk.products.words import field_name, hidden_text, kind_name, state_name, value_text
from kehu_desk.ui import look
from kehu_desk.ui.cells import Mark, Row
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.dialogs import button
from kehu_desk.ui.empty_state import EmptyState, Switch
from kehu_desk.ui.latest import Latest
from kehu_desk.ui.listing import listed, tool
from kehu_desk.ui.notices import ask_reason
from kehu_desk.ui.table_view import TableView
from kehu_desk.ui.window_model import WindowModel

WIDTHS: Final = (130, 180, 220, 110, 90, 90, 150)
STATE_AT: Final = 6
LEAST: Final = 5
MARKS: Final = {
    "waits": Mark("warn", "clock"), "granted": Mark("ok", "circle-check"), "declined": Mark("bad", "circle-x"),
    "withdrawn": Mark("idle", "undo-2"),
}  # fmt: skip


def change_text(row: ChangeRow) -> str:
    """One value: what it is called, what it was, what it is to be."""
    before, after = (hidden_text() if row.hidden else value_text(row.field, each) for each in (row.before, row.after))
    return f"{field_name(row.field)}: {before} → {after}"


class ProposalsPane(QWidget):
    """Those that wait stand first."""

    settled = Signal()
    """The list is the newest."""
    wants_subject = Signal(object)
    """The proposal whose product or price list is to be shown."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Nothing is read before refresh()."""
        super().__init__(parent)
        self._desk = desk
        self.rows: dict[UUID, ProposalRow] = {}
        self._wanted: UUID | None = None
        self._reading = Latest(self, self._show, self._lose)
        titles = [self.tr("What"), self.tr("Product or list"), self.tr("Change"), self.tr("Reason"), self.tr("Proposed by"),
                  self.tr("Proposed on"), self.tr("State")]  # fmt: skip
        source = listed(self._lines, titles, ("kind", "title", "changes", "reason", "by", "at", "state"), self._word, self._mark)
        source = replace(source, widths=WIDTHS, elastic={2: 120, 1: 120, 3: 80}, tip=lambda row, at: self._word(row[at + 1], at))
        self.model = WindowModel(source, self)
        self.view = TableView(self.tr("Table of product proposals"), self.model, memory=desk.memory, key="products/proposals")
        self.buttons: dict[str, QPushButton] = {
            "confirm": tool(self.tr("Agree"), "check", self.agree), "decline": tool(self.tr("Do not agree…"), "x", self.disagree),
            "withdraw": tool(self.tr("Take back"), "undo-2", self.take_back),
        }  # fmt: skip
        self.show_subject = button(self.tr("Show what it is about"))
        self.show_subject.clicked.connect(self._wish)
        self.told = QLabel()
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setWordWrap(True)
        self.told.setAccessibleName(self.tr("Proposal chosen"))
        self.switch = Switch(self.view, EmptyState(self.tr("Nothing was proposed yet."), tone="ok"))
        self._lay_out()
        self.view.selectionModel().selectionChanged.connect(lambda *_: self._offer())
        self._offer()

    def _lay_out(self) -> None:
        bar = QWidget()
        button_line(bar, (*self.buttons.values(), self.show_subject))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(look.GAP)
        layout.addWidget(bar)
        layout.addWidget(self.switch, 1)
        layout.addWidget(self.told)

    def refresh(self) -> None:
        """Read the proposals anew."""
        door, caller = self._desk.door, self._desk.caller
        self._reading.ask(lambda: pages.proposal_rows(door, caller))

    def _show(self, rows: list[ProposalRow]) -> None:
        self.rows = {row.id: row for row in rows}
        self.model.refresh()
        self.switch.show_empty(not rows)
        wanted, self._wanted = self._wanted, None
        if wanted is not None and (places := self.view.choose_ids([wanted])):
            self.view.scrollTo(self.model.index(places[0], 0))
        self._offer()
        self.settled.emit()

    def _lose(self, refused: Refused) -> None:
        self._show([])
        self._desk.tell(refused)

    def open_subject(self, proposal: UUID) -> None:
        """Choose one proposal once the list has been read."""
        self._wanted = proposal
        self.refresh()

    def chosen(self) -> ProposalRow | None:
        """The proposal chosen, None unless it is one."""
        ids = self.view.chosen_ids() if self.view.chosen_count() == 1 else []
        return self.rows.get(ids[0]) if ids and isinstance(ids[0], UUID) else None

    def _lines(self) -> Sequence[Row]:
        return [
            (row.id, row.kind, row.title, row.changes, row.reason, row.proposed_by, row.proposed_at, row.state)
            for row in self.rows.values()
        ]

    def _word(self, value: Any, column: int) -> str:
        if isinstance(value, tuple):
            return "; ".join(map(change_text, value))
        if isinstance(value, datetime):
            return day_text(value)
        return kind_name(value) if column == 0 else state_name(value) if column == STATE_AT else str(value)

    def _mark(self, row: Row, column: int) -> Mark | None:
        return MARKS.get(str(row[STATE_AT + 1])) if column == STATE_AT else None

    def _offer(self) -> None:
        row = self.chosen()
        weigh(self.buttons, (self._desk.do(deciding.proposal_offers, row.id) or []) if row else ())
        self.show_subject.setVisible(row is not None)
        self.told.setVisible(row is not None)
        if row is not None:
            decided = self.tr("{state} by {person}").format(state=state_name(row.state), person=row.decided_by) if row.decided_by else ""
            lines = [f"{kind_name(row.kind)}: {row.title}", *map(change_text, row.changes), row.reason, " ".join((decided, row.answer))]
            self.told.setText("\n".join(line for line in lines if line.strip()))

    def _wish(self) -> None:
        if (row := self.chosen()) is not None:
            self.wants_subject.emit(row)

    # deeds

    def agree(self) -> None:
        """It holds at once."""
        if (row := self.chosen()) is not None:
            self._desk.do(deciding.confirm_proposal, row.id)

    def disagree(self) -> None:
        """Ask for a reason and decline."""
        row = self.chosen()
        reason = ask_reason(self, self.tr("Do not agree"), self.tr("Why not?"), LEAST) if row is not None else None
        if row is not None and reason is not None:
            self._desk.do(deciding.decline_proposal, row.id, reason)

    def take_back(self) -> None:
        """The proposer takes it back."""
        if (row := self.chosen()) is not None:
            self._desk.do(deciding.withdraw_proposal, row.id)

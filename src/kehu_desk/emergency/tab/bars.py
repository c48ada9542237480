"""The page 【限制名单】: who borrows nothing for a time, who is proposed for it, who was overdue often enough. Source: B-065."""

from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

from PySide6.QtWidgets import QWidget

from kehu_desk.borrowing.service.restricting import SHORTEST, confirm_restriction, propose_restriction
from kehu_desk.borrowing.words import moment_text
from kehu_desk.emergency.queries import BarRow, bar_rows
from kehu_desk.emergency.tab.standing import Standing
from kehu_desk.emergency.words import bar_name, source_name
from kehu_desk.kernel.errors import Refused
from kehu_desk.ui.cells import Mark, Row
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.empty_state import EmptyState, Switch
from kehu_desk.ui.listing import listed, page_layout, table, tool
from kehu_desk.ui.notices import ask_reason, confirm

WIDTHS: Final = (90, 96, 110, 128, 110, 90, 90, 180)
MARKS: Final = {
    "barred": Mark("bad", "lock"), "proposed": Mark("warn", "stamp"), "liable": Mark("warn", "triangle-alert"),
    "lifted": Mark("idle", "lock-open"),
}  # fmt: skip
STATE: Final = 2


class BarsPage(QWidget):
    """Table 【限制名单表】 with 【提出限制…】 for the custodian, 【同意】 and 【不同意…】 for a manager."""

    def __init__(self, desk: Desk, me: Standing, parent: QWidget | None = None) -> None:
        """Read who is there."""
        super().__init__(parent)
        self.setAccessibleName(self.tr("Restrictions"))
        self._desk, self._me = desk, me
        self._kept: dict[UUID, BarRow] = {}
        titles = [
            self.tr("Person"), self.tr("Overdue this quarter"), self.tr("State"), self.tr("Until"), self.tr("Cause"),
            self.tr("Proposed by"), self.tr("Confirmed by"), self.tr("Reason"),
        ]  # fmt: skip
        keys = ("person", "overdues", "state", "until", "source", "proposed_by", "confirmed_by", "reason")
        self.model, self.view = table(
            self.tr("Restriction list"), listed(self._rows, titles, keys, lambda value, _at: str(value), self._mark), WIDTHS
        )
        self.propose_button = tool(self.tr("Propose restriction…"), "triangle-alert", self.propose)
        self.yes_button, self.no_button = tool(self.tr("Agree"), "check", self.agree), tool(self.tr("Disagree…"), "x", self.disagree)
        self.propose_button.setVisible(me.proposes)
        self.yes_button.setVisible(me.decides)
        self.no_button.setVisible(me.decides)
        self.switch = Switch(self.view, EmptyState(self.tr("Nobody is restricted"), tone="ok"))
        hint = self.tr("Who was overdue three times in a quarter may be barred from borrowing; it lifts itself on the day named (B-065).")
        page_layout(self, (self.propose_button, self.yes_button, self.no_button), self.switch, hint=hint)
        self.view.selectionModel().selectionChanged.connect(self._offer)
        self.model.modelReset.connect(self._offer)
        self._offer()

    def _rows(self) -> list[Row]:
        try:
            with self._desk.door.look(self._desk.caller) as (session, actor):
                found = bar_rows(session, actor)
        except Refused as refusal:
            self._desk.tell(refusal)
            found = []
        self._kept = {row.id: row for row in found}
        return [
            (row.id, row.person, row.overdues, bar_name(row.state), moment_text(row.until, self._me.office), source_name(row.source),
             row.proposed_by, row.confirmed_by, row.reason)
            for row in found
        ]  # fmt: skip

    def _mark(self, line: Row, column: int) -> Mark | None:
        row = self._kept.get(line[0])
        return MARKS[row.state] if row is not None and column == STATE else None

    def refresh(self) -> None:
        """Read the list anew."""
        self.model.refresh()

    def choose(self, person: UUID) -> bool:
        """Put the choice on one person; False when he is not in the list."""
        return bool(self.view.choose_ids([person]))

    def chosen(self) -> BarRow | None:
        """The one person chosen."""
        ids: Sequence[Any] = self.view.chosen_ids() if self.view.chosen_count() == 1 else []
        return self._kept.get(ids[0]) if ids else None

    def _offer(self) -> None:
        row = self.chosen()
        self.switch.show_empty(self.model.rowCount() == 0)
        first = self.tr("Choose one line first.")
        self.propose_button.setEnabled(row is not None and row.may_propose)
        self.propose_button.setToolTip(first if row is None else "" if row.may_propose else self.tr(
            "Proposed is another person who was overdue often enough and is not barred yet (B-065)."
        ))  # fmt: skip
        for each in (self.yes_button, self.no_button):
            each.setEnabled(row is not None and row.may_decide)
            each.setToolTip(
                first if row is None else "" if row.may_decide else self.tr("Nothing of another person waits here for your word.")
            )

    # deeds

    def propose(self) -> None:
        """Ask why, and put it before the managers."""
        if (row := self.chosen()) is None or not row.may_propose:
            return
        label = self.tr("Why should {person} borrow nothing for a time?").format(person=row.person)
        reason = ask_reason(self, self.tr("Propose restriction"), label, SHORTEST)
        if reason is not None:
            self._desk.try_do(propose_restriction, row.id, reason)

    def agree(self) -> None:
        """Bar the person, after a question."""
        if (row := self.chosen()) is None or not row.may_decide:
            return
        text = self.tr("{person} will borrow nothing for a time. What is lent already stays lent.").format(person=row.person)
        if confirm(self, text, self.tr("Agree"), details=[row.reason]):
            self._desk.try_do(confirm_restriction, row.id)

    def disagree(self) -> None:
        """Decline, with a reason."""
        if (row := self.chosen()) is None or not row.may_decide:
            return
        reason = ask_reason(self, self.tr("Disagree"), self.tr("Why is {person} not to be restricted?").format(person=row.person), SHORTEST)
        if reason is not None:
            self._desk.try_do(confirm_restriction, row.id, granted=False, reason=reason)

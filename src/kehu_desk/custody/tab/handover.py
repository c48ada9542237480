"""The page 【离职移交】: people, whether their hand-over is certified, and the dialog that leads through it."""

from typing import Any, Final
from uuid import UUID

from PySide6.QtWidgets import QWidget

from kehu_desk.borrowing.words import day_text
from kehu_desk.custody import queries
from kehu_desk.custody.dialogs.handover import HandoverDialog
from kehu_desk.custody.queries import LeaverRow
from kehu_desk.ui.cells import Mark, Row
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.empty_state import EmptyState, Switch
from kehu_desk.ui.listing import listed, page_layout, table, tool

WIDTHS: Final = (140, 110, 140, 120, 160)
STATE_AT: Final = 3


class HandoverPage(QWidget):
    """Table 【移交人员】 with 【办理离职移交】."""

    tables = frozenset({"person", "handover"})

    def __init__(self, desk: Desk, roles: frozenset[str], parent: QWidget | None = None) -> None:
        """roles: of who sits here."""
        super().__init__(parent)
        self._desk, self._roles = desk, roles
        self.people: list[LeaverRow] = []
        self.dialog: HandoverDialog | None = None
        titles = [self.tr("Name"), self.tr("Staff number"), self.tr("Direct superior"), self.tr("Account"), self.tr("Certified on")]
        source = listed(self._rows, titles, ("name", "staff_no", "superior", "account", "certified"), self._word, self._mark)
        self.model, self.view = table(self.tr("People to hand over"), source, WIDTHS)
        self.begin = tool(self.tr("Hand-over of a leaver"), "hand-helping", lambda: self.open_subject(self.chosen()))
        self.switch = Switch(self.view, EmptyState(self.tr("There is nobody whose hand-over you sign.")))
        hint = self.tr("The certificate needs everything cleared and the signatures of the superior and of a custodian (B-151).")
        page_layout(self, (self.begin,), self.switch, hint=hint)
        self.switch.show_empty(not self.people)
        self.view.doubleClicked.connect(lambda _index: self.open_subject(self.chosen()))

    def _rows(self) -> list[Row]:
        with self._desk.door.look(self._desk.caller) as (session, actor):
            self.people = queries.leavers(session, actor)
        return [(row.id, row.name, row.staff_no, row.superior, row.active, row.certified_at) for row in self.people]

    def _word(self, value: Any, column: int) -> str:
        if column == STATE_AT:
            return self.tr("Open") if value else self.tr("Closed")
        return day_text(value) if column > STATE_AT else str(value)

    def _mark(self, row: Row, column: int) -> Mark | None:
        return Mark("warn", "lock") if column == STATE_AT and not row[STATE_AT + 1] and row[STATE_AT + 2] is None else None

    def refresh(self) -> None:
        """Read the people anew."""
        self.model.refresh()
        self.switch.show_empty(not self.people)

    def chosen(self) -> UUID | None:
        """The person chosen, None unless it is one."""
        ids = self.view.chosen_ids() if self.view.chosen_count() == 1 else []
        return ids[0] if ids and isinstance(ids[0], UUID) else None

    def open_subject(self, person: UUID | None) -> bool:
        """Open the dialog 【离职移交】, for a person when one is given; False for somebody not on the list."""
        if person is not None and person not in {row.id for row in self.people}:
            return False
        self.dialog = HandoverDialog(self._desk, self.people, self._roles, self)
        self.dialog.finished.connect(self.dialog.deleteLater)
        if person is not None:
            self.dialog.begin_with(person)
        self.dialog.open()
        return True

"""Customers of one person, and to whom they go: used by the page 【移交客户】 and by the hand-over."""

from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QVBoxLayout, QWidget

from kehu_desk.archives.words import state_name
from kehu_desk.custody import queries
from kehu_desk.custody.dialogs.working import Working
from kehu_desk.custody.queries import OwnedRow, OwnerRow
from kehu_desk.custody.service.transfer import Transferred, transfer_customers
from kehu_desk.door.change import Door
from kehu_desk.kernel.regions import region_name
from kehu_desk.people.actor import Caller
from kehu_desk.ui import look
from kehu_desk.ui.cells import Mark, Row
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.empty_state import EmptyState, Switch
from kehu_desk.ui.latest import Latest
from kehu_desk.ui.listing import listed, table, tool
from kehu_desk.ui.notices import say

WIDTHS: Final = (130, 260, 180, 100, 120)
MARK_AT: Final = 4


def owned(door: Door, caller: Caller, person: UUID) -> list[OwnedRow]:
    """Customers of one person."""
    with door.look(caller) as (session, actor):
        return queries.owned_rows(session, person, actor)


class TransferBox(QWidget):
    """Old and new responsible person, the customers, 【移交所选】 and 【移交全部】."""

    moved = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Read who owns customers; fixed() names the old one for good."""
        super().__init__(parent)
        self._desk = desk
        self._customers: list[OwnedRow] = []
        self.old, self.new = self._combo(self.tr("Responsible now")), self._combo(self.tr("Responsible from now on"))
        self.form = QFormLayout()
        self.form.addRow(self.tr("Responsible now"), self.old)
        self.form.addRow(self.tr("Responsible from now on"), self.new)
        titles = [self.tr("Number"), self.tr("Customer"), self.tr("Region"), self.tr("State"), self.tr("Note")]
        source = listed(self._rows, titles, ("number", "name", "region", "state", "note"), self._word, self._mark)
        self.model, self.view = table(self.tr("Customers to hand over"), source, WIDTHS)
        self.some = tool(self.tr("Hand over chosen ones"), "send", self.move_chosen)
        self.all = tool(self.tr("Hand over all"), "users", self.move_all)
        self.switch = Switch(self.view, EmptyState(self.tr("This person owns no customers.")))
        self._lay_out()
        self.working, self._reading = Working(desk, self), Latest(self, self._show, desk.tell)
        self.working.done.connect(self._tell)
        self.old.currentIndexChanged.connect(lambda _at: self.refresh())
        self.new.currentIndexChanged.connect(lambda _at: self._offer())
        self.view.selectionModel().selectionChanged.connect(self._offer)
        self.read_people()

    def _combo(self, name: str) -> QComboBox:
        made = QComboBox()
        made.setAccessibleName(name)
        made.setAccessibleDescription(name)
        return made

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(look.GAP)
        layout.addLayout(self.form)
        layout.addWidget(self.switch, 1)

    # people

    def read_people(self) -> None:
        """Fill the two lists, keeping what was chosen."""
        with self._desk.door.look(self._desk.caller) as (session, actor):
            found = queries.owners(session, actor)
        self._fill(self.old, [row for row in found if row.movable])
        self._fill(self.new, [row for row in found if row.takes])
        self.refresh()

    def _fill(self, combo: QComboBox, rows: Sequence[OwnerRow]) -> None:
        kept = combo.currentData()
        combo.blockSignals(True)
        combo.clear()
        combo.addItem(self.tr("Choose a person"), None)
        for row in rows:
            combo.addItem(row.name, str(row.id))
        combo.setCurrentIndex(max(0, combo.findData(kept)))
        combo.blockSignals(False)

    def fix_old(self, person: UUID) -> None:
        """The old one is given: nothing to choose."""
        self.old.setCurrentIndex(max(0, self.old.findData(str(person))))
        self.old.setEnabled(False)
        self.refresh()

    def _person(self, combo: QComboBox) -> UUID | None:
        return UUID(str(combo.currentData())) if combo.currentData() else None

    # customers

    def refresh(self) -> None:
        """Read the customers of the old one on a worker."""
        person = self._person(self.old)
        if person is None:
            self._show([])
            return
        door, caller = self._desk.door, self._desk.caller
        self._reading.ask(lambda: owned(door, caller, person))

    def _show(self, found: list[OwnedRow]) -> None:
        self._customers = found
        self.model.refresh()
        self.switch.show_empty(not found)
        self._offer()

    def _rows(self) -> list[Row]:
        return [(row.id, row.number, row.name, row.region_code, row.state, row.interim) for row in self._customers]

    def _word(self, value: Any, column: int) -> str:
        if column == 2:
            return region_name(str(value))
        if column == 3:
            return state_name(value)
        return (self.tr("interim") if value else "") if column == MARK_AT else str(value)

    def _mark(self, row: Row, column: int) -> Mark | None:
        return Mark("warn", "clock") if column == MARK_AT and row[MARK_AT + 1] else None

    def _offer(self) -> None:
        ready = self._person(self.old) is not None and self._person(self.new) is not None and bool(self._customers)
        reason = "" if ready else self.tr("Choose both persons first.")
        self.all.setEnabled(ready)
        self.all.setToolTip(reason)
        self.some.setEnabled(ready and self.view.chosen_count() > 0)
        self.some.setToolTip(reason or ("" if self.some.isEnabled() else self.tr("Choose one line first.")))

    # deeds

    def move_chosen(self) -> None:
        """Hand over the customers chosen in the table."""
        self._move([each for each in self.view.chosen_ids() if isinstance(each, UUID)])

    def move_all(self) -> None:
        """Hand over all that may be."""
        self._move(None)

    def _move(self, customers: list[UUID] | None) -> None:
        old, new = self._person(self.old), self._person(self.new)
        if old is not None and new is not None:
            self.working.start(transfer_customers, old, new, customers)

    def _tell(self, result: Transferred) -> None:
        text = self.tr("{moved} customers handed over.").format(moved=len(result.moved))
        if result.sealed:
            text += " " + self.tr("{count} sealed ones stay where they are (B-152).").format(count=len(result.sealed))
        say(self.window(), text)
        self.refresh()
        self.moved.emit()

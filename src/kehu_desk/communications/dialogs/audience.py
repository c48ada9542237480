"""Who is invited, found by a part of the name, by grade, or as not heard this quarter; and the list of those nobody heard."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kehu_desk.communications.queries import CommView, UnheardRow
from kehu_desk.communications.service import Marked, invite_customers
from kehu_desk.communications.service.reading import Candidate, candidates, not_heard
from kehu_desk.communications.table import UNHEARD, titles, unheard_line
from kehu_desk.communications.words import explain_all
from kehu_desk.kernel.errors import Refused
from kehu_desk.ui import look
from kehu_desk.ui.cells import Row
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.dialogs import button, button_row, cancel_button, named
from kehu_desk.ui.labelled import labelled
from kehu_desk.ui.latest import Latest
from kehu_desk.ui.lines import Lines
from kehu_desk.ui.listing import listed, table
from kehu_desk.ui.search_box import SearchBox
from kehu_desk.ui.tick_list import TickList
from kehu_desk.ui.words import fact

GRADES = ("A", "B", "C", "D")


class InviteDialog(QDialog):
    """【邀请客户】. What is ticked stays ticked while the search shows others."""

    def __init__(self, desk: Desk, view: CommView, parent: QWidget | None = None) -> None:
        """The customers are read on a worker."""
        super().__init__(parent)
        named(self, self.tr("Invite customers"))
        self._desk, self._view, self.marked = desk, view, Marked(0)
        self.search, self.grade = SearchBox(self.tr("Part of the name or number")), QComboBox()
        self.unheard = QCheckBox(self.tr("Only important customers not heard this quarter"))
        self.list, self.problems = TickList(self.tr("Customers")), Lines(self.tr("Why not"), "bad")
        self.tick, self.untick = button(self.tr("Tick all shown")), button(self.tr("Untick all shown"))
        self.accept_button = button(self.tr("Invite"), primary=True)
        self._lay_out()
        self._reading = Latest(self, self._show, desk.tell)
        self.search.changed.connect(lambda _typed: self.read())
        self.grade.currentIndexChanged.connect(lambda _at: self.read())
        self.unheard.toggled.connect(lambda _on: self.read())
        self.tick.clicked.connect(lambda: self.list.tick_shown(True))
        self.untick.clicked.connect(lambda: self.list.tick_shown(False))
        self.list.changed.connect(self._weigh)
        self.accept_button.clicked.connect(self.submit)
        self._weigh()
        self.read()

    def _lay_out(self) -> None:
        head = QLabel(f"{self._view.row.no}  {self._view.row.title}")
        head.setWordWrap(True)
        self.grade.addItem(self.tr("All"), "")
        for grade in GRADES:
            self.grade.addItem(grade, grade)
        finding, ticking = QHBoxLayout(), QHBoxLayout()
        for part in (labelled(self.tr("Grade"), self.grade), self.grade):
            finding.addWidget(part)
        finding.addWidget(self.search, 1)
        for made in (self.tick, self.untick):
            ticking.addWidget(made)
        ticking.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setSpacing(look.GAP)
        layout.addWidget(head)
        layout.addLayout(finding)
        layout.addWidget(self.unheard)
        layout.addWidget(self.list, 1)
        layout.addLayout(ticking)
        layout.addWidget(self.problems)
        layout.addLayout(button_row(cancel_button(self), self.accept_button))
        self.resize(look.scaled(560), look.scaled(500))

    def read(self) -> None:
        """Look for customers that are not in the audience yet."""
        door, caller, plan = self._desk.door, self._desk.caller, self._view.row.id
        typed, grade, unheard = self.search.text(), str(self.grade.currentData()), self.unheard.isChecked()
        self._reading.ask(lambda: candidates(door, caller, plan, typed, grade, unheard=unheard))

    def _show(self, rows: Sequence[Candidate]) -> None:
        self.list.fill([(row.id, "    ".join(part for part in (row.name, row.no, row.grade) if part)) for row in rows])
        self._weigh()

    def _weigh(self) -> None:
        count = len(self.list.ticked())
        self.search.show_count(count, self.list.count())
        self.accept_button.setEnabled(count > 0)

    def submit(self) -> None:
        """Invite those that are ticked, or say inside why not."""
        try:
            self.marked = self._desk.act(invite_customers, self._view.row.id, self.list.ticked()) or Marked(0)
        except Refused as refusal:
            self.problems.show_lines(explain_all(refusal))
            return
        self.accept()


class UnheardDialog(QDialog):
    """【未沟通客户】: important customers of whom nobody heard this quarter."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """The customers are read on a worker."""
        super().__init__(parent)
        named(self, self.tr("Not heard this quarter"))
        self._rows: Sequence[UnheardRow] = ()
        said = QLabel(self.tr("Customers of grade A and key accounts without a meeting, a magazine or an opinion since the quarter began."))
        said.setObjectName("muted")
        said.setWordWrap(True)
        source = listed(self._lines, titles(UNHEARD), UNHEARD, lambda value, _column: fact(value))
        self.model, self.view = table(self.tr("Table of customers not heard"), source, (190, 104, 50, 70, 70, 92), {0: 120})
        for action in (self.view.copy_action, self.view.copy_titled_action):
            action.setEnabled(False)  # a list of customers goes to the clipboard from the archives alone (B-118)
            action.setVisible(False)
        self.state = QLabel()
        layout = QVBoxLayout(self)
        layout.setSpacing(look.GAP)
        layout.addWidget(said)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.state)
        done = button(self.tr("Close"), primary=True)
        done.clicked.connect(self.accept)
        layout.addLayout(button_row(done))
        self.resize(look.scaled(680), look.scaled(420))
        door, caller = desk.door, desk.caller
        self._reading = Latest(self, self._show, desk.tell)
        self._reading.ask(lambda: not_heard(door, caller))

    def customers(self) -> list[UUID]:
        """Those that are shown."""
        return [row.customer_id for row in self._rows]

    def _lines(self) -> list[Row]:
        return [unheard_line(row, self.tr("Yes")) for row in self._rows]

    def _show(self, rows: Sequence[UnheardRow]) -> None:
        self._rows = rows
        self.model.refresh()
        none = self.tr("Everybody important was heard this quarter.")
        self.state.setText(self.tr("{count} customers").format(count=len(rows)) if rows else none)

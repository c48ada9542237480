"""The pane of one plan: its facts, and its audience with what came of each invitation."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kehu_desk.archives.tab.sheet import Line, Sheet
from kehu_desk.communications.queries import CommView, ReceiptRow
from kehu_desk.communications.rules.plans import INVITED, REACHED, State
from kehu_desk.communications.service.reading import Seat
from kehu_desk.communications.table import PLAN_STATES, audience_source
from kehu_desk.communications.words import kind_name, state_name
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.facts_beside import FactsBeside
from kehu_desk.ui.listing import tool, tool_bar, weigh
from kehu_desk.ui.table_view import TableView
from kehu_desk.ui.window_model import WindowModel

HABITS: Final = "communications/audience"


class CommPane(FactsBeside):
    """started: key of a button; the rows that are chosen are asked for then. Buttons are greyed with the reasons."""

    started = Signal(str)

    def __init__(self, desk: Desk, seat: Seat, parent: QWidget | None = None) -> None:
        """seat: says which buttons the role includes. Nothing is chosen at first."""
        super().__init__(QCoreApplication.translate("CommPane", "Details"), parent)
        self.view: CommView | None = None
        self._seat, self._mine = seat, frozenset[UUID]()
        self.facts, self.model = Sheet(self.tr("Facts")), WindowModel(audience_source(self._rows), self)
        self.table = TableView(self.tr("Table of the audience"), self.model, memory=desk.memory, key=HABITS)
        for action in (self.table.copy_action, self.table.copy_titled_action):
            action.setEnabled(False)  # content of archives goes to no clipboard (B-118)
            action.setVisible(False)
        self.buttons = {
            "invite": tool(self.tr("Invite customers…"), "plus", lambda: self.started.emit("invite")),
            "reached": tool(self.tr("Reached"), "check", lambda: self.started.emit("reached")),
            "absent": tool(self.tr("Absent"), "x", lambda: self.started.emit("absent")),
            "mark": tool(self.tr("Details and feedback…"), "file-pen", lambda: self.started.emit("mark")),
            "opinion": tool(self.tr("Note opinion…"), "file-plus", lambda: self.started.emit("opinion")),
            "uninvite": tool(self.tr("Take out"), "minus", lambda: self.started.emit("uninvite")),
        }
        self.audience = QWidget()
        inside = QVBoxLayout(self.audience)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(look.TIGHT)
        inside.addWidget(tool_bar(self.buttons.values()))
        inside.addWidget(self.table, 1)
        self.put(self.facts, self.audience)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._weigh())
        self.show_view(None, frozenset())

    def _rows(self) -> Sequence[ReceiptRow]:
        return self.view.receipts if self.view is not None else ()

    def chosen(self) -> list[ReceiptRow]:
        """The rows of the audience that are chosen."""
        ids = set(self.table.chosen_ids())
        return [row for row in self._rows() if row.id in ids]

    def show_view(self, view: CommView | None, mine: frozenset[UUID], said: Sequence[str] = ()) -> None:
        """One plan, and the customers of its audience at whom this person may mark something; or none, and why."""
        self.view, self._mine = view, mine
        self.model.refresh()
        if view is None:
            lines: list[Line] = [(self.tr("Why not"), each, "warn") for each in said]
            self.facts.show_lines(lines, "" if said else self.tr("Choose a plan on the left."))
        else:
            self.facts.show_lines(self._lines(view))
        self.audience.setVisible(view is not None)
        self._weigh()

    def _lines(self, view: CommView) -> list[Line]:
        row = view.row
        reached = self.tr("{heard} of {invited}").format(heard=row.heard, invited=row.invited) if row.invited else ""
        lines: list[Line] = [
            (self.tr("No."), row.no, None),
            (self.tr("Kind"), kind_name(row.kind), None),
            (self.tr("Title"), row.title, None),
            (self.tr("State"), state_name(row.state), PLAN_STATES[row.state].tone),
            (self.tr("Day"), row.held_on.isoformat(), None),
            (self.tr("Place"), row.place, None),
            (self.tr("Seen to by"), row.owner, None),
            (self.tr("Reached"), reached, None),
            (self.tr("Opinions"), str(view.opinions) if view.opinions else "", None),
            (self.tr("Agenda"), view.agenda, None),
            (self.tr("Result"), view.result, None),
            (self.tr("Reason"), view.cancelled_why, "warn"),
            (self.tr("Planned by"), view.made_by, None),
        ]
        return [line for line in lines if line[1]]

    def _weigh(self) -> None:
        """Buttons follow the rows chosen."""
        rows, view = self.chosen(), self.view
        if view is not None:
            self.buttons["reached"].setText(state_name(REACHED[view.row.kind]))
        closed = [self.tr("The plan is cancelled.")] if view is not None and view.row.state == State.CANCELLED else []
        none = [] if rows else [self.tr("Choose customers of the audience first.")]
        mine = all(row.customer_id in self._mine for row in rows)
        strange = [] if mine else [self.tr("Only those who deal with a customer note this.")]
        single = [] if len(rows) == 1 else [self.tr("Choose one customer first.")]
        marked = [self.tr("What came of it is noted already.")] if any(row.state != INVITED for row in rows) else []
        reasons = {
            "invite": closed, "reached": closed + none + strange, "absent": closed + none + strange, "mark": closed + none + strange,
            "opinion": single + strange, "uninvite": closed + single + strange + marked,
        }  # fmt: skip
        for key, made in self.buttons.items():
            weigh(made, reasons[key], shown=self._seat.records if key == "opinion" else self._seat.marks)

"""The page 【计划】: the week of one person as list or calendar, whose visits are due, and what may be done."""

from collections.abc import Callable
from datetime import date
from typing import Final, cast
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from kehu_desk.access.policy import Action
from kehu_desk.kernel.errors import Refused
from kehu_desk.kernel.money import plain
from kehu_desk.ui import look
from kehu_desk.ui.beside import ACROSS, DOWN, Beside
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.empty_state import EmptyState, Switch
from kehu_desk.ui.latest import Latest
from kehu_desk.ui.listing import table, tool, tool_bar
from kehu_desk.visits.noun import NOUN
from kehu_desk.visits.queries import GapRow, PlannedRow
from kehu_desk.visits.rules.plans import PersonWeek, PlanState, RowState, monday
from kehu_desk.visits.service import approve_plan, drop_planned, send_back_plan, submit_plan, withdraw_plan
from kehu_desk.visits.service.reading import Week, found_week, planners, seat, week_page
from kehu_desk.visits.tab.month import MonthView, span_of
from kehu_desk.visits.tab.plan_deeds import PlanDeeds
from kehu_desk.visits.tab.plan_head import PlanHead
from kehu_desk.visits.table import gap_source, week_source
from kehu_desk.visits.words import explain, explain_all, plan_name
from kehu_desk.visits.workflow import APPROVE, CHANGE, SEND_BACK, SUBMIT, WITHDRAW

HABITS: Final = "visit_plans"
NEW, EDIT, DROP, MOVE, REPORT, BRIEF, PRINT, RULES = "new", "edit", "drop", "move", "report", "brief", "print", "rules"
WEEK_WIDTHS, GAP_WIDTHS = (86, 56, 190, 86, 120, 96), (130, 44, 84, 90, 84)
SIZES: Final = {ACROSS: (560, 420), DOWN: (320, 200)}


class PlansPage(QWidget):
    """Whoever is due by frequency is offered first; a double click on a day or a due customer plans."""

    tables = NOUN.tables | {"customer", "relation"}
    wants_open = Signal(str, object)
    wants_paper = Signal(str, object)
    settled = Signal()
    """Lists and buttons are the newest."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Shows the person's own week. Raises Refused E_FORBIDDEN for an account that has ended."""
        super().__init__(parent)
        self._desk, self.seat = desk, seat(desk.door, desk.caller)
        self.week: Week | None = None
        self.setAccessibleName(self.title())
        self.doing = PlanDeeds(desk, self, self.seat)
        self.head = PlanHead(self.seat.today, planners(desk.door, desk.caller))
        self.state, self.calendar = QLabel(), MonthView(self.seat.today)
        self.model, self.view = table(self.tr("Week's visits"), week_source(self._week_rows), WEEK_WIDTHS, {2: 90, 4: 60})
        self.gap_model, self.gaps = table(self.tr("Due for a visit"), gap_source(self._gap_rows), GAP_WIDTHS, {0: 80})
        self.empty = EmptyState(self.tr("Nothing is planned in this week. Begin with the customers who are due for a visit."))
        self.switch, self.ways = Switch(self.view, self.empty), QStackedWidget()
        self.buttons = self._make_buttons()
        self._reading = Latest(self, self._show, self._refuse)
        self._lay_out()
        self._listen()
        self.refresh()

    @staticmethod
    def title() -> str:
        """计划."""
        return QCoreApplication.translate("VisitPlansPage", "Visit plans")

    # building

    def _make_buttons(self) -> dict[str, QPushButton]:
        made = {
            NEW: tool(self.tr("Plan visit…"), "calendar-days", lambda: self.plan(self.head.day)),
            EDIT: tool(self.tr("Change…"), "file-pen", self._with(self.doing.change)),
            MOVE: tool(self.tr("Move…"), "undo-2", self._with(self.doing.move)),
            DROP: tool(self.tr("Take out"), "minus", self._with(lambda row: self.doing.fire(self.tr("Take out"), drop_planned, row.id))),
            SUBMIT: tool(self.tr("Hand in week"), "send", lambda: self._step(SUBMIT, submit_plan)),
            WITHDRAW: tool(self.tr("Take back"), "undo-2", lambda: self._step(WITHDRAW, withdraw_plan)),
            APPROVE: tool(self.tr("Approve week"), "check", lambda: self._step(APPROVE, approve_plan)),
            SEND_BACK: tool(self.tr("Send back…"), "undo-2", self._send_back),
            BRIEF: tool(self.tr("Visit brief…"), "file-text", self._with(lambda row: self.brief(row.id))),
            REPORT: tool(self.tr("Report this visit…"), "plus", self._with(self.doing.report)),
            PRINT: tool(self.tr("Print week…"), "printer", self._print),
            RULES: tool(self.tr("Visit frequency…"), "settings", self.doing.set_rules),
        }
        made[NEW].setVisible(Action.PLAN_VISIT in self.seat.duties)
        made[RULES].setVisible(Action.SET_VISIT_RULE in self.seat.duties)
        return made

    def _with(self, act: Callable[[PlannedRow], object]) -> Callable[[], object]:
        def do() -> None:
            if (row := self.chosen()) is not None:
                act(row)

        return do

    def _lay_out(self) -> None:
        self.state.setObjectName("muted")
        self.state.setWordWrap(True)
        self.state.setAccessibleName(self.tr("State of the week"))
        for part in (self.switch, self.calendar):
            self.ways.addWidget(part)
        due, inside = QWidget(), QVBoxLayout()
        due.setLayout(inside)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(look.TIGHT)
        caption = QLabel(self.tr("Due for a visit, the most overdue first: a double click plans"))
        caption.setObjectName("muted")
        caption.setWordWrap(True)
        inside.addWidget(caption)
        inside.addWidget(self.gaps, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.WIDE, look.GAP, look.WIDE, look.GAP)
        layout.setSpacing(look.GAP)
        for each in (tool_bar(self.buttons.values()), self.head, self.state):
            layout.addWidget(each)
        layout.addWidget(Beside(self.ways, due, self._desk.memory, HABITS, SIZES), 1)

    def _listen(self) -> None:
        self.head.turned.connect(self.refresh)
        self.view.selectionModel().selectionChanged.connect(lambda *_: self._offer())
        self.view.doubleClicked.connect(lambda _index: self._with(lambda row: self.brief(row.id))())
        self.calendar.day_chosen.connect(self.head.turn)
        self.calendar.day_opened.connect(self.plan)
        self.gaps.doubleClicked.connect(lambda _index: self.plan(self.head.day))

    # reading

    def refresh(self) -> None:
        """Read the week, the month around it and who is due, on a worker."""
        person = self.head.person_id()
        if person is None:
            self._show(None)
            return
        door, caller, week = self._desk.door, self._desk.caller, self.head.week
        first, last = span_of(self.head.day)
        since, until = min(first, week), max(last, week)
        self._reading.ask(lambda: week_page(door, caller, person, week, since, until))

    def _refuse(self, refused: Refused) -> None:
        self._show(None, "\n".join(explain_all(refused)))

    def _show(self, week: Week | None, why: str = "") -> None:
        self.week = week
        self.model.refresh()
        self.gap_model.refresh()
        self.calendar.show_rows(self.head.day, week.rows if week else ())
        self.ways.setCurrentIndex(1 if self.head.as_calendar() else 0)
        self.switch.show_empty(self.model.rowCount() == 0)
        self.state.setText(why or self._state_text())
        self._offer()
        self.settled.emit()

    def _state_text(self) -> str:
        if self.week is None:
            return self.tr("There is nobody whose week you look at.")
        plan, kept = self.week.plan, self.week.kept
        parts = [plan_name(plan.state) if plan else self.tr("Not begun")]
        if plan is not None and plan.decided_by and plan.state == PlanState.APPROVED:
            parts.append(plan.decided_by)
        if plan is not None and plan.opinion:
            parts.append(self.tr("{person}: {opinion}").format(person=plan.decided_by, opinion=plan.opinion))
        if kept.bp is not None:
            text = self.tr("done {done} of {planned} planned: {share} %")
            parts.append(text.format(done=kept.done, planned=kept.planned, share=plain(kept.bp, 2, 0)))
        return " · ".join(parts)

    def _week_rows(self) -> list[PlannedRow]:
        return [row for row in (self.week.rows if self.week else ()) if monday(row.on_day) == self.head.week]

    def _gap_rows(self) -> list[GapRow]:
        return list(self.week.gaps) if self.week else []

    def chosen(self) -> PlannedRow | None:
        """The one planned visit chosen in the list."""
        ids = self.view.chosen_ids() if self.view.chosen_count() == 1 and not self.head.as_calendar() else []
        return next((row for row in self._week_rows() if ids and row.id == ids[0]), None)

    def _offer(self) -> None:
        told = {each.event: [explain(no) for no in each.nos] for each in self.week.offers} if self.week else {}
        for event in (SUBMIT, WITHDRAW, APPROVE, SEND_BACK):
            self.buttons[event].setVisible(event in told)
            self._weigh(event, told.get(event, []))
        row = self.chosen()
        mine = row is not None and row.person_id == self.seat.person
        waits = row is not None and row.state in (RowState.PLANNED, RowState.MISSED)
        first = self.tr("Choose one visit of the list first.")
        for key, may in {
            EDIT: mine and CHANGE in told,
            DROP: mine and CHANGE in told,
            MOVE: mine and waits,
            REPORT: mine and waits,
        }.items():
            self.buttons[key].setVisible(Action.PLAN_VISIT in self.seat.duties)
            self._weigh(key, [] if may else [first if row is None else self.tr("It stands where this step does not lead on.")])
        self._weigh(BRIEF, [] if row is not None else [first])
        self._weigh(PRINT, [] if self.week is not None else [self.tr("There is nobody whose week you look at.")])
        person = self.head.person_id()
        self._weigh(NEW, [] if person == self.seat.person else [self.tr("A week is planned by whoever makes the visits.")])

    def _weigh(self, key: str, why: list[str]) -> None:
        self.buttons[key].setEnabled(not why)
        self.buttons[key].setToolTip("\n".join(why) or self.buttons[key].text())

    def open_subject(self, subject: UUID) -> bool:
        """A week, or a planned visit: the workbench leads here. False when it is neither, or not this person's to see."""
        found = found_week(self._desk.door, self._desk.caller, subject)
        if found is None or self.head.person.findData(str(found[0])) < 0:
            return False
        self.head.way.setCurrentIndex(0)
        self.head.show_person(found[0])
        self.head.turn(found[1])
        self._reading.drop()
        door, caller, person, week = self._desk.door, self._desk.caller, found[0], self.head.week
        first, last = span_of(self.head.day)
        self._show(week_page(door, caller, person, week, min(first, week), max(last, week)))
        self.view.choose_ids([subject])
        return True

    # doing

    def plan(self, day: date) -> None:
        """【排计划】 for the due customers chosen, else for one that is found in the dialog."""
        if not self.buttons[NEW].isEnabled() or Action.PLAN_VISIT not in self.seat.duties:
            return
        due = {row.customer_id: row.customer for row in self._gap_rows()}
        chosen = [(cast("UUID", each), due[cast("UUID", each)]) for each in self.gaps.chosen_ids() if each in due]
        self.doing.plan(max(day, self.seat.today), chosen, self.gaps.clearSelection)

    def _step(self, event: str, deed: Callable[..., object]) -> None:
        if self.week is not None and self.week.plan is not None:
            self.doing.fire(self.buttons[event].text(), deed, self.week.plan.id)

    def _send_back(self) -> None:
        if self.week is not None and self.week.plan is not None:
            label = self.tr("What is to be changed in the week of {person}?").format(person=self.week.plan.person)
            self.doing.ask(self.buttons[SEND_BACK].text(), label, send_back_plan, self.week.plan.id)

    def brief(self, planned: UUID) -> None:
        """【拜访提要】 of a planned visit."""
        self.doing.brief(planned, lambda subject: self.wants_paper.emit("visit_brief", subject))

    def _print(self) -> None:
        person = self.head.person_id()
        if person is not None:
            self.wants_paper.emit("visit_week", PersonWeek(person, self.head.week))

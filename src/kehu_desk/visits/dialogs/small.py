"""Short dialogs: 【排计划】, 【改期】, 【解决问题】, 【批示】."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kehu_desk.borrowing.dialogs.archive_line import ALIVE, ArchiveLine
from kehu_desk.borrowing.dialogs.parts import head_of
from kehu_desk.kernel.errors import No, Refused
from kehu_desk.ui import look
from kehu_desk.ui.asking_form import AskingForm
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.fields import Field, Group, Kind
from kehu_desk.visits.dialogs.report_reading import clock
from kehu_desk.visits.queries import PlannedRow
from kehu_desk.visits.rules.plans import GOALS, Wish
from kehu_desk.visits.service import change_planned, comment_visit, move_planned, plan_visits, solve_problem
from kehu_desk.visits.service.reading import people_there
from kehu_desk.visits.words import explain, explain_all, goal_name

translate: Final = QCoreApplication.translate


class ShortForm(AskingForm):
    """Each reason stands at its field, or below."""

    def __init__(self, desk: Desk, title: str, groups: Sequence[Group], parent: QWidget | None = None) -> None:
        """title: also the verb of the button; groups: of the form."""
        super().__init__(desk, title, groups, parent)
        self.head.setAccessibleName(self.tr("Customer"))
        self.setMinimumWidth(look.scaled(520))

    def place(self, refusal: No) -> str:
        """The field that the no names."""
        return str(dict(refusal.facts).get("field", ""))

    def sentence(self, refusal: No) -> str:
        """A no in the words of visits."""
        return explain(refusal)


class PlanDialog(ShortForm):
    """Plans one visit, several customers for a day, or changes a visit that is planned."""

    def __init__(
        self, desk: Desk, day: date, customers: Sequence[tuple[UUID, str]] = (), row: PlannedRow | None = None,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        """customers: id and name, none lets the person find one; row: the planned visit to change."""
        title = translate("PlanVisitDialog", "Change plan") if row else translate("PlanVisitDialog", "Plan visit")
        super().__init__(desk, title, (Group(title, _plan_fields()),), parent)
        self._row = row
        self._people: dict[str, UUID] = {}
        self.customers = [(row.customer_id, row.customer)] if row else list(customers)
        self.archive = ArchiveLine(desk, among=ALIVE)
        self.column.insertWidget(0, self.archive)
        self.archive.chosen.connect(self.choose)
        starts = f"{row.starts // 60:02}:{row.starts % 60:02}" if row and row.starts is not None else ""
        self.form.set_values({
            "on_day": row.on_day if row else day, "goal": row.goal if row else GOALS[0], "starts": starts, "note": row.note if row else "",
            "contacts": list(row.contacts) if row else [],
        })  # fmt: skip
        self._show_customers()

    def choose(self, customer: UUID) -> None:
        """Take a customer."""
        self.customers = [(customer, head_of(self._desk, customer).name)]
        self._show_customers()

    def _show_customers(self) -> None:
        self.archive.setVisible(not self.customers)
        self.show_head("、".join(name for _id, name in self.customers))
        self.accept_button.setEnabled(bool(self.customers))
        one = len(self.customers) == 1
        self.form.cells["contacts"].setEnabled(one)
        if one:
            self._read_people(self.customers[0][0])

    def _read_people(self, customer: UUID) -> None:
        """Whom one may meet there, as far as he may be seen."""
        try:
            found = people_there(self._desk.door, self._desk.caller, customer)
        except Refused as refusal:
            self.problems.show_lines(explain_all(refusal))
            return
        self._people = {each.name: each.id for each in found}
        self.form.editor("contacts").setPlaceholderText("、".join(self._people))

    def do(self) -> None:
        """Plan, or change."""
        values = self.form.values()
        at = clock(values["starts"]) if values["starts"] else None
        starts = at.hour * 60 + at.minute if at else -1 if values["starts"] else None
        contacts = tuple(self._people[name] for name in values["contacts"] if name in self._people)
        wishes = [Wish(each, values["on_day"], values["goal"], starts, contacts, values["note"]) for each, _name in self.customers]
        if self._row is not None:
            self._desk.act(change_planned, self._row.id, wishes[0])
        else:
            self._desk.act(plan_visits, wishes)


class MoveDialog(ShortForm):
    """【改期】: another day for a planned visit."""

    def __init__(self, desk: Desk, row: PlannedRow, parent: QWidget | None = None) -> None:
        """row: the planned visit."""
        title = translate("PlanVisitDialog", "Move visit")
        super().__init__(desk, title, (Group(title, _move_fields()),), parent)
        self._row = row
        self.show_head(f"{row.customer}  {row.on_day.isoformat()}")

    def do(self) -> None:
        """Move it."""
        values = self.form.values()
        self._desk.act(move_planned, self._row.id, values["to_day"], values["reason"])


class SolveDialog(ShortForm):
    """【解决问题】."""

    def __init__(self, desk: Desk, problem: UUID, text: str, parent: QWidget | None = None) -> None:
        """problem: its id and its words."""
        title = translate("PlanVisitDialog", "Solve problem")
        label = translate("PlanVisitDialog", "How it was solved")
        super().__init__(desk, title, (Group(title, (Field(key="measure", label=label, kind=Kind.LONG, required=True),)),), parent)
        self._problem = problem
        self.show_head(text)

    def do(self) -> None:
        """Note it."""
        self._desk.act(solve_problem, self._problem, self.form.values()["measure"])


class CommentDialog(ShortForm):
    """【批示】: the superior has read a report, with or without a word."""

    def __init__(self, desk: Desk, visit: UUID, head: str, comment: str, parent: QWidget | None = None) -> None:
        """comment: what stands there already."""
        title = translate("PlanVisitDialog", "Mark as read")
        label = translate("PlanVisitDialog", "Comment")
        super().__init__(desk, title, (Group(title, (Field(key="comment", label=label, kind=Kind.LONG),)),), parent)
        self._visit = visit
        self.show_head(head)
        self.form.set_values({"comment": comment})

    def do(self) -> None:
        """Write it."""
        self._desk.act(comment_visit, self._visit, self.form.values()["comment"])


def _plan_fields() -> tuple[Field, ...]:
    goals: Any = [(goal, goal_name(goal)) for goal in GOALS]
    return (
        Field(key="on_day", label=translate("PlanVisitDialog", "Day"), kind=Kind.DATE, required=True),
        Field(key="starts", label=translate("PlanVisitDialog", "Time"), help=translate("PlanVisitDialog", "if agreed, such as 9:30")),
        Field(key="goal", label=translate("PlanVisitDialog", "Goal"), kind=Kind.CHOICE, options=goals, required=True),
        Field(key="contacts", label=translate("PlanVisitDialog", "To meet"), kind=Kind.TAGS),
        Field(key="note", label=translate("PlanVisitDialog", "Note"), kind=Kind.LONG, limit=500),
    )


def _move_fields() -> tuple[Field, ...]:
    return (
        Field(key="to_day", label=translate("PlanVisitDialog", "New day"), kind=Kind.DATE, required=True),
        Field(key="reason", label=translate("PlanVisitDialog", "Reason"), limit=500, span=2),
    )

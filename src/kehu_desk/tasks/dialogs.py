"""The dialogs 【新建待办】, 【延期】 and 【待办】."""

from collections.abc import Mapping
from typing import Any, ClassVar, Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kehu_desk.borrowing.dialogs.archive_line import ALIVE, ArchiveLine
from kehu_desk.borrowing.dialogs.parts import head_of
from kehu_desk.kernel.clock import zone
from kehu_desk.kernel.errors import No
from kehu_desk.tasks.queries import TaskRow
from kehu_desk.tasks.rules import LONGEST_TEXT, LONGEST_WHY, TaskTerms
from kehu_desk.tasks.service import finish_task, postpone_task, seat, set_task, standing
from kehu_desk.tasks.words import explain, explain_all
from kehu_desk.tasks.workflow import FINISH, POSTPONE
from kehu_desk.ui import look
from kehu_desk.ui.asking_form import AskingForm
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.dialogs import button, button_row, named
from kehu_desk.ui.doing import Doing
from kehu_desk.ui.facts import Facts, FactSheet, moment
from kehu_desk.ui.fields import Field, Group, Kind
from kehu_desk.ui.listing import tool, weigh

AT: Final[Mapping[str, str]] = {
    "E_TASK_TEXT": "text", "E_TASK_DUE": "due_on", "E_TASK_LATER": "due_on", "E_TASK_WHY": "why", "E_REASON": "why",
    "E_NO_RELATION": "person",
}  # fmt: skip
LEAST: Final = 5


class TaskForm(AskingForm):
    """Reasons stand at their fields, in the words of to-dos."""

    places: ClassVar[Mapping[str, str]] = AT

    def sentence(self, refusal: No) -> str:
        """A no in the words of to-dos."""
        return explain(refusal)


class NewTaskDialog(TaskForm):
    """What is to be done by when; a superior says by whom; a customer may be named."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Raises Refused E_FORBIDDEN for an account that has ended."""
        self.task_id: UUID | None = None
        self.customer: UUID | None = None
        self._seat = seat(desk.door, desk.caller)
        title = QCoreApplication.translate("TaskDialog", "New to-do")
        super().__init__(desk, title, (Group(title, self._fields(desk)),), parent)
        myself = {"person": str(desk.caller.person)} if self._seat.people else {}
        self.form.set_values({"due_on": self.today(), **myself})
        self._lay_out_customer(desk)
        self.resize(look.scaled(600), look.scaled(400))

    def _fields(self, desk: Desk) -> tuple[Field, ...]:
        text = QCoreApplication.translate("TaskDialog", "What is to be done")
        fields = [
            Field(key="text", label=text, kind=Kind.LONG, required=True, limit=LONGEST_TEXT),
            Field(key="due_on", label=QCoreApplication.translate("TaskDialog", "Due on"), kind=Kind.DATE, required=True),
        ]
        if self._seat.people:
            options = [(str(desk.caller.person), QCoreApplication.translate("TaskDialog", "Myself"))]
            options += [(str(each), name) for each, name in self._seat.people]
            label = QCoreApplication.translate("TaskDialog", "To be done by")
            fields.append(Field(key="person", label=label, kind=Kind.CHOICE, options=options, required=True))
        return tuple(fields)

    def _lay_out_customer(self, desk: Desk) -> None:
        caption = QLabel(QCoreApplication.translate("TaskDialog", "About a customer, if you like"))
        self.archive, self.named_customer = ArchiveLine(desk, among=ALIVE), QLabel()
        self.other_button = tool(QCoreApplication.translate("TaskDialog", "No customer"), "x", self.forget_customer)
        self.archive.hits.hide()
        self.archive.search.changed.connect(lambda typed: self.archive.hits.setVisible(bool(typed)))
        self.archive.chosen.connect(self.choose)
        self.named_customer.setWordWrap(True)
        named_row, place = QHBoxLayout(), self.column.indexOf(self.form) + 1
        named_row.addWidget(self.named_customer, 1)
        named_row.addWidget(self.other_button)
        self.column.insertWidget(place, caption)
        self.column.insertWidget(place + 1, self.archive)
        self.column.insertLayout(place + 2, named_row)
        self.forget_customer()

    def choose(self, customer: UUID) -> None:
        """It is about this customer."""
        head = head_of(self._desk, customer)
        self.customer = customer
        self.named_customer.setText(f"{head.name}    {head.number}")
        self._show_customer()

    def forget_customer(self) -> None:
        """It is about nobody."""
        self.customer = None
        self._show_customer()

    def _show_customer(self) -> None:
        self.archive.setVisible(self.customer is None)
        for each in (self.named_customer, self.other_button):
            each.setVisible(self.customer is not None)

    def do(self) -> None:
        """Write it down."""
        typed: dict[str, Any] = self.form.values()
        person = UUID(typed["person"]) if typed.get("person") else None
        self.task_id = self._desk.act(set_task, TaskTerms(typed["text"], typed["due_on"], person, self.customer))


class PostponeDialog(TaskForm):
    """Another day, and why it waits where somebody else set it."""

    def __init__(self, desk: Desk, row: TaskRow, parent: QWidget | None = None) -> None:
        """Raises Refused E_FORBIDDEN for an account that has ended."""
        self._row = row
        title = QCoreApplication.translate("TaskDialog", "Put off")
        why = QCoreApplication.translate("TaskDialog", "Why it waits")
        fields = (
            Field(key="due_on", label=QCoreApplication.translate("TaskDialog", "New day"), kind=Kind.DATE, required=True),
            Field(key="why", label=why, kind=Kind.LONG, limit=LONGEST_WHY, required=row.set_by_other),
        )
        super().__init__(desk, title, (Group(title, fields),), parent)
        self.show_head(row.text)

    def do(self) -> None:
        """Put it off."""
        typed: dict[str, Any] = self.form.values()
        self._desk.act(postpone_task, self._row.id, typed["due_on"], typed["why"])


class TaskSheet(QDialog):
    """One to-do as a whole, and what may be done with it."""

    wants_open = Signal(str, object)
    """Noun and id of the customer that it is about."""

    def __init__(self, desk: Desk, task: UUID, parent: QWidget | None = None) -> None:
        """Raises Refused E_NOT_FOUND."""
        super().__init__(parent)
        named(self, self.tr("To-do"))
        self._desk = desk
        found = standing(desk.door, desk.caller, task)
        self.row = found.row
        self.deeds = Doing(desk, self, explain_all, LEAST)
        self.sheet, self.done_button = FactSheet(self.tr("To-do")), button(self.tr("Close"), primary=True)
        self.sheet.show_boxes([("", self._facts(found.row))])
        self.buttons = {
            "archive": tool(self.tr("Open archive"), "folder-open", self.open_archive),
            POSTPONE: tool(self.tr("Put off…"), "clock", self.postpone),
            FINISH: tool(self.tr("Mark done"), "check", self.finish),
        }
        offered = {each.event: [explain(reason) for reason in each.nos] for each in found.offers}
        for event in (POSTPONE, FINISH):
            weigh(self.buttons[event], offered.get(event, []), shown=event in offered)
        weigh(self.buttons["archive"], [], shown=bool(found.row.customer))
        self.done_button.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setSpacing(look.GAP)
        layout.addWidget(self.sheet, 1)
        layout.addLayout(button_row(self.done_button, left=tuple(self.buttons.values())))
        self.resize(look.scaled(560), look.scaled(280))

    def _facts(self, row: TaskRow) -> Facts:
        office = zone()
        late = self.tr("{days} days late").format(days=row.late) if row.late else ""
        return (
            (self.tr("What is to be done"), row.text),
            (self.tr("Customer"), row.customer),
            (self.tr("Due"), f"{row.due_on.isoformat()}  {late}".strip()),
            (self.tr("To be done by"), row.person),
            (self.tr("Set by"), f"{row.setter}  {moment(row.made_at, office)}"),
            (self.tr("Put off because"), row.moved_why),
            (self.tr("Done"), f"{row.done_by}  {moment(row.done_at, office)}".strip()),
        )

    def open_archive(self) -> None:
        """The archive of whom it is about."""
        self.accept()
        self.wants_open.emit("customer", self.row.customer_id)

    def postpone(self) -> None:
        """【延期】 over this sheet, which closes with it."""
        dialog = PostponeDialog(self._desk, self.row, self)
        dialog.accepted.connect(self.accept)
        self.deeds.show(dialog)

    def finish(self) -> None:
        """It is done."""

        def do() -> None:
            self._desk.act(finish_task, self.row.id)
            self.accept()

        self.deeds.attempt(self.buttons[FINISH].text(), do)

"""The dialogs of plans: 【新建沟通计划】, 【登记举办】, and what came of an invitation."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kehu_desk.communications import service
from kehu_desk.communications.dialogs.asking import CommAsking
from kehu_desk.communications.queries import CommView, ReceiptRow
from kehu_desk.communications.rules.plans import ABSENT, INVITED, KINDS, LONGEST, REACHED, SHORTEST, Mark, PlanTerms
from kehu_desk.communications.service import Marked
from kehu_desk.communications.service.reading import planners
from kehu_desk.communications.words import field_name, kind_name, state_name
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.fields import Field, Group, Kind


class PlanDialog(CommAsking):
    """A new plan, or what is put right in one that is not held yet."""

    places = {"E_COMM_OWNER": "owner_id", "E_COMM_SUPERIOR": "owner_id", "E_COMM_KIND": "kind"}

    def __init__(self, desk: Desk, view: CommView | None = None, parent: QWidget | None = None) -> None:
        """view: the plan that is corrected. Raises Refused E_FORBIDDEN for an account that has ended."""
        self._view, self.plan_id = view, view.row.id if view else None
        plan = QCoreApplication.translate("CommDialogs", "Plan communication")
        title = QCoreApplication.translate("CommDialogs", "Correct plan") if view else plan
        super().__init__(desk, title, (Group(title, _plan_fields(planners(desk.door, desk.caller))),), parent)
        self.form.set_values(self._given())

    def _given(self) -> dict[str, Any]:
        if self._view is None:
            return {"kind": KINDS[1], "held_on": self.today(), "owner_id": str(self._desk.caller.person)}
        row = self._view.row
        return {
            "kind": row.kind, "title": row.title, "held_on": row.held_on, "place": row.place, "owner_id": str(self._view.owner_id),
            "agenda": self._view.agenda,
        }  # fmt: skip

    def do(self) -> None:
        """Write it down."""
        typed = self.form.values()
        terms = PlanTerms(typed["kind"], typed["title"], typed["held_on"], UUID(typed["owner_id"]), typed["place"], typed["agenda"])
        if self._view is not None:
            self._desk.act(service.correct_communication, self._view.row.id, terms)
        else:
            self.plan_id = self._desk.act(service.plan_communication, terms)


def _plan_fields(people: Sequence[tuple[str, str]]) -> tuple[Field, ...]:
    kinds = [(each, kind_name(each)) for each in KINDS]
    return (
        Field(key="kind", label=field_name("kind"), kind=Kind.CHOICE, options=kinds, required=True),
        Field(key="held_on", label=field_name("held_on"), kind=Kind.DATE, required=True),
        Field(key="title", label=field_name("title"), required=True, span=2, limit=LONGEST["title"]),
        Field(key="owner_id", label=field_name("owner_id"), kind=Kind.CHOICE, options=people, required=True),
        Field(key="place", label=field_name("place"), limit=LONGEST["place"]),
        Field(key="agenda", label=field_name("agenda"), kind=Kind.LONG),
    )


class HoldDialog(CommAsking):
    """【登记举办】: the day and what came of it."""

    places = {"E_COMM_DAY": "held_on", "E_COMM_RESULT": "result"}

    def __init__(self, desk: Desk, view: CommView, parent: QWidget | None = None) -> None:
        """Raises Refused E_FORBIDDEN for an account that has ended."""
        self._view = view
        least = QCoreApplication.translate("CommDialogs", "At least {least} characters").format(least=SHORTEST)
        fields = (
            Field(key="held_on", label=field_name("held_on"), kind=Kind.DATE, required=True, span=2),
            Field(key="result", label=field_name("result"), kind=Kind.LONG, required=True, help=least),
        )
        title = QCoreApplication.translate("CommDialogs", "Note as held")
        super().__init__(desk, title, (Group(title, fields),), parent)
        self.show_head(f"{view.row.no}  {view.row.title}")
        self.form.set_values({"held_on": min(view.row.held_on, self.today()), "result": view.result})

    def do(self) -> None:
        """Note it."""
        typed = self.form.values()
        self._desk.act(service.hold_communication, self._view.row.id, typed["held_on"], typed["result"])


class MarkDialog(CommAsking):
    """What came of the invitation of one customer, or of several alike."""

    def __init__(self, desk: Desk, view: CommView, rows: Sequence[ReceiptRow], parent: QWidget | None = None) -> None:
        """rows: at least one. Raises Refused E_FORBIDDEN for an account that has ended."""
        self._rows, self.marked = rows, Marked(0)
        title = QCoreApplication.translate("CommDialogs", "Note what came of it")
        super().__init__(desk, title, (Group(title, _mark_fields(view.row.kind, several=len(rows) > 1)),), parent)
        several = QCoreApplication.translate("CommDialogs", "{count} customers").format(count=len(rows))
        self.show_head(rows[0].customer if len(rows) == 1 else several)
        self.form.set_values(_given(view, rows, self.today()))

    def do(self) -> None:
        """Note it."""
        typed = self.form.values()
        mark = Mark(typed["state"], typed["on_day"], typed.get("contact", ""), typed.get("feedback", ""))
        self.marked = self._desk.act(service.mark_receipts, [row.id for row in self._rows], mark) or Marked(0)


def _mark_fields(kind: str, *, several: bool) -> tuple[Field, ...]:
    states = [(each, state_name(each)) for each in (INVITED, REACHED[kind], ABSENT)]
    own = (
        Field(key="contact", label=field_name("contact"), span=2, limit=LONGEST["contact"]),
        Field(key="feedback", label=field_name("feedback"), kind=Kind.LONG),
    )
    return (
        Field(key="state", label=field_name("state"), kind=Kind.CHOICE, options=states, required=True),
        Field(key="on_day", label=field_name("on_day"), kind=Kind.DATE),
        *(() if several else own),
    )


def _given(view: CommView, rows: Sequence[ReceiptRow], today: date) -> dict[str, Any]:
    row = rows[0]
    on = row.on_day or min(view.row.held_on, today)
    if len(rows) > 1:
        return {"state": REACHED[view.row.kind], "on_day": on}
    state = REACHED[view.row.kind] if row.state == INVITED else row.state
    return {"state": state, "on_day": on, "contact": row.contact, "feedback": row.feedback}

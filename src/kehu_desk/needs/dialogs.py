"""The dialogs of needs: 【登记需求】, 【计划】, 【已满足】, 【谢绝】. What is typed stays when it is refused."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kehu_desk.borrowing.dialogs.customer_form import CustomerForm
from kehu_desk.kernel.errors import No, Refused
from kehu_desk.needs import service
from kehu_desk.needs.queries import NeedView
from kehu_desk.needs.rules import KINDS, LONGEST, PRIORITIES, SHORTEST, NeedTerms
from kehu_desk.needs.service.reading import colleagues
from kehu_desk.needs.words import FIELDS, explain, explain_all, kind_name, priority_name
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.fields import Field, Kind


class NeedForm(CustomerForm):
    """Refusals are told inside in the words of needs, those of one field beside it."""

    def sentence(self, refusal: No) -> str:
        """A no in the words of needs."""
        return explain(refusal)

    def place(self, refusal: No) -> str:
        """Faults of fields stand at their fields."""
        return str(dict(refusal.facts)["field"]) if refusal.code == "E_NEED_FIELD" else ""

    def show_refused(self, refused: Refused) -> None:
        """Below the form stands everything."""
        super().show_refused(refused)
        self.problems.show_lines(explain_all(refused))


def _label(key: str) -> str:
    return QCoreApplication.translate("NeedField", FIELDS[key])


def _fields(people: Sequence[tuple[str, str]]) -> tuple[Field, ...]:
    kinds = [(each, kind_name(each)) for each in KINDS]
    ranks = [(str(each), priority_name(each)) for each in PRIORITIES]
    return (
        Field(key="kind", label=_label("kind"), kind=Kind.CHOICE, options=kinds, required=True),
        Field(key="priority", label=_label("priority"), kind=Kind.CHOICE, options=ranks, required=True),
        Field(key="text", label=_label("text"), kind=Kind.LONG, required=True),
        Field(key="contact", label=_label("contact"), limit=LONGEST["contact"]),
        Field(key="noted_on", label=_label("noted_on"), kind=Kind.DATE, required=True),
        Field(key="expected_on", label=_label("expected_on"), kind=Kind.DATE),
        Field(key="potential_fen", label=_label("potential_fen"), kind=Kind.MONEY),
        _owner(people),
    )


def _owner(people: Sequence[tuple[str, str]], *, required: bool = False) -> Field:
    label = QCoreApplication.translate("NeedDialogs", "Done by")
    return Field(key="owner_id", label=label, kind=Kind.CHOICE, options=people, required=required)


def _answer(label: str) -> Field:
    least = QCoreApplication.translate("NeedDialogs", "At least {least} characters").format(least=SHORTEST)
    return Field(key="answer", label=label, kind=Kind.LONG, required=True, help=least)


class NeedDialog(NeedForm):
    """A new need, or what is put right in one that is open."""

    def __init__(self, desk: Desk, customer: UUID | None, view: NeedView | None = None, parent: QWidget | None = None) -> None:
        """view: the need that is corrected. Raises Refused E_NOT_FOUND."""
        self._view, self.need_id = view, view.row.id if view else None
        note, correct = QCoreApplication.translate("NeedDialogs", "Note need"), QCoreApplication.translate("NeedDialogs", "Correct need")
        title = correct if view else note
        super().__init__(desk, title, _fields(colleagues(desk.door, desk.caller)), customer, parent)
        self.form.set_values(self._given())

    def _given(self) -> dict[str, Any]:
        if self._view is None:
            return {"noted_on": self.today(), "priority": "2", "owner_id": ""}
        row = self._view.row
        return {
            "kind": row.kind, "priority": str(row.priority), "text": row.text, "contact": self._view.contact, "noted_on": row.noted_on,
            "expected_on": row.expected_on, "potential_fen": row.potential_fen, "owner_id": str(self._view.owner_id or ""),
        }  # fmt: skip

    def carry_out(self, customer: UUID) -> None:
        """Write it down."""
        values = self.form.values()
        terms = NeedTerms(
            values["kind"], values["text"], values["contact"], int(values["priority"]), values["expected_on"], values["potential_fen"],
            values["noted_on"], UUID(values["owner_id"]) if values["owner_id"] else None, self._view.visit_id if self._view else None,
        )  # fmt: skip
        if self._view is not None:
            self._desk.act(service.correct_need, self._view.row.id, terms)
        else:
            self.need_id = self._desk.act(service.record_need, customer, terms)


class AnswerDialog(NeedForm):
    """【计划】 with the person who does it, or 【谢绝】."""

    def __init__(self, desk: Desk, view: NeedView, parent: QWidget | None = None, *, refuses: bool) -> None:
        """Raises Refused E_NOT_FOUND."""
        self._view, self._refuses = view, refuses
        people = () if refuses else (_owner(colleagues(desk.door, desk.caller), required=True),)
        plan, refuse = QCoreApplication.translate("NeedDialogs", "Plan"), QCoreApplication.translate("NeedDialogs", "Refuse")
        label = QCoreApplication.translate("NeedDialogs", "Our answer")
        super().__init__(desk, refuse if refuses else plan, (_answer(label), *people), view.row.customer_id, parent)
        self.head.setText(f"{self.head.text()}\n{view.row.text}")
        given: dict[str, Any] = {"answer": view.our_answer}
        self.form.set_values(given if refuses else given | {"owner_id": str(view.owner_id or desk.caller.person)})

    def carry_out(self, _customer: UUID) -> None:
        """Answer."""
        values = self.form.values()
        if self._refuses:
            self._desk.act(service.refuse_need, self._view.row.id, values["answer"])
        else:
            self._desk.act(service.plan_need, self._view.row.id, values["answer"], UUID(values["owner_id"]))


class MetDialog(NeedForm):
    """【已满足】 on a day."""

    def __init__(self, desk: Desk, view: NeedView, parent: QWidget | None = None) -> None:
        """Raises Refused E_NOT_FOUND."""
        self._view = view
        day = Field(key="met_on", label=QCoreApplication.translate("NeedDialogs", "Met on"), kind=Kind.DATE, required=True, span=2)
        super().__init__(desk, QCoreApplication.translate("NeedDialogs", "Need met"), (day,), view.row.customer_id, parent)
        self.head.setText(f"{self.head.text()}\n{view.row.text}")
        self.form.set_values({"met_on": self.today()})

    def carry_out(self, _customer: UUID) -> None:
        """Note it."""
        self._desk.act(service.meet_need, self._view.row.id, self.form.values()["met_on"])

"""The dialog 【登记回访】: after a complaint, or of its own."""

from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kehu_desk.complaints.dialogs.asking import CaseForm
from kehu_desk.complaints.dialogs.small import head_of
from kehu_desk.complaints.queries.view import ComplaintView
from kehu_desk.complaints.rules import RevisitTerms
from kehu_desk.complaints.rules.codes import SCORED
from kehu_desk.complaints.rules.terms import LONG, SHORT
from kehu_desk.complaints.service import record_revisit
from kehu_desk.complaints.words import field_name
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.fields import Field, Kind


class RevisitDialog(CaseForm):
    """Without a complaint it lets the person find a customer."""

    def __init__(self, desk: Desk, view: ComplaintView | None = None, parent: QWidget | None = None) -> None:
        """view: the complaint that is revisited. Raises Refused E_NOT_FOUND."""
        self._complaint = view.row.id if view else None
        title = QCoreApplication.translate("ComplaintDialogs", "Record revisit")
        super().__init__(desk, title, _fields(), view.row.customer_id if view else None, parent, head_of(view) if view else "")
        self.form.set_values({"revisited_on": self.today(), "contact": view.contact if view else ""})
        self.resize(look.scaled(680), look.scaled(540))

    def carry_out(self, customer: UUID) -> None:
        """Write it down. Raises Refused."""
        typed: dict[str, Any] = self.form.values()
        scores = {item: typed[item] for item in SCORED if typed[item] is not None}
        terms = RevisitTerms(
            typed["revisited_on"], typed["contact"], scores, typed["text"], typed["next_text"], typed["next_on"], self._complaint
        )
        self._desk.act(record_revisit, customer, terms)


def _fields() -> tuple[Field, ...]:
    return (
        Field(key="revisited_on", label=field_name("revisited_on"), kind=Kind.DATE, required=True),
        Field(key="contact", label=field_name("contact"), limit=SHORT),
        *(Field(key=item, label=field_name(item), kind=Kind.INT) for item in SCORED),
        Field(key="text", label=field_name("text"), kind=Kind.LONG, limit=LONG),
        Field(key="next_text", label=field_name("next_text"), limit=SHORT, span=2),
        Field(key="next_on", label=field_name("next_on"), kind=Kind.DATE),
    )

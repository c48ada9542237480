"""The dialogs of opinions: 【登记意见】, 【指派】, 【答复】, 【结案】. What is typed stays when it is refused."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kehu_desk.communications import service
from kehu_desk.communications.dialogs.asking import CommCustomerForm
from kehu_desk.communications.queries import OpinionView
from kehu_desk.communications.rules.opinions import CATEGORIES, LONGEST, SHORTEST, OpinionTerms
from kehu_desk.communications.service.reading import where_said, who_may_answer
from kehu_desk.communications.words import category_name, content_name, field_name
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.fields import Field, Kind


class OpinionDialog(CommCustomerForm):
    """A new opinion, or what is put right in one that is not answered yet."""

    places = {"E_OPINION_PLAN": "plan_id"}

    def __init__(
        self, desk: Desk, customer: UUID | None, view: OpinionView | None = None, parent: QWidget | None = None, *,
        plan: UUID | None = None, body: str = "", contact: str = "",
    ) -> None:  # fmt: skip
        """view: the opinion that is corrected; plan, body, contact: where and what was said. Raises Refused E_NOT_FOUND."""
        self._view, self.opinion_id = view, view.row.id if view else None
        note = QCoreApplication.translate("CommDialogs", "Note opinion")
        title = QCoreApplication.translate("CommDialogs", "Correct opinion") if view else note
        places = dict(where_said(desk.door, desk.caller, customer) if customer is not None else [])
        if view is not None and view.plan_id is not None:
            places.setdefault(str(view.plan_id), view.plan)
        super().__init__(desk, title, _fields(list(places.items())), customer, parent)
        self.form.set_values({key: value for key, value in self._given(plan, body, contact).items() if key in self.form.cells})

    def _given(self, plan: UUID | None, body: str, contact: str) -> dict[str, Any]:
        if self._view is None:
            return {"said_on": self.today(), "plan_id": str(plan or ""), "body": body, "contact": contact}
        row = self._view.row
        return {
            "category": row.category, "body": row.body, "contact": self._view.contact, "said_on": row.said_on,
            "plan_id": str(self._view.plan_id or ""),
        }  # fmt: skip

    def carry_out(self, customer: UUID) -> None:
        """Write it down."""
        typed = self.form.values()
        plan = typed.get("plan_id")
        terms = OpinionTerms(typed["category"], typed["body"], typed["contact"], typed["said_on"], UUID(plan) if plan else None)
        if self._view is not None:
            self._desk.act(service.correct_opinion, self._view.row.id, terms)
        else:
            self.opinion_id = self._desk.act(service.record_opinion, customer, terms)


def _fields(places: Sequence[tuple[str, str]]) -> tuple[Field, ...]:
    kinds = [(each, category_name(each)) for each in CATEGORIES]
    at = (Field(key="plan_id", label=field_name("plan_id"), kind=Kind.CHOICE, options=places, span=2),) if places else ()
    return (
        Field(key="category", label=field_name("category"), kind=Kind.CHOICE, options=kinds, required=True),
        Field(key="said_on", label=field_name("said_on"), kind=Kind.DATE, required=True),
        Field(key="body", label=field_name("body"), kind=Kind.LONG, required=True, limit=LONGEST["body"]),
        Field(key="contact", label=field_name("contact"), span=2, limit=LONGEST["contact"]),
        *at,
    )


class AboutOpinion(CommCustomerForm):
    """A dialog about one opinion that is there: what the customer said stands above."""

    def __init__(self, desk: Desk, title: str, fields: Sequence[Field], view: OpinionView, parent: QWidget | None) -> None:
        """title: also the verb of the button. Raises Refused E_NOT_FOUND."""
        self._view = view
        super().__init__(desk, title, fields, view.row.customer_id, parent)
        self.head.setText(f"{self.head.text()}\n{view.row.body}")


class AssignDialog(AboutOpinion):
    """【指派】 to somebody who may answer this customer."""

    places = {"E_OPINION_OWNER": "owner_id"}

    def __init__(self, desk: Desk, view: OpinionView, parent: QWidget | None = None) -> None:
        """Raises Refused E_NOT_FOUND."""
        people = who_may_answer(desk.door, desk.caller, view.row.customer_id)
        owner = Field(key="owner_id", label=field_name("owner_id"), kind=Kind.CHOICE, options=people, required=True, span=2)
        super().__init__(desk, QCoreApplication.translate("CommDialogs", "Assign"), (owner,), view, parent)
        self.form.set_values({"owner_id": str(view.owner_id or "")})

    def carry_out(self, _customer: UUID) -> None:
        """Assign it."""
        self._desk.act(service.assign_opinion, self._view.row.id, UUID(self.form.values()["owner_id"]))


class OpinionReplyDialog(AboutOpinion):
    """【答复】: what the customer was answered."""

    places = {"E_OPINION_REPLY": "reply"}

    def __init__(self, desk: Desk, view: OpinionView, parent: QWidget | None = None) -> None:
        """Raises Refused E_NOT_FOUND."""
        least = QCoreApplication.translate("CommDialogs", "At least {least} characters").format(least=SHORTEST)
        reply = Field(key="reply", label=field_name("reply"), kind=Kind.LONG, required=True, help=least, limit=LONGEST["reply"])
        super().__init__(desk, QCoreApplication.translate("CommDialogs", "Reply"), (reply,), view, parent)

    def carry_out(self, _customer: UUID) -> None:
        """Note the reply."""
        self._desk.act(service.reply_opinion, self._view.row.id, self.form.values()["reply"])


class CloseDialog(AboutOpinion):
    """【结案】: the customer was asked whether he is content."""

    places = {"E_OPINION_ASKED": "satisfied", "E_OPINION_UNCONTENT": "satisfied"}

    def __init__(self, desk: Desk, view: OpinionView, parent: QWidget | None = None) -> None:
        """Raises Refused E_NOT_FOUND."""
        answers = [("yes", content_name(True)), ("no", content_name(False))]
        label = QCoreApplication.translate("CommDialogs", "The customer is")
        asked = Field(key="satisfied", label=label, kind=Kind.CHOICE, options=answers, required=True, span=2)
        super().__init__(desk, QCoreApplication.translate("CommDialogs", "Close opinion"), (asked,), view, parent)
        self.head.setText(f"{self.head.text()}\n{view.reply}")

    def carry_out(self, _customer: UUID) -> None:
        """Close it."""
        self._desk.act(service.close_opinion, self._view.row.id, self.form.values()["satisfied"] == "yes")

"""The dialogs 【登记承诺】 and 【承诺已兑现】."""

from collections.abc import Mapping
from typing import Any, ClassVar, Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kehu_desk.borrowing.dialogs.customer_form import CustomerForm
from kehu_desk.kernel.errors import No
from kehu_desk.promises.queries import PledgeRow
from kehu_desk.promises.rules import LONGEST_CONTACT, LONGEST_NOTE, LONGEST_TEXT, PledgeTerms, Side
from kehu_desk.promises.service import candidates, keep_promise, make_promise
from kehu_desk.promises.words import explain, side_name
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.fields import Field, Kind

AT: Final[Mapping[str, str]] = {
    "E_PLEDGE_SIDE": "side", "E_PLEDGE_TEXT": "text", "E_PLEDGE_CONTACT": "contact", "E_PLEDGE_MADE": "made_on",
    "E_PLEDGE_DUE": "due_on", "E_PLEDGE_OWNER": "owner", "E_PLEDGE_KEPT": "kept_on", "E_PLEDGE_NOTE": "note",
}  # fmt: skip


class PledgeForm(CustomerForm):
    """Reasons stand at their fields, in the words of promises."""

    places: ClassVar[Mapping[str, str]] = AT

    def sentence(self, refusal: No) -> str:
        """A no in the words of promises."""
        return explain(refusal)


class PledgeDialog(PledgeForm):
    """Who promised what by when, and who of ours sees to it."""

    def __init__(self, desk: Desk, customer: UUID | None, parent: QWidget | None = None) -> None:
        """Raises Refused E_NOT_FOUND."""
        self.promise_id: UUID | None = None
        super().__init__(desk, QCoreApplication.translate("PledgeDialog", "Record promise"), _terms(), customer, parent)
        self.form.set_values({"side": Side.US.value, "made_on": self.today()})
        self.resize(look.scaled(620), look.scaled(460))

    def choose(self, customer: UUID) -> None:
        """Take a customer, and offer who may see to his promises."""
        super().choose(customer)
        people = candidates(self._desk.door, self._desk.caller, customer)
        self.form.editor("owner").set_options([(str(each), name) for each, name in people])
        ids = [each for each, _name in people]
        first = self._desk.caller.person if self._desk.caller.person in ids else next(iter(ids), None)
        self.form.set_values({"owner": str(first or "")})

    def carry_out(self, customer: UUID) -> None:
        """Write it down."""
        typed: dict[str, Any] = self.form.values()
        terms = PledgeTerms(typed["side"], typed["text"], UUID(typed["owner"]), typed["due_on"], typed["contact"], made_on=typed["made_on"])
        self.promise_id = self._desk.act(make_promise, customer, terms)


class KeptDialog(PledgeForm):
    """When it was kept, and what is to be remembered of it."""

    def __init__(self, desk: Desk, row: PledgeRow, parent: QWidget | None = None) -> None:
        """Raises Refused E_NOT_FOUND."""
        super().__init__(desk, QCoreApplication.translate("PledgeDialog", "Promise kept"), _kept(), row.customer_id, parent)
        self._row = row
        self.head.setText(f"{self.head.text()}\n{row.text}")
        self.form.set_values({"kept_on": self.today()})

    def carry_out(self, _customer: UUID) -> None:
        """Note it."""
        typed: dict[str, Any] = self.form.values()
        self._desk.act(keep_promise, self._row.id, typed["note"], typed["kept_on"])


def _terms() -> tuple[Field, ...]:
    sides = [(each.value, side_name(each)) for each in Side]
    return (
        Field(key="side", label=QCoreApplication.translate("PledgeDialog", "Who promised"), kind=Kind.CHOICE, options=sides, required=True),
        Field(key="contact", label=QCoreApplication.translate("PledgeDialog", "Contact of theirs"), limit=LONGEST_CONTACT),
        Field(
            key="text", label=QCoreApplication.translate("PledgeDialog", "What was promised"), kind=Kind.LONG, required=True,
            limit=LONGEST_TEXT,
        ),
        Field(key="due_on", label=QCoreApplication.translate("PledgeDialog", "Due on"), kind=Kind.DATE, required=True),
        Field(key="made_on", label=QCoreApplication.translate("PledgeDialog", "Promised on"), kind=Kind.DATE, required=True),
        Field(key="owner", label=QCoreApplication.translate("PledgeDialog", "Seen to by"), kind=Kind.CHOICE, required=True),
    )  # fmt: skip


def _kept() -> tuple[Field, ...]:
    return (
        Field(key="kept_on", label=QCoreApplication.translate("PledgeDialog", "Kept on"), kind=Kind.DATE, required=True),
        Field(key="note", label=QCoreApplication.translate("PledgeDialog", "Note"), kind=Kind.LONG, limit=LONGEST_NOTE),
    )

"""The dialog 【新建资料收集】: whom it asks about what, by when, and through whom. What is typed stays when it is refused."""

from collections.abc import Mapping, Sequence
from typing import Any, Final, cast
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kehu_desk.access.sections import FILED
from kehu_desk.archives.queries import Picked
from kehu_desk.archives.words import section_name
from kehu_desk.borrowing.dialogs.customer_form import CustomerForm
from kehu_desk.kernel.errors import No, Refused
from kehu_desk.surveys import service
from kehu_desk.surveys.rules.terms import COMMISSIONED, CUSTOMER_FORM, KINDS, LONGEST, SurveyTerms
from kehu_desk.surveys.words import FIELDS, explain, explain_all, kind_name, label
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.fields import Field, Kind

ASKED: Final = Picked(states=("DRAFT", "FILED"))  # archives that a survey can write into, soon or later
USUAL: Final = ("BAS", "FEA", "DEC")


class SurveyForm(CustomerForm):
    """Refusals are told inside in the words of collection, those of one field beside it."""

    among = ASKED

    def sentence(self, refusal: No) -> str:
        """A no in the words of collection."""
        return explain(refusal)

    def place(self, refusal: No) -> str:
        """Faults of fields stand at their fields."""
        field = str(dict(refusal.facts)["field"]) if refusal.code == "E_SURVEY_FIELD" else ""
        return field if field in FIELDS else ""

    def show_refused(self, refused: Refused) -> None:
        """Below the form stands everything."""
        super().show_refused(refused)
        self.problems.show_lines(explain_all(refused))


def _fields() -> Sequence[Field]:
    kinds = [(each, kind_name(each)) for each in KINDS]
    return (
        Field(key="kind", label=label("kind"), kind=Kind.CHOICE, options=kinds, required=True),
        Field(key="due_on", label=label("due_on"), kind=Kind.DATE, required=True),
        Field(key="agency", label=label("agency"), limit=LONGEST["agency"]),
        Field(key="cost_fen", label=label("cost_fen"), kind=Kind.MONEY),
        Field(key="note", label=label("note"), kind=Kind.LONG, limit=LONGEST["note"]),
    )


class SurveyDialog(SurveyForm):
    """A new survey, or what is put right in one that is not sent yet."""

    def __init__(
        self, desk: Desk, customer: UUID | None, given: Mapping[str, Any] | None = None, survey: UUID | None = None,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        """survey, given: the draft that is corrected, as reading.terms_for tells it. Raises Refused E_NOT_FOUND."""
        self._corrects, self.survey_id = survey, survey
        new = QCoreApplication.translate("SurveyDialogs", "New survey")
        title = QCoreApplication.translate("SurveyDialogs", "Correct survey") if survey else new
        super().__init__(desk, title, _fields(), customer, parent)
        self.parts = {each: QCheckBox(section_name(each)) for each in FILED}
        self._lay_parts()
        terms = given or {"kind": CUSTOMER_FORM, "sections": USUAL}
        for section, box in self.parts.items():
            box.setChecked(section in terms["sections"])
        self.form.edited.connect(lambda key: self._weigh() if key == "kind" else None)
        self.form.set_values({key: terms[key] for key in self.form.cells if key in terms})
        self._weigh()

    def _lay_parts(self) -> None:
        """Which sections are asked about, in one line above the form."""
        row, caption = QHBoxLayout(), QLabel(label("sections"))
        row.setSpacing(look.GAP)
        row.addWidget(caption)
        for box in self.parts.values():
            box.setAccessibleName(f"{caption.text()} {box.text()}")
            row.addWidget(box)
        row.addStretch(1)
        layout = cast("QVBoxLayout", self.layout())
        layout.insertLayout(layout.indexOf(self.form), row)

    def _weigh(self) -> None:
        """Agency and cost belong to a commissioned survey alone."""
        ordered = self.form.editor("kind").value() == COMMISSIONED
        for key in ("agency", "cost_fen"):
            self.form.editor(key).set_read_only(not ordered)

    def carry_out(self, customer: UUID) -> None:
        """Write it down."""
        values = self.form.values()
        ordered = values["kind"] == COMMISSIONED
        sections = tuple(each for each, box in self.parts.items() if box.isChecked())
        agency, cost = (values["agency"], values["cost_fen"]) if ordered else ("", None)
        terms = SurveyTerms(values["kind"], sections, values["due_on"], agency, cost, values["note"])
        if self._corrects is not None:
            self._desk.act(service.correct_survey, self._corrects, terms)
        else:
            self.survey_id = self._desk.act(service.draft_survey, customer, terms)


class SendDialog(SurveyForm):
    """【登记发出】 on a day."""

    def __init__(self, desk: Desk, survey: UUID, head: str, customer: UUID, parent: QWidget | None = None) -> None:
        """head: which survey. Raises Refused E_NOT_FOUND."""
        self._survey = survey
        day = Field(key="sent_on", label=QCoreApplication.translate("SurveyDialogs", "Sent on"), kind=Kind.DATE, required=True, span=2)
        super().__init__(desk, QCoreApplication.translate("SurveyDialogs", "Note as sent"), (day,), customer, parent)
        self.head.setText(f"{head}    {self.head.text()}")
        self.form.set_values({"sent_on": self.today()})

    def carry_out(self, _customer: UUID) -> None:
        """Note it."""
        self._desk.act(service.send_survey, self._survey, self.form.values()["sent_on"])

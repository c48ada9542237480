"""The dialog 【申请调整等级】: another grade until the next freeze, and why. What is typed stays when it is refused."""

from collections.abc import Mapping
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kehu_desk.borrowing.dialogs.customer_form import CustomerForm
from kehu_desk.grading import service
from kehu_desk.grading.rules.pareto import GRADES
from kehu_desk.grading.rules.states import LONGEST
from kehu_desk.grading.words import explain, label
from kehu_desk.kernel.errors import No
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.fields import Field, Kind


class OverrideDialog(CustomerForm):
    """For the customer chosen on the page."""

    places: ClassVar[Mapping[str, str]] = {"E_GRADE_SAME": "grade", "E_GRADE_FIELD": "grade", "E_REASON": "reason"}

    def __init__(self, desk: Desk, customer: UUID, stands: str, parent: QWidget | None = None) -> None:
        """stands: the grade on the card, which is not offered. Raises Refused E_NOT_FOUND."""
        grades = [(each, each) for each in GRADES if each != stands]
        fields = (
            Field(key="grade", label=label("grade"), kind=Kind.CHOICE, options=grades, required=True, span=2),
            Field(key="reason", label=label("reason"), kind=Kind.LONG, limit=LONGEST, required=True),
        )
        super().__init__(desk, QCoreApplication.translate("OverrideDialog", "Ask for another grade"), fields, customer, parent)

    def carry_out(self, customer: UUID) -> None:
        """Propose it."""
        values = self.form.values()
        self._desk.act(service.propose_override, customer, values["grade"], values["reason"])

    def sentence(self, refusal: No) -> str:
        """A no in the words of grades."""
        return explain(refusal)

"""The dialog 【新建评价】: whom, and for which period."""

from collections.abc import Mapping
from datetime import date
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kehu_desk.borrowing.dialogs.customer_form import CustomerForm
from kehu_desk.evaluations import service
from kehu_desk.evaluations.queries.view import period_text
from kehu_desk.evaluations.service.reading import Seat
from kehu_desk.evaluations.words import explain, label
from kehu_desk.kernel.errors import No
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.fields import Field, Kind


class BeginDialog(CustomerForm):
    """The last whole period stands there at first: the running one is not over."""

    places: ClassVar[Mapping[str, str]] = {"E_EVAL_PERIOD": "period", "E_EVAL_THERE": "period", "E_EVAL_NO_TEMPLATE": "period"}

    def __init__(self, desk: Desk, customer: UUID | None, seat: Seat, parent: QWidget | None = None) -> None:
        """Raises Refused E_NOT_FOUND."""
        self.evaluation: UUID | None = None
        options = [(each.since.isoformat(), period_text(each.since, each.until)) for each in seat.periods]
        field = Field(key="period", label=label("period"), kind=Kind.CHOICE, options=options, required=True, span=2)
        super().__init__(desk, QCoreApplication.translate("BeginDialog", "New evaluation"), (field,), customer, parent)
        self.form.set_values({"period": options[1][0]})

    def carry_out(self, customer: UUID) -> None:
        """Begin it."""
        since = date.fromisoformat(self.form.values()["period"])
        self.evaluation = self._desk.act(service.draft_evaluation, customer, since)

    def sentence(self, refusal: No) -> str:
        """In the words of evaluation."""
        return explain(refusal)

"""Dialogs of warnings: measures, and days with a reason. What was typed stays when it is refused."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kehu_desk.kernel.errors import No
from kehu_desk.ui.asking_form import AskingForm
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.fields import Field, Group, Kind
from kehu_desk.warnings.rules.handling import LONGEST, Measure
from kehu_desk.warnings.service.reading import Standing
from kehu_desk.warnings.words import explain, kind_name, level_name, measure_text

Planned = Callable[[str, list[Measure]], object]


class WarningForm(AskingForm):
    """A dialog about one warning, in the words of warnings."""

    def sentence(self, refusal: No) -> str:
        """A no in words."""
        return explain(refusal)

    def about(self, standing: Standing) -> None:
        """Which warning it is about."""
        row = standing.view.row
        self.show_head(f"{row.no}  {level_name(row.level)}  {kind_name(row.kind)}    {row.customer}")


class PlanDialog(WarningForm):
    """【制定措施】 and 【核实】: what will be done, by whom, until when."""

    def __init__(self, desk: Desk, standing: Standing, title: str, deed: Planned, parent: QWidget | None = None) -> None:
        """deed: carries it out with the plan and its measures. Raises Refused E_FORBIDDEN for an account that has ended."""
        self._deed = deed
        people = [(str(person), name) for person, name in standing.sees_to]
        columns = (
            Field(key="body", label=QCoreApplication.translate("PlanDialog", "What will be done"), limit=LONGEST),
            Field(key="owner", label=QCoreApplication.translate("PlanDialog", "By whom"), kind=Kind.CHOICE, options=people),
            Field(key="due_on", label=QCoreApplication.translate("PlanDialog", "Until"), kind=Kind.DATE),
        )
        goal = QCoreApplication.translate("PlanDialog", "What we want to reach")
        fields = (
            Field(key="plan", label=goal, kind=Kind.LONG, span=2, limit=LONGEST),
            Field(key="measures", label=QCoreApplication.translate("PlanDialog", "Measures"), kind=Kind.TABLE, span=2, columns=columns),
        )
        super().__init__(desk, title, [Group(title, fields)], parent)
        self.about(standing)
        mine = str(standing.view.row.owner_id or "")
        self.form.set_values({"plan": standing.view.plan, "measures": [{"body": "", "owner": mine, "due_on": None}]})

    def do(self) -> None:
        """Keep it."""
        values = self.form.values()
        rows = [row for row in values["measures"] if row.get("body") or row.get("due_on")]
        measures = [Measure(row.get("body") or "", row.get("due_on"), UUID(row["owner"]) if row.get("owner") else None) for row in rows]
        self._deed(values["plan"], measures)


class UntilDialog(WarningForm):
    """【暂缓】 and 【暂停发货】: through which day, and why."""

    places: ClassVar[Mapping[str, str]] = {
        "E_WARNING_REASON": "reason", "E_WARNING_SNOOZE_DAYS": "until", "E_WARNING_PAUSE_DAYS": "until", "E_TOO_LONG": "reason",
    }  # fmt: skip

    def __init__(
        self, desk: Desk, standing: Standing, title: str, deed: Callable[[date, str], object], parent: QWidget | None = None
    ) -> None:
        """deed: carries it out. Raises Refused E_FORBIDDEN for an account that has ended."""
        self._deed = deed
        through, why = QCoreApplication.translate("UntilDialog", "Through"), QCoreApplication.translate("UntilDialog", "Why")
        fields = (
            Field(key="until", label=through, kind=Kind.DATE, required=True),
            Field(key="reason", label=why, kind=Kind.LONG, required=True, span=2, limit=LONGEST),
        )
        super().__init__(desk, title, [Group(title, fields)], parent)
        self.about(standing)

    def do(self) -> None:
        """Carry it out."""
        values = self.form.values()
        self._deed(values["until"], values["reason"])


class OutcomeDialog(WarningForm):
    """【完成措施】: which one, and what came of it."""

    places: ClassVar[Mapping[str, str]] = {"E_WARNING_OUTCOME": "outcome"}

    def __init__(
        self, desk: Desk, standing: Standing, title: str, deed: Callable[[UUID, str], object], parent: QWidget | None = None
    ) -> None:
        """deed: carries it out. Raises Refused E_FORBIDDEN for an account that has ended."""
        self._deed = deed
        mine = [(str(row.id), measure_text(row)) for row in standing.view.measures if row.id in standing.finishes]
        which, outcome = QCoreApplication.translate("OutcomeDialog", "Measure"), QCoreApplication.translate("OutcomeDialog", "Outcome")
        fields = (
            Field(key="measure", label=which, kind=Kind.CHOICE, required=True, options=mine, span=2),
            Field(key="outcome", label=outcome, kind=Kind.LONG, required=True, span=2, limit=LONGEST),
        )
        super().__init__(desk, title, [Group(title, fields)], parent)
        self.about(standing)
        self.form.set_values({"measure": mine[0][0] if mine else ""})

    def do(self) -> None:
        """Carry it out."""
        values = self.form.values()
        self._deed(UUID(values["measure"]), values["outcome"])

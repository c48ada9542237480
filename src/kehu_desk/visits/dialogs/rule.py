"""The dialog 【拜访频次】."""

from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kehu_desk.kernel.errors import Refused
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.fields import Field, Group, Kind
from kehu_desk.visits.dialogs.small import ShortForm
from kehu_desk.visits.rules.frequency import Rhythm
from kehu_desk.visits.service import set_visit_rule

translate: Final = QCoreApplication.translate
GRADES: Final = ("KA", "A", "B", "C", "D", "")


class RuleDialog(ShortForm):
    """How often customers of each grade are visited, and how often the superior goes along."""

    def __init__(self, desk: Desk, rules: dict[str, Rhythm], parent: QWidget | None = None) -> None:
        """rules: in force now; only what is changed is written."""
        title = translate("PlanVisitDialog", "Visit frequency")
        super().__init__(desk, title, tuple(_rule_group(grade) for grade in GRADES if grade in rules), parent)
        self._rules = rules
        for grade, rule in rules.items():
            if grade in GRADES:
                self.form.set_values({f"{grade}/every": rule.every_days, f"{grade}/along": rule.accompany_days})
        self.resize(look.scaled(560), look.scaled(560))

    def do(self) -> None:
        """Each grade of its own; what was written before a refusal stays written."""
        values = self.form.values()
        for grade, rule in self._rules.items():
            if grade not in GRADES:
                continue
            wanted = Rhythm(values[f"{grade}/every"], values[f"{grade}/along"])
            if wanted != rule:
                self._write(grade, wanted)

    def _write(self, grade: str, wanted: Rhythm) -> None:
        try:
            self._desk.act(set_visit_rule, grade, wanted)
        except Refused as refusal:
            keys = {"every_days": f"{grade}/every", "accompany_days": f"{grade}/along"}
            moved = [
                each._replace(facts=tuple((n, keys.get(str(v), v) if n == "field" else v) for n, v in each.facts)) for each in refusal.nos
            ]
            raise Refused(*moved) from refusal


def grade_name(grade: str) -> str:
    """What customers of a grade are called."""
    names = {"KA": translate("PlanVisitDialog", "Key accounts"), "": translate("PlanVisitDialog", "Not graded")}
    return names.get(grade, translate("PlanVisitDialog", "Grade {grade}").format(grade=grade))


def _rule_group(grade: str) -> Group:
    along = translate("PlanVisitDialog", "empty: need not")
    fields = (
        Field(key=f"{grade}/every", label=translate("PlanVisitDialog", "Days between visits"), kind=Kind.INT, required=True),
        Field(key=f"{grade}/along", label=translate("PlanVisitDialog", "Superior goes along, days"), kind=Kind.INT, help=along),
    )
    return Group(grade_name(grade), fields)

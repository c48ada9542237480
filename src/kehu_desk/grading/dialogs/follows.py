"""The dialog 【等级政策】: what follows from each grade for channel, sales and collection (R74)."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kehu_desk.grading import service
from kehu_desk.grading.rules.levels import AREAS, ROWS
from kehu_desk.grading.rules.states import LONGEST
from kehu_desk.grading.words import area_name, explain, grade_name
from kehu_desk.kernel.errors import No
from kehu_desk.ui import look
from kehu_desk.ui.asking_form import AskingForm
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.fields import Field, Group, Kind


class FollowsDialog(AskingForm):
    """Only what was changed is written; an emptied text is taken away."""

    def __init__(self, desk: Desk, texts: Mapping[tuple[str, str], str], parent: QWidget | None = None) -> None:
        """texts: (grade, area) -> what stands. Raises Refused E_FORBIDDEN for an account that has ended."""
        self._texts = texts
        super().__init__(
            desk, QCoreApplication.translate("FollowsDialog", "What follows from a grade"), [_group(each) for each in ROWS], parent
        )
        self.accept_button.setText(QCoreApplication.translate("FollowsDialog", "Save"))
        self.form.set_values({_key(*where): text for where, text in texts.items()})
        self.resize(look.scaled(640), look.scaled(560))

    def do(self) -> None:
        """Write what is another text now."""
        values = self.form.values()
        wanted = {(grade, area): values[_key(grade, area)] or "" for grade in ROWS for area in AREAS}
        changed = {where: text for where, text in wanted.items() if text.strip() != self._texts.get(where, "")}
        if changed:
            self._desk.act(service.set_grade_policies, changed)

    def sentence(self, refusal: No) -> str:
        """A no in the words of grades."""
        return explain(refusal)


def _key(grade: str, area: str) -> str:
    return f"{grade}/{area}"


def _group(grade: str) -> Group:
    fields = [Field(key=_key(grade, area), label=area_name(area), kind=Kind.LONG, limit=LONGEST) for area in AREAS]
    return Group(grade_name(grade), fields)

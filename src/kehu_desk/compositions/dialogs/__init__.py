"""Dialogs of composition analysis: keeping one with its conclusion, and what was done. What was typed stays when it is refused."""

from collections.abc import Callable, Mapping, Sequence
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kehu_desk.compositions.rules.saving import LONGEST, Terms
from kehu_desk.compositions.words import FIELDS, explain
from kehu_desk.kernel.errors import No
from kehu_desk.ui.asking_form import AskingForm
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.fields import Field, Group, Kind
from kehu_desk.ui.words import named

PLACES: Mapping[str, str] = {
    "E_ANALYSIS_TITLE": "title", "E_ANALYSIS_CONCLUSION": "conclusion", "E_ANALYSIS_OWNER": "owner", "E_ANALYSIS_DUE": "due_on",
    "E_ANALYSIS_NOTE": "done_note",
}  # fmt: skip


def label(name: str) -> str:
    """What a field is called."""
    return named(FIELDS, "AnalysisField", name)


class AnalysisForm(AskingForm):
    """A dialog about an analysis, in its words."""

    places: ClassVar[Mapping[str, str]] = PLACES

    def sentence(self, refusal: No) -> str:
        """A no in words."""
        return explain(refusal)

    def place(self, refusal: No) -> str:
        """What is too long stands at its field."""
        return str(dict(refusal.facts)["field"]) if refusal.code == "E_TOO_LONG" else super().place(refusal)


class ConclusionDialog(AnalysisForm):
    """【保存分析】 and 【得出结论】: title, conclusion, measures, by whom, until when."""

    def __init__(
        self, desk: Desk, title: str, people: Sequence[tuple[UUID, str]], known: Terms, deed: Callable[[Terms], object],
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        """known: what stands there; deed: carries it out. Raises Refused E_FORBIDDEN for an account that has ended."""
        self._deed = deed
        unused = QCoreApplication.translate("ConclusionDialog", "Without a conclusion the analysis counts as unused")
        owners = [(str(person), name) for person, name in people]
        fields = (
            Field(key="title", label=label("title"), required=True, span=2, limit=LONGEST["title"]),
            Field(key="conclusion", label=label("conclusion"), kind=Kind.LONG, span=2, help=unused, limit=LONGEST["conclusion"]),
            Field(key="measures", label=label("measures"), kind=Kind.LONG, span=2, limit=LONGEST["measures"]),
            Field(key="owner", label=label("owner"), kind=Kind.CHOICE, options=owners),
            Field(key="due_on", label=label("due_on"), kind=Kind.DATE),
        )
        super().__init__(desk, title, [Group(title, fields)], parent)
        values = known._asdict() | {"owner": str(known.owner or "")}
        self.form.set_values(values)

    def do(self) -> None:
        """Keep it."""
        values = self.form.values()
        owner = UUID(values["owner"]) if values["owner"] else None
        self._deed(Terms(values["title"], values["conclusion"], values["measures"], owner, values["due_on"]))


class DoneDialog(AnalysisForm):
    """【措施已完成】: what was done."""

    def __init__(self, desk: Desk, title: str, head: str, deed: Callable[[str], object], parent: QWidget | None = None) -> None:
        """deed: carries it out. Raises Refused E_FORBIDDEN for an account that has ended."""
        self._deed = deed
        field = Field(key="done_note", label=label("done_note"), kind=Kind.LONG, required=True, span=2, limit=LONGEST["done_note"])
        super().__init__(desk, title, [Group(title, (field,))], parent)
        self.show_head(head)

    def do(self) -> None:
        """Carry it out."""
        self._deed(self.form.values()["done_note"])

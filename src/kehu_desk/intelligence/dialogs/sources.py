"""The dialogs 【补充信源】, 【完成求证】 and 【注明转述】."""

from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kehu_desk.intelligence.dialogs.asking import FactForm, source_fields, source_of, usual_source
from kehu_desk.intelligence.queries import FactView, TaskRow
from kehu_desk.intelligence.service import add_source, finish_verification, trace_source
from kehu_desk.intelligence.words import channel_name
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.fields import Field, Group, Kind


def head_text(view: FactView) -> str:
    """Number, topic and statement of a fact, over a dialog about it."""
    return f"{view.row.no}  {view.row.topic}\n{view.row.statement}"


def origins(view: FactView) -> tuple[tuple[str, str], ...]:
    """The sources of a fact, as one chooses among them."""
    lines = [line for group in view.groups for line in group.lines]
    return tuple((str(line.id), f"{line.party} · {channel_name(line.channel)} · {line.obtained_on.isoformat()}") for line in lines)


class SourceDialog(FactForm):
    """Another source of a fact, for or against it."""

    def __init__(self, desk: Desk, view: FactView, parent: QWidget | None = None) -> None:
        """Raises Refused E_FORBIDDEN for an account that has ended."""
        title = QCoreApplication.translate("SourceForm", "Add source")
        super().__init__(desk, title, (Group(title, source_fields(origins=origins(view))),), parent)
        self._fact = view.row.id
        self.show_head(head_text(view))
        self.form.set_values(usual_source(self.today()))
        self.resize(look.scaled(660), look.scaled(430))

    def do(self) -> None:
        """Put it to the fact."""
        self._desk.act(add_source, self._fact, source_of(self.form.values()))


class FinishDialog(FactForm):
    """What the one who was asked has found, over the channel that he was asked to use."""

    def __init__(self, desk: Desk, view: FactView, task: TaskRow, parent: QWidget | None = None) -> None:
        """Raises Refused E_FORBIDDEN for an account that has ended."""
        title = QCoreApplication.translate("SourceForm", "Finish verification")
        note = Field(key="result", label=QCoreApplication.translate("SourceForm", "Note"), span=2, limit=300)
        super().__init__(desk, title, (Group(title, (*source_fields(channel=False, origins=origins(view)), note)),), parent)
        self._task = task
        over = self.tr("Asked over: {channel}").format(channel=channel_name(task.channel))
        self.show_head(f"{head_text(view)}\n{over}")
        self.form.set_values({key: value for key, value in usual_source(self.today()).items() if key in self.form.cells})
        self.resize(look.scaled(660), look.scaled(450))

    def do(self) -> None:
        """Close the task with the source."""
        typed: dict[str, Any] = self.form.values()
        self._desk.act(finish_verification, self._task.id, source_of(typed, self._task.channel), typed["result"])


class TraceDialog(FactForm):
    """It has come out that one source only repeats another."""

    def __init__(self, desk: Desk, view: FactView, parent: QWidget | None = None) -> None:
        """Raises Refused E_FORBIDDEN for an account that has ended."""
        title, offered = QCoreApplication.translate("SourceForm", "State the origin"), origins(view)
        fields = (
            Field(
                key="source", label=QCoreApplication.translate("SourceForm", "This source"), kind=Kind.CHOICE, options=offered,
                required=True, span=2,
            ),
            Field(
                key="derived_from", label=QCoreApplication.translate("SourceForm", "repeats"), kind=Kind.CHOICE, options=offered,
                required=True, span=2,
            ),
        )  # fmt: skip
        super().__init__(desk, title, (Group(title, fields),), parent)
        self.show_head(head_text(view))

    def do(self) -> None:
        """Say so."""
        typed = self.form.values()
        self._desk.act(trace_source, UUID(typed["source"]), UUID(typed["derived_from"]))

"""The dialogs 【求证】 and 【用于档案】."""

from datetime import timedelta
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kehu_desk.access.sections import FILED
from kehu_desk.archives.rules.fields import fields_of
from kehu_desk.archives.words import field_name, section_name
from kehu_desk.intelligence.dialogs.asking import FactForm
from kehu_desk.intelligence.dialogs.sources import head_text
from kehu_desk.intelligence.queries import FactView
from kehu_desk.intelligence.rules.cases import LONGEST_TEXT
from kehu_desk.intelligence.rules.states import State
from kehu_desk.intelligence.rules.terms import CHANNELS
from kehu_desk.intelligence.service import ask_verification, use_fact
from kehu_desk.intelligence.service.reading import candidates
from kehu_desk.intelligence.service.using import LONGEST_VALUE
from kehu_desk.intelligence.words import channel_name, state_text
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.fields import Field, Group, Kind

WEEK: Final = timedelta(days=7)


class VerifyDialog(FactForm):
    """Who is to ask over which other channel, by when."""

    def __init__(self, desk: Desk, view: FactView, parent: QWidget | None = None) -> None:
        """Only channels that were not asked yet are offered. Raises Refused E_NOT_FOUND."""
        title = QCoreApplication.translate("VerifyDialog", "Have it verified")
        people = [(str(person), name) for person, name in candidates(desk.door, desk.caller, view.row.id)]
        channels = [(each, channel_name(each)) for each in CHANNELS if each not in view.channels]
        fields = (
            Field(
                key="assignee", label=QCoreApplication.translate("VerifyDialog", "By whom"), kind=Kind.CHOICE, options=people, required=True
            ),
            Field(
                key="channel", label=QCoreApplication.translate("VerifyDialog", "Over"), kind=Kind.CHOICE, options=channels, required=True
            ),
            Field(key="due_on", label=QCoreApplication.translate("VerifyDialog", "Due on"), kind=Kind.DATE, required=True),
        )
        super().__init__(desk, title, (Group(title, fields),), parent)
        self._fact = view.row.id
        self.show_head(head_text(view))
        self.form.set_values({"assignee": people[0][0] if people else "", "due_on": self.today() + WEEK})

    def do(self) -> None:
        """Ask."""
        typed: dict[str, Any] = self.form.values()
        self._desk.act(ask_verification, self._fact, UUID(typed["assignee"]), typed["channel"], typed["due_on"])


class UseDialog(FactForm):
    """The field that a fact is the ground of, and what it shall say; the field itself is changed by an edit."""

    def __init__(self, desk: Desk, view: FactView, parent: QWidget | None = None) -> None:
        """What is not corroborated asks for a reason. Raises Refused E_FORBIDDEN for an account that has ended."""
        title, row = QCoreApplication.translate("UseDialog", "Use for the archive"), view.row
        proved = row.state == State.CORROBORATED
        super().__init__(desk, title, (Group(title, _use_fields(proved)),), parent)
        self._fact = row.id
        stands = state_text(row.state, row.support, row.least, row.authoritative)
        hint = self.tr("{state}: the ground is noted; change the field itself by an edit.")
        unproved = self.tr("{state}: only a superior may use it, with a reason (R52).")
        self.show_head(f"{head_text(view)}\n{(hint if proved else unproved).format(state=stands)}")

    def do(self) -> None:
        """Note the ground."""
        typed: dict[str, Any] = self.form.values()
        section, _point, key = str(typed["field"]).partition(".")
        self._desk.act(use_fact, self._fact, section, key, typed["value"], typed.get("override", ""))


def _use_fields(proved: bool) -> tuple[Field, ...]:
    fields = [
        (f"{section}.{each.key}", f"{section_name(section)} · {field_name(each)}") for section in FILED for each in fields_of(section)
    ]
    typing = QCoreApplication.translate("UseDialog", "Type a part of its name")
    found = [
        Field(
            key="field", label=QCoreApplication.translate("UseDialog", "Field"), kind=Kind.CHOICE, options=fields, required=True, span=2,
            help=typing,
        ),
        Field(
            key="value", label=QCoreApplication.translate("UseDialog", "New value"), required=True, span=2, limit=LONGEST_VALUE
        ),
    ]  # fmt: skip
    if not proved:
        why = QCoreApplication.translate("UseDialog", "Why all the same")
        found.append(Field(key="override", label=why, kind=Kind.LONG, required=True, limit=LONGEST_TEXT))
    return tuple(found)

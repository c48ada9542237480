"""The dialogs 【新印章】 and 【更换保管人】."""

from collections.abc import Callable, Sequence
from datetime import date
from uuid import UUID

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from kehu_desk.kernel.errors import Refused
from kehu_desk.seals.queries import SealRow
from kehu_desk.seals.rules import SHORTEST
from kehu_desk.seals.service import SealText
from kehu_desk.seals.words import explain_all
from kehu_desk.ui import look
from kehu_desk.ui.dialogs import button, button_row, cancel_button, named
from kehu_desk.ui.fields import Field, Group, Kind
from kehu_desk.ui.form import Form
from kehu_desk.ui.lines import Lines

People = Sequence[tuple[UUID, str]]
Keepers = Callable[[UUID, UUID | None, str], object]


def _frame(dialog: QDialog, form: Form, problems: Lines, save: Callable[[], None], verb: str) -> None:
    """The form, below it why not, below that the buttons."""
    done = button(verb, primary=True)
    done.clicked.connect(save)
    layout = QVBoxLayout(dialog)
    layout.setSpacing(look.GAP)
    layout.addWidget(form, 1)
    layout.addWidget(problems)
    layout.addLayout(button_row(cancel_button(dialog), done))
    dialog.resize(look.scaled(600), look.scaled(260))


def _options(people: People) -> list[tuple[str, str]]:
    return [(str(each), name) for each, name in people]


def _id(value: str) -> UUID | None:
    return UUID(value) if value else None


class SealDialog(QDialog):
    """A new seal with its keepers. Refusals are told inside, and what was typed stays."""

    def __init__(self, officers: People, save: Callable[[SealText], object], parent: QWidget | None = None) -> None:
        """officers: who may keep a seal."""
        super().__init__(parent)
        named(self, self.tr("New seal"))
        self._save, options = save, _options(officers)
        fields = [
            Field(key="code", label=self.tr("Code"), required=True, limit=20, help=self.tr("such as HT-1")),
            Field(key="name", label=self.tr("Name on the seal"), required=True, limit=60),
            Field(key="keeper", label=self.tr("Keeper"), kind=Kind.CHOICE, options=options, required=True),
            Field(key="backup", label=self.tr("Backup keeper"), kind=Kind.CHOICE, options=options),
        ]
        self.form, self.problems = Form([Group(self.tr("Seal"), fields)], date.today), Lines(self.tr("Why not"), "bad")
        _frame(self, self.form, self.problems, self.submit, self.tr("Propose"))

    def submit(self) -> None:
        """Put it before the managers, or say why not."""
        if not self.form.check():
            return
        typed = self.form.values()
        try:
            self._save(SealText(typed["code"], typed["name"], _id(typed["keeper"]), _id(typed["backup"])))
        except Refused as refusal:
            self.problems.show_lines(explain_all(refusal))
            return
        self.accept()


class KeepersDialog(QDialog):
    """Other keepers of a seal. Refusals are told inside, and what was typed stays."""

    def __init__(self, seal: SealRow, officers: People, save: Keepers, parent: QWidget | None = None) -> None:
        """officers: who may keep a seal."""
        super().__init__(parent)
        named(self, self.tr("Change keepers"))
        self._save, options = save, _options(officers)
        fields = [
            Field(key="keeper", label=self.tr("Keeper"), kind=Kind.CHOICE, options=options, required=True),
            Field(key="backup", label=self.tr("Backup keeper"), kind=Kind.CHOICE, options=options),
            Field(
                key="reason", label=self.tr("Reason"), required=True, span=2,
                help=self.tr("At least {count} characters").format(count=SHORTEST),
            ),
        ]  # fmt: skip
        self.form = Form([Group(f"{seal.code}  {seal.name}", fields)], date.today)
        self.form.set_values({"keeper": str(seal.keeper_id), "backup": str(seal.backup_id or "")})
        self.problems = Lines(self.tr("Why not"), "bad")
        _frame(self, self.form, self.problems, self.submit, self.tr("Propose"))

    def submit(self) -> None:
        """Put it before the managers, or say why not."""
        if not self.form.check():
            return
        typed = self.form.values()
        try:
            self._save(UUID(typed["keeper"]), _id(typed["backup"]), typed["reason"])
        except Refused as refusal:
            self.problems.show_lines(explain_all(refusal))
            return
        self.accept()
